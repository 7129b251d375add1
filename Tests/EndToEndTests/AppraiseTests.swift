import Foundation
import Testing

@Suite struct AppraiseTests {
    private func answer(_ more: [String]) throws -> [String: Any] {
        var answer: [String: Any] = [:]
        try withFolder { folder in
            _ = try Tool.run(["init", "w", "--icb", "QE1"], in: folder)
            let result = try Tool.run(
                ["plan", "appraise", "w", "--format", "json"] + more,
                in: folder
            )
            #expect(result.code == 0, "\(result.error)")
            let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
            answer = try #require(json as? [String: Any])
        }
        return answer
    }

    private func options(_ answer: [String: Any]) throws -> [[String: Any]] {
        try #require(answer["options"] as? [[String: Any]])
    }

    private func pence(_ value: Any?) throws -> Int {
        try #require((value as? [String: Any])?["pence"] as? Int)
    }

    @Test func `the options of a plan, with parts that come to the whole`() throws {
        let answer = try answer([])
        #expect(answer["schema"] as? String == "waymark/plan-appraise/1")
        #expect(answer["priceBase"] as? String == "2026/27")
        let options = try options(answer)
        #expect(
            options.compactMap { $0["id"] as? String } == ["do-nothing", "do-minimum", "preferred"]
        )
        for option in options {
            let costs = try pence(option["presentCosts"])
            let benefits = try pence(option["presentBenefits"])
            #expect(try pence(option["npsv"]) == benefits - costs)
            let years = try #require(option["years"] as? [[String: Any]])
            let capital = try years.reduce(0) { sum, year in
                sum + (try pence((year["real"] as? [String: Any])?["capital"]))
            }
            #expect(try pence(option["capital"]) == capital)
        }
    }

    @Test func `a longer horizon is asked for`() throws {
        let answer = try answer(["--horizon", "60 years"])
        let factors = try #require(answer["discounting"] as? [[String: Any]])
        #expect(factors.count == 61)
        let tenth = try #require(factors[10]["factor"] as? Double)
        #expect(abs(tenth - 0.7089) < 5e-5)
        let tests = try #require(try options(answer).last?["sensitivities"] as? [[String: Any]])
        #expect(tests.compactMap { $0["id"] as? String }.contains("long-horizon"))
    }

    @Test func `a stated rise of prices adds cash and changes no net value`() throws {
        let (real, cash) = (try answer([]), try answer(["--inflation", "2%"]))
        #expect(
            try pence(try options(real).last?["npsv"]) == pence(try options(cash).last?["npsv"])
        )
        let years = try #require(try options(cash).last?["years"] as? [[String: Any]])
        let (then, later) = (years[1]["real"] as? [String: Any], years[1]["cash"] as? [String: Any])
        let ratio = Double(try pence(later?["capital"])) / Double(try pence(then?["capital"]))
        #expect(abs(ratio - 1.02) < 1e-6)
    }

    @Test func `two options compare as they are appraised, to the penny`() throws {
        try withFolder { folder in
            _ = try Tool.run(["init", "w", "--icb", "QE1"], in: folder)
            func json(_ arguments: [String]) throws -> [String: Any] {
                let result = try Tool.run(["plan"] + arguments + ["--format", "json"], in: folder)
                #expect(result.code == 0, "\(result.error)")
                let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
                return try #require(json as? [String: Any])
            }
            let options = try options(json(["appraise", "w"]))
            let plan = "lancashire-2026"
            let names = ["", "/do-nothing", "/do-minimum", "/preferred"].map { plan + $0 }
            var compared = 0
            for first in names {
                let answer = try json(["compare", first, "\(plan)/do-nothing", "w"])
                let sides = try #require(answer["appraised"] as? [[String: Any]])
                #expect(sides.count == 2)
                for side in sides {
                    let option = try #require(
                        options.first { $0["id"] as? String == side["id"] as? String }
                    )
                    for key in ["capital", "revenue", "npsv"] {
                        #expect(try pence(side[key]) == pence(option[key]), "\(first) \(key)")
                    }
                    compared += 1
                }
                // Doing nothing costs £2.6m in each of the plan's three years.
                let years = try #require(answer["years"] as? [[String: Any]])
                for year in years {
                    let going = try #require(year["carryingOn"] as? [String: Any])
                    #expect(try pence(going["second"]) == 260_000_000)
                    let revenue = try #require(year["revenue"] as? [String: Any])
                    #expect(try pence(revenue["second"]) == 260_000_000)
                }
            }
            #expect(compared == 8)
        }
    }

    @Test(
        arguments: [
            (["--schedule", "standrad"], 65, "did you mean 'standard'?"),
            (["--schedule", "health"], 65, "write 'health: yes' on each societal benefit"),
            (["--plan", "lancashir"], 65, "there is no plan 'lancashir'"),
            (["--horizon", "18 months"], 64, "'18 months' is not whole years"),
            (["--inflation", "2"], 64, "'2' is not a percentage"),
        ] as [([String], Int32, String)]
    )
    func `a question that cannot be asked says why`(_ more: [String], _ code: Int32, _ why: String)
        throws
    {
        try withFolder { folder in
            _ = try Tool.run(["init", "w", "--icb", "QE1"], in: folder)
            let answer = try Tool.run(["plan", "appraise", "w"] + more, in: folder)
            #expect(answer.code == code)
            #expect(answer.error.contains(why), "\(answer.error)")
        }
    }

    @Test
    func `a figure of the appraisal is explained by its formula and by lines of the plan`()
        throws
    {
        try withFolder { folder in
            _ = try Tool.run(["init", "w", "--icb", "QE1"], in: folder)
            let answer = try Tool.run(
                ["explain", "appraisal/lancashire-2026/standard/preferred/npsv", "w"],
                in: folder
            )
            #expect(answer.code == 0, "\(answer.error)")
            #expect(answer.output.contains("present value of all benefits"))
            #expect(answer.output.contains("capital of epr-east in 2026/27 = £6m"))
        }
    }
}
