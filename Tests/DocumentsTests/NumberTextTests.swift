import DigitalMaturity
import Documents
import TestSupport
import Testing

@Suite struct `A number in text` {
    /// What LibreOffice 7.4 shows of the same numbers in a cell of the format `0.00`, which rounds
    /// the 15 digits that a spreadsheet keeps.
    @Test(
        arguments: [
            (2.675, "2.68"), (1.005, "1.01"), (2.4449999999999998, "2.45"), (0.145, "0.15"),
            (8.345, "8.35"), (-1.005, "−1.01"), (2.4449, "2.44"), (0, "0.00"), (0.004, "0.00"),
            (99.995, "100.00"), (1e9 + 0.005, "1000000000.01"), (1.0 / 3, "0.33"), (2, "2.00"),
        ] as [(Double, String)]
    )
    func `is rounded as a spreadsheet rounds it`(number: Double, text: String) {
        #expect(fixed(number, places: 2) == text)
    }

    /// The same in the format `0.0%`.
    @Test(
        arguments: [
            (0.5745, "57.5%"), (0.8475, "84.8%"), (0.0005, "0.1%"), (0.93, "93.0%"),
            (1.0 / 3, "33.3%"), (0.28950, "29.0%"), (-0.0125, "−1.3%"), (1, "100.0%"), (0, "0.0%"),
        ] as [(Double, String)]
    )
    func `that is a share is rounded in per cent`(share: Double, text: String) {
        #expect(percent(share, places: 1) == text)
    }

    /// Rounded by hand: £m to one decimal, and below £100,000 to the nearest £1,000.
    @Test(
        arguments: [
            (59_550_000, "£59.6m"), (100_000, "£0.1m"), (949_999, "£0.9m"), (950_000, "£1.0m"),
            (99_499, "£99k"), (-11_522_415, "−£11.5m"), (1_234_567_890, "£1,234.6m"), (0, "£0"),
        ] as [(Int64, String)]
    )
    func `in prose is in millions to one decimal`(pounds: Int64, text: String) {
        #expect(Money.pounds(pounds).inProse == text)
    }

    @Test func `shows an amount below zero with a minus sign`() {
        #expect(Money.pounds(-5_000_000).words == "−£5m")
        #expect(Money.pounds(12_345).words == "£12,345")
    }
}
