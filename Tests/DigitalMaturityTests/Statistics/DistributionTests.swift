import DigitalMaturity
import TestSupport
import Testing

struct DistributionTests {
    @Test(
        arguments: [
            // R: quantile(mtcars$mpg).
            (
                [
                    21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2,
                    10.4, 10.4, 14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26,
                    30.4, 15.8, 19.7, 15, 21.4,
                ], 15.425, 19.2, 22.8
            ),
            // Microsoft's example of QUARTILE.INC.
            ([1, 2, 4, 7, 8, 9, 10, 12], 3.5, 7.5, 9.25),
            // Hyndman and Fan's type 7 of the data in Wikipedia's article on quartiles.
            ([6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], 25.5, 40, 42.5),
            ([7, 15, 36, 39, 40, 41], 20.25, 37.5, 39.75),
            ([4, 1, 3, 2], 1.75, 2.5, 3.25),
            ([5], 5, 5, 5),
            ([1, 2], 1.25, 1.5, 1.75),
            ([3, 3, 3, 3], 3, 3, 3),
        ] as [([Double], Double, Double, Double)]
    )
    func `quartiles are those of Excel and R`(
        values: [Double],
        lower: Double,
        median: Double,
        upper: Double
    ) throws {
        let spread = try #require(Distribution(values))
        #expect(abs(spread.lowerQuartile - lower) < 1e-12)
        #expect(abs(spread.median - median) < 1e-12)
        #expect(abs(spread.upperQuartile - upper) < 1e-12)
        #expect(spread.quantile(0) == values.min())
        #expect(spread.quantile(1) == values.max())
    }

    @Test(
        arguments: [
            // Quartiles 1.75, 2.5 and 3.25: both sides of each.
            ([1, 2, 3, 4], 1.74, .lowest),
            ([1, 2, 3, 4], 1.75, .belowMedian),
            ([1, 2, 3, 4], 2.49, .belowMedian),
            ([1, 2, 3, 4], 2.5, .atMedian),
            ([1, 2, 3, 4], 2.51, .aboveMedian),
            ([1, 2, 3, 4], 3.25, .aboveMedian),
            ([1, 2, 3, 4], 3.26, .highest),
            // All are equal: nobody is low or high.
            ([3, 3, 3, 3], 3, .atMedian),
            ([3, 3, 3, 3], 2.9, .lowest),
            ([3, 3, 3, 3], 3.1, .highest),
            ([3], 3, .atMedian),
            // A quartile that coincides with the median.
            ([1, 1, 1, 1, 5], 1, .atMedian),
            ([1, 1, 1, 1, 5], 5, .highest),
            ([1, 5, 5, 5, 5], 5, .atMedian),
            ([1, 5, 5, 5, 5], 1, .lowest),
            // Ties at an outer quartile share the band nearer the median.
            ([1, 1, 2, 3, 3], 1, .belowMedian),
            ([1, 1, 2, 3, 3], 2, .atMedian),
            ([1, 1, 2, 3, 3], 3, .aboveMedian),
        ] as [([Double], Double, Band)]
    )
    func `lie in a band`(values: [Double], value: Double, band: Band) throws {
        #expect(try #require(Distribution(values)).band(of: value) == band)
    }

    @Test
    func `a higher value never lies in a lower band, and the mirror image in the mirror band`() {
        var random = SplitMix64(seed: 9)
        let bands = Band.allCases
        for _ in 0..<500 {
            // Quarters are exact in binary, so that mirroring loses nothing.
            let values = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                Double(Int.random(in: 0...8, using: &random)) / 4
            }
            guard let spread = Distribution(values), let mirror = Distribution(values.map { -$0 })
            else { continue }
            let positions = stride(from: -0.25, through: 2.25, by: 0.125).map { value in
                let band = bands.firstIndex(of: spread.band(of: value))
                let mirrored = bands.firstIndex(of: mirror.band(of: -value))
                #expect(band == mirrored.map { bands.count - 1 - $0 })
                return band ?? -1
            }
            #expect(positions == positions.sorted())
        }
    }

    @Test func `quantiles rise with the share and stay among the values`() throws {
        var random = SplitMix64(seed: 10)
        for _ in 0..<300 {
            let values = (0..<Int.random(in: 1...20, using: &random)).map { _ in
                Double.random(in: 0...5, using: &random)
            }
            let spread = try #require(Distribution(values.shuffled(using: &random)))
            let quantiles = stride(from: 0.0, through: 1, by: 0.0625).map(spread.quantile)
            #expect(quantiles == quantiles.sorted())
            #expect(quantiles.first == values.min() && quantiles.last == values.max())
        }
    }

    @Test func `nothing has no spread`() {
        #expect(Distribution([]) == nil)
    }

    @Test func `a share beyond the whole stops the program`() async {
        await #expect(processExitsWith: .failure) {
            _ = Distribution([1, 2, 3])?.quantile(1.5)
        }
    }

    @Test func `every band has words of its own`() {
        #expect(Set(Band.allCases.map(\.words)).count == Band.allCases.count)
    }
}
