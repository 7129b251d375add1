/// How boards do for the mix of care settings that they have.
///
/// The questions differ between settings, so the mean of a board with many ambulance returns is not
/// comparable with that of a board with none. Each return is compared with England's mean for its
/// own setting instead.
public struct CaseMix: Sendable {
    /// The mark of one return.
    public struct Mark: Hashable, Sendable {
        /// The board; a mark without one counts for England's means only.
        public let board: ODSCode?
        /// The trust that made the return: its marks for several settings go up and down together.
        public let trust: ODSCode
        /// The setting it speaks for.
        public let setting: CareSetting
        /// The mark, a finite number.
        public let mark: Double

        /// Creates a mark.
        public init(board: ODSCode?, trust: ODSCode, setting: CareSetting, mark: Double) {
            self.board = board
            self.trust = trust
            self.setting = setting
            self.mark = mark
        }
    }

    /// One board against what its mix would give in England.
    public struct Line: Hashable, Sendable {
        /// The code of an integrated care board.
        public let board: ODSCode
        /// How many returns it has.
        public let count: Int
        /// The mean of its marks.
        public let observed: Double
        /// The mean over its marks of England's mean for the same setting, the board's own among
        /// them.
        public let expected: Double
        /// Observed less expected.
        public let difference: Estimate
    }

    /// The boards with a mark, in order.
    public let boards: [ODSCode]
    private let noise: PooledNoise
    private let name: String
    private let bootstrap: Bootstrap

    /// Prepares the comparison over all of England's marks.
    ///
    /// The name, for instance that of the dimension, keeps the draws of one comparison apart from
    /// those of another.
    public init(_ marks: some Sequence<Mark>, named name: String, by bootstrap: Bootstrap) {
        noise = PooledNoise(
            marks.map {
                BoardValue(board: $0.board, trust: $0.trust, setting: $0.setting, value: $0.mark)
            }
        )
        boards = noise.boards.keys.sorted()
        self.name = "case-mix/" + name
        self.bootstrap = bootstrap
    }

    /// How a board does, or nothing when it has no mark.
    ///
    /// There is no interval when the board has every return of each of its settings, or when none
    /// of the boards with a return in one of them has a second trust.
    public func line(of board: ODSCode) -> Line? {
        let values = noise.boards[board, default: []]
        guard
            let observed = mean(of: values.map(\.value)),
            let expected = mean(of: values.map { noise.means[$0.setting, default: 0] }),
            let difference = mean(of: noise.differences(of: board))
        else { return nil }
        return Line(
            board: board,
            count: values.count,
            observed: observed,
            expected: expected,
            difference: Estimate(difference, noise: errors(of: board), share: bootstrap.share)
        )
    }

    /// The errors from which the interval of a board is made.
    func errors(of board: ODSCode) -> Distribution? {
        noise.errors(of: board, comparedWithEngland: true, by: bootstrap, named: name)
    }
}
