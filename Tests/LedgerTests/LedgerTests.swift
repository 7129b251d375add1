import DigitalMaturity
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Ledger

struct LedgerTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a run is read back as it was written`() throws {
        let ledger = try Ledger(at: folder.ledger)
        let id = try ledger.append(.sample())
        #expect(id == 1)
        #expect(try ledger.run(id) == .sample())
    }

    @Test func `a run of the reference data alone is read back as it was written`() throws {
        let ledger = try Ledger(at: folder.ledger)
        #expect(try ledger.run(ledger.append(.bare())) == .bare())
    }

    @Test func `the order in which things are listed never shows`() throws {
        let ledger = try Ledger(at: folder.ledger)
        var record = RunRecord.sample()
        record.organisations.reverse()
        record.scores.reverse()
        record.dimensionScores.reverse()
        record.routes.reverse()
        record.approvals.reverse()
        record.optimumSchemes.reverse()
        #expect(record != .sample())
        #expect(try ledger.run(ledger.append(record)) == .sample())
    }

    @Test func `runs are numbered in the order of recording, also when it is opened again`() throws
    {
        let times = ["2026-05-01T09:30:00Z", "2026-04-01T00:00:00.125Z", "2026-06-01T23:59:59Z"]
        for (index, time) in times.enumerated() {
            let number = try Ledger(at: folder.ledger).append(.sample(recordedAt: time))
            #expect(number == Int64(index + 1))
        }
        let runs = try Ledger(at: folder.ledger, ifMissing: .refuse).runs()
        #expect(runs.map(\.run) == [1, 2, 3])
        #expect(runs.map(\.recordedAt) == times)
    }

    @Test func `a run in a line says when, by what and how much`() throws {
        let ledger = try Ledger(at: folder.ledger)
        _ = try ledger.append(.sample())
        let run = try #require(try ledger.runs().first)
        #expect(run.onDate == "2026-05-01")
        #expect(run.toolVersion == "1.0.0")
        #expect(run.referenceEdition == "2026-04-30")
        #expect(run.rulebookEdition == "2026-04")
        #expect(run.workspaceTitle == "Lancashire")
        #expect(run.inputs == 2)
        #expect(run.returns == 2)
        #expect(run.plans == 1)
        #expect(run.schemes == 2)
        #expect(run.undetermined == 2)
    }

    @Test func `there is no run of a number that was not given`() throws {
        let ledger = try Ledger(at: folder.ledger)
        #expect(try ledger.runs().isEmpty)
        #expect(try ledger.run(1) == nil)
    }

    @Test func `a ledger that nobody has open is one file`() throws {
        _ = try Ledger(at: folder.ledger).append(.sample())
        #expect(try folder.names == ["ledger.sqlite"])
    }

    @Test func `two who add at once each add whole runs`() async throws {
        let path = folder.ledger
        let numbers = try await withThrowingTaskGroup(of: Int64.self) { group in
            for _ in 0..<8 {
                group.addTask { try Ledger(at: path).append(.sample()) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(numbers.sorted() == Array(1...8))
        let ledger = try Ledger(at: path)
        for number in numbers { #expect(try ledger.run(number) == .sample()) }
    }
}
