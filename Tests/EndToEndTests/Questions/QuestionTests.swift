import Testing

/// What users of the field ask, each answered by a command with the figures that were published.
@Suite struct QuestionTests {
    @Test(arguments: Question.all)
    func `a question is answered with the published figures`(question: Question) throws {
        try withFolder { folder in
            let answer = try Tool.shell(question.command, in: folder)
            #expect(answer.code == 0, "\(answer.error)")
            let missing = question.says.filter { !answer.output.contains($0) }
            #expect(missing == [], "\(question.command) printed\n\(answer.output)")
        }
    }
}
