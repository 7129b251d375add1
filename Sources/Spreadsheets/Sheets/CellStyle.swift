import Documents

/// How a cell looks.
struct CellStyle: Hashable {
    /// The side to which a cell's content is set.
    enum Alignment: Hashable {
        /// To the left edge.
        case left
        /// To the left, with a gap that keeps words from what is before them.
        case indented
        /// To the right, with a gap that keeps numbers from each other.
        case right
    }

    /// How much of a mark a cell's words make.
    enum Emphasis: Hashable {
        case none, strong, slanted
    }

    var size = 10.0
    var emphasis = Emphasis.none
    var ink = Colour.ink
    var fill: Colour?
    var alignment = Alignment.left
    var wraps = false
    var isUnderlined = false
    var hasRule = false
    /// Whether lines run across the fill.
    var isHatched = false
    /// Whether there is a line on every side.
    var isFramed = false
    /// The points left free under the text.
    var spaceAfter = 0.0
    var number: NumberFormat?
    /// Whether it can be changed in a protected sheet.
    var isUnlocked = false

    /// Whether it stands in the middle of its row, which has one line, rather than at its top.
    var isCentred = false

    /// Whether there is a gap between the content and the edge to which it is set.
    var isIndented: Bool { alignment != .left }

    static let font = "Arial"

    static let title = CellStyle(size: 16, emphasis: .strong, ink: .navy)
    static let marking = CellStyle(size: 11, emphasis: .strong, ink: .red)
    static let heading = CellStyle(size: 12, emphasis: .strong, ink: .navy)
    static let plain = CellStyle()
    static let quiet = CellStyle(ink: .grey)
    static let link = CellStyle(ink: .blue, isUnderlined: true)
    static let prose = CellStyle(wraps: true, spaceAfter: 6)
    static let item = CellStyle(alignment: .indented, wraps: true, spaceAfter: 3)
    static let proseLink = CellStyle(ink: .blue, wraps: true, isUnderlined: true, spaceAfter: 6)

    /// The heading of a column of a table.
    static func header(_ alignment: Alignment) -> CellStyle {
        CellStyle(emphasis: .strong, ink: .white, fill: .navy, alignment: alignment, wraps: true)
    }

    /// Words or a blank in a row of a table.
    static func body(_ alignment: Alignment) -> CellStyle {
        CellStyle(alignment: alignment, wraps: true, hasRule: true)
    }

    /// A number in a row of a table.
    static func number(_ number: NumberFormat, _ alignment: Alignment) -> CellStyle {
        CellStyle(alignment: alignment, hasRule: true, number: number)
    }

    /// The words that stand for a figure that is not known.
    static func unknown(_ alignment: Alignment) -> CellStyle {
        CellStyle(
            emphasis: .slanted,
            ink: .grey,
            alignment: alignment,
            wraps: true,
            hasRule: true
        )
    }

    /// The words that stand where there is no mark; each reason has a look of its own.
    static func absent(_ absence: Absence, _ alignment: Alignment) -> CellStyle {
        var style = CellStyle(alignment: alignment, wraps: true, hasRule: true)
        switch absence {
        case .notAnswered: (style.fill, style.isHatched) = (.amber, true)
        case .notApplicable: style.fill = .rule
        case .outOfScope: style.isFramed = true
        }
        return style
    }

    /// The style on the fill of a shade, from 0 for the lowest marks.
    func shaded(_ step: Int) -> CellStyle {
        var style = self
        style.fill = Colour.shades[step]
        style.ink = step < 3 ? .ink : .white
        return style
    }

    /// Words that lead somewhere in a row of a table.
    static func bodyLink(_ alignment: Alignment) -> CellStyle {
        CellStyle(
            ink: .blue,
            alignment: alignment,
            wraps: true,
            isUnderlined: true,
            hasRule: true
        )
    }
}

/// A colour, as red, green and blue.
///
/// Inks have a contrast of at least 4.5 with what they stand on, shapes of at least 3; the series
/// are the categorical palette of the Government Analysis Function.
struct Colour: Hashable {
    let rgb: UInt32

    static let white = Colour(rgb: 0xFFFFFF)
    static let ink = Colour(rgb: 0x0B0C0C)
    static let grey = Colour(rgb: 0x505A5F)
    static let amber = Colour(rgb: 0xE0B25C)
    static let silver = Colour(rgb: 0x8D979D)
    static let rule = Colour(rgb: 0xD0D5D8)
    static let navy = Colour(rgb: 0x12436D)
    static let blue = Colour(rgb: 0x1D70B8)
    static let red = Colour(rgb: 0x942514)

    static let series = [0x12436D, 0x28A197, 0x801650, 0xF46A25, 0xA285D1].map(Colour.init(rgb:))
    static let shades = [0xEDF4FB, 0xC5DCF1, 0x92BFE5, 0x2A6CB0, 0x0B3A6B].map(Colour.init(rgb:))
    static let limits = [0x942514, 0x3D3D3D].map(Colour.init(rgb:))
}
