import Documents

extension Figure {
    /// What the number is measured in, for a column of units.
    var unitWords: String {
        switch unit {
        case .pounds: "£"
        case .points: "points"
        case .marks: "marks"
        case .levels: "levels"
        case .share: "%"
        case .count: "number"
        case .days: "days"
        case .ratio: "ratio"
        case .ordinal: "label"
        }
    }
}
