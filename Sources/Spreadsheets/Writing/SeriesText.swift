extension SheetChart.Series {
    /// The ranges of the values as error bars of a chart's XML (ECMA-376, 21.2.2.55), a broad line through
    /// each mark, of the lengths in two columns of a sheet; `nil` where there are none.
    func rangeText(on sheet: String, _ grid: Sheet.Grid) -> String? {
        guard let column = rangeColumn, !ranges.isEmpty else { return nil }
        let lengths = { (offset: Int, numbers: [Double]) in
            let cells = [grid.headerRow + 1, grid.lastRow].map {
                CellPlace(sheet: sheet, row: $0, column: column + offset)
            }
            let area = cells[0].reference + ":" + cells[1].absoluteName
            return "<c:numRef><c:f>\(xml(area))</c:f>\(cache(numbers))</c:numRef>"
        }
        return """
            <c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/>\
            <c:noEndCap val="1"/><c:plus>\(lengths(1, ranges.map { $0?.above ?? 0 }))</c:plus>\
            <c:minus>\(lengths(0, ranges.map { $0?.below ?? 0 }))</c:minus><c:spPr>\
            <a:ln w="38100" cap="flat"><a:solidFill><a:srgbClr val="\(colour.pale.hex)"/>\
            </a:solidFill></a:ln></c:spPr></c:errBars>
            """
    }

    /// For each of so many values, 1 where it is not known and 2 where it is quiet.
    func looks(of count: Int) -> [UInt8] {
        (0..<count).map { unknown.contains($0) ? 1 : quiet.contains($0) ? 2 : 0 }
    }
}

private func cache(_ numbers: [Double]) -> String {
    let points = numbers.enumerated().map { "<c:pt idx=\"\($0)\"><c:v>\($1)</c:v></c:pt>" }
    return "<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"\(numbers.count)\"/>"
        + points.joined() + "</c:numCache>"
}

extension Colour {
    /// Half way to white, so that a mark upon it is seen.
    fileprivate var pale: Colour {
        let parts = ([16, 8, 0] as [UInt32]).map { place in
            ((rgb >> place & 0xFF) + 255) / 2 * (1 << place)
        }
        return Colour(rgb: parts.reduce(0, +))
    }

    /// The colour as XML has it: `12436D`.
    fileprivate var hex: String {
        let digits = String(rgb, radix: 16, uppercase: true)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The colour of words upon this one: black or white, whichever has the greater contrast.
    var inkUpon: Colour {
        Colour.white.contrast(to: self) > Colour.ink.contrast(to: self) ? .white : .ink
    }
}
