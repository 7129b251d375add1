import DigitalMaturity
import Foundation
import Investment
import Testing

@testable import Loading

/// A workspace into which small files are imported over England's reference data.
final class ImportBench {
    let folder: URL
    private let dataset: Dataset

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "waymark-imports-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        dataset = try Shipped.dataset()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// What becomes of a file, which is not written into the workspace.
    func read(
        _ name: String,
        _ bytes: [UInt8],
        as kind: ImportKind? = nil,
        map: String? = nil,
        withoutRefused: Bool = false,
        allowingPersonalData: Bool = false
    ) throws -> ImportedFile {
        let path = folder.appending(path: "_given/\(name)").path
        try write(bytes, to: path)
        var request = ImportRequest([path], as: kind)
        if let map {
            request.map = folder.appending(path: "_given/map.yaml").path
            try write(Array(map.utf8), to: request.map ?? "")
        }
        request.withoutRefused = withoutRefused
        request.allowsPersonalData = allowingPersonalData
        let loader = Loader(home: Shipped.root, workspace: folder.path)
        return try #require(loader.importing(request, into: dataset).first)
    }

    /// The same of a text.
    func read(
        _ name: String,
        _ text: String,
        as kind: ImportKind? = nil,
        map: String? = nil,
        allowingPersonalData: Bool = false
    ) throws -> ImportedFile {
        try read(
            name,
            Array(text.utf8),
            as: kind,
            map: map,
            allowingPersonalData: allowingPersonalData
        )
    }

    /// Reads a file and writes what it makes.
    func take(_ name: String, _ text: String, map: String? = nil) throws -> ImportedFile {
        let file = try read(name, text, map: map)
        for output in file.outputs {
            try write(Array(output.text.utf8), to: folder.appending(path: output.path).path)
        }
        return file
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        let file = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
    }
}

extension ImportedFile {
    /// The rows of the table of a fact that is made.
    func rows(of fact: String) -> [String] {
        let text = outputs.first { $0.path == "facts/\(fact)/table.csv" }?.text ?? ""
        return text.split(separator: "\n").dropFirst().map(String.init)
    }

    /// What is wrong or odd, as a user reads it.
    var told: String { problems.map(\.description).joined(separator: "\n") }

    /// The codes of the errors.
    var errors: [String] {
        problems.filter { $0.severity == .error }.map(\.code.rawValue)
    }
}

/// Tables as official files have them, of a few rows.
enum Official {
    static let ericHeading =
        "Trust Code,Trust Name,Commissioning Region,Trust Type,Total number of sites (No.),"
        + "Waste re-use scheme - Cost savings (£),Type of Medical Records (Select)"

    /// Rows of the estates return: one with a thousand in quotes, one to which records do not apply.
    static let ericRows = [
        "R0A,MANCHESTER UNIVERSITY NHS FOUNDATION TRUST,NORTH WEST,ACUTE,\"1,108\",12,3. Mixed",
        "RX6,NORTH EAST AMBULANCE SERVICE NHS FOUNDATION TRUST,NORTH EAST,AMBULANCE,70,Not Applicable,Not Applicable",
        "RXR,EAST LANCASHIRE HOSPITALS NHS TRUST,NORTH WEST,ACUTE,24,0,2. Electronic",
    ]

    static func eric(_ rows: [String] = ericRows) -> String {
        ([ericHeading] + rows).map { $0 + "\r\n" }.joined()
    }

    static let dsptHeading =
        "Code,National Grouping,Organisation Name,Status,Date Of Publication,Primary Sector"

    /// A row of `etr`: 27 columns, all in quotes.
    static func etr(
        _ code: String,
        _ name: String,
        region: String = "Y62",
        board: String = "QE1",
        opened: String = "20030401",
        closed: String = ""
    ) -> String {
        let cells =
            [code, name, region, board] + Array(repeating: "", count: 6) + [opened, closed]
            + Array(repeating: "", count: 15)
        return cells.map { "\"\($0)\"" }.joined(separator: ",") + "\r\n"
    }

    /// A mapping of a number by organisation.
    static let laptops = """
        id: laptops
        title: Laptops
        unit: count
        subject: trust
        publisher: The board's own count
        publication: Laptops by trust
        date: 2026-03
        code: Code
        value: Laptops

        """
}
