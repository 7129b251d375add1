import Loading
import Testing

struct RecordTests {
    @Test func `a record with everything right is read whole`() {
        let (sample, told) = readSample(
            """
            name: A
            size: 3
            tags: [x, y]
            years: { a: 1, b: 2 }
            owner: { name: O }
            parts:
              - { id: p, on: yes }
              - id: q
                on: no
            """
        )
        #expect(told == "")
        #expect(sample?.size == 3)
        #expect(sample?.parts == ["x", "y", "a=1", "b=2", "p", "q", "O"])
    }

    @Test func `every mistake in a file is told at once, in order of place`() {
        let (sample, told) = readSample(
            """
            nmae: A
            size: three
            size: 4
            tags: x
            years: { a: 1, a: 2, B: 3, c: many }
            owner: { name: [O], phone: 1 }
            parts:
              - { id: P!, on: perhaps }
              - p
              - on: yes
                id: q
                colour: red
                id: r
            """
        )
        #expect(sample == nil)
        #expect(
            told == """
                a.yaml:1:1: error: the sample has no 'name' [missing-key]
                    help: add 'name:'
                a.yaml:1:1: error: the sample has no such key as 'nmae' [unknown-key]
                    help: did you mean 'name'? the keys here are name, size, tags, years, owner, parts
                a.yaml:2:1: error: 'size' is given twice [duplicate-key]
                    help: remove one of them
                a.yaml:4:7: error: 'tags' is not a list [wrong-shape]
                a.yaml:5:10: error: 'a' is given twice [duplicate-key]
                    help: remove one of them
                a.yaml:5:22: error: 'B' is not an identifier [malformed-value]
                    help: expected lower-case letters, digits and hyphens, such as epr-east
                a.yaml:5:31: error: 'many' is not a whole number [malformed-value]
                    help: expected a number such as 3
                a.yaml:6:16: error: 'name' is not a single value [wrong-shape]
                a.yaml:6:21: error: the owner has no such key as 'phone' [unknown-key]
                    help: the keys here are name
                a.yaml:8:11: error: 'P!' is not an identifier [malformed-value]
                    help: expected lower-case letters, digits and hyphens, such as epr-east
                a.yaml:8:19: error: 'perhaps' is neither yes nor no [malformed-value]
                    help: expected yes or no
                a.yaml:9:5: error: the part is not a mapping of keys to values [wrong-shape]
                a.yaml:11:5: error: 'id' is given twice [duplicate-key]
                    help: remove one of them
                a.yaml:12:5: error: the part has no such key as 'colour' [unknown-key]
                    help: the keys here are id, on
                """
        )
    }

    @Test(
        arguments: [
            ("name: A\ntags:\n", "2:6: error: 'tags' is not a list [wrong-shape]"),
            ("name: A\ntags: {}\n", "2:7: error: 'tags' is not a list [wrong-shape]"),
            ("name: A\ntags: [[x]]\n", "2:8: error: 'each of 'tags'' is not a single value"),
            ("name: A\nyears: []\n", "2:8: error: 'years' is not a mapping [wrong-shape]"),
            ("name: A\nowner: O\n", "2:8: error: the owner is not a mapping of keys to values"),
            ("name: { a: 1 }\n", "1:7: error: 'name' is not a single value [wrong-shape]"),
            ("just text\n", "1:1: error: the sample is not a mapping of keys to values"),
            ("- name: A\n", "1:1: error: the sample is not a mapping of keys to values"),
        ]
    )
    func `another shape than expected is told where it begins`(text: String, told: String) {
        #expect(readSample(text).told.hasPrefix("a.yaml:\(told)"))
    }

    @Test(
        arguments: [
            ("name: A\nname: B\n", ["1:1"]),
            ("\"name\": A\nname: B\n", ["1:1"]),
            ("name: A\n'name': B\n", ["1:1"]),
            ("{ name: A, name: B }\n", ["1:3"]),
            ("{name: A, \"name\": B, 'name': C, name: D}\n", ["1:2", "1:11", "1:22"]),
            ("name: A\nname: B\nname: C\n", ["1:1", "2:1"]),
            ("name: A\r\nname: B\r\n", ["1:1"]),
        ]
    )
    func `a key that stands again is told where it stood before`(text: String, places: [String]) {
        let (sample, told) = readSample(text)
        #expect(sample != nil)
        #expect(
            summaries(told)
                == places.map {
                    "a.yaml:\($0): error: 'name' is given twice [duplicate-key]"
                }
        )
    }

    @Test func `a repeated key in a record within a record is told there`() {
        let (_, told) = readSample(
            """
            name: A
            owner:
              name: O
              name: P
            parts:
              - { id: p, on: yes, on: no }
            """
        )
        #expect(
            summaries(told) == [
                "a.yaml:3:3: error: 'name' is given twice [duplicate-key]",
                "a.yaml:6:14: error: 'on' is given twice [duplicate-key]",
            ]
        )
    }

    @Test func `columns count bytes of the file as it was written`() {
        let (_, told) = readSample("{ name: £é, name: B, colour: red }\n")
        #expect(
            summaries(told) == [
                "a.yaml:1:3: error: 'name' is given twice [duplicate-key]",
                "a.yaml:1:24: error: the sample has no such key as 'colour' [unknown-key]",
            ]
        )
    }

    @Test func `hundreds of repeated keys are told, not swallowed`() {
        let (_, told) = readSample(String(repeating: "name: A\n", count: 300))
        #expect(told.contains("'name' is given twice [duplicate-key]"))
    }
}
