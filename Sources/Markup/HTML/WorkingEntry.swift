import Documents

/// One figure of a page of workings, in the parts that it may share with others.
struct WorkingEntry {
    let method: WorkingMethod
    private let figure: Figure
    private let workings: Workings
    private let lists: InputLists
    /// What it is up to the first comma, and after it, and the sentences that follow.
    private let name, tail, caveat: String
    /// The file and rule of what is written, and its lines.
    private let source: HTML
    private let lines: String?
    /// What it rests on, by file as it is shown.
    private let stated: [(file: HTML, inputs: [String])]
    /// The same as words, which other entries may have too.
    private let parts: [HTML]

    init(_ figure: Figure, on workings: Workings, _ notes: Footnotes, _ lists: InputLists) {
        let trace = figure.trace
        self.figure = figure
        self.lists = lists
        self.workings = workings
        method = WorkingMethod(of: trace)
        let words = trace.meaning
        let (first, rest) = words.parted(by: ". ")
        (name, tail) = first.parted(by: ", ")
        caveat = rest.isEmpty ? "" : " \(rest)"
        if let input = trace.working.only {
            source = "<code>\(input.file)</code>\(trace.rule.map(notes.reference) ?? "")"
            lines = input.linesWords
        } else {
            (source, lines) = ("", nil)
        }
        stated = Self.stated(by: trace, under: method)
        parts = stated.map { $0.file + "\($0.inputs.joined(separator: "; "))" }
    }

    /// The same words after a comma, from the same lines.
    static func sharedTail(_ entry: WorkingEntry) -> WorkingShare? {
        guard !entry.tail.isEmpty else { return nil }
        return WorkingShare(
            tail: entry.tail,
            caveat: entry.caveat,
            source: entry.source,
            lines: entry.lines
        )
    }

    /// The same words after a comma, from other lines of the same file.
    static func sharedFile(_ entry: WorkingEntry) -> WorkingShare? {
        guard entry.source != "", !entry.tail.isEmpty else { return nil }
        return WorkingShare(tail: entry.tail, caveat: entry.caveat, source: entry.source)
    }

    /// The same words before a comma, from the same file, with the same caveat.
    static func sharedCaveat(_ entry: WorkingEntry) -> WorkingShare? {
        guard entry.source != "", !entry.tail.isEmpty else { return nil }
        return WorkingShare(tail: entry.name, caveat: entry.caveat, source: entry.source)
    }

    private static func stated(
        by trace: Trace,
        under method: WorkingMethod
    ) -> [(file: HTML, inputs: [String])] {
        guard trace.working.isListed, trace.working.only == nil else { return [] }
        let small = trace.meaning.lowercased()
        return trace.sources.map { source in
            let inputs = source.inputs.map { input in
                let label = input.label
                let isSaid = trace.meaning.holds(label) || small.holds(label.lowercased())
                return input.underFile(withoutLabel: isSaid)
            }
            return (method.hasFile ? "" : "<code>\(source.file)</code> " as HTML, inputs)
        }
    }

    /// Whether its inputs are so many that they are folded away.
    private var isLong: Bool { stated.reduce(0) { $0 + $1.inputs.count } > longList }

    /// What it rests on that a letter may stand for.
    var notable: [HTML] { isLong ? [] : parts }

    /// The files of the rest, for which letters may stand, once or for each time they are named.
    func files(without noted: [HTML]) -> [HTML] {
        let rest = isLong ? [] : zip(stated, parts).filter { !noted.contains($1) }.map(\.0.file)
        return (source == "" ? [] : [source]) + rest.filter { $0 != "" }
    }

    // MARK: As an entry

    /// The figure under words that say the rest.
    ///
    /// What is `noted` is said above the list with a letter, which stands here in its place. Where it `isLed`, the
    /// workings of its numbers stand beside those of the entry before it, which leads there.
    func brief(under shared: WorkingShare, noted: [HTML] = [], isLed: Bool = false) -> HTML {
        let own =
            shared.tail == tail && shared.tail != ""
            ? name : shared.tail == name ? tail : tail.isEmpty ? name : "\(name), \(tail)"
        let about: HTML = shared.caveat == caveat || caveat.isEmpty ? "" : ".\(caveat)"
        let from = source.asNoted(in: noted)
        let place = [shared.source == source ? "" : from, shared.lines == lines ? "" : linesHTML]
            .filter { $0 != "" }
        let at: HTML = place.isEmpty ? "" : " (\(place.joined(by: ", ")))"
        return "\(start) \(own)\(about)\(how(noted, isLed))\(at)\(address)"
    }

    /// The figure with a method of its own.
    func whole(_ notes: Footnotes) -> HTML {
        let trace = figure.trace
        if trace.working.only != nil { return brief(under: WorkingShare()) }
        let formula = LinkedFormula(trace, on: workings, named: isNamed)
        let rule = trace.rule.map(notes.reference) ?? ""
        let sources = formula.rest.byFile.map(listed)
        return """
            \(start) \(trace.meaning)\(address)
            <p>\(formula.html)\(rule)</p>\(sources.joined())
            """
    }

    private var linesHTML: HTML { lines.map { "\($0)" } ?? "" }

    /// The start of the entry: its number, exact where the text after it does not say so.
    private var start: HTML {
        let isSaid = figure.isExact || figure.trace.working.only?.value != nil
        let number = isSaid ? "<b>\(figure.text)</b>" : figure.plainData
        return "<li id=\"\(anchor)\">\(number)"
    }

    /// The anchor of the entry on its page.
    private var anchor: Substring { figure.trace.anchor(without: workings.leftOut) }

    /// The address, where the anchor that the style sheet shows is written otherwise.
    private var address: HTML {
        figure.trace.anchor == figure.trace.id ? "" : " <code>\(figure.trace.id)</code>"
    }

    /// Whether its formula names its terms: of many bodies' that are worked out alike, numbers alone say how.
    private var isNamed: Bool { !(workings.place(of: figure)?.isOfBody ?? false) }

    /// What it is made of, after a colon.
    private func how(_ noted: [HTML], _ isLed: Bool) -> HTML {
        let trace = figure.trace
        if let input = trace.working.only {
            return figure.isExact ? "" : input.value.map { ": \($0)" } ?? ""
        }
        guard trace.working.isListed else {
            let formula = LinkedFormula(trace, on: workings, named: isNamed, isLed: isLed)
            return ": \(formula.html)\(formula.rest.byFile.map(listed).joined())"
        }
        guard isLong else {
            let lists = zip(stated, parts).map { stated, part -> HTML in
                if noted.contains(part) { return part.asNoted(in: noted) }
                let file = stated.file.asNoted(in: noted)
                let space: HTML = file == stated.file ? "" : " "
                return file + space + "\(stated.inputs.joined(separator: "; "))"
            }
            return lists.isEmpty ? "" : ": \(lists.joined(by: "; "))"
        }
        return stated.map { file, inputs in
            let list = "<ul>\(inputs.map { "<li>\($0)" as HTML }.joined())</ul>" as HTML
            if let same = lists.same(as: list, of: inputs.count, at: anchor) {
                return " \(file)\(same)"
            }
            return """

                <details><summary>\(file)\(inputs.count) inputs</summary>\(list)</details>
                """ as HTML
        }.joined()
    }

    /// The inputs in one file.
    private func listed(_ source: TraceSource) -> HTML {
        let html = inputs(from: source)
        guard let same = lists.same(as: html, of: source.inputs.count, at: anchor) else {
            return html
        }
        return "\n<p><code>\(source.file)</code> \(same)</p>"
    }

    /// Among which others the workings of the numbers of its formula stand, in their order.
    var places: [WorkingPlace] {
        figure.trace.working.signed.terms.compactMap { $0.place(on: workings) }
    }
}

/// The long lists of inputs that a page of workings has said, each once: a list again is a link to where it stands.
final class InputLists {
    private var first: [HTML: Substring] = [:]

    /// A link to the entry that has the same list; `nil` where this is the first, or it is short.
    func same(as list: HTML, of count: Int, at own: Substring) -> HTML? {
        guard list.text.utf8.count > 200 else { return nil }
        if let anchor = first[list], anchor != own {
            return "<a href=\"#\(anchor)\">the same \(count) inputs</a>"
        }
        first[list] = own
        return nil
    }
}

/// The letter of what is noted at `index`.
func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(97 + index % 26))) }

/// A formula whose figures lead to their own workings, and the inputs that it then still has to list.
private struct LinkedFormula {
    let html: HTML
    let rest: [Trace.Input]

    /// The formula with the words of its figures, or with their numbers alone where all have a working.
    ///
    /// Numbers lead nowhere where it `isLed`.
    init(_ trace: Trace, on workings: Workings, named isNamed: Bool, isLed: Bool = false) {
        let (terms, sign) = trace.working.signed
        let links = terms.map { $0.link(on: workings) }
        let isNamed = isNamed || links.contains { $0 == nil }
        guard !terms.isEmpty, isNamed || trace.working.isShort else {
            (html, rest) = ("\(trace.formula)", trace.inputs)
            return
        }
        guard isNamed else {
            var led: Set<WorkingPlace> = []
            let numbers = zip(terms, links).map { term, link in
                let isFirst = term.place(on: workings).map { led.insert($0).inserted } ?? true
                return term.number(leading: isLed || !isFirst ? nil : link)
            }.joined(by: sign)
            html = "\(trace.working.lead)\(numbers)"
            rest = []
            return
        }
        guard trace.working.isNamed else {
            (html, rest) = ("\(trace.formula)", trace.inputs)
            return
        }
        var listed: [Formula.Term] = []
        let parts = zip(terms, links).map { term, link -> HTML in
            let words = term.words
            guard let link else {
                if case .constant = term {} else { listed.append(term) }
                return "\(words)"
            }
            guard link != "" else { return "\(words)" }
            return "<a href=\"\(link)\">\(words)</a>, \(term.numberText)"
        }
        html = parts.joined(by: sign) + (trace.basis.map { ", \($0)" } ?? "")
        rest = Formula.sum(listed).inputs
    }
}

extension Formula.Term {
    /// Where the working of the term is; empty for a constant, and `nil` where it has none.
    fileprivate func link(on workings: Workings) -> String? {
        switch self {
        case .figure(let figure), .reference(let figure):
            workings.place(of: figure).map { place in
                "\(workings.page(at: place))#\(figure.trace.anchor(without: place.leftOut))"
            }
        case .constant: ""
        case .input: nil
        }
    }

    /// Among which others its working stands.
    fileprivate func place(on workings: Workings) -> WorkingPlace? {
        switch self {
        case .figure(let figure), .reference(let figure):
            workings.place(of: figure).map { WorkingPlace(figure.trace.address, in: $0.group) }
        case .constant, .input: nil
        }
    }

    fileprivate var numberText: String {
        switch self {
        case .figure(let figure), .reference(let figure): figure.numberText
        case .constant(let text): text
        case .input: ""
        }
    }

    fileprivate func number(leading link: String?) -> HTML {
        guard let link, link != "" else { return "\(numberText)" }
        return "<a href=\"\(link)\">\(numberText)</a>"
    }
}

extension Formula {
    /// The terms that stand for it one by one, and the sign between them; none for a method in words.
    fileprivate var signed: (terms: [Term], sign: HTML) {
        switch self {
        case .sum: (terms, " + ")
        case .difference: (terms, " − ")
        case .product: (terms, " × ")
        case .quotient: (terms, " ÷ ")
        case .mean: (terms, ", ")
        case .written, .count, .worked: ([], "")
        }
    }

    /// What stands before its numbers.
    fileprivate var lead: HTML { if case .mean = self { "mean of " } else { "" } }

    /// Whether its numbers fit a line.
    fileprivate var isShort: Bool { terms.count <= 24 }

    /// Whether its words name each term.
    fileprivate var isNamed: Bool {
        if case .mean = self { return false }
        return terms.count <= longList
    }
}

extension Figure {
    /// Whether the text that is shown has all of the number.
    fileprivate var isExact: Bool {
        let digits = ["£", ",", "+"].reduce(text.exchanging("−", for: "-")) {
            $0.exchanging($1, for: "")
        }
        guard let shown = Double(digits) else { return false }
        return abs(shown - number) <= 1e-9 * max(1, abs(number))
    }
}
