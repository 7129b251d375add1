import DigitalMaturity
import Documents
import Investment

extension Findings {
    /// `pages` with their numbers leading to pages of numbers, and those pages.
    func withNumbers(_ pages: [Page]) -> [Page] {
        var numbers = NumberPages(plans: plans.map(\.plan.id))
        var shown: [String: (place: NumberPlace, figures: [Figure])] = [:]
        for figure in pages.flatMap(\.figures) {
            guard let place = numbers.learn(figure) else { continue }
            shown[place.path, default: (place, [])].figures.append(figure)
        }
        let known = numbers
        return pages.map { $0.traced(on: known) }
            + shown.sorted { $0.key < $1.key }.map { path, shown in
                let workings = Workings(
                    shown.figures.sorted { $0.trace.id < $1.trace.id },
                    at: shown.place,
                    on: known
                )
                return if case .plan(let id) = shown.place.subject {
                    numbersPage(path, workings, ofPlan: id)
                } else {
                    numbersPage(path, workings, of: shown.place.list)
                }
            }
    }

    private func numbersPage(_ path: String, _ workings: Workings, ofPlan id: String) -> Page {
        let plan = plans.first { $0.plan.id == id }?.plan
        let trail = plan.map { [($0.title, "plans/\(id).html")] } ?? []
        return numbersPage(path, workings, plan?.title ?? id, trail, plan?.status.marking)
    }

    private func numbersPage(_ path: String, _ workings: Workings, of list: [String]) -> Page {
        let trail =
            list[0] == "coverage" && list.count > 1
            ? [(words(for: list), "coverage/\(list[1]).html")]
            : list[0] == "allocation" ? [("What each rule would give", "allocation.html")] : []
        return numbersPage(path, workings, words(for: list), trail)
    }

    private func numbersPage(
        _ path: String,
        _ workings: Workings,
        _ title: String,
        _ trail: [(title: String, path: String)],
        _ marking: String? = nil
    ) -> Page {
        Page(
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

    /// What a family of figures is about, or one of its lists.
    private func words(for list: [String]) -> String {
        let (family, id) = (list[0], list.last ?? "")
        let title: String? =
            switch family {
            case _ where list.count < 2: nil
            case "fact": dataset.reference.facts[id]?.title
            case "coverage":
                dataset.reference.coverage?.measures.first { "\($0.name)" == id }?.title
            case "allocation": dataset.allocation?.policies.first { "\($0.id)" == id }?.title
            default: nil
            }
        return title ?? familyWords[family] ?? "England, \(family)"
    }
}

/// What the figures of a family are, where its name alone does not say.
private let familyWords = [
    "allocation": "What each rule would give",
    "care": "Social care in England",
    "comparable": "Change over the same questions",
    "count": "Numbers of returns",
    "coverage": "National counts",
    "distance": "Marks beside England's median",
    "fair": "What the mix of settings would give",
    "forecast": "Forecasts",
    "framework": "Frameworks",
    "gap": "Marks beside their aim",
    "gaps": "Marks short of their aim",
    "mean": "Means of returns",
    "peers": "Medians and quartiles of England's returns",
    "programme": "National programmes",
    "rule": "Limits of the rules",
    "rules": "The rulebook",
    "score": "Marks",
    "size": "Trusts of like size",
    "source": "Sources",
    "supplier": "Suppliers of records",
    "sweep": "Limits that were tried",
    "target": "National targets",
    "trusts": "Trusts of boards",
]
