import DigitalMaturity
import Documents
import Foundation
import Investment
import Loading
import Reporting
import Site

extension Loader {
    /// Every report: ours, some of them in the workspace's own words, and the workspace's own.
    func reports(_ problems: inout [Diagnostic]) -> [any Report] {
        var own: [any Report] = []
        for narrative in ownNarratives(&problems) {
            own += [report(narrative, &problems)].compactMap(\.self)
        }
        return allReports.map { report in own.first { $0.slug == report.slug } ?? report }
            + own.filter { report in !allReports.contains { $0.slug == report.slug } }
    }

    private func report(
        _ own: OwnNarrative,
        _ problems: inout [Diagnostic]
    ) -> (any Report)? {
        let known = allReports.map(\.slug)
        let isOurs = known.contains(own.slug)
        let start = Place(file: own.source.file, line: 1, column: 1)
        guard let from = own.base?.value ?? (isOurs ? own.slug : nil) else {
            problems.append(.noBase(of: own.slug, among: known, at: start))
            return nil
        }
        if own.title == nil, !isOurs {
            problems.append(.missingKey("title", in: "the head", at: start))
        }
        guard let base = allReports.first(where: { $0.slug == from }) else {
            problems.append(
                .unknownName(from, of: "report", among: known, at: own.base?.place)
            )
            return nil
        }
        let narrative = NarrativeTemplate(file: own.source.file, text: own.source.text)
        return OwnReport(
            own.slug,
            titled: own.title,
            from: base,
            among: allReports,
            narrative,
            &problems
        )
    }

    /// The same; throws what is wrong with the workspace's own.
    func reports() throws -> [any Report] { try throwing { reports(&$0) } }

    /// What makes the files of documents, in the look of the workspace; throws what is wrong with that.
    func maker() throws -> PaperMaker {
        let (brand, own) = try throwing { problems in
            (self.brand(&problems), wordReference(&problems))
        }
        return PaperMaker(
            shell: try PageShell(
                shell: try text("Reports/site/page.mustache").text,
                stylesheet: try text("Reports/site/style.css").text,
                script: try text("Reports/site/site.js").text,
                brand: brand
            ),
            look: try WordLook(self, own: own, brand: brand),
            brand: brand
        )
    }

    /// Where each board is on the map of the home page; throws what is wrong with the file.
    func places() throws -> [ODSCode: MapPlace] {
        let tiles = try throwing { boardMap(&$0) }
        return Dictionary(
            tiles.map { ($0.board, MapPlace(label: $0.label, column: $0.column, row: $0.row)) }
        ) { first, _ in first }
    }

    /// The licences that have a name in the standard of data packages.
    func licences() throws -> [Licence] {
        let file = try text("Reports/package/licences.json")
        return try JSONDecoder().decode([Licence].self, from: Data(file.text.utf8))
    }

    private func throwing<Value>(_ read: (inout [Diagnostic]) -> Value) throws -> Value {
        var problems: [Diagnostic] = []
        let value = read(&problems)
        guard problems.isEmpty else { throw Failure.input(problems.sorted(), workspace: nil) }
        return value
    }
}

extension PaperMaker {
    /// Every file of the website, those for programs too.
    func site(
        of pages: [Page],
        from findings: Findings,
        _ loader: Loader
    ) throws -> [(path: String, text: String)] {
        let data = SiteData(
            of: pages,
            sources: findings.dataset.reference.sources,
            licences: try loader.licences()
        )
        let files = try shell.site(of: pages)
        let light = Threads().map(files.count) { index in
            let (path, text) = files[index]
            return (path: path, text: path.hasSuffix(".html") ? lightHTML(text) : text)
        }
        return light + data.files()
    }
}

extension Diagnostic {
    /// A folder of reports whose name is none of ours, and that does not say what it is made from.
    fileprivate static func noBase(
        of slug: String,
        among known: [String],
        at place: Place
    ) -> Diagnostic {
        let near = nearest(to: slug, among: known).map { "did you mean '\($0)'? Else " } ?? ""
        return .narrative(
            "there is no report '\(slug)', and no head says what this one is made from",
            help: near
                + "begin with four lines: '---', 'title: My paper', 'from: board-paper', '---'",
            at: place
        )
    }
}
