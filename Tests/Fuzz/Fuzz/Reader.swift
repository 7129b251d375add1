/// What reads text or bytes that a stranger may have written.
enum Reader: String, CaseIterable {
    case csv, record, money, date, xlsx, sheet, ods, content, formula, narrative, plan, facts

    /// Reads an input, which ends the process where a crash, or an answer that contradicts itself, is met.
    func read(_ bytes: [UInt8]) {
        switch self {
        case .csv: readCSV(bytes)
        case .xlsx, .ods: readWorkbook(bytes)
        case .sheet: readWorkbook(workbook(ofSheet: bytes))
        case .content: readWorkbook(openDocument(ofContent: bytes))
        case .facts: readFact(bytes)
        case .record, .money, .date, .formula, .narrative, .plan:
            // Files of other bytes are refused before any of these see them.
            guard let text = String(validating: bytes, as: UTF8.self) else { return }
            read(text)
        }
    }

    private func read(_ text: String) {
        switch self {
        case .record: readRecord(text)
        case .money: readMoney(text)
        case .date: readDate(text)
        case .formula: readFormula(text)
        case .narrative: readNarrative(text)
        case .plan: readPlanTwice(text)
        case .csv, .xlsx, .sheet, .ods, .content, .facts: break
        }
    }
}

/// Ends the process where something that must hold does not.
func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { fatalError(what()) }
}
