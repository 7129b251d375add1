import DigitalMaturity

/// A value that is one piece of text: how it is read, printed and called.
struct Scalar<Value: Sendable>: Sendable {
    var kind: Kind
    let parse: @Sendable (String) throws(ParseFailure) -> Value
    let print: @Sendable (Value) -> String

    init(
        _ name: String,
        in units: String? = nil,
        as manner: Manner? = nil,
        _ parse: @escaping @Sendable (String) throws(ParseFailure) -> Value,
        _ print: @escaping @Sendable (Value) -> String = { "\($0)" }
    ) {
        kind = Kind(name: name, units: units, manner: manner)
        self.parse = manner.map { written(in: $0, parse) } ?? parse
        self.print = print
    }

    /// The same, which may be to be confirmed: then it is `nil`.
    var orToBeConfirmed: Scalar<Value?> {
        var scalar = Scalar<Value?>(
            kind.name + ", or \(toBeConfirmed) while it is not known",
            in: kind.units,
            as: kind.manner,
            { (text) throws(ParseFailure) in text == toBeConfirmed ? nil : try self.parse(text) },
            { $0.map(self.print) ?? toBeConfirmed }
        )
        scalar.kind.words = kind.words
        return scalar
    }
}

/// A parser that says what to do about an amount that is not known where one must be.
private func known(
    _ parse: @escaping @Sendable (String) throws(ParseFailure) -> Money
) -> @Sendable (String) throws(ParseFailure) -> Money {
    { (text) throws(ParseFailure) in
        guard text != toBeConfirmed else {
            throw ParseFailure(
                "'\(text)' says that the amount is not known",
                expected: "an amount; leave the key out while it is not known"
            )
        }
        return try parse(text)
    }
}

extension Scalar where Value == Money {
    static var money: Self {
        Self(
            "an amount of money",
            in: "pounds",
            as: .money,
            known(within(plannedMoney, \.self, Money.init(parsing:))),
            quoted
        )
    }
    static var spending: Self {
        Self(
            "an amount to spend",
            in: "pounds",
            as: .money,
            known(within(plannedMoney, \.self, Loading.spending)),
            quoted
        )
    }
    static var yearly: Self {
        Self(
            "an amount a year",
            in: "pounds a year",
            as: .yearlyMoney,
            known(within(plannedMoney, \.self, yearlyAmount)),
            { quoted("\($0.short) a year") }
        )
    }

    static var monthly: Self {
        Self(
            "an amount a month",
            in: "pounds a month",
            within(plannedMoney, \.self, monthlyAmount)
        ) {
            quoted("\($0.short) a month")
        }
    }

    /// In the shortest words that lose nothing.
    private static func quoted(_ money: Money) -> String { quoted(money.short) }

    private static func quoted(_ text: String) -> String {
        text.contains(",") ? "\"\(text)\"" : text
    }
}

extension Scalar where Value == Percentage {
    static var percentage: Self {
        let bounds = Percentage.percent(-1000)...Percentage.percent(1000)
        return Self(
            "a percentage",
            in: "per cent",
            as: .percentage,
            within(bounds, \.self, Percentage.init(parsing:))
        )
    }
    static var share: Self {
        Self("a share, 0% to 100%", in: "per cent", as: .percentage, portion)
    }
    static var correlation: Self {
        Self("a correlation, -100% to 100%", in: "per cent", as: .percentage, Loading.correlation)
    }
}

extension Scalar where Value == Int {
    static var people: Self {
        Self(
            "a number of people",
            in: "whole-time equivalents",
            as: .people,
            within(0...1_000_000, \.self, countingNumber)
        )
    }
    static var days: Self {
        Self("a number of days", in: "days", as: .people, within(0...1000, \.self, countingNumber))
    }
    static var count: Self {
        Self("a number of items", as: .people, within(0...100_000, \.self, countingNumber))
    }
    static var years: Self { Self("a number from 1 to 20", in: "financial years", yearCount) }
    static var horizon: Self {
        Self("a number from 0 to 30", in: "financial years", Loading.horizon)
    }
    static var level: Self { Self("a level of the framework", wholeNumber) }
    static var weight: Self { Self("a number from 0 to 1000", in: "points", Loading.weight) }
}

extension Scalar where Value == String {
    static var name: Self { Self("a name", identifier, yamlScalar) }
    static var text: Self { Self("text", anyText, yamlScalar) }
}

extension Scalar where Value == ODSCode {
    static var organisation: Self {
        Self("an organisation code", ODSCode.init(parsing:)) { $0.text }
    }
}

extension Scalar where Value == FinancialYear {
    static var year: Self {
        Self(
            "a financial year",
            as: .year,
            within(plannedYears, \.startingIn, FinancialYear.init(parsing:))
        )
    }
}

extension Scalar where Value == CivilMonth {
    static var month: Self {
        Self(
            "a month",
            as: .month,
            within(plannedYears, { $0.firstDay?.year ?? 0 }, CivilMonth.init(parsing:))
        )
    }
}

extension Scalar where Value == CivilDate {
    static var day: Self { Self("a date", as: .day, answeredDay) }
}

extension Scalar where Value == Months {
    static var time: Self {
        Self("a length of time", in: "months or years", as: .time, Months.init(parsing:))
    }
}

extension Scalar {
    /// Yes or no, each with what it means.
    static func either(yes: Value, no: Value) -> Self where Value: Equatable {
        var scalar = Self(
            "yes or no",
            as: .words(
                ["yes", "no"],
                also: ["y": "yes", "n": "no", "true": "yes", "false": "no"]
            ),
            { (text) throws(ParseFailure) in try Loading.yesOrNo(text) ? yes : no },
            { $0 == yes ? "yes" : "no" }
        )
        scalar.kind.words = ["yes", "no"]
        return scalar
    }
}

extension Scalar where Value == Bool {
    static var yesOrNo: Self { either(yes: true, no: false) }
}

extension Scalar where Value: RawRepresentable<String> & CaseIterable & SendableMetatype {
    /// One of the words of a closed list.
    static var word: Self { word(also: [:]) }

    /// The same, where each of them may be called by `also` another name.
    static func word(also: [String: String]) -> Self {
        var scalar = Self(
            "one of the words",
            as: .words(Value.allCases.map(\.rawValue), also: also),
            { (text) throws(ParseFailure) in try Loading.word(text) },
            { $0.rawValue }
        )
        scalar.kind.words = Value.allCases.map(\.rawValue)
        return scalar
    }
}

extension Scalar where Value == BusinessCase.Stage {
    /// A stage, also by the names of its business case.
    static var stage: Self {
        word(also: [
            "soc": "strategic", "strategic-outline-case": "strategic",
            "strategic-case": "strategic",
            "obc": "outline", "outline-business-case": "outline", "outline-case": "outline",
            "fbc": "full", "full-business-case": "full", "full-case": "full",
        ])
    }
}
