import Foundation
import Testing

/// Who existed on a day, as scripts and people see it.
@Suite struct OrganisationsTests {
    private func answer(_ arguments: [String]) throws -> [[String: Any]] {
        var found: [[String: Any]] = []
        try withFolder { folder in
            let answer = try Tool.run(
                ["organisations", "--format", "json"] + arguments,
                in: folder
            )
            #expect(answer.code == 0, "\(answer.error)")
            let object = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
            let json = try #require(object as? [String: Any])
            #expect(json["schema"] as? String == "waymark/organisations/1")
            found = try #require(json["organisations"] as? [[String: Any]])
        }
        return found
    }

    @Test(
        arguments: [
            (["--on", "2022-07-01"], 42, "icb"), (["--on", "2022-06-30"], 0, "icb"),
            ([], 36, "icb"), ([], 202, "trust"), ([], 106, "sub-icb"), ([], 317, "local-authority"),
            (["--on", "2013-09-04"], 0, "local-authority"), (["--icb", "Devon"], 1, "icb"),
        ] as [([String], Int, String)]
    )
    func `who existed on the day`(asked: [String], count: Int, role: String) throws {
        #expect(try answer(asked).count { $0["role"] as? String == role } == count)
    }

    @Test(arguments: [("care-location", 28_063), ("care-provider", 16_366)])
    func `registered social care is listed whole`(role: String, count: Int) throws {
        let found = try answer(["--role", role])
        #expect(found.count == count)
        #expect(found.allSatisfy { $0["role"] as? String == role })
    }

    @Test func `a location of social care is found by its code, and its provider runs it`() throws {
        let location = try #require(try answer(["--name", "1-120634924"]).first)
        #expect(location["role"] as? String == "care-location")
        let provider = try #require(location["provider"] as? String)
        let locations = try #require(
            try answer(["--name", provider]).first?["locations"] as? [[String: Any]]
        )
        #expect(locations.contains { $0["code"] as? String == "1-120634924" })
    }

    @Test func `a body that closed is answered with its successor, the grade and today's body`()
        throws
    {
        let found = try answer(["--name", "RM4"])
        let body = try #require(found.first)
        #expect(found.count == 1)
        #expect(body["state"] as? String == "closed")
        #expect(body["today"] as? [String] == ["R0A"])
        let successors = try #require(body["successors"] as? [[String: Any]])
        #expect(successors.map { $0["code"] as? String } == ["RW3"])
        #expect(successors.map { $0["on"] as? String } == ["2012-04-01"])
        #expect(successors.map { $0["grade"] as? String } == ["mirror"])
    }

    @Test func `every trust that closed since the data begins has its successors and their grade`()
        throws
    {
        let closed = try answer(["--all", "--role", "trust"]).filter {
            $0["state"] as? String == "closed" && ($0["closed"] as? String ?? "") >= "2012"
        }
        for body in closed {
            let links = body["successors"] as? [[String: Any]] ?? []
            #expect(!links.isEmpty && links.allSatisfy { $0["grade"] is String }, "\(body)")
        }
        #expect(closed.count == 60)
    }

    @Test func `a name that is not there says how to search, and a day that is not is refused`()
        throws
    {
        try withFolder { folder in
            let none = try Tool.run(["organisations", "--name", "Atlantis"], in: folder)
            #expect(none.code == 66)
            #expect(none.error.contains("with the code or name 'Atlantis'"))
            let day = try Tool.run(["organisations", "--on", "2013-02-30"], in: folder)
            #expect(day.code == 64)
            let old = try Tool.run(["organisations", "--on", "2013-09-04"], in: folder)
            #expect(old.output.contains("There were none on 4 September 2013"))
            #expect(old.output.contains("Which there were on 4 September 2013 is not known"))
        }
    }
}
