import DigitalMaturity
import Documents
import Foundation
import FoundationXML

/// Above so many bytes a picture would weigh down every page.
private let mostBytes = 1_000_000

/// Reads a picture in the workspace's reports; what it is, its first bytes say.
func readLogo(_ name: String, of folder: Folder) throws(ParseFailure) -> Brand.Logo {
    let file = ownReports + "/" + name
    guard folder.holds(file) else {
        throw ParseFailure(
            "there is no file '\(name)' in \(ownReports)",
            expected: "the name of a picture in that folder, not a link to another place"
        )
    }
    var problems: [Diagnostic] = []
    guard let bytes = folder.bytes(file, &problems), bytes.count <= mostBytes else {
        throw ParseFailure(
            "'\(name)' is empty or larger than a million bytes",
            expected: "a smaller picture"
        )
    }
    let form = form(of: bytes)
    if form == .svg, let fault = drawingFault(bytes) {
        throw ParseFailure("'\(name)' \(fault)", expected: "a plain drawing; a PNG is always safe")
    }
    guard let form else {
        throw ParseFailure("'\(name)' is no picture", expected: "a PNG, JPEG or SVG file")
    }
    return Brand.Logo(form, base64: Data(bytes).base64EncodedString())
}

private func form(of bytes: [UInt8]) -> Brand.Logo.Form? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    let text = String(decoding: bytes, as: UTF8.self).visible
    return text.hasPrefix("<") && text.contains("svg") ? .svg : nil
}

/// What is wrong with a drawing: a logo runs nothing, asks for nothing and declares nothing.
private func drawingFault(_ bytes: [UInt8]) -> String? {
    let data = Data(bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.contains("<!ENTITY"), !text.contains("<?xml-stylesheet") else {
        return "declares entities or a style sheet of its own"
    }
    let inspector = DrawingInspector()
    let parser = XMLParser(data: data)
    parser.shouldProcessNamespaces = true
    parser.delegate = inspector
    _ = parser.parse()
    if let fault = inspector.fault { return fault }
    return parser.parserError == nil && inspector.isDrawing ? nil : "is not SVG that can be read"
}

/// Looks at each element of a drawing; the library wants an object for that.
private final class DrawingInspector: NSObject, XMLParserDelegate {
    private(set) var fault: String?
    private(set) var isDrawing = false
    private var depth = 0
    private var style = ""

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        if depth == 0 { isDrawing = name == "svg" }
        depth += 1
        let name = name.lowercased()
        if active.contains(name) { fault = fault ?? "holds the element '\(name)'" }
        for (key, value) in attributes.sorted(by: { $0.key < $1.key }) {
            judge(key.lowercased(), value.lowercased())
        }
    }

    func parser(
        _ parser: XMLParser,
        didEndElement name: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        judgeStyle(style)
        (depth, style) = (depth - 1, "")
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        style += string.lowercased()
    }

    func parser(_ parser: XMLParser, foundCDATA data: Data) {
        style += String(decoding: data, as: UTF8.self).lowercased()
    }

    private func judge(_ key: String, _ value: String) {
        let name = key.split(separator: ":").last.map(String.init) ?? key
        if name.hasPrefix("on") { fault = fault ?? "holds the script '\(name)'" }
        if ["href", "src"].contains(name),
            !["#", "data:image/png", "data:image/jpeg"].contains(where: value.visible.hasPrefix)
        {
            fault = fault ?? "leads out of itself by '\(name)'"
        }
        judgeStyle(value)
    }

    private func judgeStyle(_ text: String) {
        let addresses = text.components(separatedBy: "url(").dropFirst()
        let isLeading = addresses.contains { address in
            address.first { !" \t\n'\"".contains($0) } != "#"
        }
        let isOwn = !isLeading && !text.contains("@import") && !text.contains("javascript:")
        if !isOwn { fault = fault ?? "leads out of itself by its style" }
    }
}

/// Elements that run something, or hold a page of another kind.
private let active: Set<String> = [
    "script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "animate", "set",
    "animatetransform", "animatemotion", "audio", "video", "a",
]

extension Folder {
    /// Whether the file is there and, all links followed, in this folder's reports.
    fileprivate func holds(_ file: String) -> Bool {
        let resolved = { (path: String) in
            URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        }
        return contains(file)
            && resolved(root + "/" + file).hasPrefix(resolved(root + "/" + ownReports) + "/")
    }
}
