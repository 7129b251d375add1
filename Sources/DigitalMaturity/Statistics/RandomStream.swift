/// Random draws that depend on a seed, a name and the number of the draw, and on nothing else.
///
/// Draws may be asked for in any order, on any thread and more than once. The seed is the key of
/// `Philox4x32`; its counter is the number of the draw with the hash of the name, so that streams
/// whose names have different hashes share no block.
public struct RandomStream: Hashable, Sendable {
    @usableFromInline let seed: UInt64
    @usableFromInline let name: UInt64

    /// Creates the stream called `name` of a seed; every quantity that is drawn should have its own.
    public init(seed: UInt64, name: String) {
        self.seed = seed
        self.name = fnv1a(name.utf8)
    }

    /// The 64 bits of draw number `index`, which is from 0 and below 2⁵⁶.
    @inlinable
    public func bits(_ index: Int) -> UInt64 { block(index, attempt: 0).low }

    /// A number from 0 up to but not including 1, one of 2⁵³ at equal distances.
    @inlinable
    public func uniform(_ index: Int) -> Double { Double(bits(index) &>> 11) * 0x1p-53 }

    /// Two independent numbers from 0 up to but not including 1, for two quantities that are drawn
    /// together; the first is that of `uniform`, the second comes from the other half of its block.
    @inlinable
    public func uniforms(_ index: Int) -> (first: Double, second: Double) {
        let block = block(index, attempt: 0)
        return (Double(block.low &>> 11) * 0x1p-53, Double(block.high &>> 11) * 0x1p-53)
    }

    /// A whole number from 0 up to but not including `count`, each as likely as any other.
    ///
    /// The bits are multiplied by `count` and the upper half taken; the few bits that would favour
    /// some numbers are refused (Lemire 2019), and others are drawn at the same index.
    @inlinable
    public func position(below count: Int, _ index: Int) -> Int {
        precondition(count > 0, "there is nothing to choose from")
        let range = UInt64(bitPattern: Int64(count))
        var attempt: UInt64 = 0
        while true {
            let block = block(index, attempt: attempt)
            let first = block.low.multipliedFullWidth(by: range)
            if isFair(first.low, range) { return Int(bitPattern: UInt(first.high)) }
            let second = block.high.multipliedFullWidth(by: range)
            if isFair(second.low, range) { return Int(bitPattern: UInt(second.high)) }
            attempt &+= 1
        }
    }

    /// The remainder is below `range`, and the division slow and hardly ever needed.
    @inlinable
    func isFair(_ low: UInt64, _ range: UInt64) -> Bool {
        low >= range || low >= (0 &- range) % range
    }

    /// The attempt is the highest byte of the number of the draw.
    @inlinable
    func block(_ index: Int, attempt: UInt64) -> Philox4x32.Block {
        let number = UInt64(bitPattern: Int64(index))
        precondition(number &>> 56 == 0, "a draw has a number from 0 and below 2 to the 56th")
        return Philox4x32.block(at: (number | attempt &<< 56, name), key: seed)
    }
}

/// The 64-bit hash FNV-1a of Fowler, Noll and Vo, the same on every machine and in every run, which
/// that of the standard library is not.
func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
