import Foundation

/// A website in memory, and how a browser on this machine is answered.
///
/// Nothing is looked up on disk, so no path and no link leads out of the site. Each page has a tag, which
/// changes when the page or anything that it is shown with changes; an open page asks for it and loads
/// itself anew.
public struct PreviewSite: Sendable {
    private var pages: [String: Versioned] = [:]
    private var notice: Versioned?
    private let script: String
    private var version = 0

    private struct Versioned {
        let text: String
        let version: Int
    }

    /// The one path that is no page: where `script`, which loads an open page anew, is found.
    static let scriptPath = "/.waymark/preview.js"

    /// Creates a site that shows nothing but `notice`, a page of HTML, until it is given pages.
    public init(script: String, notice: String) {
        self.script = script
        show(notice: notice)
    }

    /// Shows `files`, by their paths, and says how many are new or not what they were.
    @discardableResult
    public mutating func show(_ files: [(path: String, text: String)]) -> Int {
        version += 1
        let old = pages
        let new = files.map { file in
            old[file.path].flatMap { $0.text == file.text ? $0 : nil }
                ?? Versioned(text: file.text, version: version)
        }
        pages = Dictionary(zip(files.map(\.path), new), uniquingKeysWith: { $1 })
        notice = nil
        return pages.values.count { $0.version == version }
    }

    /// Shows `notice`, a page of HTML, in place of every page.
    public mutating func show(notice text: String) {
        guard notice?.text != text else { return }
        version += 1
        notice = Versioned(text: text, version: version)
    }

    /// Answers a request that came to `port`.
    public func answer(_ request: PreviewRequest, on port: UInt16) -> PreviewAnswer {
        guard request.isMeant(for: port) else {
            return .refusal(421, "This preview answers to 127.0.0.1 and localhost alone.\n")
        }
        guard ["GET", "HEAD"].contains(request.method) else {
            return .refusal(405, "This preview can only be read.\n")
        }
        if request.path == PreviewSite.scriptPath {
            return PreviewAnswer(status: 200, type: "text/javascript", text: script)
        }
        if let notice { return page(notice.text, status: 503, tag: "notice-\(notice.version)") }
        guard let path = filePath(of: request.path), let file = pages[path] else {
            return page(
                "<!DOCTYPE html>\n<title>No such page</title>\n<p>There is no such page.\n",
                status: 404,
                tag: "none"
            )
        }
        guard path.hasSuffix(".html") else {
            return PreviewAnswer(status: 200, type: mediaType(of: path), text: file.text)
        }
        let look =
            pages.filter { $0.key.hasSuffix(".css") || $0.key.hasSuffix(".js") }
            .values.map(\.version).max() ?? 0
        return page(file.text, status: 200, tag: "\(file.version)-\(look)")
    }

    /// A page with its tag and the script that watches the tag.
    private func page(_ text: String, status: Int, tag: String) -> PreviewAnswer {
        let watch = "<script src=\"\(PreviewSite.scriptPath)\" data-tag='\"\(tag)\"'></script>\n"
        let end = text.range(of: "</body>", options: .backwards)?.lowerBound ?? text.endIndex
        return PreviewAnswer(
            status: status,
            type: "text/html",
            text: text[..<end] + watch + text[end...],
            headers: ["ETag": "\"\(tag)\""]
        )
    }

    private func filePath(of path: String) -> String? {
        guard path.hasPrefix("/") else { return nil }
        let file = String(path.dropFirst())
        return file.isEmpty || file.hasSuffix("/") ? file + "index.html" : file
    }
}

private func mediaType(of path: String) -> String {
    switch path.split(separator: ".").last {
    case "css": "text/css"
    case "csv": "text/csv"
    case "js": "text/javascript"
    case "json": "application/json"
    case "svg": "image/svg+xml"
    case "xml": "application/xml"
    default: "text/plain"
    }
}
