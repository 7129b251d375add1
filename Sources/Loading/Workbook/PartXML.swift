import Foundation
import FoundationXML

/// A reader of one part of a workbook, told its elements in order.
///
/// An element of a namespace that is not the workbook's own has the empty name.
protocol PartReader {
    /// An element begins.
    mutating func begin(_ element: PartElement) throws(WorkbookFault)
    /// An element ends; `text` is what stood in it, if it held nothing else.
    mutating func end(_ name: String, in parent: String, text: String) throws(WorkbookFault)
    /// Some text is met, which may be a part of what stands between two elements.
    mutating func found(_ characters: String)
}

extension PartReader {
    mutating func found(_ characters: String) {}
    mutating func end(_ name: String, in parent: String, text: String) throws(WorkbookFault) {}
}

/// The beginning of an element of XML.
struct PartElement {
    /// The name without its prefix.
    let name: String
    /// The name of the element around it, empty for the root.
    let parent: String
    private let attributes: [String: String]

    fileprivate init(name: String, parent: String, attributes: [String: String]) {
        self.name = name
        self.parent = parent
        self.attributes = attributes
    }

    /// An attribute without a prefix.
    subscript(_ attribute: String) -> String? { attributes[attribute] }

    /// The attribute that names a relationship, under whatever prefix.
    var relationship: String? {
        attributes.filter { $0.key.hasSuffix(":id") }.min { $0.key < $1.key }?.value
    }

    /// Whether an attribute says yes; no is what is not said.
    func says(_ attribute: String) -> Bool { ["1", "true"].contains(attributes[attribute]) }
}

/// Tells `reader` the XML of `part`; with another root than `root` it is `otherwise` at fault.
func read<Reader: PartReader>(
    _ bytes: [UInt8],
    root: String,
    of part: String,
    into reader: Reader,
    otherwise: WorkbookFault? = nil
) throws(WorkbookFault) -> Reader {
    let data = Data(bytes)
    guard isPlainXML(data) else { throw .damaged("\(part) is not XML") }
    guard isUTF8(bytes) else {
        throw .damaged("\(part) is not UTF-8, in which workbooks are written")
    }
    guard !hasLongTag(bytes) else {
        throw .damaged("\(part) has an element with too many attributes")
    }
    // Given as a whole, the library refuses more than ten million bytes; from a stream it does not.
    let parser = XMLParser(stream: InputStream(data: data))
    let teller = Teller(
        reader,
        root: root,
        of: part,
        otherwise: otherwise ?? .damaged("\(part) holds something else")
    )
    parser.shouldProcessNamespaces = true
    parser.delegate = teller
    // The answer is no use: it is true for a part that is cut off.
    _ = parser.parse()
    if let fault = teller.fault { throw fault }
    guard parser.parserError == nil, teller.isWhole else { throw .damaged("\(part) is not XML") }
    return teller.reader
}

/// Whether the text is UTF-8 as every spreadsheet program writes it, without declarations of its
/// own, which a workbook may not have and which could blow it up.
private func isPlainXML(_ data: Data) -> Bool {
    let mark = data.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let start = data.dropFirst(mark).drop { [0x09, 0x0A, 0x0D, 0x20].contains($0) }.prefix(2)
    return start.first == UInt8(ascii: "<") && start.last != 0
        && data.range(of: Data("<!DOCTYPE".utf8)) == nil
}

/// Whether the bytes are UTF-8 and say nothing else of themselves.
private func isUTF8(_ bytes: [UInt8]) -> Bool {
    guard String(validating: bytes, as: UTF8.self) != nil else { return false }
    let start = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard start.contains("<?xml"), let declaration = start.split(separator: "?>").first,
        let name = declaration.split(separator: "encoding", maxSplits: 1).dropFirst().first
    else { return true }
    let encoding = name.drop { " =\"'\t\r\n".contains($0) }.prefix { !"\"'".contains($0) }
    return ["utf-8", "utf8", "us-ascii"].contains(encoding.lowercased())
}

/// How many attributes an element may have; those of workbooks have some twenty.
let mostAttributes = 500

/// Whether an element has more attributes than are read, because the parser compares each with all others.
private func hasLongTag(_ bytes: [UInt8]) -> Bool {
    var (isInTag, quote, count): (Bool, UInt8?, Int) = (false, nil, 0)
    for byte in bytes {
        switch byte {
        case UInt8(ascii: "<") where quote == nil: (isInTag, count) = (true, 0)
        case UInt8(ascii: ">") where quote == nil: isInTag = false
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard isInTag else { continue }
            if quote == nil {
                (quote, count) = (byte, count + 1)
            } else if quote == byte {
                quote = nil
            }
            if count > mostAttributes { return true }
        default: continue
        }
    }
    return false
}

/// Hands what the library's parser meets to a reader; the library wants an object for that.
private final class Teller<Reader: PartReader>: NSObject, XMLParserDelegate {
    private(set) var reader: Reader
    private(set) var fault: WorkbookFault?
    private var path = [""]
    private var text = ""
    private var hasRoot = false
    private let root: String
    private let part: String
    private let otherwise: WorkbookFault

    /// Whether a root began and ended.
    var isWhole: Bool { hasRoot && path.count == 1 }

    init(_ reader: Reader, root: String, of part: String, otherwise: WorkbookFault) {
        self.reader = reader
        self.root = root
        self.part = part
        self.otherwise = otherwise
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        let element = PartElement(
            name: namespaceURI.map(namespaces.contains) == true ? name : "",
            parent: path[path.count - 1],
            attributes: attributes
        )
        text = ""
        path.append(element.name)
        attempt(parser) { (teller) throws(WorkbookFault) in
            guard teller.hasRoot || element.name == teller.root else { throw teller.otherwise }
            guard teller.path.count <= 64 else { throw .damaged("\(teller.part) is too deep") }
            teller.hasRoot = true
            try teller.reader.begin(element)
        }
    }

    func parser(
        _ parser: XMLParser,
        didEndElement name: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        let name = path.removeLast()
        let parent = path.last ?? ""
        attempt(parser) { (teller) throws(WorkbookFault) in
            try teller.reader.end(name, in: parent, text: teller.text)
        }
        text = ""
    }

    /// What follows a mistake is guesswork of the library's.
    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        attempt(parser) { (teller) throws(WorkbookFault) in
            throw .damaged("\(teller.part) is not XML")
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        text += string
        reader.found(string)
    }

    func parser(_ parser: XMLParser, foundCDATA data: Data) {
        text += String(decoding: data, as: UTF8.self)
    }

    /// Goes on unless something is wrong, which ends the reading.
    private func attempt(_ parser: XMLParser, _ body: (Teller) throws(WorkbookFault) -> Void) {
        guard fault == nil else { return }
        do throws(WorkbookFault) {
            try body(self)
        } catch {
            fault = error
            parser.abortParsing()
        }
    }
}

/// The namespaces of workbooks, in the usual and the strict form, of the links between parts, and of
/// OpenDocument; the usual first, because every element is looked up.
private let namespaces = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
]
