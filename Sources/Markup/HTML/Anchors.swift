import Documents

/// The anchors of one document, each given once.
struct Anchors {
    private var taken: Set<String>

    init(taken: some Sequence<String>) {
        self.taken = Set(taken)
    }

    /// An anchor that says what `words` says and is not taken.
    mutating func anchor(for words: String, under parent: String) -> String {
        let name = parent + "-" + slug(words)
        var anchor = name
        var count = 1
        while !taken.insert(anchor).inserted {
            count += 1
            anchor = "\(name)-\(count)"
        }
        return anchor
    }
}

extension Trace {
    /// The anchor of the trace's entry: its address. Two traces never share one, and no section has a
    /// slash in its anchor.
    ///
    /// Everything outside letters, digits, `/`, `.` and `-` becomes its code, because an anchor
    /// is in addresses, where other characters have a meaning.
    var anchor: String { id.anchor }

    /// The anchor on a page whose name says how the address begins: the rest of it, from the slash on.
    func anchor(without start: String) -> Substring {
        let anchor = anchor
        return anchor[anchor.utf8.index(anchor.startIndex, offsetBy: start.anchor.utf8.count)...]
    }
}

extension String {
    /// The text as a part of an anchor.
    fileprivate var anchor: String {
        if utf8.allSatisfy(isPlain) { return self }
        let name = utf8.flatMap { byte in
            isPlain(byte) ? [byte] : Array("_\(String(byte, radix: 16))".utf8)
        }
        return String(decoding: name, as: UTF8.self)
    }
}

private func isPlain(_ byte: UInt8) -> Bool {
    switch UnicodeScalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "-": true
    default: false
    }
}

/// Lower-case letters and digits, with a hyphen for everything between them.
private func slug(_ words: String) -> String {
    let parts = words.lowercased().utf8.split { byte in
        !("a"..."z").contains(UnicodeScalar(byte)) && !("0"..."9").contains(UnicodeScalar(byte))
    }
    return parts.isEmpty
        ? "part" : parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
}
