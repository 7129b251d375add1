import Documents
import TestSupport
import Testing

struct AddressTests {
    @Test func `a slash within a part survives the way to text and back`() {
        let address = Address(["compare", "lancashire", "lancashire/do-nothing", "capital"])
        #expect(address.description == "compare/lancashire/lancashire:do-nothing/capital")
        #expect(Address(parsing: address.description) == address)
        #expect(address.family == "compare")
    }

    @Test func `the tail of an address is what follows its first parts, and of no other's`() {
        let address = Address(parsing: "plan/lancashire-2026/2026-27/capital")
        #expect(address.tail(after: ["plan", "lancashire-2026"]) == ["2026-27", "capital"])
        #expect(address.tail(after: ["plan", "lancashire"]) == nil)
    }

    /// Parts of letters, digits and slashes, of which no address may lose one.
    @Test func `what is printed reads back equal`() {
        var random = SplitMix64(seed: 9)
        let letters = Array("abcXYZ019-+%;=/")
        for _ in 0..<500 {
            let parts = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                String(
                    (0..<Int.random(in: 1...8, using: &random)).map { _ in
                        letters[Int.random(in: 0..<letters.count, using: &random)]
                    }
                )
            }
            #expect(Address(parsing: Address(parts).description).parts == parts)
        }
    }
}
