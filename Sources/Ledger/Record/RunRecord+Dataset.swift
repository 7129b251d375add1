public import DigitalMaturity
public import Investment

extension RunRecord {
    /// Records a run over `dataset`.
    ///
    /// The time `recordedAt` is the caller's: nothing here reads a clock.
    public init(
        dataset: Dataset,
        assessment: Assessment,
        plans: [(Plan, [PlannedRoute])],
        on: CivilDate,
        recordedAt: String,
        toolVersion: String,
        inputs: [(path: String, bytes: [UInt8])]
    ) {
        let scores = assessment.scorecards.map {
            ScoreRecord($0, against: assessment.framework)
        }
        let plans = plans.map { PlanRecord($0, routes: $1) }
        let codes = Set(
            scores.map(\.organisation) + plans.map(\.icb)
                + plans.flatMap { $0.schemes.map(\.lead) }
        )
        self.init(
            on: on,
            recordedAt: recordedAt,
            toolVersion: toolVersion,
            referenceEdition: dataset.reference.edition,
            rulebookEdition: dataset.reference.rulebook.edition,
            workspaceTitle: dataset.workspace?.title,
            inputs: inputs.map { Input(path: $0.path, bytes: $0.bytes) },
            organisations: codes.sorted().map { Organisation($0, in: dataset.reference.system) },
            scores: scores,
            plans: plans
        )
    }
}

extension RunRecord.Organisation {
    /// What `system` says today of the organisation with this code.
    fileprivate init(_ code: ODSCode, in system: HealthSystem) {
        self.init(
            code: code,
            name: system.name(of: code.text),
            icb: system.trust(code)?.icb ?? system.board(code)?.code,
            region: system.region(of: code)
        )
    }
}
