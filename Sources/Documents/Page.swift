/// One page of the website: its path and what it says.
public struct Page: Sendable {
    /// The path from the site's root.
    public let path: String
    /// The pages above it, from the home page down, by title and path.
    public let trail: [(title: String, path: String)]
    /// What it says.
    public internal(set) var document: Document
    /// Whether it is a long list, which a reader may search by name.
    public var isList = false
    /// The page of who took over, to which a browser goes on at once; `nil` for most pages.
    public var heir: String?

    /// Creates a page.
    public init(path: String, trail: [(title: String, path: String)], document: Document) {
        self.path = path
        self.trail = trail
        self.document = document
    }
}
