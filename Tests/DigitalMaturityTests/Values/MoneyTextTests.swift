import DigitalMaturity
import TestSupport
import Testing

struct MoneyTextTests {
    @Test(
        arguments: [
            ("£6m", 600_000_000),
            ("6m", 600_000_000),
            ("£2.1bn", 210_000_000_000),
            ("£0.9m", 90_000_000),
            ("£500k", 50_000_000),
            ("£1.234k", 123_400),
            ("£0.00001m", 1000),
            ("£0.00000000001bn", 1),
            ("£1,234.56", 123_456),
            ("£1,234", 123_400),
            ("£1,234,567", 123_456_700),
            ("1,234.5", 123_450),
            ("£1234.56", 123_456),
            ("£1.2", 120),
            ("£1.20", 120),
            ("£1.2000", 120),
            ("6000000", 600_000_000),
            ("0", 0),
            ("£0", 0),
            ("-£0", 0),
            ("£007", 700),
            ("-£20", -2000),
            ("-20", -2000),
            ("-£0.01", -1),
            ("£1000bn", 100_000_000_000_000),
            ("-£1,000,000,000,000", -100_000_000_000_000),
        ] as [(String, Int64)]
    )
    func `read every written form`(text: String, pence: Int64) throws {
        #expect(try Money(parsing: text).pence == pence)
    }

    @Test(
        arguments: [
            "", " ", "£", "-", "-£", "m", "£m", "£bn", "£k", "£.", "£.5", "£5.", "£5.m",
            "£1.234", "£0.001", "£0.0001", "£1.2301", "£1.00000000001", "£0.000000001m",
            "6,00", "£1,23", "£1234,567", "£1,234,56", "£,123", "£1,,234", "£1,234k", "£1,2m",
            "1e6", "£6mm", "£6kk", "£6bnm", "£6M", "£6 m", " £6m", "£6m ", "£6m a year",
            "--6", "£-6", "+6", "£££6", "$6", "€6", "6£", "£1.2.3", "0x10", "six",
            "£６m", "£٦m", "£6\u{301}m", "£6\u{0}m", "1_000", "NaN", "inf", "∞",
        ]
    )
    func `refuse what is no amount`(text: String) {
        let failure = #expect(throws: ParseFailure.self) { try Money(parsing: text) }
        #expect(
            failure
                == ParseFailure(
                    "'\(text)' is not an amount of money",
                    expected: "an amount such as £6m, £500k, £1,234.56 or 6000000"
                )
        )
    }

    @Test(
        arguments: [
            "£1000000000000.01", "£1,000,000,000,000.01", "£1000.00000000001bn", "1001bn",
            "1000000.1m", "1000000000.1k", "£92233720.9bn", "£92233720368547758.08",
            "£999999999999999999", "99999999999999999999999999999999999999",
            "-£99999999999999999999bn", "9223372036854775808",
        ]
    )
    func `refuse an amount beyond the bound and say so`(text: String) {
        let failure = #expect(throws: ParseFailure.self) { try Money(parsing: text) }
        #expect(
            failure
                == ParseFailure("'\(text)' is too large", expected: "at most £1,000,000,000,000")
        )
    }

    @Test(
        arguments: [
            (0, "£0"),
            (1, "£0.01"),
            (10, "£0.10"),
            (99_999, "£999.99"),
            (100_000, "£1,000"),
            (123_456, "£1,234.56"),
            (2_630_000_000, "£26,300,000"),
            (-123_456, "-£1,234.56"),
            (-5, "-£0.05"),
            (Int64.max, "£92,233,720,368,547,758.07"),
            (Int64.min, "-£92,233,720,368,547,758.08"),
        ] as [(Int64, String)]
    )
    func `show an amount to the penny`(pence: Int64, text: String) {
        #expect(Money(pence: pence).exact == text)
        #expect("\(Money(pence: pence))" == text)
    }

    @Test(
        arguments: [
            (0, "£0"),
            (99_900, "£999"),
            (100_000, "£1k"),
            (120_000, "£1.2k"),
            (123_000, "£1,230"),
            (123_400, "£1,234"),
            (1_250_000, "£12.5k"),
            (1_234_500, "£12,345"),
            (123_456, "£1,234.56"),
            (50_000_000, "£500k"),
            (99_999_900, "£999,999"),
            (100_000_000, "£1m"),
            (2_630_000_000, "£26.3m"),
            (2_500_000_100, "£25,000,001"),
            (123_456_789, "£1,234,567.89"),
            (2_730_000_000, "£27.3m"),
            (210_000_000_000, "£2.1bn"),
            (-2_630_000_000, "-£26.3m"),
            (-50_000_000, "-£500k"),
            (102_500_000_000, "£1.025bn"),
        ] as [(Int64, String)]
    )
    func `show an amount in the shortest words that lose nothing`(pence: Int64, text: String) {
        #expect(Money(pence: pence).short == text)
    }

    @Test func `every amount reads back from both of its forms`() throws {
        var random = SplitMix64(seed: 1)
        for _ in 0..<5000 {
            let digits = Int.random(in: 0...14, using: &random)
            let scale = (0..<digits).reduce(Int64(1)) { scale, _ in scale * 10 }
            let rounded: Int64 = [1, 100, 10_000, 1_000_000].randomElement(using: &random) ?? 1
            let pence = Int64.random(in: -scale...scale, using: &random) / rounded * rounded
            let money = Money(pence: pence)
            #expect(try Money(parsing: money.exact) == money)
            #expect(try Money(parsing: money.short) == money)
            #expect(money.short.count <= money.exact.count)
        }
    }
}
