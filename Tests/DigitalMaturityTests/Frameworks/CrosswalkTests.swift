import DigitalMaturity
import TestSupport
import Testing

struct CrosswalkTests {
    /// What follows for the first and the third; rows the first step, columns the second.
    private static let composed: [[Crosswalk.Relation?]] = [
        // equal, subset, superset, intersects, none
        [.equal, .subset, .superset, .intersects, nil],
        [.subset, .subset, nil, nil, nil],
        [.superset, nil, .superset, nil, nil],
        [.intersects, nil, nil, nil, nil],
        [nil, nil, nil, nil, nil],
    ]

    @Test func `what follows from two relations is the table worked out by hand`() {
        let relations: [Crosswalk.Relation] = [.equal, .subset, .superset, .intersects, .none]
        for (first, row) in zip(relations, Self.composed) {
            for (second, expected) in zip(relations, row) {
                #expect(first.followed(by: second) == expected, "\(first) then \(second)")
            }
        }
    }

    @Test func `no relation between small sets breaks what the table says`() {
        let sets = (1..<16).map { number in Set((0..<4).filter { number & (1 << $0) != 0 }) }
        var broken: [String] = []
        var followed = 0
        for first in sets {
            for second in sets {
                for third in sets {
                    guard let one = relation(first, second), let two = relation(second, third),
                        let follows = one.followed(by: two)
                    else { continue }
                    followed += 1
                    if relation(first, third) != follows {
                        broken.append("\(first) \(second) \(third)")
                    }
                }
            }
        }
        #expect(broken == [])
        #expect(followed > 300)
    }

    /// How two sets of questions relate.
    private func relation(_ first: Set<Int>, _ second: Set<Int>) -> Crosswalk.Relation? {
        if first == second { return .equal }
        if first.isSubset(of: second) { return .subset }
        if first.isSuperset(of: second) { return .superset }
        return first.isDisjoint(with: second) ? nil : .intersects
    }

    @Test(arguments: Crosswalk.Relation.allCases)
    func `a relation reversed twice is itself`(relation: Crosswalk.Relation) {
        #expect(relation.reversed.reversed == relation)
    }

    @Test func `a crosswalk read from the other side says the same, but not what found nothing`() {
        let walk = Crosswalk.sample(
            "a",
            "b",
            [("x", .subset, "y"), ("z", .none, nil), ("u", .equal, "v")]
        )
        #expect(walk.reversed.told == ["y superset x", "v equal u"])
        #expect(walk.reversed.from == "b")
        #expect(walk.reversed.reversed.told == ["x subset y", "u equal v"])
    }

    @Test func `a chain of crosswalks keeps what follows for certain, with whose reading it is`() {
        let first = Crosswalk.sample(
            "a",
            "b",
            [("x", .subset, "y"), ("u", .superset, "y"), ("w", .none, nil)]
        )
        let second = Crosswalk.sample("b", "c", [("y", .subset, "z")], author: "Other")
        let chain = first.followed(by: second)
        #expect(chain.told == ["x subset z"])
        #expect(chain.through == ["b"])
        #expect(chain.rows.map(\.author) == ["Author and Other"])
        #expect(chain.rows.map(\.basis) == ["follows through y of b"])
        #expect(chain.rows.map(\.citation) == [nil])
    }

    @Test func `of ways between two frameworks the shortest is taken, as written before derived`() {
        let walks: [Crosswalk] = [
            .sample("a", "b", [("x", .equal, "y")]), .sample("b", "c", [("y", .equal, "z")]),
            .sample("c", "d", [("z", .equal, "t")]), .sample("d", "a", [("t", .subset, "x")]),
        ]
        #expect(walks.map(from: "a", to: "b")?.through == [])
        #expect(walks.map(from: "b", to: "a")?.told == ["y equal x"])
        // Written as d to a: read backwards rather than derived through b and c.
        #expect(walks.map(from: "a", to: "d")?.told == ["x superset t"])
        #expect(walks.map(from: "a", to: "c")?.through == ["b"])
        #expect(walks.map(from: "a", to: "c")?.told == ["x equal z"])
        #expect(walks.map(from: "a", to: "e") == nil)
        #expect(walks.map(from: "a", to: "a") == nil)
    }

    @Test func `the order of the files never shows`() {
        var random = SplitMix64(seed: 6)
        let walks: [Crosswalk] = [
            .sample("a", "b", [("x", .equal, "y")]), .sample("a", "c", [("x", .equal, "z")]),
            .sample("b", "d", [("y", .subset, "t")]), .sample("c", "d", [("z", .superset, "t")]),
        ]
        for _ in 0..<20 {
            let shuffled = walks.shuffled(using: &random)
            #expect(shuffled.map(from: "a", to: "d") == walks.map(from: "a", to: "d"))
        }
        #expect(walks.map(from: "a", to: "d")?.through == ["b"])
    }
}

extension Crosswalk {
    static func sample(
        _ from: String,
        _ to: String,
        _ rows: [(String, Relation, String?)],
        author: String = "Author"
    ) -> Crosswalk {
        Crosswalk(
            from: from,
            to: to,
            rows: rows.map { first, relation, second in
                Row(
                    from: first,
                    relation: relation,
                    to: second,
                    basis: "",
                    author: author,
                    citation: .any,
                    place: .line(1)
                )
            }
        )
    }

    /// The relations in words.
    fileprivate var told: [String] {
        rows.map { "\($0.from) \($0.relation.rawValue) \($0.to ?? "")" }
    }
}
