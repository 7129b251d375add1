import DigitalMaturity
import Foundation
import Investment
import TestSupport
import Testing

@testable import Loading

/// The whole register that is shipped, with what lies below boards.
struct LowerKeysTests {
    private static let loaded = Loader(home: Shipped.root, workspace: nil).register()
    private let register = loaded.register
    private let today = loaded.register.on("2026-11-20")
    private let before = loaded.register.on("2026-03-31")

    @Test func `nothing is wrong with it, and everybody is there`() {
        #expect(LowerKeysTests.loaded.problems.map(\.description) == [])
        let counts = Role.Name.allCases.map { role in
            today.organisations(role).count
        }
        // Trusts, boards, regions, care providers and locations, local authorities, sub-ICBs.
        #expect(counts == [202, 36, 7, 0, 0, 317, 106])
        #expect(before.organisations(.board).count == 42)
        #expect(register.on("2013-09-04").organisations(.localAuthority).isEmpty)
        #expect(register.on("2013-09-04").organisations(.board).isEmpty)
    }

    /// Every one but Frimley, D4U1Y, which was split.
    @Test func `every part of a board has its board in both editions`() throws {
        let parts = register.organisations(.subICB)
        let boards = Set(before.boards.map(\.code))
        #expect(parts.count == 106)
        #expect(Set(parts.compactMap { before.icb(of: $0.code) }) == boards)
        #expect(Set(parts.compactMap { today.icb(of: $0.code) }) == Set(today.boards.map(\.code)))
        #expect(parts.filter { today.icb(of: $0.code) == nil }.map(\.code) == ["D4U1Y"])
        for part in parts where part.code != "D4U1Y" {
            let old = try #require(before.icb(of: part.code))
            let new = try #require(today.icb(of: part.code))
            #expect(today.successors(of: old).contains(new), "\(part.code)")
            #expect(part.onsCode?.hasPrefix("E38") == true)
        }
    }

    @Test func `every local authority lies in boards of the day, wholly or by shares`() throws {
        let authorities = register.organisations(.localAuthority)
        #expect(authorities.count { $0.role(on: today.date) == .localAuthority } == 153)
        for (day, split) in [(before, 19), (today, 7)] {
            let open = Set(day.boards.map(\.code))
            let boards = authorities.map(day.boards(of:))
            #expect(boards.allSatisfy { !$0.isEmpty && open.isSuperset(of: $0) })
            #expect(boards.count { $0.count > 1 } == split)
        }
        // Buckinghamshire: 330 of its 334 areas are in Thames Valley.
        let shares = try #require(today.shares(of: "E06000060"))
        #expect(shares.parts.map(\.weight) == [330, 4])
        #expect(shares.parts.map(\.code) == ["S0E4D", "S1Y5D"])
        #expect(shares.citation.grade == .inferred)
    }

    /// 36 boards of 2026 and 42 of 2022 count the same patients; each was rounded by itself.
    @Test func `registered patients come to the total of their source`() throws {
        let facts = try Shipped.dataset().reference.facts
        for (id, boards) in [("registered-patients", 36), ("registered-patients-42-boards", 42)] {
            let fact = try #require(facts[id])
            let sum = fact.values.values.reduce(0) { $0 + $1.value }
            #expect(fact.totals.map(\.stated) == [63_610_980])
            #expect(abs(sum - 63_610_980) <= 1)
            #expect(fact.values.count == boards)
        }
    }

    /// What a board has in 2026 is what its predecessors had, or what went to it of those split.
    @Test func `splits agree with the patients of both editions`() throws {
        let facts = try Shipped.dataset().reference.facts
        let old = try #require(facts["registered-patients-42-boards"])
        let new = try #require(facts["registered-patients"])
        #expect(register.apportionments.keys.sorted() == ["QJG", "QM7", "QNQ"])
        var patients: [ODSCode: Double] = [:]
        for (code, number) in old.values where today.successors(of: code).count == 1 {
            patients[today.successors(of: code)[0], default: 0] += number.value
        }
        for (code, shares) in register.apportionments {
            #expect(shares.parts.map(\.code) == today.successors(of: code))
            #expect(Double(shares.whole) == old.values[code]?.value)
            for part in shares.parts { patients[part.code, default: 0] += Double(part.weight) }
        }
        #expect(patients == new.values.mapValues(\.value))
        for share in old.shares(in: today) { #expect(share.value != nil) }
        #expect(old.shares(in: today).count == 7)
    }

    @Test func `a code is answered by itself on each day of its life`() throws {
        var asked = 0
        for body in register.organisations where body.role(on: today.date) != .region {
            let last = body.closed ?? today.date
            for day in [body.opened ?? last, last] {
                #expect(register.on(day).successors(of: body.code) == [body.code])
                asked += 1
            }
        }
        #expect(asked == 2 * (register.organisations.count - 7))
    }

    /// Those that closed without a successor, or before 2012, are said to have none.
    @Test func `every chain of successions ends in an open body or is said to have none`() {
        let closed = register.organisations.filter { today.existence(of: $0) == .closed }
        let ended = closed.filter { !today.successors(of: $0.code).isEmpty }
        #expect(
            ended.allSatisfy {
                today.successors(of: $0.code).allSatisfy { today.organisation($0) != nil }
            }
        )
        let since = closed.filter { ($0.closed ?? today.date) >= "2012-01-01" }
        let silent = since.filter { register.successions(of: $0.code).isEmpty }
        #expect(silent.map(\.code) == [])
        #expect(closed.count == 86)
        #expect(since.count == 72)
    }

    /// The announcement of September 2016, as it named them, and today's bodies by hand.
    @Test func `the exemplars of 2016 resolve to the bodies of today`() throws {
        let exemplars: [(String, ODSCode, ODSCode)] = [
            ("City Hospitals Sunderland NHS Foundation Trust", "RLN", "R0B"),
            ("Royal Liverpool and Broadgreen University Hospitals NHS Trust", "RQ6", "REM"),
            ("Wirral University Teaching Hospital NHS Foundation Trust", "RBL", "RBL"),
            ("University Hospitals Birmingham NHS Foundation Trust", "RRK", "RRK"),
            ("Luton & Dunstable University Hospital NHS Trust", "RC9", "RC9"),
            ("West Suffolk NHS Foundation Trust", "RGR", "RGR"),
            ("Royal Free London NHS Foundation Trust", "RAL", "RAL"),
            ("Oxford University Hospitals NHS Foundation Trust", "RTH", "RTH"),
            ("Taunton and Somerset NHS Foundation Trust", "RBA", "RH5"),
            ("University Hospitals Bristol NHS Foundation Trust", "RA7", "RA7"),
            ("University Hospitals Southampton NHS Foundation Trust", "RHM", "RHM"),
            ("Salford Royal NHS Foundation Trust", "RM3", "RM3"),
        ]
        var found = 0
        for (name, code, now) in exemplars {
            guard case .one(let body) = today.meaning(of: name, among: [.trust]) else {
                Issue.record("\(name) is not found")
                continue
            }
            #expect(body.code == code, "\(name)")
            #expect(today.successors(of: code) == [now], "\(name)")
            found += 1
        }
        #expect(found == 12)
    }
}

extension RegisterDay {
    fileprivate func organisations(_ role: Role.Name) -> [Organisation] {
        var wanted = Selection()
        wanted.role = role
        return organisations(wanted)
    }
}
