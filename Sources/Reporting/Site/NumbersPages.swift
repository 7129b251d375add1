import DigitalMaturity
import Documents
import Investment

extension Findings {
    /// `pages` with their numbers leading to pages of numbers, and those pages.
    func withNumbers(_ pages: [Page]) -> [Page] {
        let numbers = NumberPages(plans: plans.map(\.plan.id))
        var seen: Set<String> = []
        var figures: [String: [Figure]] = [:]
        for figure in pages.flatMap(\.figures) where seen.insert(figure.trace.id).inserted {
            figures[numbers.path(of: figure.trace.address), default: []].append(figure)
        }
        let known = seen
        return pages.map { $0.traced(on: numbers) }
            + figures.sorted { $0.key < $1.key }.map { path, figures in
                let subject = numbers.subject(of: figures[0].trace.address)
                let workings = Workings(
                    figures.sorted { $0.trace.id < $1.trace.id },
                    about: name(of: subject),
                    on: numbers,
                    among: known
                )
                return numbersPage(path, workings, subject)
            }
    }

    /// What the words of figures call an organisation.
    private func name(of subject: NumberPages.Subject) -> String? {
        guard case .organisation(let code) = subject else { return nil }
        return system.name(of: code.text)
    }

    private func numbersPage(
        _ path: String,
        _ workings: Workings,
        _ subject: NumberPages.Subject
    ) -> Page {
        var marking: String?
        let (title, trail): (String, [(title: String, path: String)]) =
            switch subject {
            case .organisation(let code):
                (
                    system.name(of: code.text),
                    [(system.name(of: code.text), system.pagePath(of: code))]
                )
            case .plan(let id):
                named(plans.first { $0.plan.id == id }?.plan, id, &marking)
            case .family(let family): (words(for: family), [])
            }
        return Page(
            path: path,
            trail: [("England", "index.html")] + trail,
            document: Document(
                slug: "numbers",
                title: "Numbers: \(title)",
                subtitle:
                    "How each is worked out, from which line and by which rule",
                date: date,
                marking: marking,
                workings: workings
            )
        )
    }

    /// What a family of figures that are not about one body is about.
    private func words(for family: String) -> String {
        if let id = family.split(separator: "-", maxSplits: 1).last,
            let fact = dataset.reference.facts[String(id)], family.hasPrefix("fact-")
        {
            return fact.title
        }
        return familyWords[family] ?? "England, \(family)"
    }

    private func named(
        _ plan: Plan?,
        _ id: String,
        _ marking: inout String?
    ) -> (String, [(title: String, path: String)]) {
        marking = plan?.status.marking
        return plan.map { ($0.title, [($0.title, "plans/\(id).html")]) } ?? (id, [])
    }
}

/// What the figures of a family are, where its name alone does not say.
private let familyWords = [
    "allocation": "What each rule would give",
    "care": "Social care in England",
    "comparable": "Change over the same questions",
    "count": "Returns of England",
    "coverage": "National counts",
    "fair": "What the mix of settings would give",
    "forecast": "Forecasts",
    "framework": "Frameworks",
    "gaps": "Marks short of their aim",
    "mean": "Means of England",
    "peers": "Medians and quartiles of England's returns",
    "programme": "National programmes",
    "rule": "Limits of the rules",
    "rules": "The rulebook",
    "size": "Trusts of like size",
    "source": "Sources",
    "target": "National targets",
]
