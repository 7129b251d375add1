import Documents

extension Destination {
    /// Reads the address of a link in a narrative: a page of the site unless it names a scheme.
    init(url: String) {
        let isWhole = url.hasPrefix("#") || url.prefix { $0 != "/" }.contains(":")
        self = isWhole ? .address(url) : .page(url)
    }

    /// Where the link leads as an address, or `nil` when it leads nowhere from here.
    ///
    /// Only anchors and addresses of the web and of mail are followed: anything else in data, such
    /// as `javascript:`, is a mistake or an attack, and its link is written as text.
    func address(of page: (String) -> String?) -> String? {
        switch self {
        case .page(let path): return page(path).map(encoded)
        case .address(let address):
            let followed = ["https://", "http://", "mailto:", "#"]
            return followed.contains { address.lowercased().hasPrefix($0) } ? encoded(address) : nil
        }
    }
}

/// The address with every byte that may not stand in one as its code, so that it is one word.
private func encoded(_ address: String) -> String {
    address.utf8.map { byte in
        switch UnicodeScalar(byte) {
        case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": code(of: byte)
        case "!"..."~": String(UnicodeScalar(byte))
        default: code(of: byte)
        }
    }.joined()
}

/// The address of a file in the same folder, every byte with a meaning in addresses as its code.
func fileAddress(_ name: String) -> String {
    "./"
        + name.utf8.map { byte in
            switch UnicodeScalar(byte) {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": String(UnicodeScalar(byte))
            default: code(of: byte)
            }
        }.joined()
}

private func code(of byte: UInt8) -> String {
    (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
}
