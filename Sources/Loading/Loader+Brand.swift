public import DigitalMaturity
public import Documents

private let brandFile = "reports/brand.yaml"

extension Loader {
    /// How the workspace's papers look, from `reports/brand.yaml`; ours where that says nothing.
    public func brand(_ problems: inout [Diagnostic]) -> Brand {
        guard let workspace, workspace.contains(brandFile),
            let file = YAMLFile(brandFile, of: workspace, &problems)
        else { return Brand() }
        return readBrand(file, of: workspace, &problems) ?? Brand()
    }

    /// The workspace's own document for the look of Word files, if it has one.
    public func wordReference(_ problems: inout [Diagnostic]) -> [UInt8]? {
        let file = ownReports + "/reference.docx"
        guard let workspace, workspace.contains(file) else { return nil }
        guard let bytes = workspace.bytes(file, &problems) else { return nil }
        guard bytes.starts(with: [0x50, 0x4B, 3, 4]) else {
            problems.append(
                .malformedValue(
                    ParseFailure("this is not a Word file", expected: "a file saved as .docx"),
                    at: Place(file: workspace.shown(file))
                )
            )
            return nil
        }
        return bytes
    }
}

private func readBrand(
    _ file: YAMLFile,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> Brand? {
    Record.read(file, "the brand", &problems) { record in
        var brand = Brand()
        brand.name = record.optional("name", shownName)?.value
        if let name = record.optional("logo", fileName) {
            do throws(ParseFailure) { brand.logo = try readLogo(name.value, of: folder) } catch {
                record.report(.malformedValue(error, at: name.place))
            }
        }
        _ = record.record("colours", "the colours") { colours -> Bool? in
            brand.accent = colours.optional("main", mainColour)?.value
            brand.charts = colours.list("charts", chartColour).map(\.value)
            if brand.charts.count > 5 {
                let place = colours.valuePlace("charts")
                let failure = ParseFailure(
                    "there are \(brand.charts.count) colours for charts",
                    expected: "five at most"
                )
                colours.report(.malformedValue(failure, at: place))
            }
            return true
        }
        return brand
    }
}

private func shownName(_ text: String) throws(ParseFailure) -> String {
    let name = text.visible
    guard !name.isEmpty, name.count <= 80, !name.contains(where: \.isNewline) else {
        throw ParseFailure("'\(text)' cannot be shown as a name", expected: "1 to 80 characters")
    }
    return name
}

private func mainColour(_ text: String) throws(ParseFailure) -> BrandColour {
    try colour(text, contrast: 4.5, "headings are written in it and white words on it")
}

private func chartColour(_ text: String) throws(ParseFailure) -> BrandColour {
    try colour(text, contrast: 3, "the marks of charts are drawn in it")
}

/// A colour that has that much contrast to white (WCAG 2.2, 1.4.3 and 1.4.11).
private func colour(
    _ text: String,
    contrast least: Double,
    _ why: String
) throws(ParseFailure) -> BrandColour {
    let colour = try BrandColour(parsing: text)
    let contrast = colour.contrastToWhite
    guard contrast >= least else {
        let shown = fixed((contrast * 100).rounded(.down) / 100, places: 2)
        throw ParseFailure(
            "'\(text)' has a contrast of \(shown) to white",
            expected:
                "a darker colour, with a contrast of at least \(fixed(least, places: 1)): \(why)"
        )
    }
    return colour
}

/// The name of a file beside the one that names it, never a way out of the folder.
private func fileName(_ text: String) throws(ParseFailure) -> String {
    guard !text.isEmpty, !text.hasPrefix("."), !text.contains("/"), !text.contains("\\") else {
        throw ParseFailure(
            "'\(text)' is not the name of a file in \(ownReports)",
            expected: "a file in the folder \(ownReports), such as logo.png"
        )
    }
    return text
}
