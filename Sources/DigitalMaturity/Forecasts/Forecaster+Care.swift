extension Forecaster {
    /// The forecast of social care records.
    func care(by day: CivilDate, knownAt: CivilDate) throws(NoForecast) -> Forecast {
        guard let curve = CareCurve(data, knownAt: knownAt) else {
            throw .nothingKnown(first: data.returns.compactMap(\.known).min())
        }
        let target = data.target.value
        return Forecast(
            measure: .dscr,
            by: day,
            knownAt: knownAt,
            last: curve.last,
            distribution: curve.distribution(on: day),
            risks: curve.boards.map { board in
                Forecast.Risk(
                    code: board.code,
                    probability: curve.risk(of: board, below: target, on: day),
                    planned: nil
                )
            }.sorted { ($1.probability, $0.code) < ($0.probability, $1.code) },
            moves: curve.moves(on: day),
            learned: curve.lessons,
            inputs: curve.inputs
        )
    }
}

extension CareCurve {
    /// How many had a record by the last statement or month of returns, and the day of that.
    fileprivate var last: (count: Int, on: CivilDate) {
        let month = rows.compactMap(\.month).max()
        let answers = rows.filter { $0.month == month }.sum
        let day = rows.compactMap(\.known).max() ?? origin
        let stated = statements.max { $0.asAt.latest < $1.asAt.latest }
        let share =
            stated.flatMap { $0.asAt.latest >= day ? $0.fraction : nil }
            ?? answers.shareOfAnswering ?? 0
        return (
            Int((share * Double(returns.answering)).rounded()),
            max(day, stated?.asAt.latest ?? day)
        )
    }

    /// What each part of the uncertainty does to the expected count, at a tenth from either end.
    fileprivate func moves(on day: CivilDate) -> [Forecast.Move] {
        let (mean, own) = odds(on: day)
        let (line, change) = shared(on: day)
        let tenth = Normal.quantile(0.9)
        func count(_ odds: Double) -> Double {
            share(ofLogOdds: odds) * Double(returns.answering)
        }
        let parts = [
            ("How fast records have grown in England up to now", line),
            ("Whether they go on growing at that pace", change),
            ("How boards differ from England", own),
        ]
        return parts.map { what, variance in
            let step = tenth * variance.squareRoot()
            return Forecast.Move(what: what, low: count(mean - step), high: count(mean + step))
        }.sorted { ($1.high - $1.low, $0.what) < ($0.high - $0.low, $1.what) }
    }

    /// What was learned, in sentences for a reader.
    fileprivate var lessons: [String] {
        let growth = Int((england.growth * 100).rounded())
        let months = Set(rows.compactMap(\.month)).count
        return [
            "Months of returns that were known: \(months), from \(boards.count) boards.",
            "Shares stated for England that were known: \(statements.count).",
            "Growth of England's log odds in a year: \(growth / 100).\(growth % 100 < 10 ? "0" : "")\(growth % 100).",
        ]
    }

    fileprivate var inputs: [Forecast.Input] {
        let file = rows.first.map { Place(file: $0.place.file) }
        return [file].compactMap(\.self).map {
            Forecast.Input(words: "\(rows.count) rows of returns", place: $0)
        }
            + statements.map {
                Forecast.Input(words: "\($0.share) of providers, \($0.asAt.words)", place: $0.place)
            }
    }
}
