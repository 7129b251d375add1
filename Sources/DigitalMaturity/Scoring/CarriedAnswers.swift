extension MaturityData {
    /// The returns against `framework`, with answers carried over from the same body's returns
    /// against other frameworks. A body without a return of its own has none by such answers.
    ///
    /// An answer carries only over an `equal` relation between two elements, only where nobody
    /// answered the one it is carried to, and is marked with its origin. The latest origin counts.
    func carriedReturns(
        into framework: Framework,
        from returns: [MaturityReturn],
        own: [MaturityReturn]
    ) -> [MaturityReturn] {
        let others = returns.filter { $0.framework != framework.id && !$0.responses.isEmpty }
        guard !others.isEmpty else { return own }
        var offered: [BodyKey: [Offer]] = [:]
        for (origin, sources) in Dictionary(grouping: others, by: \.framework) {
            let bridge = self.bridge(from: origin, into: framework)
            for source in sources {
                let responses = bridge.carrying(source)
                guard !responses.isEmpty else { continue }
                offered[BodyKey(source), default: []].append(Offer(source, responses))
            }
        }
        let latest = latestByKey(own)
        return own.map { source in
            guard latest[BodyKey(source)] == source.date, let more = offered[BodyKey(source)] else {
                return source
            }
            return source.answering(more.merged.merging(source.responses) { _, own in own })
        }
    }

    private func bridge(from origin: String, into framework: Framework) -> Bridge {
        let rows = crosswalks.map(from: origin, to: framework.id)?.rows ?? []
        let elements = Dictionary(framework.elements.map { ($0.id, $0) }) { first, _ in first }
        var bridge = Bridge()
        for row in rows where row.relation == .equal {
            guard let target = row.to.flatMap({ elements[$0] }) else { continue }
            bridge.targets[row.from, default: []].append(
                (target.id, Response.Reply.all(for: target.answering, in: framework) ?? [])
            )
        }
        return bridge
    }

    private func latestByKey(_ returns: [MaturityReturn]) -> [BodyKey: PartialDate] {
        Dictionary(returns.map { (BodyKey($0), $0.date) }) {
            ($0.latest, $0.earliest) < ($1.latest, $1.earliest) ? $1 : $0
        }
    }
}

/// The elements of one framework that each element of another answers, with the replies they take.
private struct Bridge {
    var targets: [String: [(id: String, replies: [Response.Reply])]] = [:]

    /// Of two answers that fit one element the one to the element that comes first by name counts.
    func carrying(_ source: MaturityReturn) -> [String: Response] {
        var carried: [String: Response] = [:]
        for (element, response) in source.responses.sorted(by: { $0.key < $1.key }) {
            for target in targets[element, default: []]
            where carried[target.id] == nil && target.replies.contains(response.reply) {
                carried[target.id] = response.carried(
                    from: Response.Carried(framework: source.framework, element: element)
                )
            }
        }
        return carried
    }
}

/// What one return offers to another framework.
private struct Offer: Comparable {
    let source: MaturityReturn
    let responses: [String: Response]

    init(_ source: MaturityReturn, _ responses: [String: Response]) {
        self.source = source
        self.responses = responses
    }

    static func < (lhs: Offer, rhs: Offer) -> Bool {
        (lhs.source.date.latest, lhs.source.framework)
            < (rhs.source.date.latest, rhs.source.framework)
    }
}

extension [Offer] {
    /// All of them together; of two for one element the later counts.
    fileprivate var merged: [String: Response] {
        sorted().reduce(into: [:]) { $0.merge($1.responses) { _, later in later } }
    }
}
