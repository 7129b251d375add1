extension Sequence<Located<String>> {
    /// An error for each identifier that is used a second time.
    public func repeated(
        _ what: String,
        remedy: String = "give one of them another name"
    ) -> [Diagnostic] {
        var first: [String: Place] = [:]
        return compactMap { id in
            guard let earlier = first[id.value] else {
                first[id.value] = id.place
                return nil
            }
            return .duplicateID(
                id.value,
                of: what,
                at: id.place,
                first: earlier,
                remedy: remedy
            )
        }
    }
}
