import Documents
import Foundation
import Loading
import Mustache
import Spreadsheets

/// What gives a Word file its look: styles, page and head, as a document that pandoc copies them from.
struct WordLook {
    /// The workspace's own document, or `nil` for ours.
    private let own: [UInt8]?
    private let parts: [(path: String, text: String)]
    private let brand: Brand

    private static let paths = [
        "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml",
        "word/header1.xml", "word/footer1.xml", "word/_rels/document.xml.rels",
        "word/_rels/header1.xml.rels",
    ]

    /// The parts of ours are in `Reports/word`; `own` takes their place.
    init(_ loader: Loader, own: [UInt8]?, brand: Brand) throws {
        self.own = own
        self.brand = brand
        parts = try WordLook.paths.map { ($0, try loader.text("Reports/word/" + $0).text) }
    }

    /// The document, made in `place`.
    func document(in place: Workplace) throws -> Data {
        if let own { return Data(own) }
        let context: [String: Any] = [
            "accent": brand.accent?.text.dropFirst().uppercased() ?? "003D78",
            "brand": brand.name ?? "", "has-logo": brand.logo != nil,
        ]
        var files = try parts.map { path, text in
            (path, Array(try MustacheTemplate(string: text).render(context).utf8))
        }
        if let logo = brand.logo {
            try place.png(of: logo.boxed, width: 1200, named: "logo.png")
            let bytes = try Data(contentsOf: URL(fileURLWithPath: place.path("logo.png")))
            files.append(("word/media/logo.png", [UInt8](bytes)))
        } else {
            // What leads from the head to the logo may then not be there.
            files.removeLast()
        }
        return Data(StoredZip(files).bytes)
    }
}

extension Brand.Logo {
    /// The logo in a box four times as wide as high, as SVG.
    fileprivate var boxed: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
        viewBox="0 0 480 120"><image width="480" height="120" preserveAspectRatio="xMinYMid meet" \
        xlink:href="\(address)"/></svg>
        """
    }
}

extension Workplace {
    /// The SVG drawing as PNG, on white, in a file called `name`.
    func png(of svg: String, width: Int, named name: String) throws {
        let source = try write(Data(svg.utf8), "picture.svg")
        let made = path(name)
        let size = ["--width=\(width)", "--keep-aspect-ratio", "--background-color=white"]
        try run(.picture, size + ["--output=\(made)", source], making: made)
    }
}
