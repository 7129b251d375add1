import Foundation
import Testing

/// What a sweep says of a review that refuses a scheme.
@Suite struct RefusalTests {
    private func pence(_ value: Any?) -> Int { (value as? [String: Any])?["pence"] as? Int ?? -1 }

    @Test func `each scheme caught says what is not spent and what breaks where it is refused`()
        throws
    {
        try withFolder { folder in
            #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
            let ask = "waymark plan sweep w --limits £1m,£100m --review 14 --draws 50"
            let answer = try Tool.shell("\(ask) --format json", in: folder)
            #expect(answer.code == 0, "\(answer.error)")
            let json = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
            let sweep = try #require(json as? [String: Any])
            let refused = try #require(sweep["refused"] as? [[String: Any]])
            let trades = try #require(sweep["trades"] as? [[String: Any]])
            let points = try #require(trades.first?["points"] as? [[String: Any]])
            let low = try #require(points.first)
            #expect(refused.count == low["caught"] as? Int)
            #expect(refused.count == 5)
            #expect(refused.allSatisfy { pence($0["caughtTo"]) == 100_000_000 })
            #expect(refused.map { pence($0["capital"]) }.reduce(0, +) == pence(low["capital"]))
            let network = try #require(refused.first { $0["id"] as? String == "network" })
            #expect((network["needing"] as? [String])?.isEmpty == false)
            let table = try Tool.shell("\(ask) --detail", in: folder).output
            #expect(table.contains("IF A REVIEW SAYS NO"))
        }
    }
}
