extension RandomStream {
    /// Fills `first` with the numbers that `uniforms` gives first for the draw `start` and those after
    /// it, and `second` with those that it gives second; as many of either as they hold.
    ///
    /// Four draws are worked on at a time, which takes a third of the time and gives the same bits.
    package func fill(_ first: inout [Double], _ second: inout [Double], from start: Int) {
        precondition(
            first.count == second.count && first.count % 4 == 0,
            "draws are filled in fours"
        )
        precondition(
            start >= 0 && UInt64(start + first.count) &>> 56 == 0,
            "a draw has a number from 0 and below 2 to the 56th"
        )
        for place in stride(from: 0, to: first.count, by: 4) {
            let draws = SIMD4<UInt64>(0, 1, 2, 3) &+ UInt64(start &+ place)
            let block = Philox4x32.blocks(at: draws, SIMD4(repeating: name), key: seed)
            for lane in 0..<4 {
                first[place + lane] = Double(block.low[lane] &>> 11) * 0x1p-53
                second[place + lane] = Double(block.high[lane] &>> 11) * 0x1p-53
            }
        }
    }
}

extension Philox4x32 {
    /// The random blocks at four counters, of which `low` and `high` are the halves.
    static func blocks(
        at low: SIMD4<UInt64>,
        _ high: SIMD4<UInt64>,
        key: UInt64
    ) -> (low: SIMD4<UInt64>, high: SIMD4<UInt64>) {
        var (word0, word1) = (low & mask, low &>> 32)
        var (word2, word3) = (high & mask, high &>> 32)
        var (key0, key1) = (key & mask, key &>> 32)
        for _ in 0..<10 {
            // Masked here, so that the compiler sees that half a multiplication is enough.
            let product0 = (word0 & mask) &* 0xD251_1F53
            let product2 = (word2 & mask) &* 0xCD9E_8D57
            word0 = (product2 &>> 32) ^ word1 ^ key0
            word1 = product2 & mask
            word2 = (product0 &>> 32) ^ word3 ^ key1
            word3 = product0 & mask
            key0 = (key0 &+ 0x9E37_79B9) & mask
            key1 = (key1 &+ 0xBB67_AE85) & mask
        }
        return (word0 | word1 &<< 32, word2 | word3 &<< 32)
    }
}
