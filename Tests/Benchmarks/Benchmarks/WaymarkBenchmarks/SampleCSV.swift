/// A file of assessments of at least `bytes` bytes, the same every time.
///
/// A quarter of the rows have a quoted comma, a sixth a quoted note of two lines, a sixth letters
/// beyond ASCII; some lines end with CRLF.
func sampleCSV(bytes: Int) -> [UInt8] {
    var draws = Draws()
    var file = Array("organisation,criterion,level,assessed,assessor,note\n".utf8)
    file.reserveCapacity(bytes + 200)
    while file.count < bytes {
        file += "R\(draws.next(below: 900)),well-led.board-skills-\(draws.next(below: 30)),".utf8
        file +=
            "\(draws.next(below: 6)),202\(draws.next(below: 7))-04-1\(draws.next(below: 10)),".utf8
        file += (draws.next(below: 4) == 0 ? "\"Smith, J\"," : "Jones,").utf8
        switch draws.next(below: 6) {
        case 0: file += "\"said \"\"yes\"\" to all,\nwith a second line\"\n".utf8
        case 1: file += "café – on £5m\r\n".utf8
        default: file += "evidence seen at visit \(draws.next(below: 100))\n".utf8
        }
    }
    return file
}

/// Numbers that look random and never change (D. Knuth's MMIX generator).
private struct Draws {
    private var state: UInt64 = 1

    mutating func next(below bound: UInt64) -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) % bound
    }
}
