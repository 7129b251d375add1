public import DigitalMaturity
public import Documents
public import Investment

/// What an organisation or a system runs on, when it must be replaced and what that costs.
struct EstateReport: Report {
    let slug = "estate"
    let title = "Hardware estate"

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let code = organisation ?? findings.dataset.scope.board
        let figures = EstateFigures(findings, of: code)
        let view = EstateView(figures: figures)
        return try findings.document(
            of: self,
            title: "\(figures.who): hardware estate",
            view.sections,
            figures.placeholders,
            narrative
        ).marked(figures.marking)
    }
}

extension Document {
    /// The same document with another warning: plans do not matter here.
    fileprivate func marked(_ marking: String?) -> Document {
        Document(
            slug: slug,
            title: title,
            subtitle: subtitle,
            date: date,
            marking: marking,
            sections: sections
        )
    }
}

extension EstateFigures {
    /// What must be said of an estate that was made up.
    fileprivate var marking: String? {
        estate.isIllustrative ? "Illustrative estate: made up to show the tool" : nil
    }

    fileprivate var placeholders: Placeholders {
        var values = Placeholders()
        values.set("name", who)
        values.set("date", findings.date.words)
        values.set("has-estate", is: !estate.isEmpty)
        values.set("devices", figure(.devices), orElse: "no")
        values.set("per-head", figure(.head(.perHead)), orElse: "not known")
        values.set("overdue", figure(.due(.overdue, .devices)), orElse: "no")
        values.set("overdue-cost", figure(.due(.overdue, .cost)), orElse: "not known")
        values.set("undated", figure(.due(.unknown, .devices)), orElse: "no")
        values.set("unsupported", figure(.support(.no)), orElse: "no")
        values.set("support-unknown", figure(.support(.unknown)), orElse: "no")
        values.set("warranty-unknown", figure(.warranty(.unknown)), orElse: "no")
        values.set("log-in-unknown", figure(.logIn(.unknown)), orElse: "no")
        let hours = figure(.logIn(.hoursNow))
        let freed = figure(.logIn(.hoursFreed))
        values.set("has-log-in", is: hours != nil)
        values.set("hours", hours, orElse: "not known")
        values.set("has-change", is: freed != nil)
        values.set("hours-freed", freed, orElse: "not known")
        values.set("cost-freed", figure(.logIn(.costFreed)), orElse: "not known")
        let claims = findings.dataset.claims(above: estate, on: findings.date)
        values.set("has-claims", is: !claims.isEmpty)
        let order = findings.dataset.schemesBeforeFloor(of: estate, on: findings.date)
        values.set("has-order", is: !order.isEmpty)
        return values
    }
}

extension Findings {
    /// What the page of an organisation says of its equipment; nothing where none is counted.
    public func estateSections(of code: ODSCode) -> [Section] {
        let figures = EstateFigures(self, of: code)
        let view = EstateView(figures: figures)
        guard !figures.estate.isEmpty else { return [] }
        return [
            Section("estate", "Equipment", [.table(view.cliff), .table(view.states)])
        ]
    }

    /// The answer of `waymark estate`: an organisation's, a board's or a workspace's equipment, or what
    /// is known of England where nothing is counted.
    public func estateDocument(of code: ODSCode?, refreshAge: Int? = nil) -> Document {
        let figures = EstateFigures(self, of: code, refreshAge: refreshAge)
        let view = EstateView(figures: figures)
        let head: [Inline] = [
            .text("Devices: "), figures.inline(.devices), .text(". Per head: "),
            figures.inline(.head(.perHead)), .text("."),
        ]
        let none: [Inline] = ["No equipment is counted here."]
        let headings = [
            "cliff": "Replacement", "cohorts": "Devices", "support": "Support",
            "log-in": "Log-in", "equipment": "Other equipment", "score": "Score",
            "method": "Prices",
        ]
        let sections = view.sections.map { id, blocks in
            Section(id, headings[id] ?? "", blocks.filter(\.isTable))
        }
        return Document(
            slug: "estate",
            title: "\(figures.who): hardware estate",
            subtitle: date.words,
            date: date,
            marking: figures.marking,
            sections: [Section("devices", "", [.prose(figures.estate.isEmpty ? none : head)])]
                + sections
        )
    }
}

extension EstateView {
    /// The blocks of each section of the narrative; where nothing is counted, only what is known of
    /// England.
    fileprivate var sections: [(id: String, blocks: [Block])] {
        let all: [(id: String, blocks: [Block])] = [
            ("summary", []),
            ("cliff", [.chart(cliffChart), .table(cliff)]),
            ("cohorts", [.table(cohorts)]),
            ("support", [.table(states), .table(support)]),
            ("log-in", [.table(logIn)]),
            ("equipment", [.table(equipment), .table(networks)]),
            ("score", scores + [.table(marks), .table(claims), .table(order)]),
            ("unknown", []), ("method", [.table(prices)]),
        ]
        guard figures.estate.isEmpty else { return all }
        return all.map { ($0.id, $0.id == "summary" ? [.table(england)] : []) }
    }
}

extension Block {
    /// Charts are for pages; a terminal has the same figures in their table.
    fileprivate var isTable: Bool { if case .table = self { true } else { false } }
}
