import CCbc
import Synchronization

// The one file in which the library's pointers live.

/// Held during a search, because the library reads its parameters through global variables.
private let library = Mutex(())

/// A model in CBC's memory, freed when the value goes.
///
/// The library forbids a second search of the same model, so a search consumes it.
@safe struct CbcModel: ~Copyable {
    private let pointer: UnsafeMutableRawPointer
    private let columnCount: Int
    private let resolution: Double
    private let isMaximum: Bool

    /// Builds `model`; the order of columns and rows is kept, so that searches repeat.
    init(_ model: LinearModel) throws(OptimisingError) {
        guard let pointer = unsafe Cbc_newModel() else { throw .outOfMemory }
        unsafe self.pointer = pointer
        columnCount = model.columns.count
        resolution = model.resolution
        isMaximum = model.isMaximum
        unsafe Cbc_setLogLevel(pointer, 0)
        unsafe Cbc_setObjSense(pointer, model.isMaximum ? -1 : 1)
        var objective = [Double](repeating: 0, count: columnCount)
        for term in model.objective { objective[term.column] += term.coefficient }
        for (column, coefficient) in zip(model.columns, objective) {
            unsafe Cbc_addCol(
                pointer,
                column.name,
                column.bounds.lowerBound,
                column.bounds.upperBound,
                coefficient,
                column.isInteger ? 1 : 0,
                0,
                nil,
                nil
            )
        }
        for row in model.rows { add(row) }
    }

    deinit {
        unsafe Cbc_deleteModel(pointer)
    }

    private func add(_ row: LinearModel.Row) {
        unsafe Cbc_addRow(
            pointer,
            row.name,
            Int32(row.terms.count),
            row.terms.map { Int32($0.column) },
            row.terms.map(\.coefficient),
            row.sense == .atMost ? CChar(UInt8(ascii: "L")) : CChar(UInt8(ascii: "G")),
            row.amount
        )
    }

    /// Searches on one thread from a fixed seed, so that the same model gives the same answer.
    consuming func solve(_ limits: SearchLimits) throws(OptimisingError) -> LinearOutcome {
        // Preprocessing in CBC 2.10.8 drops answers from some models whose sums are held near their
        // greatest, as those are in which ties break.
        set("preprocess", "off")
        set("threads", "0")
        set("randomCbcSeed", "1")
        set("randomSeed", "1")
        // Small steps need room for rounding; of great ones all but a little can be asked for.
        set("increment", "\(resolution * (resolution < 1 ? 0.5 : 0.99))")
        // It takes the gap as a share of the bound, and drops what lies within it without a word.
        let share = limits.gap / (1 + limits.gap) * 0.999
        set("ratioGap", "\(share)")
        set("allowableGap", "0")
        set("timeMode", "elapsed")
        unsafe Cbc_setMaximumSeconds(pointer, limits.seconds)
        let status = library.withLock { _ in unsafe Cbc_solve(pointer) }
        if unsafe Cbc_isProvenInfeasible(pointer) != 0 { return .infeasible }
        try check(unsafe Cbc_isAbandoned(pointer) == 0 ? 0 : status)
        guard let values = unsafe Cbc_bestSolution(pointer) else {
            if unsafe Cbc_isProvenOptimal(pointer) != 0 { return .infeasible }
            throw .outOfTime(seconds: limits.seconds)
        }
        let isFinished = unsafe Cbc_isProvenOptimal(pointer) != 0
        let bound = unsafe Cbc_getBestPossibleObjValue(pointer)
        let sum = unsafe Cbc_getObjValue(pointer)
        // Where it stopped within the gap it gives its answer as the bound, which it is not.
        let dropped = sum + (isMaximum ? 1 : -1) * sum.magnitude * share / (1 - share)
        return .solved(
            values: (0..<columnCount).map { unsafe values[$0] },
            bound: isMaximum ? max(bound, dropped) : min(bound, dropped),
            isFinished: isFinished
        )
    }

    private func set(_ name: String, _ value: String) {
        unsafe Cbc_setParameter(pointer, name, value)
    }
}

/// Throws unless `code` is success: the one way a code is read.
private func check(_ code: Int32) throws(OptimisingError) {
    guard code == 0 else { throw .abandoned(status: Int(code)) }
}
