extension Question {
    static let allocation: [Question] = []
}
