import DigitalMaturity
import TestSupport

@testable import Loading

/// Draws the text of a plan that sets every key, each to something other than its default.
struct RandomPlan {
    private var random: SplitMix64
    /// The paths of the keys that were set.
    private(set) var exercised: Set<String> = []

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func tree() -> PlanTree {
        PlanTree(PlanKey.all, lists: 2) { key in
            exercised.insert(key.path)
            return value(of: key)
        }
    }

    private mutating func value(of key: PlanKey) -> PlanTree {
        switch key.note.shape {
        case .one(let kind): return .text(text(kind, key))
        case .list(let kind):
            return .list(
                (0..<number(1...3)).map { _ in text(kind, key) }.sorted().map { .text($0) }
            )
        case .range(let kind):
            let end = text(kind, key)
            return .list([.text("-" + end), .text(end)])
        case .pairs(let name, let kind):
            let names = Set((0..<number(1...3)).map { _ in text(name, key) })
            return .mapping(names.sorted().map { ($0, .text(text(kind, key))) })
        case .mapping, .mappings: preconditionFailure("\(key.path) has keys of its own")
        }
    }

    /// One value of a kind; of two words the example, because the other is the default.
    private mutating func text(_ kind: Kind, _ key: PlanKey) -> String {
        if kind.words.count == 2 { return key.note.example }
        if let word = kind.words.randomElement(using: &random) { return word }
        let open = ", or TBC while it is not known"
        if kind.name.hasSuffix(open), number(0...4) == 0 { return "TBC" }
        switch kind.name.replacing(open, with: "") {
        case "a name": return yamlScalar(letters("abcxyz0123456789-", 1...20))
        case "text": return yamlScalar(letters("aZ09 ,:#{}[]\"'\\\n£é%&*-", 1...30))
        case "an organisation code": return letters("ABCXYZ0123456789", 3...5)
        case "a financial year": return year.description
        case "a month": return ("1990-01" as CivilMonth).adding(number(0...900)).description
        case "a date": return ("2000-01-01" as CivilDate).adding(days: number(0...9000)).description
        case "a length of time": return Months(number(1...240)).description
        case "an amount of money", "an amount to spend": return money("")
        case "an amount a year": return money(" a year")
        case "an amount a month": return money(" a month")
        case "a number": return plainDecimal(Double(number(-9999...9999)) / 8)
        case "a percentage", "a share, 0% to 100%", "a correlation, -100% to 100%":
            return Percentage(millionths: Int64(number(1...1_000_000))).description
        case "a number of days": return "\(number(days(key.note.name)))"
        case "a number from 1 to 20", "a number from 0 to 30": return "\(number(1...20))"
        case "a number of people", "a number of items", "a level of the framework",
            "a number from 0 to 1000":
            return "\(number(1...1000))"
        default: preconditionFailure("say how '\(kind.name)' is drawn, for \(key.path)")
        }
    }

    /// Low, likely and high days are in order.
    private func days(_ key: String) -> ClosedRange<Int> {
        switch key {
        case "likely": 100...199
        case "high": 200...299
        default: 1...99
        }
    }

    private var year: FinancialYear {
        mutating get {
            FinancialYear(startingIn: number(1950...2100)) ?? "2026/27"
        }
    }

    private mutating func money(_ suffix: String) -> String {
        let steps: [Int64] = [1, 100, 100_000, 10_000_000, 100_000_000]
        let step = steps[number(0...4)]
        let text = Money(pence: Int64(number(1...9999)) * step).short + suffix
        return text.contains(",") ? "\"\(text)\"" : text
    }

    private mutating func letters(_ from: String, _ count: ClosedRange<Int>) -> String {
        let letters = Array(from)
        return String((0..<number(count)).map { _ in letters[number(0...(letters.count - 1))] })
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }
}
