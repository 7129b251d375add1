extension Question {
    static let programmes: [Question] = []
}
