import DigitalMaturity
import Investment

/// Reads what is assumed of money, and joins the policies to it.
func readAssumptions(
    _ record: inout Record,
    _ policies: [AllocationPolicy],
    _ publications: Publications
) -> AllocationData? {
    let gain = record.record("marks-for-a-million", isRequired: true, "the gain") {
        gain -> AllocationGain? in
        let low = gain.value("low", decimalNumber)
        let likely = gain.value("likely", decimalNumber)
        let high = gain.value("high", decimalNumber)
        let because = gain.text("because")
        guard let low, let likely, let high, let because else { return nil }
        guard 0 <= low, low <= likely, likely <= high else {
            gain.report(
                .malformedValue(
                    ParseFailure(
                        "the gain is from \(low) by \(likely) to \(high)",
                        expected: "three numbers from 0 in order"
                    ),
                    at: gain.place
                )
            )
            return nil
        }
        return AllocationGain(
            low: low,
            likely: likely,
            high: high,
            because: because,
            at: gain.place
        )
    }
    let fund = record.record("fund", isRequired: true, "the fund") { fund -> AllocationFund? in
        let title = fund.text("title")
        let amount = fund.located("amount", spending)
        let citation = publications.citation(&fund)
        guard let title, let amount, let citation else { return nil }
        return AllocationFund(title: title, amount: amount, citation: citation)
    }
    let notes = record.list("notes", anyText).map(\.value)
    let definitions = record.list("definitions", anyText).map(\.value)
    let comparison = record.text("comparison")
    guard let gain, let fund, let comparison else { return nil }
    return AllocationData(
        policies: policies,
        gain: gain,
        fund: fund,
        notes: notes,
        definitions: definitions,
        comparison: comparison
    )
}
