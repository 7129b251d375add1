import Documents

/// From so many figures on, what they have in common is said once above them.
private let leastGroup = 3

/// From so many figures on, what some of those have in common beyond it is said once.
private let leastShare = 2

extension Workings {
    /// Every figure with what it is and how it is worked out: those that are worked out alike under one
    /// heading, the others each with its own formula. A figure in a formula leads to its own working.
    ///
    /// The style sheet shows the address of each figure, which is the anchor of its entry.
    var html: HTML {
        let notes = Footnotes(figures, anchor: "s")
        let inputs = InputLists()
        let entries = figures.map { WorkingEntry($0, on: self, notes, inputs) }
        var order: [WorkingMethod] = []
        var groups: [WorkingMethod: [WorkingEntry]] = [:]
        for entry in entries {
            if groups[entry.method] == nil { order.append(entry.method) }
            groups[entry.method, default: []].append(entry)
        }
        let isAlike = { (method: WorkingMethod) in groups[method, default: []].count >= leastGroup }
        let lists = order.filter(isAlike).map { method in
            "\(method.heading(notes))\n\(parted(groups[method, default: []]))\n" as HTML
        }
        let others = entries.filter { !isAlike($0.method) }.map { $0.whole(notes) }
        let heading: HTML = lists.isEmpty ? "" : "<h3>Each in its own way</h3>\n"
        let last: HTML = others.isEmpty ? "" : "\(heading)\(list(of: others))"
        return """
            <section class="traces"\(beginning)>
            <h2 id="\(tracesAnchor)">\(tracesHeading)</h2>
            <p>In a list, the first formula leads to where the numbers of all are worked out. In a formula, the \
            first number of several of a kind does.</p>
            \(lists.joined())\(last)\(notes.html)
            </section>
            """
    }

    /// How every address of the page begins, which the style sheet shows before each anchor.
    private var beginning: HTML {
        leftOut.isEmpty ? "" : " style=\"--begins:'\(leftOut)'\""
    }

    /// The entries of one method: those that share more under words of their own, the others after them.
    private func parted(_ entries: [WorkingEntry]) -> HTML {
        var left = entries
        let noted = Self.noted(in: entries)
        let letters = noted.enumerated().map { "(\(letter($0))) \($1)" as HTML }
        var parts = letters.isEmpty ? [] : ["<p>\(letters.joined(by: "; "))</p>" as HTML]
        let shares = [
            WorkingEntry.sharedTail, WorkingEntry.sharedCaveat, WorkingEntry.sharedFile,
        ]
        for share in shares {
            var order: [WorkingShare] = []
            var groups: [WorkingShare: [WorkingEntry]] = [:]
            for entry in left {
                guard let shared = share(entry) else { continue }
                if groups[shared] == nil { order.append(shared) }
                groups[shared, default: []].append(entry)
            }
            let kept = Set(order.filter { groups[$0, default: []].count >= leastShare })
            parts += order.filter(kept.contains).map { shared in
                let items = Self.items(groups[shared, default: []], under: shared, noted: noted)
                return "<p>\(shared.html(noted: noted))</p>\n\(list(of: items))"
            }
            left.removeAll { entry in share(entry).map(kept.contains) ?? false }
        }
        if !left.isEmpty {
            parts.append(list(of: Self.items(left, under: WorkingShare(), noted: noted)))
        }
        return parts.joined(by: "\n")
    }

    /// Entries one after the other. Where the numbers of a formula have their workings beside those of the formula
    /// before, it is that one which leads there.
    private static func items(
        _ entries: [WorkingEntry],
        under shared: WorkingShare,
        noted: [HTML]
    ) -> [HTML] {
        var led: [WorkingPlace] = []
        return entries.map { entry in
            let places = entry.places
            let isLed = !places.isEmpty && places == led
            led = places
            return entry.brief(under: shared, noted: noted, isLed: isLed)
        }
    }

    /// What several entries rest on, in the order in which it first comes; then the files that others name.
    private static func noted(in entries: [WorkingEntry]) -> [HTML] {
        let parts = repeated(entries.flatMap(\.notable), atLeast: leastShare)
        let files = repeated(entries.flatMap { $0.files(without: parts) }, atLeast: leastGroup)
        return Array((parts.prefix(20) + files).prefix(26))
    }

    /// The longer of the texts that come so often.
    private static func repeated(_ texts: [HTML], atLeast least: Int) -> [HTML] {
        var order: [HTML] = []
        var count: [HTML: Int] = [:]
        for text in texts where text.text.utf8.count > 30 {
            if count[text] == nil { order.append(text) }
            count[text, default: 0] += 1
        }
        return order.filter { count[$0, default: 0] >= least }
    }

    private func list(of items: [HTML]) -> HTML {
        "<ul>\n\(items.joined(by: "\n"))\n</ul>"
    }
}

extension HTML {
    /// The letter of a text that is noted, or the text.
    func asNoted(in noted: [HTML]) -> HTML {
        noted.firstIndex(of: self).map { "(\(letter($0)))" } ?? self
    }
}

/// How some figures are worked out, and by which rule and from which file where they share it.
struct WorkingMethod: Hashable {
    private let words: String
    private let rule: String?
    private let file: String?

    /// What is read from one place is found in one way, whatever its file.
    init(of trace: Trace) {
        let kind =
            switch trace.working {
            case .written: "as written"
            case .count, .worked: trace.working.words
            case .sum: "sums"
            case .difference: "one less the other"
            case .product: "products"
            case .quotient: "one divided by the other"
            case .mean: "means"
            }
        words = [kind, trace.basis].compactMap(\.self).joined(separator: ", ")
        let sources = trace.working.isListed ? trace.sources.map(\.file) : []
        if trace.working.only != nil {
            (rule, file) = (nil, nil)
        } else {
            (rule, file) = (trace.rule, sources.count == 1 ? sources[0] : nil)
        }
    }

    /// Whether the heading says where the inputs are.
    var hasFile: Bool { file != nil }

    func heading(_ notes: Footnotes) -> HTML {
        let first = words.prefix(1).uppercased() + words.dropFirst()
        let place = file.map { ": <code>\($0)</code>" as HTML } ?? ""
        return "<h3>\(first)\(place)\(rule.map(notes.reference) ?? "")</h3>"
    }
}

/// What the figures of a list have in common beyond their method.
struct WorkingShare: Hashable {
    /// The end of the words of each.
    var tail = ""
    /// The sentences after the words of each.
    var caveat = ""
    /// The file and the rule.
    var source: HTML = ""
    /// The lines of the file.
    var lines: String?

    /// The words above the list, with letters for what is `noted`.
    func html(noted: [HTML]) -> HTML {
        let start = tail.prefix(1).uppercased() + tail.dropFirst()
        let place = [source.asNoted(in: noted), lines.map { "\($0)" } ?? ""].filter { $0 != "" }
            .joined(by: ", ")
        let said = [start.isEmpty ? "" : "\(start)" as HTML, place].filter { $0 != "" }
        return said.joined(by: ": ") + (caveat.isEmpty ? "" : ".\(caveat)")
    }
}

extension Formula {
    /// The one place from which it is read.
    var only: Trace.Input? {
        switch self {
        case .written(let input): return input
        case .worked(let words, let terms):
            guard words.hasPrefix("as "), terms.count == 1, case .input(let input) = terms[0] else {
                return nil
            }
            return input
        case .count, .sum, .difference, .product, .quotient, .mean: return nil
        }
    }

    /// Whether what it rests on is a list of inputs, and not terms that its words name.
    var isListed: Bool {
        switch self {
        case .written, .count, .worked: true
        case .sum, .difference, .product, .quotient, .mean: false
        }
    }
}
