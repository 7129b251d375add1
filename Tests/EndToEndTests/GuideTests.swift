import Foundation
import Testing

@Suite struct GuideTests {
    /// The guides for each kind of user.
    private static let guides: [URL] = {
        let folder = Tool.root.appending(
            path: "Sources/DigitalMaturity/DigitalMaturity.docc/Guides"
        )
        let files = try? FileManager.default.contentsOfDirectory(
            at: folder,
            includingPropertiesForKeys: nil
        )
        return (files ?? []).sorted { $0.path < $1.path }
    }()

    @Test func `there is a guide for each of the four kinds of user, and for whoever adds to it`() {
        #expect(
            GuideTests.guides.map(\.lastPathComponent)
                == [
                    "AddToIt.md", "ForADigitalLead.md", "ForANationalTeam.md",
                    "ForAnAdviser.md", "LoadTheData.md",
                ]
        )
    }

    @Test(arguments: GuideTests.guides)
    func `a guide's commands print what it says they print, in order`(guide: URL) throws {
        let steps = try GuideStep.all(in: String(contentsOf: guide, encoding: .utf8))
        #expect(steps.count >= 5, "\(guide.lastPathComponent) has \(steps.count) commands")
        try withFolder { folder in
            for step in steps {
                let answer = try Tool.shell(step.command, in: folder)
                let said = (answer.output + " " + answer.error).onOneLine
                #expect(answer.code == step.code, "\(step.command)\n\(answer.error)")
                #expect(!step.says.isEmpty, "nothing is said of what '\(step.command)' prints")
                for words in step.says {
                    #expect(said.contains(words), "'\(step.command)' prints no '\(words)'")
                }
            }
        }
    }
}

/// A block of shell in a guide, and what the block after it says that it prints.
private struct GuideStep {
    let command: String
    let says: [String]
    /// How it ends: 65 where the guide shows an error.
    var code: Int32 { says.contains { $0.hasPrefix("error") } ? 65 : 0 }

    static func all(in text: String) -> [GuideStep] {
        text.components(separatedBy: "```sh\n").dropFirst().map { rest in
            let parts = rest.components(separatedBy: "```")
            let isAnswered = parts.count > 2 && parts[2].hasPrefix("text\n")
            let says = isAnswered ? parts[2].dropFirst("text\n".count).split(separator: "\n") : []
            return GuideStep(command: parts[0], says: says.map { String($0).onOneLine })
        }
    }
}

extension String {
    /// The words with one space between them.
    fileprivate var onOneLine: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
