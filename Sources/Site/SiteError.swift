public import Markup

/// Why pages could not be made.
public enum SiteError: Error, Sendable {
    /// The page's shell is not Mustache that can be read.
    case shell(String)
    /// The library that writes markup failed.
    case markup(MarkupError)
}
