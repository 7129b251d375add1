import Testing

@Suite struct HelpTests {
    /// A sentence that is broken in the source is broken a second time where the terminal is narrower.
    @Test func `the help of every command leaves the breaking of its sentences to the terminal`()
        throws
    {
        let discussions = try CommandTree.read().all.compactMap { command in
            command.discussion.map { (command.commandName, $0.split(separator: "\n")) }
        }
        #expect(discussions.count > 50)
        for (name, lines) in discussions {
            let broken = zip(lines, lines.dropFirst()).filter { line, next in
                let isProse = [line, next].allSatisfy { $0.first != " " }
                return isProse && next.first?.isLowercase ?? false
            }
            #expect(broken.isEmpty, "\(name): \(broken.map(\.0))")
        }
    }
}
