import DigitalMaturity
import Documents
import Testing

struct PhiloxTests {
    private static func words(_ words: [UInt64]) -> Philox4x32.Block {
        (words[0] | words[1] << 32, words[2] | words[3] << 32)
    }

    /// Random123 1.14, `tests/kat_vectors`, philox4x32 of 10 rounds.
    @Test(
        arguments: [
            (
                [0, 0, 0, 0], [0, 0],
                [0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8]
            ),
            (
                [0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF], [0xFFFF_FFFF, 0xFFFF_FFFF],
                [0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD]
            ),
            (
                [0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344], [0xA409_3822, 0x299F_31D0],
                [0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1]
            ),
        ] as [([UInt64], [UInt64], [UInt64])]
    )
    func `gives the published answers`(counter: [UInt64], key: [UInt64], answer: [UInt64]) {
        let block = Philox4x32.block(at: Self.words(counter), key: key[0] | key[1] << 32)
        #expect(block == Self.words(answer))
    }

    /// Python's randomgen 2.5.0, `Philox(number=4, width=32)`.
    @Test(
        arguments: [
            (
                0xF2A7_4DE4_52E6_B438, 0x6513_270E_269E_0D37, 0x0C5C_7FD0_A6A3_A450,
                0x93A7_EB5A_783B_7A82, 0x8593_81E5_F3F9_C662
            ),
            (
                0xD23F_0824_128B_2F33, 0x1818_E811_892F_902B, 0x9531_985D_5D9D_C9F8,
                0x33A4_FB24_CCB2_F1E0, 0x2516_B9B0_2349_EC54
            ),
            (
                0xE8E2_5D94_0ED9_0475, 0x36F6_75CC_81E7_4EF5, 0x1600_A35A_0999_50D8,
                0x0451_E25A_980F_4A96, 0x512E_472F_DEDE_68F7
            ),
        ] as [(UInt64, UInt64, UInt64, UInt64, UInt64)]
    )
    func `agrees with another implementation`(
        low: UInt64,
        high: UInt64,
        key: UInt64,
        firstHalf: UInt64,
        secondHalf: UInt64
    ) {
        #expect(Philox4x32.block(at: (low, high), key: key) == (firstHalf, secondHalf))
    }
}
