import DigitalMaturity

/// How the value of a key is read and written.
struct Spelling<Value: Sendable>: Sendable {
    let shape: Shape
    /// Reads the value of a key, which may have to be there; `nil` where it is missing or wrong.
    let read: @Sendable (_ key: String, _ isRequired: Bool, _ record: inout Record) -> Value?
    /// The value as YAML; `nil` where nothing is to be written.
    let write: @Sendable (Value) -> Written?
}

extension Spelling {
    /// The same; `silence` is not written.
    func unless(_ silence: Value) -> Spelling where Value: Equatable & Sendable {
        Spelling(shape: shape, read: read) { $0 == silence ? nil : write($0) }
    }

    /// One value and its place.
    static func one<Part>(_ scalar: Scalar<Part>) -> Spelling where Value == Located<Part> {
        Spelling(
            shape: .one(scalar.kind),
            read: { key, isRequired, record in
                isRequired
                    ? record.located(key, scalar.parse) : record.optional(key, scalar.parse)
            },
            write: { .inline(scalar.print($0.value)) }
        )
    }

    /// One value.
    static func one(_ scalar: Scalar<Value>) -> Spelling {
        let located = Spelling<Located<Value>>.one(scalar)
        return Spelling(
            shape: located.shape,
            read: { located.read($0, $1, &$2)?.value },
            write: { .inline(scalar.print($0)) }
        )
    }

    /// A list of values and their places.
    static func list<Part>(_ scalar: Scalar<Part>) -> Spelling where Value == [Located<Part>] {
        Spelling(
            shape: .list(scalar.kind),
            read: { key, isRequired, record in
                let items = record.list(key, scalar.parse)
                guard isRequired, items.isEmpty else { return items }
                record.report(.missingKey(key, in: record.what, at: record.place))
                return nil
            },
            write: { items in
                items.isEmpty ? nil : .inline(flow(items.map { scalar.print($0.value) }))
            }
        )
    }

    /// A list of values.
    static func list<Part>(_ scalar: Scalar<Part>) -> Spelling where Value == [Part] {
        let located = Spelling<[Located<Part>]>.list(scalar)
        return Spelling(
            shape: located.shape,
            read: { located.read($0, $1, &$2)?.map(\.value) },
            write: { $0.isEmpty ? nil : .inline(flow($0.map(scalar.print))) }
        )
    }

    /// A mapping in which each pair makes one part; long ones have a line each.
    static func pairs<Name, Item, Part>(
        _ name: Scalar<Name>,
        _ item: Scalar<Item>,
        areLong: Bool = false,
        _ make: @escaping @Sendable (Located<Name>, Located<Item>) -> Part,
        splitting split: @escaping @Sendable (Part) -> (Name, Item)
    ) -> Spelling where Value == [Part] {
        Spelling(
            shape: .pairs(name.kind, item.kind),
            read: { key, _, record in record.pairs(key, name.parse, item.parse).map(make) },
            write: { parts in
                let pairs = parts.map(split).map { (name.print($0), item.print($1)) }
                if pairs.isEmpty { return nil }
                return areLong ? .block(pairs.map { "\($0): \($1)" }) : .inline(flow(pairs))
            }
        )
    }

    /// The least and the most of something.
    static func range<Bound>(
        _ scalar: Scalar<Bound>,
        where isValid: @escaping @Sendable (ClosedRange<Bound>) -> Bool,
        expected: String
    ) -> Spelling
    where Value == Located<ClosedRange<Bound>> {
        Spelling(
            shape: .range(scalar.kind),
            read: { key, _, record in
                guard let ends = record.ends(key, scalar.parse) else { return nil }
                guard ends.count == 2, ends[0].value <= ends[1].value,
                    isValid(ends[0].value...ends[1].value)
                else {
                    record.report(.wrongShape("'\(key)'", expected: expected, at: record.place))
                    return nil
                }
                return Located(ends[0].value...ends[1].value, at: ends[0].place)
            },
            write: { .inline(flow([$0.value.lowerBound, $0.value.upperBound].map(scalar.print))) }
        )
    }

    /// A mapping with a format of its own.
    static func mapping(_ format: Format<Value>) -> Spelling {
        Spelling(
            shape: .mapping(format.keys.map(\.note)),
            read: { key, isRequired, record in
                record.record(key, isRequired: isRequired, format.what, format.read)
            },
            write: { .flow(format.pairs($0)) }
        )
    }

    /// A list of mappings with a format of their own, a line each.
    static func list<Part>(of format: Format<Part>) -> Spelling where Value == [Part] {
        Spelling(
            shape: .mappings(format.keys.map(\.note)),
            read: { key, isRequired, record in
                record.records(key, isRequired: isRequired, format.what, format.read)
            },
            write: { .list($0.map { .flow(format.pairs($0)) }) }
        )
    }
}
