package import DigitalMaturity

/// Where a website says how its numbers are worked out: on a page for each organisation, a page for
/// each plan, and a page for each family of the rest. What is published as one list of all organisations
/// has a page for the list, which says its source once.
///
/// The page follows from a figure's address alone, so that it is the same in every run.
public struct NumberPages: Hashable, Sendable {
    /// What the numbers of one page are about.
    package enum Subject: Hashable, Sendable {
        case organisation(ODSCode)
        case plan(String)
        case family(String)
    }

    private let plans: Set<String>

    /// Creates the pages of a website with these plans, by their identifiers.
    public init(plans: some Sequence<String>) { self.plans = Set(plans) }

    /// What a figure is about: the first plan or organisation in its address, or its family. A code
    /// without a letter is a year or a number.
    package func subject(of address: Address) -> Subject {
        let parts = address.parts
        if let list = list(of: parts) { return .family(list) }
        for part in parts.dropFirst() {
            if plans.contains(part) { return .plan(part) }
            if part.utf8.contains(where: isCapital), let code = ODSCode(inAddress: part) {
                return .organisation(code)
            }
        }
        return .family(parts[0])
    }

    /// The list that a figure is one of: a published fact of each body, or the medians of trusts of like size,
    /// which many trusts share.
    private func list(of parts: [String]) -> String? {
        switch parts[0] {
        case "fact" where parts.count > 2: "fact-" + parts[1]
        case "size" where parts.last != "distance": "size"
        default: nil
        }
    }

    /// The page with the working of the figure at `address`: `numbers/rxr.html`.
    public func path(of address: Address) -> String {
        let name =
            switch subject(of: address) {
            case .organisation(let code): code.text.lowercased()
            case .plan(let plan): "plan-" + plan
            case .family(let family): "all-" + family
            }
        return "numbers/\(name).html"
    }
}

private func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
}

extension Page {
    /// The page with its numbers leading to `pages`.
    package func traced(on pages: NumberPages) -> Page {
        var page = self
        page.document.origins = .pages(pages)
        return page
    }

    /// What it says as a paper of its own, which has its numbers' workings at its end.
    public var alone: Document {
        var document = document
        document.origins = .here(document.workings?.figures ?? [])
        return document
    }

    /// Every figure that the page shows.
    package var figures: [Figure] { document.shown.map(\.exact) }
}

/// How some numbers of a website are worked out: what one of its pages of numbers says.
package struct Workings: Hashable, Sendable {
    /// The numbers of the page.
    package let figures: [Figure]
    /// The body that all of them are about, which none needs to name again.
    package let subject: String?
    private let pages: NumberPages
    /// The path of the page itself.
    private let path: String?
    /// The addresses of all numbers of the website.
    private let known: Set<String>

    /// Creates the workings of `figures` on one of `pages`, where all that is `known` has its entry.
    package init(
        _ figures: [Figure],
        about subject: String?,
        on pages: NumberPages,
        among known: Set<String>
    ) {
        self.figures = figures
        self.subject = subject
        self.pages = pages
        path = figures.first.map { pages.path(of: $0.trace.address) }
        self.known = known
    }

    /// The page in the same folder that has the working of `figure`; empty for the page itself, and `nil`
    /// where the website does not show the figure.
    package func page(of figure: Figure) -> Substring? {
        guard known.contains(figure.trace.id), let own = path else { return nil }
        let path = pages.path(of: figure.trace.address)
        return path == own ? "" : path.split(separator: "/").last
    }
}

extension Document {
    /// A document that says how some figures are worked out, and nothing else.
    package init(
        slug: String,
        title: String,
        subtitle: String,
        date: CivilDate,
        marking: String? = nil,
        workings: Workings
    ) {
        self.init(
            slug: slug,
            title: title,
            subtitle: subtitle,
            date: date,
            marking: marking,
            sections: []
        )
        origins = .workings(workings)
    }

    /// What it says as a page of numbers; `nil` for any other.
    package var workings: Workings? {
        guard case .workings(let workings) = origins else { return nil }
        return workings
    }
}
