import Documents

extension [Section] {
    /// The same with the summary under the name that every page's answer has.
    var ledByAnswer: [Section] {
        map { $0.id == "summary" ? Section("answer", "Answer", $0.blocks) : $0 }
    }
}
