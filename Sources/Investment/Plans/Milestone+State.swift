public import DigitalMaturity

extension Scheme.Milestone {
    /// How a milestone has come on by a day.
    public enum State: String, CaseIterable, Sendable {
        /// It was done by its day.
        case done
        /// It was done after its day.
        case doneLate = "done-late"
        /// Its day has passed and it is not done.
        case late
        /// It is expected after its day, which has not come.
        case slipping
        /// Its day has not come.
        case due
    }

    /// Whether it is done, late or still to come on `today`.
    public func state(on today: CivilDate) -> State {
        if let done { return done.value > due.value ? .doneLate : .done }
        if due.value < today { return .late }
        return forecast.map { $0.value > due.value } ?? false ? .slipping : .due
    }
}

extension Plan {
    /// The boards whose plan it is, the first of them the one that holds it.
    public var boards: [ODSCode] { ([icb] + partners).map(\.value) }
}
