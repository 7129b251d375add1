import DigitalMaturity
import Foundation
import Investment
import Loading
import Testing

/// The reference data and rules that are shipped, as they lie beside the tests.
enum Shipped {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    static let england = Loader(home: root, workspace: nil).load()

    static func dataset() throws -> Dataset { try #require(england.dataset) }

    static func assessment() throws -> Assessment {
        let dataset = try dataset()
        let framework = try #require(dataset.reference.maturity.framework("dma-2025"))
        return dataset.assessment(against: framework, on: dataset.date)
    }
}
