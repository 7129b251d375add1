package import DigitalMaturity

/// Where a website says how its numbers are worked out: on a page for each plan, and on a page for each family
/// of the rest, which says once what all of it rests on. A family with a list for each fact, measure or rule has
/// a page for each list.
///
/// The page follows from a figure's address alone, so that it is the same in every run.
public struct NumberPages: Hashable, Sendable {
    private let plans: Set<String>
    /// Where the numbers stand that the website shows, by their addresses.
    private var known: [String: NumberPlace] = [:]

    /// Creates the pages of a website with these plans, by their identifiers.
    public init(plans: some Sequence<String>) { self.plans = Set(plans) }

    /// Learns that the website shows a figure; its place where it did not know, else `nil`.
    @discardableResult
    package mutating func learn(_ figure: Figure) -> NumberPlace? {
        guard known[figure.trace.id] == nil else { return nil }
        let place = worked(figure.trace.address)
        known[figure.trace.id] = place
        return place
    }

    /// Where the working of the figure at `address` stands; `nil` where the website does not show it.
    func shownPlace(of address: Address) -> NumberPlace? { known[address.description] }

    /// Where the working of the figure at `address` stands, or would.
    package func place(of address: Address) -> NumberPlace {
        shownPlace(of: address) ?? worked(address)
    }

    /// The page with the working of the figure at `address`: `numbers/score.html`.
    public func path(of address: Address) -> String { place(of: address).path }

    private func worked(_ address: Address) -> NumberPlace {
        let parts = address.parts
        let subject = subject(of: parts)
        if case .plan(let plan) = subject {
            return NumberPlace(subject, list: [], page: "plan-" + plan, leftOut: "")
        }
        let list = Array(parts.prefix(listed.contains(parts[0]) && parts.count > 2 ? 2 : 1))
        return NumberPlace(
            subject,
            list: list,
            page: list.joined(separator: "-"),
            leftOut: Address(list).description
        )
    }

    /// What a figure is about: the first plan or organisation in its address, or its family. A code
    /// without a letter is a year or a number.
    private func subject(of parts: [String]) -> NumberPlace.Subject {
        if isOfList(parts) { return .family }
        for part in parts.dropFirst() {
            if plans.contains(part) { return .plan(part) }
            if part.utf8.contains(where: isCapital), let code = ODSCode(inAddress: part) {
                return .organisation(code)
            }
        }
        return .family
    }

    /// Whether a figure is one of a list: a published fact of each body, or the medians of trusts of like size,
    /// which many trusts share.
    private func isOfList(_ parts: [String]) -> Bool {
        switch parts[0] {
        case "fact": parts.count > 2
        case "size": parts.last != "distance"
        default: false
        }
    }
}

/// Where the working of a number stands.
package struct NumberPlace: Hashable, Sendable {
    /// What a number is about.
    package enum Subject: Hashable, Sendable {
        case organisation(ODSCode)
        case plan(String)
        case family
    }

    /// What it is about.
    package let subject: Subject
    /// The first parts of its address, which the name of the page has: the family, and the list; none on the page
    /// of a plan.
    package let list: [String]
    /// The page: `numbers/score.html`.
    package let path: String
    /// What every anchor on the page leaves out, because the name of the page says it; empty on the page of a plan.
    package let leftOut: String
    /// Figures with the same answer have their workings beside one another: those of a body, of a plan, or of a
    /// list.
    package let group: String

    fileprivate init(_ subject: Subject, list: [String], page: String, leftOut: String) {
        self.subject = subject
        self.list = list
        self.leftOut = leftOut
        path = "numbers/\(page).html"
        group = if case .organisation(let code) = subject { "\(page) \(code.text)" } else { page }
    }

    /// Whether the figure is one of many bodies' that are worked out alike, so that numbers alone say how.
    package var isOfBody: Bool { if case .organisation = subject { true } else { false } }
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
    private let pages: NumberPages
    /// The page itself.
    private let place: NumberPlace

    /// Creates the workings of `figures`, which stand at one `place`, on one of `pages`.
    package init(_ figures: [Figure], at place: NumberPlace, on pages: NumberPages) {
        self.figures = figures
        self.place = place
        self.pages = pages
    }

    /// What the anchors of the page leave out.
    package var leftOut: String { place.leftOut }

    /// Where the working of `figure` stands; `nil` where the website does not show the figure.
    package func place(of figure: Figure) -> NumberPlace? {
        pages.shownPlace(of: figure.trace.address)
    }

    /// The name of another page in the same folder; empty for the page itself.
    package func page(at other: NumberPlace) -> Substring {
        other.path == place.path ? "" : other.path.split(separator: "/").last ?? ""
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
