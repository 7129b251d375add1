import DigitalMaturity
import Foundation
import Investment
import TestSupport
import Testing

@testable import Loading

/// Files of the Organisation Data Service, which have no heading.
struct TrustFileTests {
    private let name = "etr_2026-10.csv"

    @Test func `Welsh bodies are left out, codes of five characters are read, care trusts stay`()
        throws
    {
        let text =
            Official.etr("RXR", "EAST LANCASHIRE HOSPITALS NHS TRUST")
            + Official.etr("RT4", "WELSH AMBULANCE SERVICES NHS TRUST", region: "", board: "")
            + Official.etr(
                "G6V2S",
                "NORTH LONDON NHS FOUNDATION TRUST",
                region: "Y56",
                board: "Z9B2Z"
            )
        let file = try ImportBench().read(name, text)
        #expect(file.kind == .odsTrusts)
        #expect((file.read, file.kept) == (3, 2))
        #expect(file.refused.map(\.row) == [2])
        #expect(file.errors == [])
        #expect(file.changes == [])
        #expect(file.notes.contains { $0.contains("stay as they are") && $0.contains("TAD") })
    }

    @Test func `a new trust, a new name and a closure are changes, and the register has them`()
        throws
    {
        let text =
            Official.etr("RXR", "PENNINE LANCASHIRE NHS FOUNDATION TRUST")
            + Official.etr("R9X9X", "NEW CARE NHS TRUST", opened: "20260901")
            + Official.etr(
                "RXN",
                "LANCASHIRE TEACHING HOSPITALS NHS FOUNDATION TRUST",
                closed: "20260930"
            )
        let bench = try ImportBench()
        let file = try bench.take(name, text)
        #expect(
            file.changes.map { "\($0.code) \($0.what)" } == [
                "R9X9X trust", "RXN closed", "RXR name",
            ]
        )
        var problems: [Diagnostic] = []
        let register = try Shipped.dataset().reference.register
        let folder = Folder(bench.folder.path)
        let (listed, sources) = listTrusts(
            of: folder,
            over: register,
            after: "2026-08-22",
            &problems
        )
        #expect(problems == [])
        #expect(sources.map(\.path) == ["organisations/trusts.csv"])
        let (before, after) = (listed.on("2026-09-15"), listed.on("2026-11-01"))
        #expect(before.name(of: "RXR") == "East Lancashire Hospitals NHS Trust")
        #expect(after.name(of: "RXR") == "Pennine Lancashire NHS Foundation Trust")
        #expect(after.trust("R9X9X")?.icb == "QE1")
        #expect(before.trust("RXN") != nil)
        #expect(after.trust("RXN") == nil)
    }

    @Test func `an edition older than the list held changes nothing in it`() throws {
        let text = Official.etr("RXR", "AN OLDER NAME NHS TRUST")
        let file = try ImportBench().read("etr_2026-06.csv", text)
        #expect(file.changes == [])
        #expect(file.notes.contains { $0.contains("the list held is later") })
    }

    @Test(
        arguments: [
            (Official.etr("RXR", "A", opened: "20031341"), "20031341"),
            (Official.etr("RXR", "A", opened: "20030401", closed: "20020331"), "before it opened"),
            (Official.etr("RXR", "A") + Official.etr("RXR", "A"), "there is already a row 'RXR'"),
        ]
    )
    func `an impossible date, a life that ends first and a code twice are errors with their place`(
        text: String,
        told: String
    ) throws {
        let file = try ImportBench().read(name, text)
        #expect(file.errors.count == 1, "\(file.told)")
        #expect(file.told.contains(told), "\(file.told)")
        #expect(file.told.contains("\(name):"))
        #expect(file.refused.count == 1)
    }
}
