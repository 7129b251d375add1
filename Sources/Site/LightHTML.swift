/// A page of a website in fewer bytes that mean the same: without the quotes that HTML does not ask for, and
/// without the ends of items and of parts of tables that the next thing ends, and without ends of lines that mean
/// nothing.
///
/// ```swift
/// lightHTML("<ul class=\"a\">\n<li>One</li>\n</ul>")  // <ul class=a><li>One</ul>
/// ```
public func lightHTML(_ page: String) -> String {
    let bytes = Array(page.utf8)
    var light: [UInt8] = []
    light.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        bytes.appendText(start..<bytes.end(ofText: start..<index), to: &light)
        guard index < bytes.count else { break }
        index = bytes.endOfNeedlessTag(at: index) ?? bytes.appendTag(at: index, to: &light)
    }
    return String(decoding: light, as: UTF8.self)
}

/// Closing tags, and what ends the element in their place.
private let needless: [(tag: [UInt8], next: [[UInt8]])] = [
    ("</li>", ["<li", "</ul>", "</ol>"]), ("</tr>", ["<tr", "</tbody>", "</thead>"]),
    ("</thead>", ["<tbody"]), ("</tbody>", ["</table>"]),
    (
        "</p>",
        [
            "<p", "<ul", "<ol", "<div", "<figure", "<section", "<details", "<h2", "<h3",
            "</section",
            "</details", "</figcaption", "</figure", "</div", "</li", "</header", "</article",
        ]
    ),
].map { tag, next in (Array(tag.utf8), next.map { Array($0.utf8) }) }

/// An apostrophe as it is written where it could end a value.
private let apostrophe = Array("&#39;".utf8)

/// Elements that stand on lines of their own, or are drawn: the end of a line at their edges means nothing.
private let apart: Set<UInt64> = {
    let names = """
        article body caption circle desc details div figcaption figure footer g h1 h2 h3 header head html li line \
        link main meta nav ol p path rect section summary svg table tbody td text th thead title tr ul \
        use
        """
    return Set(names.split(separator: " ").map { Array("<\($0)>".utf8).name(at: 0) })
}()

extension [UInt8] {
    /// Where a text ends without the ends of lines before a tag, or all of it between two tags.
    fileprivate func end(ofText text: Range<Int>) -> Int {
        var end = text.upperBound
        while end > text.lowerBound, self[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        guard end < text.upperBound, text.upperBound < count else { return text.upperBound }
        if apart.contains(name(at: text.upperBound)) { return end }
        guard end == text.lowerBound, let before = self[..<end].lastIndex(of: UInt8(ascii: "<"))
        else { return text.upperBound }
        return apart.contains(name(at: before)) ? end : text.upperBound
    }

    /// The name of the tag at `index`, of which eight letters are enough.
    fileprivate func name(at index: Int) -> UInt64 {
        var place = index + 1
        if place < count, self[place] == UInt8(ascii: "/") { place += 1 }
        var name: UInt64 = 0
        let end = Swift.min(place + 8, count)
        while place < end, isLetter(self[place]) {
            name = name << 8 | UInt64(self[place])
            place += 1
        }
        return name
    }

    /// Where a closing tag ends that what follows makes needless; `nil` for any other tag.
    fileprivate func endOfNeedlessTag(at index: Int) -> Int? {
        guard index + 2 < count, self[index + 1] == UInt8(ascii: "/") else { return nil }
        for (tag, next) in needless where has(tag, at: index) {
            var after = index + tag.count
            while after < count, self[after] == UInt8(ascii: "\n") { after += 1 }
            return next.contains { has($0, at: after) } ? index + tag.count : nil
        }
        return nil
    }

    private func has(_ words: [UInt8], at index: Int) -> Bool {
        index + words.count <= count && words.indices.allSatisfy { self[index + $0] == words[$0] }
    }

    /// Copies words with their apostrophes, which mean nothing between tags.
    fileprivate func appendText(_ range: Range<Int>, to light: inout [UInt8]) {
        var start = range.lowerBound
        while let place = self[start..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
            light += self[start..<place]
            let isApostrophe = has(apostrophe, at: place)
            light.append(UInt8(ascii: isApostrophe ? "'" : "&"))
            start = place + (isApostrophe ? apostrophe.count : 1)
        }
        light += self[start..<range.upperBound]
    }

    /// Copies a tag without needless quotes, and says where it ends.
    fileprivate func appendTag(at start: Int, to light: inout [UInt8]) -> Int {
        var index = start
        while index < count {
            let byte = self[index]
            index += 1
            if byte == UInt8(ascii: "\"") {
                index = appendValue(at: index, to: &light)
                continue
            }
            light.append(byte)
            if byte == UInt8(ascii: ">") { break }
        }
        return index
    }

    /// Copies a value up to the quote that ends it, and says where the tag goes on.
    private func appendValue(at start: Int, to light: inout [UInt8]) -> Int {
        var end = start
        var isPlain = true
        while end < count, self[end] != UInt8(ascii: "\"") {
            isPlain = isPlain && mayStandAlone(self[end])
            end += 1
        }
        let isLast = end + 1 < count && self[end + 1] == UInt8(ascii: "/")
        let needsQuotes = !isPlain || end == start || isLast
        if needsQuotes { light.append(UInt8(ascii: "\"")) }
        light += self[start..<end]
        if needsQuotes { light.append(UInt8(ascii: "\"")) }
        return end + 1
    }
}

/// Whether the name of a tag goes on with such a byte.
private func isLetter(_ byte: UInt8) -> Bool {
    switch UnicodeScalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
}

/// Whether a value of such bytes needs no quotes.
private func mayStandAlone(_ byte: UInt8) -> Bool {
    switch UnicodeScalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "/", "#", ".", ":", "_", "-", "%", "?", ";", ",", "(",
        ")", "+":
        true
    default: false
    }
}
