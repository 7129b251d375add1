import DigitalMaturity

/// The exact spelling of an amount that is not known yet.
let toBeConfirmed = "TBC"

/// Whether the text says that an amount is not known yet.
private func saysNotKnown(_ text: String) -> Bool {
    let words = ["tbc", "tbd", "tba", "to be confirmed", "to be decided", "not known", "unknown"]
    return words.contains(text.lowercased())
}

/// The exact spelling of an amount: `£1.2 million`, `£2.4M`, `(£2.4m)`, `1 200 000`.
func exactMoney(_ text: String) throws(ParseFailure) -> String? {
    if saysNotKnown(text) { return toBeConfirmed }
    try refuseDoubtfulMoney(text)
    let form =
        /(?<open>\()?(?<sign>-)? ?(?:£|gbp)? ?(?<inner>[-(])? ?(?<number>\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+) ?(?<scale>k|thousand|m|mn|mil|million|millions|b|bn|billion)? ?(?:gbp|pounds)?(?<close>\))?/
    guard let match = text.lowercased().wholeMatch(of: form) else { return nil }
    let isBracketed = match.close != nil
    guard isBracketed == (match.open != nil || match.inner == "(") else { return nil }
    let minuses = [isBracketed, match.sign != nil, match.inner == "-"].filter { $0 }.count
    guard minuses <= 1 else { return nil }
    let digits = match.number.filter { $0 != "," && $0 != " " }
    let whole = digits.hasPrefix(".") ? "0" + digits : digits
    let exact = (minuses == 1 ? "-£" : "£") + whole + scale(match.scale)
    return (try? Money(parsing: exact))?.short
}

private func scale(_ word: Substring?) -> String {
    switch word?.first {
    case "k", "t": "k"
    case "m": "m"
    case "b": "bn"
    default: ""
    }
}

/// The exact spelling of an amount a year: `£0.9m pa`, `£0.9m per year`.
func exactYearlyMoney(_ text: String) throws(ParseFailure) -> String? {
    if saysNotKnown(text) { return toBeConfirmed }
    let form =
        /(?<amount>.*?) ?(?:a year|per year|per annum|each year|p\.? ?a\.?|\/ ?(?:year|yr|y)|yearly|annually)/
    guard let match = text.lowercased().wholeMatch(of: form) else {
        try refuseDoubtfulMoney(text)
        guard let amount = try exactMoney(text) else { return nil }
        throw ParseFailure("'\(text)' does not say how often", expected: "\(amount) a year")
    }
    return try exactMoney(String(match.amount)).map { "\($0) a year" }
}

/// Refuses what may mean several amounts.
private func refuseDoubtfulMoney(_ text: String) throws(ParseFailure) {
    let low = text.lowercased()
    let range = "one amount; how far it may stray goes under 'range'"
    if ["-", "n/a", "na", "nil", "none"].contains(low) {
        throw ParseFailure(
            "'\(text)' may mean nothing or not known",
            expected: "£0 if nothing is spent, or TBC if the amount is not known"
        )
    }
    if low.contains(/[€$]|\b(?:eur|usd)\b/) {
        throw ParseFailure("'\(text)' is not in pounds", expected: "an amount such as £6m")
    }
    if low.contains(/£ ?'?000/) {
        throw ParseFailure(
            "'\(text)' gives its unit apart from the amount",
            expected: "the amount with its unit, such as £1200k"
        )
    }
    if low.firstMatch(
        of: /^(?:c\.?|ca\.?|circa|about|approx\.?|approximately|around|up to|~|<|>) ?[£\d]/
    ) != nil {
        throw ParseFailure("'\(text)' is not one amount", expected: range)
    }
    if low.firstMatch(of: /\d ?[a-z]* ?(?:-|to|or) ?£?\d/) != nil {
        throw ParseFailure("'\(text)' is more than one amount", expected: range)
    }
}
