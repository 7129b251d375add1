import DigitalMaturity

extension Plan {
    /// The other schemes that need one of those named, near or far, in the order written.
    public func needing(_ ids: Set<String>) -> [Scheme] {
        var broken = ids
        var grows = true
        while grows {
            let more = schemes.filter { scheme in
                !broken.contains(scheme.id.value)
                    && scheme.relations.needs.contains { broken.contains($0.value) }
            }
            grows = !more.isEmpty
            broken.formUnion(more.map(\.id.value))
        }
        return schemes.filter { broken.contains($0.id.value) && !ids.contains($0.id.value) }
    }
}
