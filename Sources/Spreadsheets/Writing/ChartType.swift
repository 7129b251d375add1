import CXLSXWriter

extension SheetChart.Shape {
    /// The library's number for a chart of this shape.
    var type: UInt8 {
        switch self {
        case .columns: UInt8(LXW_CHART_COLUMN.rawValue)
        case .bars: UInt8(LXW_CHART_BAR.rawValue)
        case .spans: UInt8(LXW_CHART_BAR_STACKED.rawValue)
        case .swings: UInt8(LXW_CHART_BAR.rawValue)
        case .lines: UInt8(LXW_CHART_LINE.rawValue)
        }
    }
}
