import DigitalMaturity
import Documents
import Investment

extension Findings {
    /// The lists of all trusts, boards and councils, open and closed.
    var listPages: [Page] {
        OrganisationList.Kind.allCases.map { kind in
            let list = OrganisationList(self, of: kind)
            var page = page(kind.path, kind.title, list.subtitle, list.sections)
            page.isList = true
            return page
        }
    }

    /// Where home sends a reader who looks for a body by name.
    var listLinks: [[Inline]] {
        OrganisationList.Kind.allCases.map { [.link($0.title, .page($0.path))] }
    }

    /// What a page says of an organisation besides its marks and facts: its life, its record and every
    /// return that is held, by it and those it took over from.
    func lifeSections(of code: ODSCode) -> [Section] {
        LifeView(self, of: code).section + [recordSection(of: code)] + returnsSection(of: code)
    }

    private func returnsSection(of code: ODSCode) -> [Section] {
        let holders = [code] + system.predecessors(of: code).map(\.from)
        let maturity = dataset.reference.maturity
        let returns = maturity.returns.filter { holders.contains($0.organisation) }
        let rows = returns.map { each -> [Cell] in
            let framework = maturity.framework(each.framework)
            return [
                .link(
                    framework?.title ?? each.framework,
                    .page("frameworks/\(each.framework).html")
                ),
                .text(each.careSetting.words), .text(each.date.words),
                .text(system.fullName(of: each.organisation)),
            ]
        }
        let none: Inline = "No return of this organisation is held."
        let table = Table(
            id: "every-return",
            title: "Every return that is held, against any framework",
            columns: [.words("Framework"), .words("Setting"), .words("Date"), .words("By")],
            rows: rows.sorted { $0.map(\.plain).lexicographicallyPrecedes($1.map(\.plain)) }
        )
        return [Section("returns", "Returns", [rows.isEmpty ? .prose([none]) : .table(table)])]
    }
}
