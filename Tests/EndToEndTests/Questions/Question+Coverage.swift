extension Question {
    static let coverage: [Question] = []
}
