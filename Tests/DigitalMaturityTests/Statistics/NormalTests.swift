import DigitalMaturity
import Foundation
import Testing

@Suite struct NormalTests {
    /// Quantiles from Wichura's article and from tables; shares from the error function of libm.
    @Test(arguments: [
        (0.25, -0.6744897501960817), (0.001, -3.090232306167814), (1e-20, -9.262340089798408),
        (0.5, 0), (0.975, 1.959963984540054), (1e-6, -4.753424308822899),
    ])
    func `quantiles are those published`(share: Double, value: Double) {
        #expect(abs(Normal.quantile(share) - value) < 1e-12 * max(1, abs(value)))
    }

    @Test func `shares are those of the error function`() {
        for step in -800...800 {
            let value = Double(step) / 100
            let expected = erfc(-value / 2.0.squareRoot()) / 2
            #expect(
                abs(Normal.share(below: value) - expected) <= 1e-14 + 1e-13 * expected,
                "at \(value)"
            )
        }
    }

    @Test func `a quantile and its share undo one another`() {
        for step in 1..<2_000 {
            let share = Double(step) / 2_000
            #expect(abs(Normal.share(below: Normal.quantile(share)) - share) < 1e-14)
        }
    }
}
