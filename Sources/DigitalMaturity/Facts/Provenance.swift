/// Where one file of the reference data came from.
public struct Provenance: Hashable, Sendable {
    /// The file, within the data folder.
    public let file: String
    /// Who published it.
    public let publisher: String
    /// The title of the publication.
    public let title: String
    /// When it was published, or the day or period that it is about.
    public let date: PartialDate
    /// The terms of reuse, in the publisher's words.
    public let licence: String
    /// How many rows were taken.
    public var rows: Int
    /// What was changed on the way.
    public let changes: String
    /// Whether `rows` was counted in the file; otherwise the list of sources states it.
    public var isCounted = false
    /// Whether the file is the workspace's and not England's.
    public var isOwn = false

    /// Creates a row of provenance, its rows as stated.
    public init(
        file: String,
        publisher: String,
        title: String,
        date: PartialDate,
        licence: String,
        rows: Int,
        changes: String
    ) {
        self.file = file
        self.publisher = publisher
        self.title = title
        self.date = date
        self.licence = licence
        self.rows = rows
        self.changes = changes
    }

    /// The file from the folder of the reference data or of the workspace.
    public var path: String { isOwn ? file : "data/" + file }

    /// What names the file in the address of a figure.
    package var key: String { isOwn ? "workspace/" + file : file }

    /// How many days old the source was on a day; `nil` where its own day is not known so far.
    public func age(on day: CivilDate) -> Int? {
        let days = day.dayNumber - date.latest.dayNumber
        return days < 0 ? nil : days
    }

    /// The publication, for a footnote.
    public var citation: String { "\(publisher), \(title) (\(date.words))" }
}
