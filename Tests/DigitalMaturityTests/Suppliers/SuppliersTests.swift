import DigitalMaturity
import TestSupport
import Testing

/// What is known to run where on a day, in the sample register: RM2 and RW3 became R0A on 1 October
/// 2017, RM4 became RW3 in 2012.
struct SuppliersTests {
    @Test func `one supplier has one name, however a source writes it`() {
        let names = SupplierNames([
            (Supplier(id: "oracle-health", name: "Oracle Health"), ["Oracle Cerner", "Cerner"])
        ])
        for name in ["oracle-health", "ORACLE HEALTH", "Cerner", "oracle  cerner"] {
            #expect(names.supplier(named: name).name == "Oracle Health", "\(name)")
        }
        #expect(names.supplier(named: "Acme Ltd") == Supplier(id: "acme-ltd", name: "Acme Ltd"))
    }

    /// Either side of each report, by hand: a report counts from the last day that its date can be.
    @Test(
        arguments: [
            ("2015-06-30", []), ("2016-12-30", []), ("2016-12-31", ["Epic"]),
            ("2024-10-01", ["Epic"]), ("2025-11-29", ["Epic"]), ("2025-11-30", ["Altera"]),
        ] as [(CivilDate, [String])]
    )
    func `what runs is what was last reported`(day: CivilDate, names: [String]) {
        let suppliers = Suppliers(events: [
            event("RXR", .live, "2016", "Epic"), event("RXR", .inUse, "2024-10-01", "Epic"),
            event("RXR", .planned, "2025-05", "Altera"), event("RXR", .live, "2025-11", "Altera"),
        ])
        let records = suppliers.records(of: "RXR", in: Register.sample.on(day))
        #expect(records.compactMap(\.supplier?.name) == names)
    }

    @Test func `a report counts from its publication where that is earlier`() {
        let known = event("RXR", .live, "2026", "Epic", published: "2026-06-30")
        #expect(known.from == "2026-06-30")
        #expect(event("RXR", .live, "2014", "Epic", published: "2017-08").from == "2014-12-31")
    }

    @Test func `a trust that took over others runs what each of them ran`() {
        let suppliers = Suppliers(events: [
            event("RM2", .inUse, "2016-01-01", "Epic"), event("RM4", .live, "2010-01-01", "TPP"),
        ])
        let names = { (day: CivilDate) in
            suppliers.records(of: "R0A", in: Register.sample.on(day)).compactMap(\.supplier?.name)
        }
        #expect(names("2017-09-30") == [])
        #expect(names("2017-10-01") == ["Epic", "TPP"])
    }

    @Test func `a report about the whole trust takes the place of what others ran before`() {
        let old = event("RM2", .inUse, "2016-01-01", "Epic")
        let before = Suppliers(events: [old, event("R0A", .inUse, "2017-09-30", "TPP")])
        let after = Suppliers(events: [old, event("R0A", .inUse, "2017-10-01", "TPP")])
        let day = RegisterDay.sample
        #expect(before.records(of: "R0A", in: day).compactMap(\.supplier?.name) == ["TPP", "Epic"])
        #expect(after.records(of: "R0A", in: day).compactMap(\.supplier?.name) == ["TPP"])
    }

    @Test func `what has ended runs no more, and none is not the same as not known`() {
        let ended = Suppliers(events: [
            event("RXR", .live, "2016-01-01", "Epic"), event("RXR", .ended, "2020-01-01", "Epic"),
        ])
        #expect(ended.records(of: "RXR", in: .sample).isEmpty)
        let none = Suppliers(events: [event("RXR", .none, "2020-01-01", nil)])
        #expect(none.records(of: "RXR", in: .sample).map(\.event.kind) == [.none])
        #expect(none.records(of: "RXR", in: .sample).compactMap(\.supplier).isEmpty)
    }

    @Test func `rows in any order say the same, and what is later changes nothing`() {
        var random = SplitMix64(seed: 11)
        let codes: [ODSCode] = ["RXR", "RXN", "R0A", "RM2"]
        let kinds: [RecordEvent.Kind] = [.live, .inUse, .none, .ended, .planned, .contract]
        for round in 0..<200 {
            let events = (0..<12).map { row in
                RecordEvent.sample(
                    Located(codes[Int(random.next() % 4)], at: .line(row + 1)),
                    kinds[Int(random.next() % 6)],
                    .year(2010 + Int(random.next() % 12)),
                    ["Epic", "TPP", "Altera"][Int(random.next() % 3)]
                )
            }
            let year = 2010 + Int(random.next() % 12)
            let day = Register.sample.on(PartialDate.year(year).latest)
            let whole = answers(Suppliers(events: events), codes, day)
            #expect(
                answers(Suppliers(events: events.shuffled(using: &random)), codes, day) == whole
            )
            let known = events.filter { ($0.date?.earliest.year ?? 0) <= year }
            #expect(answers(Suppliers(events: known), codes, day) == whole, "round \(round)")
        }
    }

    private func answers(_ all: Suppliers, _ codes: [ODSCode], _ day: RegisterDay) -> [String] {
        codes.map { code in
            all.records(of: code, in: day).map {
                "\($0.event.organisation.value) \($0.event.words)"
            }.joined(separator: "; ")
        }
    }

    private func event(
        _ code: ODSCode,
        _ kind: RecordEvent.Kind,
        _ date: PartialDate?,
        _ supplier: String?,
        published: PartialDate? = nil
    ) -> RecordEvent {
        .sample(Located(code, at: .line(1)), kind, date, supplier, published: published)
    }
}

extension RecordEvent {
    fileprivate static func sample(
        _ code: Located<ODSCode>,
        _ kind: Kind,
        _ date: PartialDate?,
        _ supplier: String?,
        published: PartialDate? = nil
    ) -> RecordEvent {
        let citation = Citation(
            publisher: "A",
            title: "B",
            date: published,
            address: nil,
            grade: .secondary,
            note: nil
        )
        var event = RecordEvent(of: code, kind, on: date, citation: citation)
        event.supplier = supplier.map { Supplier(named: $0) }
        return event
    }
}
