import DigitalMaturity
import Documents

/// How a spreadsheet shows a number that it holds at full precision.
struct NumberFormat: Hashable {
    /// The code in Excel's own language.
    let code: String

    static let pounds = NumberFormat(code: "£#,##0")
    static let pence = NumberFormat(code: "£#,##0.00")
    static let thousands = signed("£#,##0,\"k\"")
    static let score = NumberFormat(code: "0.00")
    static let difference = NumberFormat(code: "+0.00;-0.00;0.00")
    static let share = NumberFormat(code: "0.0%")
    static let count = NumberFormat(code: "#,##0")
    static let error = NumberFormat(code: "\"± \"£#,##0")
    static let ordinal = NumberFormat(code: "0")
    static let wholePercent = NumberFormat(code: "0%")
    static let day = NumberFormat(code: "d mmm yyyy")
    static let month = NumberFormat(code: "mmm yyyy")
    /// Whatever is typed stays the text that was typed.
    static let text = NumberFormat(code: "@")

    /// The format that loses nothing of the money among `figures`: pence only where there are any.
    static func money(among figures: some Sequence<Figure>) -> NumberFormat {
        figures.contains(where: \.hasPence) ? .pence : .pounds
    }

    /// The format of the axis of a chart of `figures`: short, and in their own magnitude.
    static func axis(of figures: [Figure]) -> NumberFormat {
        guard let first = figures.first else { return .count }
        return switch first.value {
        case .money, .estimate, .error: millions(decimals: "0.0", reaching: figures.largest)
        case .score: NumberFormat(code: "0.0")
        case .difference: NumberFormat(code: "+0.0;-0.0;0.0")
        case .share: NumberFormat(code: "0%")
        case .count: .count
        case .ordinal: .ordinal
        }
    }

    /// The format of the labels in a chart of `figures`: as the axis, with a place more.
    static func labels(of figures: [Figure]) -> NumberFormat {
        guard let first = figures.first else { return .count }
        let money = millions(decimals: "0.00", reaching: figures.largest)
        if case .estimate = first.value { return money }
        return first.format(money: money)
    }

    private static func millions(decimals: String, reaching largest: Double) -> NumberFormat {
        switch largest {
        case 1e9...: signed("£#,##\(decimals),,,\"bn\"")
        case 1e6...: signed("£#,##\(decimals),,\"m\"")
        case 1e4...: signed("£#,##0,\"k\"")
        default: .pounds
        }
    }

    /// The code for amounts above and, after a hyphen as in every format of a spreadsheet, below zero,
    /// which is `£0` alone.
    private static func signed(_ code: String) -> NumberFormat {
        NumberFormat(code: "\(code);-\(code);£0")
    }
}

extension Figure {
    /// The format of the figure's kind; `money` is that of the column in which it is.
    func format(money: NumberFormat) -> NumberFormat {
        switch value {
        case .money: money
        case .estimate: .thousands
        case .error: .error
        case .score: .score
        case .difference: .difference
        case .share: .share
        case .count: .count
        case .ordinal: .ordinal
        }
    }

    /// The figure as a cell shows it; its bounds have cells of their own.
    func shown(money: NumberFormat) -> String {
        if case .estimate(let amount) = value { return amount.inThousands }
        guard case .money(let amount) = value else { return numberText }
        return amount.exact + (money == .pence && !hasPence ? ".00" : "")
    }

    fileprivate var hasPence: Bool {
        guard case .money(let money) = value else { return false }
        return !money.pence.isMultiple(of: 100)
    }
}

extension Money {
    /// The amount as `NumberFormat.thousands` shows it: `£6,641k`.
    fileprivate var inThousands: String {
        guard self != .zero else { return "£0" }
        let thousands = groupedThousands(Int(toThousand.magnitude.pence / 100_000))
        return (self < .zero ? "\u{2212}" : "") + "£\(thousands)k"
    }
}

extension [Figure] {
    fileprivate var largest: Double { map { abs($0.number) }.max() ?? 0 }
}
