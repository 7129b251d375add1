extension Question {
    static let earlier: [Question] = []
}
