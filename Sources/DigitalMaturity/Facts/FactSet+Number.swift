extension FactSet {
    /// The number of an open body: its own with those of the bodies that it alone took over and its
    /// parts of what was split. `nil` where nothing is known, or where what is known cannot be added up.
    public func number(of code: ODSCode, in system: RegisterDay) -> Double? {
        let whole = codes(of: code, in: system).compactMap { values[$0]?.value }
        let parts = shares(of: code, in: system).filter { $0.to == code }.map(\.value)
        guard parts.allSatisfy({ $0 != nil }) else { return nil }
        let all = whole + parts.compactMap(\.self)
        switch unit {
        case .count, .wholeTimeEquivalents, .pounds: return all.isEmpty ? nil : all.sum
        case .share, .group: return all.count == 1 ? all[0] : nil
        }
    }
}
