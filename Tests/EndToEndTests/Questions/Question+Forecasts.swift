extension Question {
    static let forecasts: [Question] = []
}
