/// The counter-based generator Philox4x32-10 of Salmon, Moraes, Dror and Shaw (2011).
///
/// It has no state: a block of 128 random bits is a function of a counter and a key. Under one key
/// two counters never give the same block, since the function can be undone. It keeps no secrets.
public enum Philox4x32 {
    /// 128 bits; the first of the four 32-bit words of the paper is the lower half of `low`, and the
    /// last is the upper half of `high`.
    public typealias Block = (low: UInt64, high: UInt64)

    /// The random block at `counter` under `key`, whose first word is its lower half.
    ///
    /// The words are kept in 64 bits, and added and shifted without checks, so that the function is
    /// quick in a debug build too.
    @inlinable
    public static func block(at counter: Block, key: UInt64) -> Block {
        var (word0, word1) = (counter.low & mask, counter.low &>> 32)
        var (word2, word3) = (counter.high & mask, counter.high &>> 32)
        var (key0, key1) = (key & mask, key &>> 32)
        var round = 0
        while round < 10 {
            let (product0, product2) = (word0 &* 0xD251_1F53, word2 &* 0xCD9E_8D57)
            word0 = (product2 &>> 32) ^ word1 ^ key0
            word1 = product2 & mask
            word2 = (product0 &>> 32) ^ word3 ^ key1
            word3 = product0 & mask
            key0 = (key0 &+ 0x9E37_79B9) & mask
            key1 = (key1 &+ 0xBB67_AE85) & mask
            round &+= 1
        }
        return (word0 | word1 &<< 32, word2 | word3 &<< 32)
    }

    @inlinable static var mask: UInt64 { 0xFFFF_FFFF }
}
