import DigitalMaturity
import TestSupport

extension CaseMix.Mark {
    /// Three boards, of which two share acute and two share community; RAA answers for two
    /// settings.
    static let three: [CaseMix.Mark] = [
        CaseMix.Mark(board: "QAA", trust: "RAA", setting: .acute, mark: 3),
        CaseMix.Mark(board: "QAA", trust: "RAB", setting: .acute, mark: 2),
        CaseMix.Mark(board: "QAA", trust: "RAA", setting: .community, mark: 2),
        CaseMix.Mark(board: "QBB", trust: "RBA", setting: .acute, mark: 1),
        CaseMix.Mark(board: "QBB", trust: "RBB", setting: .community, mark: 3),
        CaseMix.Mark(board: "QCC", trust: "RCA", setting: .acute, mark: 2),
        CaseMix.Mark(board: "QCC", trust: "RCB", setting: .ambulance, mark: 2),
    ]
}

extension Change.Pair {
    /// The same three boards, whose marks rose from 1.5.
    static let three = CaseMix.Mark.three.map {
        Change.Pair(
            board: $0.board,
            trust: $0.trust,
            setting: $0.setting,
            earlier: 1.5,
            later: $0.mark
        )
    }
}

func isClose(_ found: ClosedRange<Double>?, _ low: Double, _ high: Double) -> Bool {
    guard let found else { return false }
    return abs(found.lowerBound - low) < 1e-9 && abs(found.upperBound - high) < 1e-9
}
