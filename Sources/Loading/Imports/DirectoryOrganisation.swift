import DigitalMaturity
import Foundation

/// A line of a file of the ODS ORD API, as far as it could be read.
struct DirectoryLine {
    /// The line of the file, from 1.
    let number: Int
    /// The organisation, or what is wrong with the line.
    let content: Result<DirectoryOrganisation, Diagnostic>

    /// Reads one object a line; a file of a single object may have it over many lines.
    static func lines(of bytes: [UInt8], in file: String) -> [DirectoryLine] {
        if let only = try? JSONDecoder().decode(Wrapper.self, from: Data(bytes)) {
            return [DirectoryLine(number: 1, content: .success(only.organisation))]
        }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return zip(1..., lines).filter { $0.1.contains { $0 > 0x20 } }.map { number, line in
            let content = Result { () throws(Diagnostic) in
                do {
                    return try JSONDecoder().decode(Wrapper.self, from: Data(line)).organisation
                } catch {
                    let failure = ParseFailure(
                        "the line is no organisation of the API: \(reason(error))",
                        expected: "an object 'Organisation' with OrgId, Name and Date on each line"
                    )
                    throw .malformedValue(failure, at: Place(file: file, line: number))
                }
            }
            return DirectoryLine(number: number, content: content)
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, _): "it has no \(key.stringValue)"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "\(context.codingPath.last?.stringValue ?? "it") is not what the API gives"
        default: "it is not JSON"
        }
    }

    private struct Wrapper: Decodable {
        let organisation: DirectoryOrganisation

        private enum CodingKeys: String, CodingKey { case organisation = "Organisation" }
    }
}

/// An organisation as the ODS ORD API gives it, as far as we use it.
///
/// The shape is that of "Organisation endpoint", technical guidance for the ORD API, Organisation Data
/// Service, NHS England Digital.
struct DirectoryOrganisation: Decodable {
    struct Identity: Decodable {
        let code: String

        private enum CodingKeys: String, CodingKey { case code = "extension" }
    }

    struct Span: Decodable {
        let type: String
        let start: String?
        let end: String?

        private enum CodingKeys: String, CodingKey {
            case type = "Type"
            case start = "Start"
            case end = "End"
        }
    }

    struct Role: Decodable {
        let id: String
        let isPrimary: Flag?

        private enum CodingKeys: String, CodingKey {
            case id
            case isPrimary = "primaryRole"
        }
    }

    /// True or false, with or without quotation marks.
    struct Flag: Decodable {
        let isTrue: Bool

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            isTrue = try (try? value.decode(Bool.self)) ?? (value.decode(String.self) == "true")
        }
    }

    struct Target: Decodable {
        let identity: Identity

        private enum CodingKeys: String, CodingKey { case identity = "OrgId" }
    }

    struct Link: Decodable {
        let target: Target
        let type: String?
        let status: String?

        private enum CodingKeys: String, CodingKey {
            case target = "Target"
            case type = "Type"
            case status = "Status"
        }
    }

    let identity: Identity
    let name: String
    let spans: Several<Span>
    let roles: Several<Role>?
    let relations: Several<Link>?
    let successions: Several<Link>?

    private enum CodingKeys: String, CodingKey {
        case identity = "OrgId"
        case name = "Name"
        case spans = "Date"
        case roles = "Roles"
        case relations = "Rels"
        case successions = "Succs"
    }

    /// The main role, such as RO197.
    var mainRole: String? {
        roles?.all.first { $0.isPrimary?.isTrue ?? false }?.id
    }

    /// The bodies to which it belongs now.
    var belongsTo: [String] {
        (relations?.all ?? []).filter { $0.status == "Active" }.map(\.target.identity.code)
    }

    /// The bodies that took over from it.
    var successors: [String] {
        (successions?.all ?? []).filter { $0.type == "Successor" }.map(\.target.identity.code)
    }

    /// The legal date where there is one, else the operational one.
    func day(_ end: KeyPath<Span, String?>) -> String {
        ["Legal", "Operational"].lazy.compactMap { type in
            spans.all.first { $0.type == type }?[keyPath: end]
        }.first ?? ""
    }
}

/// A list that the API gives as an array, as its only element, or as either inside an object.
struct Several<Element: Decodable>: Decodable {
    let all: [Element]

    init(from decoder: any Decoder) throws {
        if let list = try? [Element](from: decoder) {
            all = list
        } else if let only = try? Element(from: decoder) {
            all = [only]
        } else {
            let object = try decoder.container(keyedBy: AnyKey.self)
            all =
                try object.allKeys.first.map { key in
                    try object.decode(Several.self, forKey: key).all
                } ?? []
        }
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init?(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }
}
