import Foundation
import TestSupport
import Testing

struct GoldenTests {
    private let test: String

    init() throws {
        let folder = URL.temporaryDirectory.appending(path: "goldens-\(UUID().uuidString)")
        let goldens = folder.appending(path: "Goldens")
        try FileManager.default.createDirectory(at: goldens, withIntermediateDirectories: true)
        try Data("one\ntwo\n".utf8).write(to: goldens.appending(path: "page.txt"))
        test = folder.appending(path: "Tests.swift").path()
    }

    @Test(.disabled(if: isRecording)) func `the same text passes`() {
        expectGolden("one\ntwo\n", named: "page.txt", filePath: test)
    }

    @Test(
        .disabled(if: isRecording),
        arguments: [
            ("one\nthree\n", "differs in line 2: expected 'two', found 'three'"),
            ("one\n", "differs in line 2: expected 'two', found ''"),
            ("one", "differs in line 2: expected 'two', found the end"),
            ("one\ntwo\n\n", "differs in line 4: expected the end, found ''"),
        ]
    )
    func `the first line that differs is told`(text: String, difference: String) {
        withKnownIssue {
            expectGolden(text, named: "page.txt", filePath: test)
        } matching: { issue in
            issue.comments.map(\.rawValue) == ["the golden 'page.txt' \(difference)"]
        }
    }

    @Test(.disabled(if: isRecording)) func `a golden that is not there fails`() {
        withKnownIssue {
            expectGolden("one", named: "elsewhere.txt", filePath: test)
        }
    }
}

private let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
