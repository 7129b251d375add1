import DigitalMaturity

extension CellStyle {
    /// The style in the words of OpenDocument, after that of its numbers; `maps` are the looks that it
    /// has while a formula holds.
    func definition(_ name: String, maps: String = "") -> String {
        let data = number.flatMap { $0.dataStyle(name + "-data") }
        let dataName = data.map { _ in " style:data-style-name=\"\(name)-data\"" } ?? ""
        return """
            \(data ?? "")<style:style style:name="\(name)" style:family="table-cell" \
            style:parent-style-name="Default"\(dataName)>\(look)\(maps)</style:style>
            """
    }

    /// What the style changes of a cell's own while a formula holds: its fill and its ink.
    func conditionalDefinition(_ name: String) -> String {
        let background = fill.map { " fo:background-color=\"\($0.hex)\"" } ?? ""
        return """
            <style:style style:name="\(name)" style:family="table-cell" \
            style:parent-style-name="Default"><style:table-cell-properties\(background)/>\
            <style:text-properties fo:color="\(ink.hex)"/></style:style>
            """
    }

    /// How a cell, its paragraphs and its words look.
    private var look: String {
        let background = fill.map { " fo:background-color=\"\($0.hex)\"" } ?? ""
        let line = "0.75pt solid \(Colour.rule.hex)"
        let border =
            isFramed ? " fo:border=\"\(line)\"" : hasRule ? " fo:border-bottom=\"\(line)\"" : ""
        let lock = isUnlocked ? " style:cell-protect=\"none\"" : ""
        let margin =
            switch alignment {
            case .left: ""
            case .indented, .right: " fo:margin-left=\"7pt\""
            }
        let weight = emphasis == .strong ? " fo:font-weight=\"bold\"" : ""
        let slant = emphasis == .slanted ? " fo:font-style=\"italic\"" : ""
        let underline = isUnderlined ? " style:text-underline-style=\"solid\"" : ""
        let place = isCentred ? "middle" : "top"
        return """
            <style:table-cell-properties\(background)\(border)\(lock) style:vertical-align="\(place)" \
            style:text-align-source="fix" fo:wrap-option="\(wraps ? "wrap" : "no-wrap")"/>\
            <style:paragraph-properties fo:text-align="\(alignment == .right ? "end" : "start")"\
            \(margin)/><style:text-properties fo:font-size="\(size)pt" fo:color="\(ink.hex)"\
            \(weight)\(slant)\(underline)/>
            """
    }
}

extension Colour {
    /// `#12436d`.
    fileprivate var hex: String {
        "#" + String(String(0x100_0000 + rgb, radix: 16).dropFirst())
    }
}

extension Double {
    /// The day that Excel knows by this number.
    var dayOfSerial: CivilDate {
        CivilDate(boundaryOf: 1970, month: 1, day: 1).adding(days: Int(self) - 25_569)
    }
}
