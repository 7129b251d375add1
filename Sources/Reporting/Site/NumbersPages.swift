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
            case .family(let family): ("England, \(family)", [])
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

    private func named(
        _ plan: Plan?,
        _ id: String,
        _ marking: inout String?
    ) -> (String, [(title: String, path: String)]) {
        marking = plan?.status.marking
        return plan.map { ($0.title, [($0.title, "plans/\(id).html")]) } ?? (id, [])
    }
}
