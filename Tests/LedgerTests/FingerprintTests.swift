import Ledger
import Testing

struct FingerprintTests {
    @Test(
        arguments: [
            // NIST, Secure Hash Standard, examples of SHA-256.
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                    + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
        ]
    )
    func `agree with the published examples`(text: String, digest: String) {
        #expect(Fingerprint(of: Array(text.utf8)).text == digest)
    }

    @Test func `agree with the published example of a million letters`() {
        let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        #expect(Fingerprint(of: letters).text == digest)
    }

    @Test func `one bit changes it`() {
        #expect(Fingerprint(of: [0, 1, 2]) != Fingerprint(of: [0, 1, 3]))
    }
}
