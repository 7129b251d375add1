import DigitalMaturity
import Foundation
import Investment
import TestSupport
import Testing

@testable import Loading

struct ReferenceDataTests {
    @Test func `the shipped data has nothing wrong with it`() {
        #expect(Shipped.england.told == "")
    }

    @Test func `everybody is there`() throws {
        let dataset = try Shipped.dataset()
        #expect(dataset.system.trusts.count == 202)
        #expect(dataset.system.boards.count == 36)
        #expect(dataset.reference.register.on("2026-03-31").boards.count == 42)
        #expect(dataset.system.regions.count == 7)
        #expect(dataset.reference.maturity.returns.count { $0.careSetting != .icb } == 285)
        #expect(dataset.reference.maturity.returns.count { $0.careSetting == .icb } == 42)
        #expect(dataset.reference.maturity.comparable.count == 327)
    }

    @Test func `every return leads to a body that is open today`() throws {
        let dataset = try Shipped.dataset()
        let lost = dataset.reference.maturity.returns.filter {
            dataset.system.successors(of: $0.organisation).isEmpty
        }
        #expect(lost.map(\.organisation) == [])
        #expect(try Shipped.assessment().scorecards.count == 327)
    }

    @Test(
        arguments: [
            (.acute, "2.4572"), (.community, "2.4811"), (.mentalHealth, "2.4271"),
            (.ambulance, "2.3519"), (.icb, "2.5639"),
        ] as [(CareSetting, String)]
    )
    func `the means are those that were published`(setting: CareSetting, mean: String) throws {
        let assessment = try Shipped.assessment()
        let summary = ScoreSummary(of: assessment.cards(in: setting), in: assessment.framework)
        #expect(fourPlaces(summary.overall) == mean)
    }

    @Test func `the mean of all providers is the one that was published`() throws {
        let assessment = try Shipped.assessment()
        let summary = ScoreSummary(of: assessment.providers, in: assessment.framework)
        #expect(summary.count == 285)
        #expect(fourPlaces(summary.overall) == "2.4554")
    }

    @Test func `the comparable means of two years are those that were published`() throws {
        let assessment = try Shipped.assessment()
        let marks = assessment.comparable(of: assessment.providers)
        #expect(marks.count == 285)
        #expect(fourPlaces(marks.map(\.earlier).mean) == "2.3655")
        #expect(fourPlaces(marks.map(\.later).mean) == "2.5185")
    }

    @Test(
        arguments: [
            (.acute, 2.36, 2.53), (.community, 2.42, 2.55), (.mentalHealth, 2.34, 2.50),
            (.ambulance, 2.17, 2.23), (.icb, 2.61, 2.85),
        ] as [(CareSetting, Double, Double)]
    )
    func `the comparable means of a setting are those that were published`(
        setting: CareSetting,
        earlier: Double,
        later: Double
    ) throws {
        let assessment = try Shipped.assessment()
        let marks = assessment.comparable(of: assessment.cards(in: setting))
        #expect(marks.count == assessment.cards(in: setting).count)
        #expect(twoPlaces(marks.map(\.earlier).mean) == earlier)
        #expect(twoPlaces(marks.map(\.later).mean) == later)
    }

    @Test func `the list of sources counts the rows that there are`() throws {
        for source in try Shipped.dataset().reference.sources {
            let bytes = try Data(contentsOf: URL(filePath: Shipped.root + "/data/" + source.file))
            #expect(CSVTable(scanning: [UInt8](bytes)).rows.count == source.rows, "\(source.file)")
        }
    }

    @Test func `the order of the rows changes no scorecard`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "waymark-tests-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["data", "Frameworks"] {
            try FileManager.default.copyItem(
                atPath: Shipped.root + "/" + name,
                toPath: folder.appending(path: name).path
            )
        }
        try shuffleTables(below: folder.path)
        let shuffled = Loader(home: folder.path, workspace: nil).load()
        #expect(shuffled.told == "")
        let dataset = try #require(shuffled.dataset)
        let framework = try #require(dataset.reference.maturity.framework("dma-2025"))
        let cards = dataset.assessment(against: framework, on: dataset.date).scorecards
        #expect(cards.map(Marks.init) == (try Shipped.assessment().scorecards.map(Marks.init)))
    }

    private func shuffleTables(below root: String) throws {
        var generator = SplitMix64(seed: 2025)
        for file in Folder(root).files(in: "data", ending: ".csv") {
            let path = URL(filePath: root + "/" + file)
            let text = String(decoding: try Data(contentsOf: path), as: UTF8.self)
            let lines = text.split(separator: "\n")
            let rows = lines.dropFirst().shuffled(using: &generator)
            try Data((lines.prefix(1) + rows).joined(separator: "\n").utf8).write(to: path)
        }
    }

    private func twoPlaces(_ value: Double?) -> Double? {
        value.map { ($0 * 100).rounded() / 100 }
    }

    private func fourPlaces(_ value: Double?) -> String? {
        value.map { String(format: "%.4f", $0) }
    }
}

/// A scorecard without the lines on which it stands.
private struct Marks: Equatable {
    let names: [String?]
    let marks: [Double?]

    init(_ card: Scorecard) {
        names = [
            card.organisation.text, card.source.organisation.text, card.careSetting.rawValue,
            card.icb?.text, card.region?.text, card.source.name,
        ]
        marks = card.lines.map(\.mark) + [card.overall]
    }
}
