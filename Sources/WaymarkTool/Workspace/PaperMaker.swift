import DigitalMaturity
import Documents
import Foundation
import Markup
import Site
import Spreadsheets

/// What Word and PDF files and workbooks of documents are made with.
struct PaperMaker {
    let shell: PageShell
    let look: WordLook
    let brand: Brand
    /// How long a program of others may take.
    var seconds = 120
    /// For whom workbooks are made.
    var profile = Profile.model
    /// The codes in identifiers of tables, each with its words for the tabs of workbooks, or none.
    var identifiers: [String: String] = [:]

    /// Makes a Word file by pandoc, its charts as pictures.
    func writeWord(_ document: Document, to path: String) throws {
        try working(on: document) { try makeWord(document, named: path, in: $0) }
    }

    /// Makes a PDF by Chromium or, without it, from the Word file by LibreOffice.
    func writePDF(_ document: Document, to path: String) throws {
        try working(on: document) { place in
            let made =
                Program.chromium.path != nil
                ? try printPage(of: document, in: place)
                : try convertWord(of: document, in: place)
            try dated(PDF: made, place.moment).write(to: URL(fileURLWithPath: path))
        }
    }

    private func working(on document: Document, _ body: (Workplace) throws -> Void) throws {
        let noon = document.date.dayNumber * 86_400 + 43_200
        try Workplace.with(moment: Int64(noon), seconds: seconds, body)
    }
}

// MARK: - Word

extension PaperMaker {
    private func makeWord(_ document: Document, named path: String, in place: Workplace) throws {
        let page = try document.wordHTML(
            pictures: try addresses(of: document.drawings(in: brand)) { number, drawing in
                let name = "chart-\(number).png"
                try place.png(of: drawing.svg, width: 2160, named: name)
                return name
            }
        )
        let source = try place.write(Data(page.utf8), "paper.html")
        let reference = try place.write(try look.document(in: place), "reference.docx")
        let made = place.path("made.docx")
        let options = [
            "--from=html", "--to=docx", "--shift-heading-level-by=-1", "--metadata=lang:en-GB",
            "--reference-doc=\(reference)", "--output=\(made)",
        ]
        try place.run(.pandoc, options + [source], making: made)
        // Written and not copied: where a paper is replaced, its place is already taken.
        try Data(contentsOf: URL(fileURLWithPath: made)).write(to: URL(fileURLWithPath: path))
    }

    /// The pictures of charts, by chart.
    private func addresses(
        of drawings: [ChartDrawing],
        _ address: (Int, ChartDrawing) throws -> String
    ) throws -> [String: ChartPicture] {
        var pictures: [String: ChartPicture] = [:]
        for (index, drawing) in drawings.enumerated() {
            pictures[drawing.chart] = ChartPicture(drawing, at: try address(index + 1, drawing))
        }
        return pictures
    }
}

// MARK: - PDF

extension PaperMaker {
    private func printPage(of document: Document, in place: Workplace) throws -> Data {
        let pictures = try addresses(of: document.drawings(in: brand)) { _, drawing in
            "data:image/svg+xml;base64,\(Data(drawing.svg.utf8).base64EncodedString())"
        }
        let page = try shell.printed(document, pictures: pictures)
        let source = try place.write(Data(page.utf8), "paper.html")
        let made = place.path("made.pdf")
        // Chromium refuses to be root's with its own walls up; the page holds no script.
        let walls = geteuid() == 0 ? ["--no-sandbox"] : []
        let options = [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--user-data-dir=\(place.path("profile"))",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer",
            "--generate-pdf-document-outline", "--print-to-pdf=\(made)",
        ]
        let address = URL(fileURLWithPath: source).absoluteString
        try place.run(.chromium, options + walls + [address], making: made)
        return try Data(contentsOf: URL(fileURLWithPath: made))
    }

    private func convertWord(of document: Document, in place: Workplace) throws -> Data {
        let paper = place.path("paper.docx")
        try makeWord(document, named: paper, in: place)
        let profile = place.folder.appendingPathComponent("profile").absoluteString
        let made = place.path("paper.pdf")
        let tagged =
            #"pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}"#
        let arguments = [
            "-env:UserInstallation=\(profile)", "--headless", "--convert-to", tagged, "--outdir",
            place.folder.path, paper,
        ]
        try place.run(.office, arguments, making: made)
        return try Data(contentsOf: URL(fileURLWithPath: made))
    }

    /// The PDF with `moment` for the time at which it was made, so that the same paper gives the
    /// same bytes.
    private func dated(PDF: Data, _ moment: Int64) -> Data {
        var bytes = PDF
        let stamp = Data(stamp(moment).utf8)
        for name in ["/CreationDate (D:", "/ModDate (D:"] {
            guard let key = bytes.range(of: Data(name.utf8)) else { continue }
            let place = key.upperBound..<key.upperBound + stamp.count
            if place.upperBound < bytes.endIndex { bytes.replaceSubrange(place, with: stamp) }
        }
        return bytes
    }

    private func stamp(_ moment: Int64) -> String {
        let time = Date(timeIntervalSince1970: TimeInterval(moment))
        let text = ISO8601DateFormatter().string(from: time)
        return text.filter(\.isNumber)
    }
}
