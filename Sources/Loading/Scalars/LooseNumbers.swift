import DigitalMaturity

/// The exact spelling of a length of time: `18 mths`, `1.5 years`, `1 year 6 months`.
func exactTime(_ text: String) throws(ParseFailure) -> String? {
    let words = text.lowercased().replacing("½", with: ".5").replacing("¼", with: ".25")
        .replacing("¾", with: ".75")
    let form =
        /(?:(?<years>\d*\.?\d+) ?-?(?:years?|yrs?|y)\.?)?,? ?(?:and )?(?:(?<months>\d*\.?\d+) ?-?(?:months?|mths?|mos?|m)\.?)?/
    guard !words.isEmpty, let match = words.wholeMatch(of: form) else {
        try refuseDoubtfulTime(text)
        return nil
    }
    let months = (number(match.years) ?? 0) * 12 + (number(match.months) ?? 0)
    guard months.rounded() == months, months < 10_000 else {
        throw ParseFailure(
            "'\(text)' is not a whole number of months",
            expected: "whole months, such as 18 months"
        )
    }
    return months > 0 ? Months(Int(months)).description : nil
}

private func number(_ text: Substring?) -> Double? {
    text.flatMap { Double($0.hasPrefix(".") ? "0" + $0 : String($0)) }
}

private func refuseDoubtfulTime(_ text: String) throws(ParseFailure) {
    let low = text.lowercased()
    if low.wholeMatch(of: /\d+(?:\.\d+)?/) != nil {
        throw ParseFailure("'\(text)' has no unit", expected: "\(text) months or \(text) years")
    }
    if low.wholeMatch(of: /\d+(?:\.\d+)? ?(?:days?|weeks?|wks?|w|d)/) != nil {
        throw ParseFailure(
            "'\(text)' is not in months or years",
            expected: "whole months, such as 2 months"
        )
    }
    if (try? exactMonth(text)) != nil || (try? exactDay(text)) != nil {
        throw ParseFailure("'\(text)' is a date", expected: "how long, such as 18 months")
    }
    if low.firstMatch(of: /\d ?[a-z]* ?(?:-|to) ?\d/) != nil {
        throw ParseFailure(
            "'\(text)' is more than one length of time",
            expected: "one length; how far it may stray goes under 'range'"
        )
    }
}

/// The exact spelling of a number of people or things: `12 WTE`, `1,200`, `12.0`.
func exactCount(_ text: String) throws(ParseFailure) -> String? {
    let form =
        /(?<number>\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(?<part>\d+))? ?(?:wte|w\.t\.e\.?|fte|f\.t\.e\.?|people|persons?|staff|posts?|heads?)?s?/
    guard let match = text.lowercased().wholeMatch(of: form) else { return nil }
    let digits = match.number.filter(\.isNumber)
    guard let part = match.part, part.contains(where: { $0 != "0" }) else { return digits }
    throw ParseFailure(
        "'\(text)' is not a whole number",
        expected: Int(digits).map { "\($0) or \($0 + 1)" } ?? "a whole number"
    )
}

/// The exact spelling of a percentage: `50 %`, `50 per cent`, `–10%`.
func exactPercentage(_ text: String) throws(ParseFailure) -> String? {
    let low = text.lowercased()
    let form = /([+-]?) ?(\d+(?:\.\d+)?|\.\d+) ?(?:%|per ?cent|pct|pc)/
    if let match = low.wholeMatch(of: form) {
        return "\(match.1)\(match.2.hasPrefix(".") ? "0" : "")\(match.2)%"
    }
    if let ends = endsOfRange(text) {
        throw ParseFailure(
            "'\(text)' is more than one percentage",
            expected: "one, such as \(ends[1])"
        )
    }
    guard low.wholeMatch(of: /[+-]?\d*\.?\d+/) != nil, let number = Double(low) else { return nil }
    let hundredfold = (number * 100_000).rounded() / 1000
    throw ParseFailure(
        "'\(text)' has no %",
        expected: "\(low)%" + (abs(number) <= 1 ? " or \(plainDecimal(hundredfold))%" : "")
    )
}

/// Both ends of a range about an estimate: `±10%`, `+/- 10%`, `-10% to +35%`.
func endsOfRange(_ text: String) -> [String]? {
    let low = text.plainly.lowercased()
    if let match = low.wholeMatch(of: /(?:±|\+ ?\/ ?-|-\/\+|\+-|plus or minus) ?(\d+(?:\.\d+)?) ?%/)
    {
        return ["-\(match.1)%", "+\(match.1)%"]
    }
    let form = /([+-]? ?\d+(?:\.\d+)? ?%?) ?(?:to|\/|,|;|\.\.) ?([+-]? ?\d+(?:\.\d+)? ?%)/
    guard let match = low.wholeMatch(of: form) else { return nil }
    return [match.1, match.2].map {
        let number = $0.filter { !" %".contains($0) }
        return number + "%"
    }
}
