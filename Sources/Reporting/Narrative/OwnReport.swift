package import DigitalMaturity
package import Documents
package import Investment

/// A report in a workspace's own words: its order and choice of sections, taken from reports that
/// exist, and prose between them.
///
/// A section is named as in its report, `{#plan}`, or with another report before it,
/// `{#risk-and-simulation/years}`. A heading without a name begins a section of prose alone.
package struct OwnReport: Report {
    package let slug: String
    package let title: String
    private let base: any Report
    private let others: [any Report]
    /// Its words.
    package let narrative: NarrativeTemplate
    private let ownTitle: String?
    private let order: [Part]

    private struct Part {
        let report: String
        let id: String
        let lines: Range<Int>

        func ending(at line: Int) -> Part {
            Part(report: report, id: id, lines: lines.lowerBound..<line)
        }
    }

    /// A report called `slug` that uses the sections of `base` and those of `all` that it names; what
    /// names none is in `problems`.
    package init(
        _ slug: String,
        titled title: String?,
        from base: any Report,
        among all: [any Report],
        _ narrative: NarrativeTemplate,
        _ problems: inout [Diagnostic]
    ) {
        self.slug = slug
        self.title = title ?? base.title
        ownTitle = title
        self.base = base
        self.narrative = narrative
        var order: [Part] = []
        var others: [String: any Report] = [:]
        for (index, line) in narrative.lines.enumerated() where line.text.hasPrefix("## ") {
            let named = SectionHeading(line.text)
            let words = named?.id.split(separator: "/", maxSplits: 1).map(String.init) ?? []
            let report = words.count == 2 ? words[0] : base.slug
            let id = words.last ?? "words-\(order.count + 1)"
            if let end = order.indices.last { order[end] = order[end].ending(at: index) }
            order.append(Part(report: report, id: id, lines: index..<narrative.lines.count))
            guard report != base.slug else { continue }
            if let other = all.first(where: { $0.slug == report }) {
                others[report] = other
            } else {
                let place = narrative.sections.first { $0.place.line == index + 1 }?.place
                let known = all.map(\.slug)
                problems.append(.unknownName(report, of: "report", among: known, at: place))
            }
        }
        self.order = order
        self.others = others.sorted { $0.key < $1.key }.map(\.value)
    }

    private var reports: [any Report] { [base] + others }

    package var isAboutOrganisation: Bool { reports.contains { $0.isAboutOrganisation } }
    package var needs: Needs { reports.map(\.needs).max() ?? .findings }
    package var reads: Extras { reports.reduce([]) { $0.union($1.reads) } }
    package var showsPlans: Bool { reports.contains { $0.showsPlans } }

    package func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        var made: [String: Document] = [:]
        var problems: [Diagnostic] = []
        for report in reports {
            do throws(NarrativeProblems) {
                made[report.slug] = try report.document(
                    from: findings,
                    about: organisation,
                    narrative: words(of: report.slug)
                )
            } catch { problems += error.diagnostics }
        }
        guard problems.isEmpty, let first = made[base.slug] else {
            throw NarrativeProblems(problems.sorted())
        }
        return assembled(made, first, for: findings.scopeName)
    }

    /// The narrative with only what is under headings of one report, each line where it was.
    private func words(of report: String) -> NarrativeTemplate {
        var lines = narrative.lines.map { _ in "" }
        let isWhole = others.isEmpty
        for (index, line) in narrative.lines.enumerated() {
            let part = order.first { $0.lines.contains(index) }
            guard isWhole || (part?.report ?? base.slug) == report else { continue }
            lines[index] = String(line.text)
            guard let part, part.lines.lowerBound == index else { continue }
            let title = SectionHeading(line.text)?.title ?? String(line.text.dropFirst(3))
            lines[index] = "## \(title) {#\(part.id)}"
        }
        return NarrativeTemplate(
            file: narrative.file,
            text: lines.joined(separator: "\n"),
            proseSections: order.filter { $0.id.hasPrefix("words-") }.map(\.id)
        )
    }

    private func assembled(
        _ made: [String: Document],
        _ first: Document,
        for scope: String
    ) -> Document {
        let sections = order.compactMap { part -> Section? in
            let section = made[part.report]?.sections.first { $0.id == part.id }
            return part.report == base.slug
                ? section : section.map { $0.renamed(after: part.report) }
        }
        let tail = first.slug.dropFirst(base.slug.count)
        return Document(
            slug: slug + tail,
            title: ownTitle ?? first.title,
            subtitle: ownTitle == nil
                ? first.subtitle : "\(scope.capitalised), \(first.date.words)",
            date: first.date,
            marking: made.values.compactMap(\.marking).min(),
            sections: sections
        )
    }
}

extension Section {
    /// The section with its report's name in its anchors, which are then those of no other section.
    fileprivate func renamed(after report: String) -> Section {
        Section(
            "\(report)-\(id)",
            heading,
            blocks.map { block in
                switch block {
                case .table(let table): .table(table.renamed("\(report)-\(table.id)"))
                case .chart(let chart): .chart(chart.renamed("\(report)-\(chart.id)"))
                case .prose, .list, .cards, .narrative: block
                }
            }
        )
    }
}

extension Table {
    fileprivate func renamed(_ id: String) -> Table {
        Table(id: id, title: title, columns: columns, rows: rows, note: note, shading: shading)
    }
}

extension Chart {
    fileprivate func renamed(_ id: String) -> Chart {
        Chart(id: id, title: title, subtitle: subtitle, form: form)
    }
}
