public import Foundation
public import Testing

/// Expects `text` to be what the file `name` in the folder `Goldens` beside the test says.
public func expectGolden(
    _ text: String,
    named name: String,
    filePath: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let folder = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Goldens")
    expectGolden(text, at: folder.appending(path: name), sourceLocation: sourceLocation)
}

/// Expects `text` to be what `file` says.
///
/// With `RECORD_GOLDENS=1` the file is written instead, and the run fails, so that nobody takes a
/// recording for a pass.
public func expectGolden(
    _ text: String,
    at file: URL,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let name = file.lastPathComponent
    do {
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
            Issue.record("recorded the golden '\(name)'", sourceLocation: sourceLocation)
        } else if let difference = firstDifference(
            in: text,
            from: String(decoding: try Data(contentsOf: file), as: UTF8.self)
        ) {
            Issue.record("the golden '\(name)' \(difference)", sourceLocation: sourceLocation)
        }
    } catch {
        Issue.record("the golden '\(name)': \(error)", sourceLocation: sourceLocation)
    }
}

/// The first line in which `text` departs from `expected`, in words; `nil` when they are equal.
func firstDifference(in text: String, from expected: String) -> String? {
    if Array(text.utf8) == Array(expected.utf8) { return nil }
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(found, wanted).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    func line(of lines: [Substring]) -> String {
        same < lines.count ? "'\(lines[same])'" : "the end"
    }
    return "differs in line \(same + 1): expected \(line(of: wanted)), found \(line(of: found))"
}
