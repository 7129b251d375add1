import DigitalMaturity
import Testing

@testable import Documents
@testable import Reporting

struct TraceTests {
    @Test func `every figure says what it is, how it is made and from which file`() throws {
        let figures = try figures + Shipped.answers.get().flatMap(\.figures)
        #expect(figures.count > 10_000)
        for figure in figures {
            let trace = figure.trace
            let isWhole =
                !trace.id.isEmpty && !trace.meaning.isEmpty && !trace.formula.isEmpty
                && !trace.inputs.isEmpty && trace.inputs.allSatisfy { !$0.file.isEmpty }
            if !isWhole { Issue.record("\(trace)") }
        }
    }

    @Test func `the document of each command but the difference of rules has figures`() throws {
        let documents = try Shipped.answers.get()
        #expect(documents.count == 9)
        #expect(documents.filter { $0.figures.isEmpty }.map(\.slug) == ["controls-diff"])
    }

    @Test func `one trace is one figure wherever it stands`() throws {
        var first: [String: (figure: Figure, slug: String)] = [:]
        for document in try Shipped.documents {
            for figure in document.sections.flatMap(\.blocks).flatMap(\.figures).map(\.exact) {
                let id = figure.trace.id
                guard let known = first[id] else {
                    first[id] = (figure, document.slug)
                    continue
                }
                if known.figure != figure {
                    Issue.record("\(id) in \(known.slug) and \(document.slug)")
                }
            }
        }
        #expect(first.count > 1000)
    }

    @Test func `the files and lines that traces name are there`() throws {
        var counts: [String: Int] = [:]
        for input in try figures.flatMap(\.trace.inputs) {
            let count = try counts[input.file] ?? Shipped.text(of: input.file).lines.count
            counts[input.file] = count
            if !input.lines.allSatisfy({ 1...count ~= $0 }) || input.lines != input.lines.sorted() {
                Issue.record("\(input)")
            }
        }
        #expect(counts.keys.contains("plans/plan.yaml"))
        #expect(counts.keys.contains("data/assessments/dma-2025-providers.csv"))
    }

    @Test func `a value as published stands on its line as written`() throws {
        var lines: [String: [Substring]] = [:]
        var checked = 0
        for figure in try figures
        where ["score", "segment"].contains(figure.trace.address.family)
            && figure.trace.formula == "as written"
        {
            for input in figure.trace.inputs {
                let text = try lines[input.file] ?? Shipped.text(of: input.file).lines
                lines[input.file] = text
                guard let value = input.value, input.lines.count == 1,
                    text.indices ~= input.lines[0] - 1
                else {
                    Issue.record("\(input) does not stand on one line")
                    continue
                }
                let line = text[input.lines[0] - 1]
                if !line.split(separator: ",").contains(where: { $0 == value }) {
                    Issue.record("\(input), but that line is '\(line)'")
                }
                checked += 1
            }
        }
        #expect(checked > 500)
    }

    private var figures: [Figure] {
        get throws { try Shipped.documents.flatMap(\.figures) }
    }
}

extension String {
    fileprivate var lines: [Substring] {
        split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    }
}
