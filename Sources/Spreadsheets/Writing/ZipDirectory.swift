import Glibc

/// What is in a finished zip file (APPNOTE 6.3.10).
struct ZipDirectory {
    var entries: [ZipEntry] = []
    /// Where the directory begins.
    let start: Int
    /// The record that ends the file.
    let end: [UInt8]

    init(of file: Int32) throws(SpreadsheetError) {
        let size = Int(lseek(file, 0, SEEK_END))
        end = try read(file, from: size - 22, count: 22)
        start = zipNumber(end, at: 16)
        let bytes = try read(file, from: start, count: zipNumber(end, at: 12))
        var place = 0
        while place + 46 <= bytes.count {
            let lengths = [28, 30, 32].map {
                Int(bytes[place + $0]) | Int(bytes[place + $0 + 1]) << 8
            }
            let end = place + 46 + lengths.reduce(0, +)
            guard end <= bytes.count else { return }
            let name = String(decoding: bytes[place + 46..<place + 46 + lengths[0]], as: UTF8.self)
            entries.append(ZipEntry(bytes: Array(bytes[place..<end]), name: name))
            place = end
        }
    }
}

/// An entry of a zip file's directory.
struct ZipEntry {
    var bytes: [UInt8]
    let name: String

    /// Where its file begins.
    var offset: Int {
        get { zipNumber(bytes, at: 42) }
        set { zipSet(newValue, in: &bytes, at: 42) }
    }

    var checksum: Int {
        get { zipNumber(bytes, at: 16) }
        set { zipSet(newValue, in: &bytes, at: 16) }
    }

    /// How many bytes there are packed, and how many unpacked.
    var sizes: (packed: Int, whole: Int) {
        get { (zipNumber(bytes, at: 20), zipNumber(bytes, at: 24)) }
        set {
            zipSet(newValue.packed, in: &bytes, at: 20)
            zipSet(newValue.whole, in: &bytes, at: 24)
        }
    }

    /// What stands before its packed bytes; no file of ours has anything but its name there.
    var localHeader: [UInt8] {
        [0x50, 0x4B, 3, 4] + bytes[6..<30] + [0, 0] + Array(name.utf8)
    }
}

func zipNumber(_ bytes: [UInt8], at place: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
}

func zipSet(_ number: Int, in bytes: inout [UInt8], at place: Int) {
    for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: number >> (8 * index)) }
}

/// So many bytes of a file.
func read(_ file: Int32, from offset: Int, count: Int) throws(SpreadsheetError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    guard offset >= 0, unsafe pread(file, &bytes, count, offset) == count else {
        throw .refused(writing: "the properties", reason: "the workbook is not whole")
    }
    return bytes
}
