import DigitalMaturity
import Reporting
import Testing

@testable import Documents

struct NumberTextTests {
    @Test(
        arguments: [
            (0, 2, "0.00"),
            (0.005, 2, "0.01"),
            (0.0049, 2, "0.00"),
            (-0.005, 2, "−0.01"),
            (-0.0049, 2, "0.00"),
            (2.5, 0, "3"),
            (-2.5, 0, "−3"),
            (2.449, 1, "2.4"),
            (0.05, 2, "0.05"),
            (9.999, 2, "10.00"),
            (1234.5, 1, "1234.5"),
            (-12.3456, 3, "−12.346"),
        ] as [(Double, Int, String)]
    )
    func `a number has a fixed count of places and its halves go away from zero`(
        number: Double,
        places: Int,
        text: String
    ) {
        #expect(fixed(number, places: places) == text)
    }

    @Test(
        arguments: [
            (0.15, "+0.15"),
            (-0.15, "−0.15"),
            (0, "0.00"),
            (0.0049, "0.00"),
            (-0.0049, "0.00"),
            (0.005, "+0.01"),
            (-0.005, "−0.01"),
        ] as [(Double, String)]
    )
    func `a difference shows its sign unless it is nothing at all`(number: Double, text: String) {
        #expect(signed(number, places: 2) == text)
    }

    @Test(
        arguments: [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (-1_204, "−1,204"),
            (123_456, "123,456"),
            (1_234_567, "1,234,567"),
            (Int.min, "−9,223,372,036,854,775,808"),
        ] as [(Int, String)]
    )
    func `a whole number has commas between its thousands`(number: Int, text: String) {
        #expect(groupedThousands(number) == text)
    }
}
