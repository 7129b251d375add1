package import DigitalMaturity

/// Where a website says how its numbers are worked out: on a page for each organisation, a page for
/// each plan, and a page for each family of the rest.
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
        for part in parts.dropFirst() {
            if plans.contains(part) { return .plan(part) }
            if part.utf8.contains(where: isCapital), let code = ODSCode(inAddress: part) {
                return .organisation(code)
            }
        }
        return .family(parts[0])
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
        document.origins = .here([])
        return document
    }

    /// Every figure that the page shows.
    package var figures: [Figure] { document.shown.map(\.exact) }
}

extension Document {
    /// A document that says how some figures are worked out, and nothing else.
    package init(
        slug: String,
        title: String,
        subtitle: String,
        date: CivilDate,
        marking: String? = nil,
        workings figures: [Figure]
    ) {
        self.init(
            slug: slug,
            title: title,
            subtitle: subtitle,
            date: date,
            marking: marking,
            sections: []
        )
        origins = .here(figures)
    }
}
