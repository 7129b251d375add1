import DigitalMaturity
import Investment
import TestSupport
import Testing

/// Counts and dates published elsewhere, against the register that is shipped.
struct RegisterDataTests {
    private func register() throws -> Register { try Shipped.dataset().reference.register }

    /// 42 boards from 1 July 2022, 36 from 1 April 2026.
    @Test(
        arguments: [
            ("2022-06-30", 0), ("2022-07-01", 42), ("2026-03-31", 42), ("2026-04-01", 36),
            ("2026-11-20", 36),
        ] as [(CivilDate, Int)]
    )
    func `boards by the day`(day: CivilDate, count: Int) throws {
        #expect(try register().on(day).boards.count == count)
    }

    /// NHS England counted 205 trusts for the assessment of spring 2025.
    @Test(
        arguments: [
            ("2025-06-30", 205), ("2026-04-01", 202), ("2026-06-30", 203), ("2026-07-01", 202),
        ] as [(CivilDate, Int)]
    )
    func `trusts by the day`(day: CivilDate, count: Int) throws {
        #expect(try register().on(day).trusts.count == count)
    }

    @Test func `no name by which a trust is also known is that of another trust`() throws {
        let register = try register()
        let trusts = register.on("2026-11-20").trusts
        var owners: [String: Set<String>] = [:]
        for trust in trusts {
            for name in [trust.name] + (register.organisation(trust.code)?.otherNames ?? []) {
                owners[name.lowercased(), default: []].insert(trust.code.text)
            }
        }
        #expect(trusts.count == 202)
        #expect(
            owners.filter { $0.value.count > 1 }.isEmpty,
            "\(owners.filter { $0.value.count > 1 })"
        )
    }

    @Test
    func `every succession names bodies that are held, and is as well established as it says`()
        throws
    {
        let register = try register()
        let held = register.successions.filter { succession in
            register.organisation(succession.from)?.closed != nil
                && (succession.to.map { register.organisation($0) != nil }
                    ?? (succession.kind == .closure))
        }
        #expect(held.count == 82)
        #expect(register.successions.count == 82)
        #expect(register.successions.allSatisfy { $0.citation.grade != .recalled })
        #expect(register.successions.count { $0.from.text.hasPrefix("Q") } == 16)
    }

    /// RJD's services moved three years before the body closed.
    @Test func `every succession is within two days of the closing date but one`() throws {
        let register = try register()
        let apart = register.successions.filter { succession in
            guard let closed = register.organisation(succession.from)?.closed else { return true }
            return abs(succession.on.dayNumber - closed.dayNumber) > 2
        }
        #expect(Set(apart.map(\.from)) == ["RJD"])
        #expect(register.successions.count - apart.count == 80)
    }

    @Test func `every change of name leads to the name of today`() throws {
        let changed = try register().organisations.filter { $0.names.entries.count > 1 }
        #expect(changed.count == 19)
        #expect(changed.reduce(0) { $0 + $1.names.entries.count - 1 } == 21)
        let days: [(CivilDate, String)] = [
            ("2017-03-31", "Peterborough and Stamford"), ("2017-04-01", "North West Anglia"),
        ]
        for (day, name) in days {
            #expect(try register().on(day).name(of: "RGN").hasPrefix(name))
        }
    }

    /// The seven trusts that the list of sources names: the assessment places them elsewhere.
    @Test func `in spring 2025 every trust is in the board of its return but seven`() throws {
        let day = try register().on("2025-06-30")
        let returns = try Shipped.dataset().reference.maturity.returns.filter {
            $0.careSetting != .icb
        }
        let apart = returns.filter { day.icb(of: $0.organisation) != $0.icb }
        #expect(
            Set(apart.map(\.organisation))
                == ["RPG", "RPY", "RRU", "RX9", "RYC", "RYE", "RYF"]
        )
        #expect(returns.count == 285)
    }

    @Test(
        arguments: [
            ("RRP", ["G6V2S"]), ("RW6", ["R0A", "RM3"]), ("RM4", ["R0A"]),
            ("QU9", ["S0E4D"]), ("RVJ", ["RA7"]), ("RYH", []), ("RCS", []),
        ] as [(ODSCode, [ODSCode])]
    )
    func `who answers today for a code that has closed`(code: ODSCode, today: [ODSCode]) throws {
        #expect(try register().on("2026-11-20").successors(of: code) == today)
    }
}
