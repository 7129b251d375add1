import DigitalMaturity
import Documents
import Investment

/// What maturity returns say: `score/RXR/acute/overall`, `mean/england/acute/well-led`.
///
/// The addresses of any framework but the chosen one begin with its identifier.
struct ScoreFigures: FigureFamily {
    let findings: Findings
    let root: [String]
    /// The framework with its edition and source, as the rule behind the figures.
    let rule: String
    private let rows: [CareSetting: [Trace.Input]]
    /// The marks, means and quartiles, which many figures name.
    let kept: KeptFigures<Key>

    init(_ findings: Findings) {
        self.findings = findings
        root = findings.frameworkRoot
        rule = findings.framework.cited
        kept = findings.once("figures of scores") { KeptFigures() }
        let settings = Set(findings.assessment.scorecards.map(\.careSetting))
        rows = settings.reduce(into: [:]) { rows, setting in
            rows[setting] = grouped(findings.assessment.cards(in: setting).map(\.source.place), "")
        }
    }

    enum Key: FigureKey {
        /// The mark of a dimension or criterion, or with `nil` the overall mark.
        case mark(ReturnName, String?)
        /// The share of the questions answered.
        case answered(ReturnName)
        /// The overall mark with how far it may be off.
        case interval(ReturnName)
        /// A mark less the median of its setting.
        case distance(ReturnName, String?)
        /// How many single questions were answered, in all or in one way.
        case answers(ReturnName, Answers)
        /// A comparison with trusts of like size.
        case size(ReturnName, Size)
        /// A quartile of the marks of a setting.
        case peers(CareSetting, String?, Quartile)
        /// How many returns there are.
        case count(ReturnGroup)
        /// The mean of a dimension, or with `nil` of the overall mark.
        case mean(ReturnGroup, String?)
        /// The mean overall mark of one year over comparable questions.
        case comparable(ReturnGroup, year: Int)
        /// The change between two years over comparable questions.
        case change(ReturnGroup)
        /// How many returns have marks over comparable questions.
        case compared(ReturnGroup)
    }

    enum Answers: String, AddressPart { case all, evidence, validated, carried }

    enum Size: String, AddressPart { case peers, median, distance }

    enum Quartile: String, CaseIterable, AddressPart {
        case lower = "lower-quartile"
        case median
        case upper = "upper-quartile"
    }

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .mark(let name, let part): assessment.card(name).flatMap { mark(part, of: $0) }
        case .answered(let name): assessment.card(name).map(answered)
        case .interval(let name): assessment.card(name).flatMap(interval)
        case .distance(let name, let dimension):
            assessment.card(name).flatMap { distance(dimension, of: $0) }
        case .answers(let name, let kind): assessment.card(name).map { answers(kind, of: $0) }
        case .size(let name, let size): assessment.card(name).flatMap { self.size(size, of: $0) }
        case .peers(let setting, let dimension, let quartile):
            peers(quartile, of: dimension, in: setting)
        case .count(let group): count(group)
        case .mean(let group, let dimension): mean(of: dimension, over: group)
        case .comparable(let group, let year): comparable(group, in: year)
        case .change(let group): change(group)
        case .compared(let group): compared(group)
        }
    }

    var assessment: Assessment { findings.assessment }

    /// The rows of the peers of a setting.
    func rows(of setting: CareSetting, _ label: String) -> [Formula.Term] {
        rows[setting, default: []].map {
            .input(Trace.Input(label, file: $0.file, lines: $0.lines))
        }
    }
}

extension Findings {
    /// The first part of the address of figures about another framework than the chosen one.
    var frameworkRoot: [String] {
        dataset.chosenFramework?.id == framework.id ? [] : [framework.id]
    }
}

// MARK: - Words

/// The word in place of a dimension for the overall mark.
let overallID = "overall"

extension ScoreFigures {
    func title(of dimension: String?) -> String {
        dimension.map(findings.dimensionTitle) ?? "Overall mark"
    }

    /// The name of who made the return, and of who answers for it today where that is another.
    func named(_ card: Scorecard) -> String {
        let (own, today) = (card.source.organisation, card.organisation)
        let name = findings.system.name(of: own.text)
        return own == today ? name : "\(name) (now \(findings.system.name(of: today.text)))"
    }

    /// `East Lancashire Hospitals NHS Trust, acute return`.
    func who(_ card: Scorecard) -> String { who(card.source.organisation, card.careSetting) }

    func who(_ organisation: ODSCode, _ setting: CareSetting) -> String {
        "\(findings.system.name(of: organisation.text)), \(setting.words.lowercased()) return"
    }

    /// `134 acute returns in England`, or the one return that the group is.
    func words(_ group: ReturnGroup) -> String {
        let cards = assessment.cards(in: group)
        if let card = cards.first, cards.count == 1, group == ReturnGroup(card) { return who(card) }
        return "\(cards.count) \(kind(group, cards.count))"
    }

    /// `mean of 134 acute returns in England`, or the one return that the group is.
    func average(_ group: ReturnGroup) -> String {
        let words = words(group)
        return words.first?.isNumber == true ? "mean of \(words)" : words
    }

    /// `acute returns in England`.
    func kind(_ group: ReturnGroup, _ count: Int) -> String {
        let setting =
            switch group.settings {
            case .one(let setting): "\(setting.words.lowercased()) "
            case .providers: "provider "
            case .all: ""
            }
        let names = group.codes.map { findings.system.name(of: $0.text) }
        let isOfEngland = assessment.scorecards.contains(where: \.source.isOfEngland)
        let everywhere = isOfEngland ? "in England" : "here"
        let place = names.isEmpty ? everywhere : "in " + names.joined(separator: ", ")
        return "\(setting)\(count == 1 ? "return" : "returns") \(place)"
    }

    /// The code and the name without its legal form, for a chart's key.
    func shortName(of card: Scorecard) -> String {
        let name = findings.system.name(of: card.source.organisation.text)
        let endings = [" NHS Foundation Trust", " NHS Trust", " Integrated Care Board", " ICB"]
        let ending = endings.first { name.hasSuffix($0) } ?? ""
        return String(name.dropLast(ending.count))
    }
}

extension Framework {
    /// The framework with its edition and source, as the rule behind a figure.
    var cited: String { "\(id), \(edition): \(citation)" }
}

/// Places as inputs, one for each file, with each line once, in order.
func grouped(_ places: [Place], _ label: String) -> [Trace.Input] {
    Dictionary(grouping: places, by: \.file).sorted { $0.key < $1.key }.map { file, places in
        Trace.Input(label, file: file, lines: Set(places.compactMap(\.line)).sorted())
    }
}
