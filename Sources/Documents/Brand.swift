public import DigitalMaturity
import Glibc

/// How an organisation's papers look: its name, its logo and its colours.
///
/// What is `nil` or empty is as we ship it.
public struct Brand: Hashable, Sendable {
    /// The name at the head of pages, in place of ours.
    public var name: String?
    /// The picture beside the name.
    public var logo: Logo?
    /// The colour of headings, links and the heads of tables; white can be read on it and it on white.
    public var accent: BrandColour?
    /// The colours of the series of charts, in order.
    public var charts: [BrandColour] = []

    /// Our own look.
    public init() {}

    /// A picture that was checked: it runs nothing and fetches nothing.
    public struct Logo: Hashable, Sendable {
        /// How the picture is coded.
        public enum Form: String, Hashable, Sendable, CaseIterable {
            case png, jpeg, svg
        }

        /// How the bytes are coded.
        public let form: Form
        /// The file's bytes as text of 64 letters.
        public let base64: String

        /// A logo of bytes that were checked.
        public init(_ form: Form, base64: String) {
            self.form = form
            self.base64 = base64
        }

        /// An address that holds the picture, so that a page needs no other file.
        public var address: String {
            let media = form == .svg ? "image/svg+xml" : "image/\(form.rawValue)"
            return "data:\(media);base64,\(base64)"
        }
    }
}

/// A colour of a brand, as red, green and blue of 8 bits each.
public struct BrandColour: Hashable, Sendable {
    /// The colour as the number that its six digits write.
    public let rgb: UInt32

    /// Reads `#005eb8`.
    public init(parsing text: String) throws(ParseFailure) {
        let digits = text.hasPrefix("#") ? text.dropFirst() : ""
        guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
            let rgb = UInt32(digits, radix: 16)
        else {
            throw ParseFailure(
                "'\(text)' is not a colour",
                expected: "six digits after #, in quotes, such as \"#005eb8\""
            )
        }
        self.rgb = rgb
    }

    /// The six digits after `#`.
    public var text: String {
        let digits = String(rgb, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The contrast to white, from 1 to 21, after WCAG 2.2.
    public var contrastToWhite: Double { 1.05 / (luminance + 0.05) }

    private var luminance: Double {
        let weights = [0.2126, 0.7152, 0.0722]
        return zip([rgb >> 16, rgb >> 8, rgb], weights).reduce(0) { sum, part in
            let share = Double(part.0 & 0xFF) / 255
            let light = share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
            return sum + light * part.1
        }
    }
}
