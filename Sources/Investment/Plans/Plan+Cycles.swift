import DigitalMaturity

extension Plan {
    /// The rings in which schemes need each other, each reported where the first scheme needs another.
    func cycles() -> [Diagnostic] {
        let needs = Dictionary(
            schemes.map { ($0.id.value, $0.relations.needs.map(\.value)) }
        ) { first, _ in first }
        return rings(of: schemes.map(\.id.value), through: needs).map { ring in
            let whole = ring + [ring[0]]
            let scheme = schemes.first { $0.id.value == whole[0] }
            let need = scheme?.relations.needs.first { $0.value == whole[1] }
            return .needsCycle(whole, of: "schemes", at: need?.place ?? scheme?.place ?? place)
        }
    }
}
