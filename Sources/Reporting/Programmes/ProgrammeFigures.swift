import DigitalMaturity
import Documents
import Investment

/// The money of national programmes and of those who got it: `programme/hsli/money/2`.
struct ProgrammeFigures: FigureFamily {
    let findings: Findings
    let found: ProgrammeFindings

    init(_ findings: Findings, _ found: ProgrammeFindings? = nil) {
        self.findings = findings
        self.found = found ?? findings.programmes()
    }

    enum Key: FigureKey {
        /// How many programmes are known on the day.
        case programmes
        /// How many awards of a programme are known by name; of all of them where `nil`.
        case awards(String?)
        /// An amount, by the row of it among all of the programme's, from 1.
        case money(String, Int)
        /// The amounts by year of one kind, for all of the programme.
        case sum(String, Programme.Amount.Kind)
        /// The most that a body was to get.
        case award(String, ODSCode, String)
    }

    let root = ["programme"]

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .programmes: programmes
        case .awards(let id): awards(key, of: id)
        case .money(let id, let row): money(key, of: id, row)
        case .sum(let id, let kind): sum(key, of: id, kind)
        case .award(let id, let code, let title): award(key, of: id, to: code, title)
        }
    }

    private var programmes: Figure {
        made(
            .programmes,
            .count(found.programmes.count),
            "National programmes known on \(found.date.words)",
            .count(found.programmes.map { Trace.Input($0.title, place: $0.place) })
        )
    }

    private func awards(_ key: Key, of id: String?) -> Figure? {
        let awards = found.awards.filter { id == nil || $0.programme == id }.map(\.award)
        guard !awards.isEmpty else { return nil }
        return made(
            key,
            .count(awards.count),
            "Awards\(id.map { " of \($0)" } ?? "") that are known by name on \(found.date.words)",
            .count(awards.map(\.input))
        )
    }

    private func money(_ key: Key, of id: String, _ row: Int) -> Figure? {
        guard let programme = written(id), programme.amounts.indices.contains(row - 1) else {
            return nil
        }
        let amount = programme.amounts[row - 1]
        return amount.money.map { money in
            made(
                key,
                .money(money),
                "\(programme.title): \(amount.words)",
                .written(Trace.Input(amount.words, value: money.exact, place: amount.place)),
                rule: "\(amount.source.citation), \(amount.source.citation.grade.words)"
            )
        }
    }

    private func sum(_ key: Key, of id: String, _ kind: Programme.Amount.Kind) -> Figure? {
        let parts = found.programmes.first { $0.id == id }?.byYear(kind) ?? []
        let money = parts.compactMap(\.money)
        guard money.count > 1 else { return nil }
        let rows = written(id)?.amounts ?? []
        let terms = parts.compactMap { part in
            rows.firstIndex { $0.place == part.place }
                .flatMap { self.money(.money(id, $0 + 1), of: id, $0 + 1) }
        }
        return made(
            key,
            .money(money.total()),
            "\(id): what was \(kind.words) for single years, added up",
            .sum(terms.map { .figure($0) })
        )
    }

    private func award(_ key: Key, of id: String, to code: ODSCode, _ title: String) -> Figure? {
        guard
            let award = found.awards.first(where: {
                $0.programme == id && $0.award.organisation.value == code && $0.award.slug == title
            })?.award,
            let amount = award.amount
        else { return nil }
        return made(
            key,
            .money(amount),
            "The most that \(award.nameThen) was to get as \(award.title)",
            .written(award.input),
            rule: "\(award.citation), \(award.citation.grade.words)"
        )
    }

    /// The programme with everything that is written of it, whenever it became known.
    private func written(_ id: String) -> Programme? {
        findings.dataset.parameters.programmes.first { $0.id == id }
    }

    /// The address of one of the amounts of a programme.
    func key(of amount: Programme.Amount, in programme: Programme) -> Key? {
        written(programme.id)?.amounts.firstIndex { $0.place == amount.place }
            .map { .money(programme.id, $0 + 1) }
    }
}

extension ProgrammeFigures.Key {
    var path: [String] {
        switch self {
        case .programmes: ["england", "programmes"]
        case .awards(let id): [id ?? "england", "awards"]
        case .money(let id, let row): [id, "money", String(row)]
        case .sum(let id, let kind): [id, "sum", kind.rawValue]
        case .award(let id, let code, let title): [id, "award", code.text, title]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("england/programmes") { programmes }, KeyForm("england/awards") { awards(nil) },
            KeyForm("*/awards") { (id: String) in awards(id) }, KeyForm("*/money/*", money),
            KeyForm("*/sum/*", sum), KeyForm("*/award/*/*", award),
        ]
    }
}

extension Programme.Amount.Kind: AddressPart {
    /// The words for a page.
    var words: String { self == .takenBack ? "taken back" : rawValue }
}

extension Programme {
    /// The amounts of one kind for single years and for all of the programme.
    func byYear(_ kind: Amount.Kind) -> [Amount] {
        amounts(kind).filter { $0.stream == nil && $0.years?.isOneYear == true }
    }
}

extension Programme {
    /// The total of one kind that is established best, the first of several.
    func bestSupported(_ kind: Amount.Kind) -> Amount? {
        let order = EvidenceGrade.allCases
        return amounts(kind).filter { $0.stream == nil && $0.money != nil }.min {
            (order.firstIndex(of: $0.source.citation.grade) ?? 0)
                < (order.firstIndex(of: $1.source.citation.grade) ?? 0)
        }
    }
}

extension ClosedRange<FinancialYear> {
    fileprivate var isOneYear: Bool { lowerBound == upperBound }

    /// `2022/23`, or `2022/23 to 2024/25`.
    package var words: String { isOneYear ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)" }
}

extension Programme.Amount {
    /// The words for the years: `2022/23`, `the whole`.
    var yearWords: String { years?.words ?? "the whole" }

    /// What it is: `announced for 2018/19, for 16 acute exemplars`.
    var words: String {
        "\(kind.words) for \(yearWords)" + (stream.map { ", for \($0)" } ?? "")
    }
}

extension Programme.Award {
    /// The title for addresses: `acute-exemplar`.
    var slug: String { title.lowercased().replacing(" ", with: "-") }

    fileprivate var input: Trace.Input {
        Trace.Input("\(title): \(nameThen)", value: amount?.exact, place: organisation.place)
    }
}
