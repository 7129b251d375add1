/// Rows of which, where they are many, those between a head and a foot are made each time that they are
/// asked for, so that a large table is not held a second time.
struct Rows<Row> {
    private struct Body {
        let count: Int
        let make: (Int) -> Row
    }

    /// The most rows of a table that are kept.
    static var mostKept: Int { 1_000 }

    private var head: [Row]
    private var body: Body?
    private var foot: [Row] = []

    /// Rows that are kept.
    init(_ rows: some Sequence<Row>) { head = Array(rows) }

    /// As many rows as `count` between the head and the foot; they are kept where they are few or
    /// `isKept`.
    init(
        head: [Row] = [],
        count: Int,
        foot: [Row] = [],
        isKept: Bool = false,
        _ make: @escaping (Int) -> Row
    ) {
        if isKept || count <= Rows.mostKept {
            self.head = head + (0..<count).map(make) + foot
        } else {
            (self.head, self.foot) = (head, foot)
            body = Body(count: count, make: make)
        }
    }

    /// The rows that are made each time that they are asked for; none where all are kept.
    var made: Range<Int> { head.count..<head.count + (body?.count ?? 0) }

    /// The rows with each changed: those that are kept now, the others as they are made.
    func mapped<New>(_ change: @escaping (Int, Row) -> New) -> Rows<New> {
        let (first, last) = (made.lowerBound, made.upperBound)
        var rows = Rows<New>(head.enumerated().map { change($0, $1) })
        if let body {
            rows.body = .init(count: body.count) { change(first + $0, body.make($0)) }
        }
        rows.foot = foot.enumerated().map { change(last + $0, $1) }
        return rows
    }
}

extension Rows: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
    init() { head = [] }

    var startIndex: Int { 0 }
    var endIndex: Int { made.upperBound + foot.count }

    /// A row; to write one, or to put some in the place of others, keeps all of them.
    subscript(position: Int) -> Row {
        get {
            if position < head.count { return head[position] }
            let place = position - head.count
            guard let body, place < body.count else { return foot[place - (body?.count ?? 0)] }
            return body.make(place)
        }
        set {
            keepAll()
            head[position] = newValue
        }
    }

    mutating func replaceSubrange(_ range: Range<Int>, with rows: some Collection<Row>) {
        keepAll()
        head.replaceSubrange(range, with: rows)
    }

    private mutating func keepAll() {
        if !made.isEmpty || !foot.isEmpty { self = Rows(Array(self)) }
    }
}

extension Rows: ExpressibleByArrayLiteral {
    init(arrayLiteral rows: Row...) { head = rows }
}
