import Documents

/// The anchor of the last section.
let tracesAnchor = "where-every-number-comes-from"

/// Above so many inputs, a list is folded away until it is asked for.
private let longList = 8

/// The last section: every figure once, with what it is, how it is worked out and from what.
func traceSection(of figures: [Figure]) -> HTML {
    """
    <section class="traces">
    <h2 id="\(tracesAnchor)">\(tracesHeading)</h2>
    <details>
    <summary>\(figures.count) \(figures.count == 1 ? "figure" : "figures")</summary>
    <ol>
    \(figures.map(entry).joined(by: "\n"))
    </ol>
    </details>
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

private func entry(for figure: Figure) -> HTML {
    let trace = figure.trace
    let rule = trace.rule.map { "\n<dt>Rule</dt><dd>\($0)</dd>" as HTML } ?? ""
    return """
        <li id="\(trace.anchor)">
        <p>\(figure.data) <span class="meaning">\(trace.meaning)</span> <code>\(trace.id)</code></p>
        <dl>
        <dt>Formula</dt><dd>\(trace.formula)</dd>\(trace.sources.map(inputs).joined())\(rule)
        </dl>
        </li>
        """
}

private func inputs(from source: TraceSource) -> HTML {
    let items = source.inputs.map { "<li>\($0.underFile)</li>" as HTML }.joined(by: "\n")
    let list = "<ul>\n\(items)\n</ul>" as HTML
    let count = source.inputs.count
    let folded = "<details><summary>\(count) inputs</summary>\n\(list)\n</details>" as HTML
    return
        "\n<dt>From</dt><dd><code>\(source.file)</code>\n\(count > longList ? folded : list)</dd>"
}
