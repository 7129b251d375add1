/// What HTML is made for.
enum Medium {
    /// A page on a screen, where figures lead to what they rest on and charts are drawings.
    case screen
    /// A page of a website, whose numbers lead to pages of their own.
    case site
    /// A page that a browser prints, with these pictures for charts, by chart.
    case paper([String: ChartPicture])
    /// What pandoc makes a Word file of, with these pictures.
    case word([String: ChartPicture])

    var isPaper: Bool {
        switch self {
        case .screen, .site: false
        case .paper, .word: true
        }
    }

    var isSite: Bool { if case .site = self { true } else { false } }

    var isWord: Bool { if case .word = self { true } else { false } }

    func picture(of chart: String) -> ChartPicture? {
        switch self {
        case .screen, .site: nil
        case .paper(let pictures), .word(let pictures): pictures[chart]
        }
    }
}

/// A picture of a chart: an address that holds it, and its size in points.
public struct ChartPicture: Sendable {
    let address: String
    let width: Double
    let height: Double

    /// The drawing, coded at `address`.
    public init(_ drawing: ChartDrawing, at address: String) {
        self.address = address
        width = drawing.width
        height = drawing.height
    }
}
