import Documents

/// The anchor of the last section.
let tracesAnchor = "where-every-number-comes-from"

/// Above so many inputs, a list is folded away until it is asked for.
let longList = 8

/// The last section: every figure once, with what it is, how it is worked out and from what; folded
/// away unless it is `alone` on its page. Rules and publications are footnotes.
func traceSection(of figures: [Figure], isAlone: Bool) -> HTML {
    let notes = Footnotes(figures)
    let entries = figures.map { entry(for: $0, notes) }.joined(by: "\n")
    let list = "<ol class=\"entries\">\n\(entries)\n</ol>\(notes.html)" as HTML
    let count = "\(figures.count) \(figures.count == 1 ? "figure" : "figures")" as HTML
    return """
        <section class="traces">
        <h2 id="\(tracesAnchor)">\(tracesHeading)</h2>
        \(isAlone ? list : "<details>\n<summary>\(count)</summary>\n\(list)\n</details>")
        </section>
        """
}

/// The last section of a paper whose traces are in a file of their own.
func annexSection(in file: String) -> HTML {
    """
    <section class="traces annexed">
    <h2 id="\(tracesAnchor)">\(tracesHeading)</h2>
    <p>Each number leads to its formula, its inputs and its rule in \
    <a href="\(fileAddress(file))">the annex, \(file)</a>.</p>
    </section>
    """
}

/// The rules and publications that figures rest on, numbered as they first come.
struct Footnotes {
    private let numbers: [String: Int]
    private let rules: [String]
    /// What the anchors begin with.
    private let anchor: String

    init(_ figures: [Figure], anchor: String = "source-") {
        self.anchor = anchor
        var numbers: [String: Int] = [:]
        var rules: [String] = []
        for rule in figures.compactMap(\.trace.rule) where numbers[rule] == nil {
            rules.append(rule)
            numbers[rule] = rules.count
        }
        (self.numbers, self.rules) = (numbers, rules)
    }

    func reference(to rule: String) -> HTML {
        guard let number = numbers[rule] else { return "" }
        return " <a href=\"#\(anchor)\(number)\">[\(number)]</a>"
    }

    var html: HTML {
        guard !rules.isEmpty else { return "" }
        let items = rules.enumerated().map { "<li id=\"\(anchor)\($0 + 1)\">\($1)</li>" as HTML }
        return """

            <h3>Rules and sources</h3>
            <ol class="sources">
            \(items.joined(by: "\n"))
            </ol>
            """
    }
}

private func entry(for figure: Figure, _ notes: Footnotes) -> HTML {
    let trace = figure.trace
    return """
        <li id="\(trace.anchor)">
        <p>\(figure.data) \(trace.meaning) <code>\(trace.id)</code></p>
        <p>\(trace.formula)\(trace.rule.map(notes.reference) ?? "")</p>\
        \(trace.sources.map { inputs(from: $0) }.joined())
        </li>
        """
}

/// The inputs of a figure in one file.
func inputs(from source: TraceSource) -> HTML {
    let stated = source.inputs.map(\.underFile)
    let name = "<code>\(source.file)</code>" as HTML
    guard stated.count > 1 else { return "\n<p>\(name) \(stated.joined())</p>" }
    let items = stated.map { "<li>\($0)</li>" as HTML }.joined()
    let list = "<ul>\(items)</ul>" as HTML
    return stated.count > longList
        ? "\n<details><summary>\(name): \(stated.count) inputs</summary>\(list)</details>"
        : "\n<p>\(name)</p>\(list)"
}
