public import DigitalMaturity

/// A stretch of a line of text.
///
/// Text is plain: writers escape it, so a title with an asterisk or an angle bracket stays itself.
public enum Inline: Hashable, Sendable {
    /// Plain text.
    case text(String)
    /// Text that matters.
    case strong(String)
    /// A code, a file name or a command.
    case code(String)
    /// A number with its trace.
    case figure(Figure)
    /// Text that leads somewhere.
    case link(String, Destination)
    /// How something stands, as a word that writers may colour.
    case signal(Signal)

    /// The text alone.
    public var plain: String {
        switch self {
        case .text(let text), .strong(let text), .code(let text), .link(let text, _): text
        case .figure(let figure): figure.text
        case .signal(let signal): signal.words
        }
    }
}

extension Inline {
    /// The same stretch, its amount in £m to one decimal where it is one.
    package var rounded: Inline {
        if case .figure(let figure) = self { .figure(figure.rounded) } else { self }
    }
}

extension Inline: ExpressibleByStringInterpolation {
    /// Takes the literal as plain text.
    public init(stringLiteral text: String) {
        self = .text(text)
    }
}

/// Where a link leads.
public enum Destination: Hashable, Sendable {
    /// A page of the site, by its path from the site's root: `trusts/rxr.html`. Writers of single
    /// documents, which have no other pages, write the text alone.
    case page(String)
    /// An address on the web.
    case address(String)
}
