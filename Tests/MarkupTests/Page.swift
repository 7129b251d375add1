import Foundation
import FoundationXML

/// What an XML parser finds in a fragment of HTML or SVG; it must be well formed.
struct Page {
    let elements: [String]
    let ids: [String]
    let hrefs: [String]
    /// The text of each element, without what is in the elements under it.
    let text: String

    init(_ html: String) throws {
        let parser = XMLParser(data: Data(html.utf8))
        let reader = Reader()
        parser.delegate = reader
        guard parser.parse() else {
            throw NotWellFormed(line: parser.lineNumber, reason: "\(parser.parserError as Any)")
        }
        elements = reader.elements
        ids = reader.ids
        hrefs = reader.hrefs
        text = reader.text
    }

    struct NotWellFormed: Error {
        let line: Int
        let reason: String
    }
}

private final class Reader: NSObject, XMLParserDelegate {
    var elements: [String] = []
    var ids: [String] = []
    var hrefs: [String] = []
    var text = ""

    func parser(
        _ parser: XMLParser,
        didStartElement element: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append(element)
        ids += [attributes["id"]].compactMap { $0 }
        hrefs += [attributes["href"]].compactMap { $0 }
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
        text += characters
    }
}
