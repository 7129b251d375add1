package import DigitalMaturity

/// Where a website says how its numbers are worked out: on a page for each plan, and on a page for each family
/// of the rest, which says once what all of it rests on. A family with a list for each fact, measure or rule has
/// a page for each list.
///
/// The page follows from a figure's address alone, so that it is the same in every run.
public struct NumberPages: Hashable, Sendable {
    /// What a number is about.
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

    /// The page with the working of the figure at `address`: `numbers/score.html`.
    public func path(of address: Address) -> String { "numbers/\(name(of: address)).html" }

    private func name(of address: Address) -> String {
        if case .plan(let plan) = subject(of: address) { return "plan-" + plan }
        return parts(inName: address).joined(separator: "-")
    }

    /// The first parts of an address, which the name of its page has: the family, and the list.
    package func parts(inName address: Address) -> ArraySlice<String> {
        let parts = address.parts
        return parts.prefix(listed.contains(parts[0]) && parts.count > 2 ? 2 : 1)
    }

    /// What every anchor on the page of `address` leaves out, because the name of the page says it; empty on the
    /// page of a plan.
    package func leftOut(of address: Address) -> String {
        if case .plan = subject(of: address) { return "" }
        return Address(Array(parts(inName: address))).description
    }

    /// Figures with the same answer have their workings beside one another: those of a body, of a plan, or of a
    /// list.
    package func group(of address: Address) -> String {
        if case .organisation(let code) = subject(of: address) {
            return "\(name(of: address)) \(code.text)"
        }
        return name(of: address)
    }
}

/// The families of which each list has a page.
private let listed: Set = ["allocation", "coverage", "fact"]

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
    /// What the anchors of the page leave out.
    package let leftOut: String
    private let pages: NumberPages
    /// The addresses of all numbers of the website.
    private let known: Set<String>

    /// Creates the workings of `figures` on one of `pages`, where all that is `known` has its entry.
    package init(_ figures: [Figure], on pages: NumberPages, among known: Set<String>) {
        self.figures = figures
        self.pages = pages
        leftOut = figures.first.map { pages.leftOut(of: $0.trace.address) } ?? ""
        self.known = known
    }

    /// The page in the same folder that has the working of `figure`; empty for the page itself, and `nil`
    /// where the website does not show the figure.
    package func page(of figure: Figure) -> Substring? {
        guard known.contains(figure.trace.id), let own = figures.first else { return nil }
        let path = pages.path(of: figure.trace.address)
        return path == pages.path(of: own.trace.address) ? "" : path.split(separator: "/").last
    }

    /// What the anchor of `figure` leaves out on its own page.
    package func leftOut(of figure: Figure) -> String { pages.leftOut(of: figure.trace.address) }

    /// Among which others the working of `figure` stands.
    package func group(of figure: Figure) -> String { pages.group(of: figure.trace.address) }

    /// Whether the figure is one of many bodies' that are worked out alike, so that numbers alone say how.
    package func isOfBody(_ figure: Figure) -> Bool {
        if case .organisation = pages.subject(of: figure.trace.address) { true } else { false }
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
