/// Cuts bytes into rows and fields by RFC 4180 and finds what is wrong with them.
///
/// The scanner looks at eight bytes at a time for those that can mean something, and meets only
/// these. Every sequence of bytes has a layout, so that one mistake does not hide the next.
struct CSVScanner {
    /// What the byte to come belongs to.
    private enum State {
        /// A field that has not been quoted, or the start of a field.
        case plain
        /// The inside of quotes.
        case quoted
        /// What follows a quote inside quotes, with its offset: another quote, or the field's end.
        case closed(Int)
        /// A field with a fault already reported, where quotes mean nothing.
        case faulty
    }

    /// The rows, fields and lines met so far.
    private(set) var layout: CSVLayout
    /// The problems met so far, by the offset of their byte.
    private(set) var problems: [(offset: Int, kind: CSVProblem.Kind)] = []

    private var state = State.plain
    private var rowStart: Int
    private var firstField = 0
    private var fieldStart: Int
    private var offsetAfterReturn = -1
    private var linesUpToNul = 0

    /// Scans all of `bytes`; a byte order mark is no part of the first field.
    init(_ bytes: Span<UInt8>) {
        let hasMark =
            bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        let start = hasMark ? 3 : 0
        layout = CSVLayout(start: start, byteCount: bytes.count)
        rowStart = start
        fieldStart = start
        scan(bytes, from: start)
        finish(at: bytes.count)
        checkEncoding(of: bytes)
    }

    private mutating func scan(_ bytes: Span<UInt8>, from start: Int) {
        var offset = start
        while offset < bytes.count {
            var marks = marks(in: word(of: bytes, at: offset))
            while marks != 0 {
                let marked = offset &+ marks.trailingZeroBitCount / 8
                meet(bytes[marked], at: marked)
                marks &= marks &- 1
            }
            offset += 8
        }
    }

    private mutating func meet(_ byte: UInt8, at offset: Int) {
        checkClosed(before: offset)
        switch (byte, state) {
        case (UInt8(ascii: ","), .quoted): break
        case (UInt8(ascii: ","), _): endField(at: offset)
        case (UInt8(ascii: "\""), _): meetQuote(at: offset)
        case (UInt8(ascii: "\n"), .quoted), (UInt8(ascii: "\r"), .quoted):
            endLine(byte, at: offset)
        case (UInt8(ascii: "\n"), _), (UInt8(ascii: "\r"), _):
            endRow(at: offset)
            endLine(byte, at: offset)
        case (0, _): meetNul(at: offset)
        default: break
        }
    }

    private mutating func meetQuote(at offset: Int) {
        switch state {
        case .plain where offset == fieldStart: state = .quoted
        case .plain:
            problems.append((offset, .bareQuote))
            state = .faulty
        case .quoted: state = .closed(offset)
        case .closed: state = .quoted
        case .faulty: break
        }
    }

    private mutating func meetNul(at offset: Int) {
        guard linesUpToNul < layout.lineStarts.count else { return }
        linesUpToNul = layout.lineStarts.count
        problems.append((offset, .nulByte))
    }

    /// Reports text after a closing quote once a byte further on is met.
    private mutating func checkClosed(before offset: Int) {
        guard case .closed(let quote) = state, offset > quote + 1 else { return }
        problems.append((quote + 1, .textAfterQuote))
        state = .faulty
    }

    private mutating func endField(at offset: Int) {
        layout.fieldEnds.append(offset)
        fieldStart = offset + 1
        state = .plain
    }

    /// Ends a row, unless the line is blank, as the line between CR and LF is.
    private mutating func endRow(at offset: Int) {
        if offset > rowStart { addRow(endingAt: offset) }
        fieldStart = offset + 1
        rowStart = offset + 1
        firstField = layout.fieldEnds.count
    }

    private mutating func addRow(endingAt offset: Int) {
        endField(at: offset)
        let fields = firstField..<layout.fieldEnds.count
        layout.rows.append(CSVLayout.Row(start: rowStart, fields: fields))
    }

    private mutating func endLine(_ byte: UInt8, at offset: Int) {
        let endsReturn = byte == UInt8(ascii: "\n") && offset == offsetAfterReturn
        if endsReturn { layout.lineStarts.removeLast() }
        if byte == UInt8(ascii: "\r") { offsetAfterReturn = offset + 1 }
        layout.lineStarts.append(offset + 1)
    }

    /// Ends the last row, with which an open quote may have run away.
    private mutating func finish(at end: Int) {
        checkClosed(before: end)
        if case .quoted = state {
            problems.append((fieldStart, .unclosedQuote))
            addRow(endingAt: end)
        } else {
            endRow(at: end)
        }
    }

    /// Reports the first byte of each line that is not UTF-8.
    private mutating func checkEncoding(of bytes: Span<UInt8>) {
        var start = 0
        while start < bytes.count {
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: bytes.extracting(start..<bytes.count))
                return
            } catch {
                let offset = start + error.byteOffsets.lowerBound
                problems.append((offset, .notUTF8(byte: bytes[offset])))
                let line = layout.line(at: offset)
                start = line < layout.lineStarts.count ? layout.lineStarts[line] : bytes.count
            }
        }
    }
}

/// The eight bytes at `offset`, the first lowest; letters stand in for those past the end.
@inline(__always)
private func word(of bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    guard bytes.count - offset >= 8 else {
        let rest = (offset..<bytes.count).reversed()
        return rest.reduce(UInt64(repeating: UInt8(ascii: "a"))) { $0 << 8 | UInt64(bytes[$1]) }
    }
    // Taking the eight bytes out first lets the compiler turn the loop into one load.
    let eight = bytes.extracting(offset..<(offset &+ 8))
    var word: UInt64 = 0
    for index in 0..<8 { word |= UInt64(eight[index]) &<< UInt64(8 &* index) }
    return word
}

/// The top bit of each byte of `word` that is a comma, a quote or a control character.
@inline(__always)
private func marks(in word: UInt64) -> UInt64 {
    let comma = word ^ UInt64(repeating: UInt8(ascii: ","))
    let quote = word ^ UInt64(repeating: UInt8(ascii: "\""))
    // Adding to the low seven bits carries into the top bit unless they are too small.
    let low = UInt64(repeating: 0x7F)
    let unmarked =
        (((word & low) &+ UInt64(repeating: 0x60)) | word)
        & (((comma & low) &+ low) | comma)
        & (((quote & low) &+ low) | quote)
    return ~unmarked & UInt64(repeating: 0x80)
}

extension UInt64 {
    @inline(__always)
    fileprivate init(repeating byte: UInt8) { self = UInt64(byte) &* 0x0101_0101_0101_0101 }
}
