/// Every report there is.
public let allReports: [any Report] = [
    BoardPaper(),
    BoardSummary(),
    HeatMap(), GapReport(), FrameworkCoverage(), MaturityProfile(),
    ThreeYearPlan(), ApprovalsPipeline(), AppraisalReport(), RiskAndSimulation(), OptimisedPlan(),
    RulebookHistory(), EstateReport(), SocialCareReport(), SuppliersReport(),
    RecordTracker(), SocialCareTracker(),
    ForecastsReport(),
    TargetsReport(),
    ProgrammesReport(),
    AllocationReport(),
]
