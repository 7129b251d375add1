import DigitalMaturity

extension CellStyle {
    /// The style in the words of OpenDocument.
    func definition(_ name: String) -> String {
        let data = number.flatMap { $0.dataStyle(name + "-data") }
        let dataName = data.map { _ in " style:data-style-name=\"\(name)-data\"" } ?? ""
        let background = fill.map { " fo:background-color=\"\($0.hex)\"" } ?? ""
        let line = "0.75pt solid \(Colour.rule.hex)"
        let border =
            isFramed ? " fo:border=\"\(line)\"" : hasRule ? " fo:border-bottom=\"\(line)\"" : ""
        let weight = emphasis == .strong ? " fo:font-weight=\"bold\"" : ""
        let slant = emphasis == .slanted ? " fo:font-style=\"italic\"" : ""
        return """
            \(data ?? "")<style:style style:name="\(name)" style:family="table-cell"\(dataName)>\
            <style:table-cell-properties\(background)\(border) style:vertical-align="top" \
            fo:wrap-option="\(wraps ? "wrap" : "no-wrap")"/>\
            <style:paragraph-properties fo:text-align="\(alignment == .right ? "end" : "start")"/>\
            <style:text-properties style:font-name="\(CellStyle.font)" \
            fo:font-family="\(CellStyle.font)" fo:font-size="\(size)pt" fo:color="\(ink.hex)"\
            \(weight)\(slant)/></style:style>
            """
    }
}

extension NumberFormat {
    /// The format in the words of OpenDocument; `nil` for one that needs none.
    fileprivate func dataStyle(_ name: String) -> String? {
        let places = code.split(separator: ".").dropFirst().first?.count { "0#".contains($0) } ?? 0
        let number = "number:min-integer-digits=\"1\" number:decimal-places=\"\(places)\""
        switch self {
        case .text:
            return
                "<number:text-style style:name=\"\(name)\"><number:text-content/></number:text-style>"
        case .day:
            return
                "<number:date-style style:name=\"\(name)\"><number:day/><number:text> </number:text>"
                + "<number:month number:textual=\"true\"/><number:text> </number:text>"
                + "<number:year number:style=\"long\"/></number:date-style>"
        case _ where code.hasSuffix("%"):
            return "<number:percentage-style style:name=\"\(name)\"><number:number \(number) "
                + "number:min-decimal-places=\"0\"/><number:text>%</number:text></number:percentage-style>"
        default:
            return "<number:number-style style:name=\"\(name)\"><number:number \(number) "
                + "number:grouping=\"true\"/></number:number-style>"
        }
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
