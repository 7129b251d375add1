/// What distinguishes the figures of one family.
///
/// A key prints as the last parts of an address and is read back from them, so that a figure can be
/// found from its name alone.
package protocol FigureKey: Hashable, Sendable {
    /// The parts after those of the family.
    var path: [String] { get }

    /// How keys are written, the first that fits being meant; none where `init(path:)` says so.
    static var forms: [KeyForm<Self>] { get }

    /// Reads what `path` prints; `nil` where the parts are of no such key.
    init?(path: [String])
}

/// Figures of one kind about one subject, such as the money of one plan.
///
/// Each figure has one key and is made in one place. A document asks for it by its key, and
/// `waymark explain` by its address.
package protocol FigureFamily {
    /// What distinguishes the figures.
    associatedtype Key: FigureKey

    /// The first parts of every address: `plan`, `lancashire-2026`.
    var root: [String] { get }

    /// The figure with this key; `nil` where there is no such number.
    func figure(_ key: Key) -> Figure?
}

extension FigureFamily {
    /// The address of the figure with this key.
    package func address(_ key: Key) -> Address { Address(root + key.path) }

    /// The figure with this key; `nil` where there is no such number.
    package subscript(key: Key) -> Figure? { figure(key) }

    /// The figure at an address; `nil` where it is of another family or there is no such number.
    package func figure(at address: Address) -> Figure? {
        address.tail(after: root).flatMap(Key.init).flatMap(figure)
    }

    /// Makes the figure with a key: its number, what it is, how it is worked out and by what rule.
    package func made(
        _ key: Key,
        _ value: Figure.Value,
        bounds: ClosedRange<Double>? = nil,
        _ meaning: String,
        _ working: Formula,
        basis: String? = nil,
        rule: String? = nil
    ) -> Figure {
        Figure(
            value,
            bounds: bounds,
            trace: Trace(address(key), meaning: meaning, working: working, basis: basis, rule: rule)
        )
    }
}
