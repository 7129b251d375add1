/// One page of the website: its path and what it says.
public struct Page: Sendable {
    /// The path from the site's root.
    public let path: String
    /// The pages above it, from the home page down, by title and path.
    public let trail: [(title: String, path: String)]
    /// What it says.
    public let document: Document
    /// Whether it is a long list, which a reader may search by name.
    public var isList = false

    /// Creates a page.
    public init(path: String, trail: [(title: String, path: String)], document: Document) {
        self.path = path
        self.trail = trail
        self.document = document
    }

    /// The page with more sections at its end.
    package func adding(_ sections: [Section]) -> Page {
        var page = Page(path: path, trail: trail, document: document.adding(sections))
        page.isList = isList
        return page
    }
}
