import DigitalMaturity

/// The publications that a set of files may cite, by identifier.
struct Publications {
    /// One publication, without a grade: how well it supports a fact is said where it is cited.
    struct Publication: Sendable {
        let id: String
        let publisher: String
        let title: String
        let date: PartialDate?
        let address: String?
    }

    private let byID: [String: Publication]

    /// Reads the list under `sources`.
    init(_ record: inout Record) {
        let all = record.records("sources", isRequired: true, "the source") {
            source -> Publication? in
            let id = source.value("id", identifier)
            let publisher = source.text("publisher")
            let title = source.text("title")
            let date = source.value("date", unlessUnknown(PartialDate.init(parsing:)))
            let address = source.optionalText("url")
            guard let id, let publisher, let title else { return nil }
            return Publication(
                id: id,
                publisher: publisher,
                title: title,
                date: date ?? nil,
                address: address
            )
        }
        byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    }

    /// No publications.
    static var none: Publications { Publications() }

    private init() { byID = [:] }

    /// Reads the citation under `key`.
    func citation(
        _ record: inout Record,
        under key: String = "cite",
        isRequired: Bool = true
    ) -> Citation? {
        record.record(key, isRequired: isRequired, "the citation") { cite -> Citation? in
            let id = cite.located("source", identifier)
            let grade: EvidenceGrade? = cite.value("grade", word)
            let note = cite.optionalText("note")
            guard let id, let grade else { return nil }
            guard let source = byID[id.value] else {
                cite.report(.unknownName(id.value, of: "source", among: byID.keys, at: id.place))
                return nil
            }
            return Citation(
                publisher: source.publisher,
                title: source.title,
                date: source.date,
                address: source.address,
                grade: grade,
                note: note
            )
        }
    }
}
