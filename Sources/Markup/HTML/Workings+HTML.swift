import Documents

/// From so many figures on, what they have in common is said once above them.
private let leastGroup = 3

extension Workings {
    /// Every figure with what it is and how it is worked out: those that are worked out alike under one
    /// heading, the others each with its own formula. A figure in a formula leads to its own working.
    var html: HTML {
        let notes = Footnotes(figures)
        var order: [Method] = []
        var groups: [Method: [Figure]] = [:]
        for figure in figures {
            guard let method = Method(of: figure.trace) else { continue }
            if groups[method] == nil { order.append(method) }
            groups[method, default: []].append(figure)
        }
        let alike = order.filter { groups[$0, default: []].count >= leastGroup }
        let grouped = Set(alike)
        let others = figures.filter { figure in
            Method(of: figure.trace).map { !grouped.contains($0) } ?? true
        }
        let lists = alike.map { method -> HTML in
            let figures = groups[method, default: []]
            let common = figures.map(\.trace.meaning).commonSentences
            let entries = figures.map { brief($0, without: common) }.joined(by: "\n")
            let said = common.isEmpty ? "" : "\n<p>\(common)</p>" as HTML
            return "\(method.heading(notes))\(said)\n<ul class=\"entries\">\n\(entries)\n</ul>\n"
        }
        let rest = others.map { whole($0, notes) }.joined(by: "\n")
        let heading: HTML = lists.isEmpty ? "" : "<h3>Each in its own way</h3>\n"
        let last: HTML = others.isEmpty ? "" : "\(heading)<ul class=\"entries\">\n\(rest)\n</ul>"
        return """
            <section class="traces">
            <h2 id="\(tracesAnchor)">\(tracesHeading)</h2>
            \(lists.joined())\(last)\(notes.html)
            </section>
            """
    }

    /// The words without the name of the body that the page is about.
    private func short(_ words: String) -> String {
        guard let subject else { return words }
        return words.without(", \(subject)").without(" of \(subject)")
    }

    private func head(of figure: Figure, without common: String = "") -> HTML {
        let meaning = short(String(figure.trace.meaning.dropLast(common.count)))
        let words = common.isEmpty ? meaning : meaning.trimmedStop
        return "<li id=\"\(figure.trace.anchor)\">\(figure.plainData) \(words)"
    }

    /// A figure whose method, rule and file the heading above it says.
    private func brief(_ figure: Figure, without common: String) -> HTML {
        let trace = figure.trace
        let address = " <code>\(trace.id)</code>" as HTML
        let stated = trace.inputs.map { input in
            input.underFile(withoutLabel: trace.meaning.says(input.label), shortened: short)
        }
        let head = head(of: figure, without: common)
        guard stated.count > longList else {
            let list = stated.isEmpty ? "" : ": \(stated.joined(separator: "; "))"
            return "\(head)\(list)\(address)</li>"
        }
        let items = stated.map { "<li>\($0)</li>" as HTML }.joined()
        return """
            \(head)\(address)
            <details><summary>\(stated.count) inputs</summary><ul>\(items)</ul></details></li>
            """
    }

    /// A figure with a formula of its own.
    private func whole(_ figure: Figure, _ notes: Footnotes) -> HTML {
        let trace = figure.trace
        let formula = LinkedFormula(trace, on: self, shortened: short)
        let rule = trace.rule.map(notes.reference) ?? ""
        let sources = formula.rest.byFile.map { inputs(from: $0, shortened: short) }
        return """
            \(head(of: figure)) <code>\(trace.id)</code>
            <p>\(formula.html)\(rule)</p>\(sources.joined())</li>
            """
    }
}

/// What many figures have in common: how they are worked out, by which rule, from which files.
private struct Method: Hashable {
    private let words: String
    private let rule: String?
    private let files: [String]

    /// `nil` where the formula names what it is made of.
    init?(of trace: Trace) {
        switch trace.working {
        case .written, .count, .worked: break
        case .sum, .difference, .product, .quotient, .mean: return nil
        }
        let files = trace.sources.map(\.file)
        guard files.count == 1 else { return nil }
        (words, rule, self.files) = (trace.formula, trace.rule, files)
    }

    func heading(_ notes: Footnotes) -> HTML {
        let first = words.prefix(1).uppercased() + words.dropFirst()
        return """
            <h3>\(first): <code>\(files.joined(separator: ", "))</code>\(rule.map(notes.reference) ?? "")</h3>
            """
    }
}

/// A formula whose figures lead to their own workings, and the inputs that it then still has to list.
private struct LinkedFormula {
    let html: HTML
    let rest: [Trace.Input]

    init(_ trace: Trace, on workings: Workings, shortened short: (String) -> String) {
        let (terms, sign) = trace.working.signed
        guard !terms.isEmpty else {
            (html, rest) = ("\(short(trace.formula))", trace.inputs)
            return
        }
        var listed: [Formula.Term] = []
        let parts = terms.map { term -> HTML in
            switch term {
            case .figure(let figure), .reference(let figure):
                let words = short(term.words)
                guard let page = workings.page(of: figure) else {
                    listed.append(term)
                    return "\(words)"
                }
                let address = "\(page)#\(figure.trace.anchor)"
                return "<a href=\"\(address)\">\(words)</a>, \(figure.numberText)"
            case .input:
                listed.append(term)
                return "\(short(term.words))"
            case .constant(let text): return "\(text)"
            }
        }
        html = parts.joined(by: sign) + (trace.basis.map { ", \($0)" } ?? "")
        rest = Formula.sum(listed).inputs
    }
}

extension Formula {
    /// The terms that its words name one by one, and the sign between them; none for a method in words.
    fileprivate var signed: (terms: [Term], sign: HTML) {
        switch self {
        case .sum where terms.count <= longList: (terms, " + ")
        case .difference: (terms, " − ")
        case .product: (terms, " × ")
        case .quotient: (terms, " ÷ ")
        case .written, .sum, .mean, .count, .worked: ([], "")
        }
    }
}

extension [String] {
    /// The sentences after the first that all of the texts end with, with the space before them.
    fileprivate var commonSentences: String {
        guard let first, let stop = first.firstRange(of: ". ") else { return "" }
        let rest = String(first[first.index(after: stop.lowerBound)...])
        return count > 1 && allSatisfy { $0.hasSuffix(rest) && $0.count > rest.count } ? rest : ""
    }
}

extension String {
    /// The text without the stop at its end.
    fileprivate var trimmedStop: String { hasSuffix(".") ? String(dropLast()) : self }

    /// The text without a phrase wherever a comma, another stop or the end follows it.
    fileprivate func without(_ phrase: String) -> String {
        var kept = self
        for range in ranges(of: phrase).reversed() {
            let next = range.upperBound == endIndex ? "," : self[range.upperBound]
            if ",.;)".contains(next) { kept.removeSubrange(range) }
        }
        return kept
    }

    /// Whether it has these words, be their first letter small or not.
    fileprivate func says(_ words: String) -> Bool {
        contains(words) || lowercased().contains(words.lowercased())
    }
}
