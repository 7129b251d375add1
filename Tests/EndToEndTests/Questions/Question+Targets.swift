extension Question {
    static let targets: [Question] = []
}
