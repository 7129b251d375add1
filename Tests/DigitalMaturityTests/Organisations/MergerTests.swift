import DigitalMaturity
import TestSupport
import Testing

/// What joining does to a register, and that it can be taken back.
struct MergerTests {
    private let register = Register.sample

    private func codes(_ merger: Merger) -> [Diagnostic.Code] {
        merger.problems(in: register).map(\.code)
    }

    @Test func `a body that joins another closes on the eve and is followed by it`() throws {
        let merger = Merger(["RXR", "RXN"], into: "RXN", on: "2027-04-01", name: "Lancashire")
        #expect(codes(merger).isEmpty)
        let joined = register.merging(merger)
        #expect(joined.organisation("RXR")?.closed == "2027-03-31")
        #expect(joined.on("2027-04-01").successors(of: "RXR") == ["RXN"])
        #expect(joined.on("2027-03-31").successors(of: "RXR") == ["RXR"])
        #expect(joined.on("2027-04-01").name(of: "RXN") == "Lancashire")
        #expect(joined.on("2027-03-31").name(of: "RXN") == "Lancashire Teaching Hospitals")
        #expect(joined.on("2027-04-01").trust("RXN")?.body == .foundationTrust)
        #expect(joined.successions(of: "RXR").map(\.kind) == [.acquisition])
    }

    @Test func `a new body has what all that join have in common, and nothing else`() throws {
        let merger = Merger(["R0A", "RM3"], into: "RZZ", on: "2027-04-01")
        let day = register.merging(merger).on("2027-04-01")
        let trust = try #require(day.trust("RZZ"))
        #expect(trust.name == "Merger of Manchester University and Northern Care Alliance")
        #expect((trust.body, trust.kind) == (.foundationTrust, .acute))
        #expect((trust.icb, trust.region) == ("QOP", "Y62"))
        #expect(day.register.successions(of: "RM3").map(\.kind) == [.merger])

        let mixed = register.merging(Merger(["RXR", "RM3"], into: "RZZ", on: "2027-04-01"))
        #expect(mixed.on("2027-04-01").organisation("RZZ") != nil)
        #expect(mixed.on("2027-04-01").trust("RZZ") == nil, "an NHS trust and a foundation trust")
        #expect(mixed.on("2027-04-01").icb(of: "RZZ") == nil, "of two boards")
        #expect(mixed.on("2027-04-01").region(of: "RZZ") == "Y62")
    }

    @Test func `the trusts of boards that join are in the merged board`() {
        let merger = Merger(["QE1", "QOP"], into: "QZZ", on: "2027-04-01")
        #expect(codes(merger).isEmpty)
        let joined = register.merging(merger)
        #expect(
            joined.on("2027-04-01").trusts(in: "QZZ").map(\.code) == ["R0A", "RM3", "RXN", "RXR"]
        )
        #expect(joined.on("2027-03-31").trusts(in: "QE1").map(\.code) == ["RXN", "RXR"])
        #expect(joined.on("2027-04-01").board("QE1") == nil)
    }

    @Test(
        arguments: [
            (Merger(["RXR"], into: "RXR", on: "2027-04-01"), [Diagnostic.Code.cannotMerge]),
            (Merger([], into: "RXR", on: "2027-04-01"), [.cannotMerge, .cannotMerge]),
            (Merger(["RXR", "XX9"], into: "RXR", on: "2027-04-01"), [.unknownOrganisation]),
            (Merger(["RXR", "Y62"], into: "RXR", on: "2027-04-01"), [.unknownOrganisation]),
            (Merger(["RXR", "RW3"], into: "RXR", on: "2027-04-01"), [.closedOrganisation]),
            (Merger(["RXR", "RW3"], into: "RXR", on: "2015-04-01"), [.cannotMerge]),
            (Merger(["R0A", "RM3"], into: "R0A", on: "2017-10-01"), [.organisationNotOpen]),
            (Merger(["R0A", "RM3"], into: "R0A", on: "2017-10-02"), []),
            (Merger(["RXR", "QE1"], into: "RXR", on: "2027-04-01"), [.cannotMerge]),
            (Merger(["RXR", "RXN"], into: "RM3", on: "2027-04-01"), [.cannotMerge]),
            (Merger(["RXR", "RXN"], into: "RW3", on: "2027-04-01"), [.cannotMerge]),
        ]
    )
    func `bodies that cannot join are refused`(merger: Merger, problems: [Diagnostic.Code]) {
        #expect(codes(merger) == problems, "\(merger.problems(in: register))")
        #expect(merger.problems(in: register).allSatisfy { $0.help != nil })
    }
}
