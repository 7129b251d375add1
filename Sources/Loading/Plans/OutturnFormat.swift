import DigitalMaturity
import Investment

/// The money of a scheme beside its plan: by line, as spent and as now expected.
let outturnKeys: [Key<Scheme.Outturn>] = [
    Key("lines", \.lines, .list(of: .line))
        .means("What its money is for and who pays, line by line: parts of its money, not more."),
    Key("actual-capital", \.actualCapital, .amounts, example: "{ 2026/27: £2.1m }")
        .means("The capital spent in each financial year so far; not known if left out."),
    Key("actual-revenue", \.actualRevenue, .amounts, example: "{ 2026/27: £0.2m }")
        .means("The revenue until live spent in each year so far; not known if left out."),
    Key(
        "forecast-capital",
        \.forecastCapital,
        .amounts,
        example: "{ 2026/27: £6.4m, 2027/28: £11m }"
    )
    .means("The capital now expected in each whole financial year, what is spent included."),
    Key(
        "forecast-revenue",
        \.forecastRevenue,
        .amounts,
        example: "{ 2026/27: £0.6m, 2027/28: £0.8m }"
    )
    .means("The revenue until live now expected in each whole year, what is spent included."),
]

extension Format where Root == Scheme.Line {
    fileprivate static let line = Format("the line") {
        RequiredKey("for", \.name, .one(.text), example: "Licences")
            .means("What the money is for.")
        RequiredKey("money", \.purpose, .one(.word), example: "revenue")
            .means("Capital or revenue.")
        Key("amounts", \.amounts, .amounts, example: "{ 2026/27: £0.2m }")
            .means("The amount in each financial year.")
        Key("payer", \.payer, .one(.word), example: "central")
            .means("Whose money it is; self is the lead organisation's own.")
        Key("programme", \.programme, .one(.name), example: "frontline-digitisation")
            .means("The national programme that pays, by its name in Frameworks/programmes.")
        Key("obligation", \.obligation, .one(.text), example: "Match funding in full")
            .means("What the organisation agrees to in return for the money.")
    } making: {
        Scheme.Line(name: $0, purpose: $1)
    }
}
