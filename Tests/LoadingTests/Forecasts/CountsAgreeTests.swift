import Foundation
import TestSupport
import Testing

@testable import Loading

/// Two files state how many trusts had a record: what forecasts learn from, and what the ledger shows.
struct CountsAgreeTests {
    @Test func `every count that forecasts learn from is a claim of the coverage ledger`() throws {
        let claims = try rows("coverage/claims.csv").filter { $0["measure"] == "epr" }
        let counts = try rows("forecasts/counts.csv").filter {
            $0["measure"] == "epr" && $0["kind"] == "count"
        }
        #expect(counts.count == 6)
        for count in counts {
            let day = try #require(count["as_at"])
            let without = try #require(count["without"].flatMap { Int($0) }, "\(count)")
            let with = count["of"].flatMap { Int($0) }.map { $0 - without }
            let isClaimed = claims.contains { claim in
                guard let asAt = claim["as_at"], day.hasPrefix(asAt) || asAt.hasPrefix(day),
                    let number = claim["numerator"].flatMap({ Int($0) })
                else { return false }
                return claim["definition"] == "without" ? number == without : number == with
            }
            #expect(isClaimed, "no claim of \(day) says that \(without) had none")
        }
    }

    private func rows(_ file: String) throws -> [[String: String]] {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: Shipped.root + "/data/" + file)))
        let table = CSVTable(scanning: bytes)
        let names = table.header.map(\.text)
        return table.rows.map { row in
            let values = names.indices.map { table[row, $0]?.text ?? "" }
            return Dictionary(zip(names, values)) { first, _ in first }
        }
    }
}
