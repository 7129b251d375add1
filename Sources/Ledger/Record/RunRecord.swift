import GRDB

/// Everything that one run read and found, as it is kept for good.
///
/// A record that is read back has each list in the order of its keys.
package struct RunRecord: Hashable, Sendable {
    package let run: RunRow
    package var inputs: [InputRow] = []
    package var organisations: [OrganisationRow] = []
    package var scores: [ScoreRow] = []
    package var dimensionScores: [DimensionScoreRow] = []
    package var plans: [PlanRow] = []
    package var planYears: [PlanYearRow] = []
    package var schemes: [SchemeRow] = []
    package var routes: [RouteRow] = []
    package var approvals: [ApprovalRow] = []
    package var reportingDuties: [ReportingDutyRow] = []
    package var appraisals: [AppraisalRow] = []
    package var simulations: [SimulationRow] = []
    package var simulatedYears: [SimulatedYearRow] = []
    package var simulatedSchemes: [SimulatedSchemeRow] = []
    package var optima: [OptimumRow] = []
    package var optimumSchemes: [OptimumSchemeRow] = []
    package var coverageCounts: [CoverageCountRow] = []
    package var forecasts: [ForecastRow] = []
    package var allocations: [AllocationRow] = []

    /// The lists, a table before those that refer to it.
    static let lists = [
        RecordList(InputRow.table, \.inputs),
        RecordList(OrganisationRow.table, \.organisations),
        RecordList(ScoreRow.table, \.scores),
        RecordList(DimensionScoreRow.table, \.dimensionScores),
        RecordList(PlanRow.table, \.plans),
        RecordList(PlanYearRow.table, \.planYears),
        RecordList(SchemeRow.table, \.schemes),
        RecordList(RouteRow.table, \.routes),
        RecordList(ApprovalRow.table, \.approvals),
        RecordList(ReportingDutyRow.table, \.reportingDuties),
        RecordList(AppraisalRow.table, \.appraisals),
        RecordList(SimulationRow.table, \.simulations),
        RecordList(SimulatedYearRow.table, \.simulatedYears),
        RecordList(SimulatedSchemeRow.table, \.simulatedSchemes),
        RecordList(OptimumRow.table, \.optima),
        RecordList(OptimumSchemeRow.table, \.optimumSchemes),
        RecordList(CoverageCountRow.table, \.coverageCounts),
        RecordList(ForecastRow.table, \.forecasts),
        RecordList(AllocationRow.table, \.allocations),
    ]
}

/// One list of a record, which is written to one table and read from it.
struct RecordList: Sendable {
    let table: Table
    let write: @Sendable (RunRecord, Int64, Database) throws -> Void
    let read: @Sendable (inout RunRecord, Int64, Database) throws -> Void

    init<Kind: LedgerRow>(
        _ table: Table,
        _ list: any WritableKeyPath<RunRecord, [Kind]> & Sendable
    ) {
        self.table = table
        write = { record, run, db in try table.insert(record[keyPath: list], of: run, db) }
        read = { record, run, db in record[keyPath: list] = try table.rows(of: run, db) }
    }
}
