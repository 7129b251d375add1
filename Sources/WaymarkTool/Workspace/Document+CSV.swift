import Documents

extension Document {
    /// Writes the tables as CSV: all into a folder, which ends in a slash, or one as a file.
    ///
    /// What a file leaves out is said on standard error.
    func writeCSV(to path: String, only table: String?) throws {
        guard !path.hasSuffix("/") else {
            let tables = try writeTables(into: path)
            return Console.error("wrote \(tables) tables to \(path)\n")
        }
        let answer = Answer(json: .null, document: self)
        let (text, leftOut) = try answer.text(.csv, Answer.View(table: table))
        try Output.write(text, to: path)
        if let leftOut { Console.error("\(leftOut); or all of them with --output folder/\n") }
        Console.error("wrote \(path)\n")
    }
}
