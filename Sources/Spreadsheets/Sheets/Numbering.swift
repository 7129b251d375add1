/// Numbers things in the order in which they come, and finds the number of one again, without keeping
/// them: a few bytes for each.
struct Numbering {
    /// In each place the upper half of the hash of a thing and one more than its number; 0 in those that
    /// are free.
    private var slots = [UInt64](repeating: 0, count: 1024)
    /// How many things have a number.
    private(set) var count = 0

    /// The number of the thing with this hash for which `isSame` holds.
    func number(_ hash: Int, where isSame: (Int) -> Bool) -> Int? {
        let mark = Numbering.mark(hash)
        var slot = place(of: mark)
        while slots[slot] > 0 {
            if slots[slot] & Numbering.upper == mark {
                let number = Int(slots[slot] & ~Numbering.upper) - 1
                if isSame(number) { return number }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Gives a thing that has none the next number.
    mutating func add(_ hash: Int) {
        if (count + 1) * 4 > slots.count * 3 {
            let old = slots
            slots = Array(repeating: 0, count: old.count * 2)
            for thing in old where thing > 0 { put(thing) }
        }
        count += 1
        put(Numbering.mark(hash) | UInt64(count))
    }

    /// Takes the last number back from the thing with this hash.
    mutating func removeLast(_ hash: Int) {
        let last = Numbering.mark(hash) | UInt64(count)
        var slot = place(of: last)
        while slots[slot] != last { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = 0
        count -= 1
        // Things that follow may have gone past its place.
        while true {
            slot = (slot + 1) & (slots.count - 1)
            let next = slots[slot]
            guard next > 0 else { return }
            slots[slot] = 0
            put(next)
        }
    }

    private mutating func put(_ thing: UInt64) {
        var slot = place(of: thing)
        while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = thing
    }

    private func place(of thing: UInt64) -> Int { Int(thing >> 32) & (slots.count - 1) }

    private static let upper: UInt64 = 0xFFFF_FFFF << 32

    private static func mark(_ hash: Int) -> UInt64 { UInt64(truncatingIfNeeded: hash) & upper }
}
