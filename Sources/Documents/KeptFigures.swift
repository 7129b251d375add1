internal import Synchronization

/// Figures of a family that many others name, each made once.
///
/// A figure is the same whenever it is made, so that keeping it changes nothing but the time.
package final class KeptFigures<Key: FigureKey>: Sendable {
    private let figures = Mutex<[Key: Figure]>([:])

    /// Keeps none yet.
    package init() {}

    /// The figure with this key, from `make` when it is first asked for.
    package func figure(_ key: Key, _ make: () -> Figure?) -> Figure? {
        if let kept = figures.withLock({ $0[key] }) { return kept }
        let figure = make()
        figures.withLock { $0[key] = figure }
        return figure
    }
}
