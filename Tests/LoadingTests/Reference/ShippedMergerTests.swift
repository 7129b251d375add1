import DigitalMaturity
import Investment
import TestSupport
import Testing

/// Mergers of England's bodies, drawn at random.
struct ShippedMergerTests {
    private static let day: CivilDate = "2027-04-01"

    /// Two to four trusts, or boards, into one of them or a new code.
    private func mergers(_ count: Int, of day: RegisterDay) -> [Merger] {
        var random = SplitMix64(seed: 11)
        let (trusts, boards) = (day.trusts.map(\.code), day.boards.map(\.code))
        return (0..<count).map { index in
            let all = index.isMultiple(of: 3) ? boards : trusts
            let codes = Array(all.shuffled(using: &random).prefix(2 + index % 3))
            let into = index.isMultiple(of: 2) ? codes[0] : "ZZ99"
            return Merger(codes, into: into, on: Self.day, name: index % 5 == 0 ? "New" : nil)
        }
    }

    /// Everything that is counted of a register: who is where, and how many.
    private func totals(_ day: RegisterDay, _ staff: [ODSCode: Located<Double>]) -> [String] {
        day.boards.map { board in
            let codes = day.trusts(in: board.code).map(\.code)
            let sum = codes.compactMap { staff[$0]?.value }.reduce(0, +)
            return "\(board.code) \(board.region) \(codes) \(sum)"
        } + ["\(day.trusts.count) \(day.regions.count) \(day.register.successions.count)"]
    }

    @Test func `every merger, split again, leaves the register and every total as they were`()
        throws
    {
        let dataset = try Shipped.dataset()
        let (register, staff) = (dataset.reference.register, dataset.reference.facts.staff)
        let mergers = mergers(60, of: register.on(dataset.date))
        let (text, before) = (described(register), totals(register.on(Self.day), staff))
        #expect(mergers.count == 60)
        for merger in mergers {
            #expect(merger.problems(in: register) == [], "\(merger)")
            let joined = register.merging(merger)
            let parted = joined.splitting(merger)
            #expect(described(parted) == text, "\(merger)")
            #expect(totals(parted.on(Self.day), staff) == before, "\(merger)")
            #expect(described(joined) != text)
        }
    }

    @Test func `after every merger as many bodies are open as joined less those that closed`()
        throws
    {
        let dataset = try Shipped.dataset()
        let register = dataset.reference.register
        let today = register.on(Self.day)
        for merger in mergers(30, of: register.on(dataset.date)) {
            let joined = register.merging(merger)
            let day = joined.on(Self.day)
            let isNew = !merger.codes.contains(merger.into)
            let open = joined.organisations.count { $0.isOpen(on: Self.day) }
            let was = register.organisations.count { $0.isOpen(on: Self.day) }
            #expect(open == was - merger.closing.count + (isNew ? 1 : 0))
            #expect(merger.closing.allSatisfy { day.successors(of: $0) == [merger.into] })
            #expect(merger.codes.allSatisfy { joined.on(merger.eve).successors(of: $0) == [$0] })
            let moved = merger.codes.flatMap { today.trusts(in: $0).map(\.code) }.sorted()
            if today.board(merger.codes[0]) != nil {
                #expect(day.trusts(in: merger.into).map(\.code) == moved)
            }
        }
    }

    @Test func `the order of the codes changes nothing`() throws {
        let register = try Shipped.dataset().reference.register
        let first = Merger(["RXR", "RXL", "RXN"], into: "ZZ99", on: Self.day)
        let second = Merger(["RXN", "RXR", "RXL", "RXR"], into: "ZZ99", on: Self.day)
        #expect(first == second)
        #expect(described(register.merging(first)) == described(register.merging(second)))
    }

    private func described(_ register: Register) -> String {
        "\(register.organisations) \(register.successions)"
    }
}
