/// Numbers things in the order in which they come, and finds the number of one again, without keeping
/// them: a few bytes for each.
struct Numbering {
    /// One more than the number of the thing in each place; 0 in those that are free.
    private var slots = [UInt32](repeating: 0, count: 1024)
    /// How many things have a number.
    private(set) var count = 0

    /// The number of the thing with this hash for which `isSame` holds.
    func number(_ hash: Int, where isSame: (Int) -> Bool) -> Int? {
        var slot = hash & (slots.count - 1)
        while slots[slot] > 0 {
            let number = Int(slots[slot]) - 1
            if isSame(number) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Gives a thing that has none the next number; `hashes` tells the hashes of those before.
    mutating func add(_ hash: Int, hashes: (Int) -> Int) {
        if (count + 1) * 4 > slots.count * 3 {
            slots = Array(repeating: 0, count: slots.count * 2)
            for number in 0..<count { place(number, hashes(number)) }
        }
        place(count, hash)
        count += 1
    }

    /// Takes the last number back from the thing with this hash.
    mutating func removeLast(_ hash: Int) {
        var slot = hash & (slots.count - 1)
        while Int(slots[slot]) != count { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = 0
        count -= 1
    }

    private mutating func place(_ number: Int, _ hash: Int) {
        var slot = hash & (slots.count - 1)
        while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(number + 1)
    }
}
