import DigitalMaturity
import Investment
import TestSupport

private let place = Place(file: "plans/a.yaml", line: 5, column: 18)

/// What is told of how schemes go.
let progressTexts: [(Diagnostic, String)] = [
    (
        .milestoneOutside(
            "Signed",
            Located("2026-11-30", at: place),
            of: "epr",
            "before it starts, December 2026"
        ),
        """
        plans/a.yaml:5:18: warning: the milestone 'Signed' of 'epr' is on 30 November 2026, before \
        it starts, December 2026 [milestone-outside]
            help: change the day, or 'start' or 'takes'
        """
    ),
    (
        .doneInFuture("Signed", Located("2026-11-30", at: place), of: "epr", after: "2026-11-20"),
        """
        plans/a.yaml:5:18: warning: the milestone 'Signed' of 'epr' is done on 30 November 2026, \
        after 20 November 2026 [done-in-future]
            help: write 'forecast' for a day on which it is expected
        """
    ),
    (
        .actualInFuture("2027/28", "capital", of: "epr", at: place),
        """
        plans/a.yaml:5:18: warning: 'epr' has spent capital in 2027/28, which has not begun \
        [actual-in-future]
            help: change the year, or write it under 'forecast-capital'
        """
    ),
    (
        .forecastBelowActual("2026/27", "£1m of capital", "£2m", of: "epr", at: place),
        """
        plans/a.yaml:5:18: warning: 'epr' expects £1m of capital in 2026/27 and has spent £2m of \
        it [forecast-below-actual]
            help: a forecast is of the whole year, what is spent included
        """
    ),
    (
        .linesBeyondMoney("£2m of capital", "£1m", in: "2026/27", of: "epr", at: place),
        """
        plans/a.yaml:5:18: warning: the lines of 'epr' come to £2m of capital in 2026/27, and it \
        spends £1m [lines-beyond-money]
            help: lines are parts of 'capital', 'revenue' and 'run-cost'; change a line or those
        """
    ),
    (
        .contractEndsBeforeLive(Located("2027-09-30", at: place), of: "epr", live: "2027-10"),
        """
        plans/a.yaml:5:18: warning: the contract of 'epr' ends on 30 September 2027, before it is \
        live, October 2027 [contract-ends-before-live]
            help: change 'contract-ends', or 'start' or 'takes'
        """
    ),
    (
        .followUpTooEarly(Located("2026-03-31", at: place), "2026-03-31", of: "epr"),
        """
        plans/a.yaml:5:18: warning: a benefit of 'epr' is followed up on 31 March 2026, not after \
        its baseline of 31 March 2026 [follow-up-too-early]
            help: change 'on' under 'follow-up' or 'baseline'
        """
    ),
    (
        .riskWithoutOwner("migration", of: "epr", at: place),
        """
        plans/a.yaml:5:18: warning: the risk 'migration' of 'epr' has no owner, and other risks \
        have one [risk-without-owner]
            help: add 'owner'
        """
    ),
    (
        .unknownSupplier(Located("epicc", at: place), among: ["epic", "tpp"]),
        """
        plans/a.yaml:5:18: warning: there is no supplier of records 'epicc' [unknown-name]
            help: did you mean 'epic'? if not, say under 'supplies' what it supplies
        """
    ),
    (
        .unknownSupplier(Located("acme", at: place), among: ["epic", "tpp"]),
        """
        plans/a.yaml:5:18: warning: there is no supplier of records 'acme' [unknown-name]
            help: say under 'supplies' what it supplies; 'waymark suppliers' lists those of records
        """
    ),
    (
        .otherPrices("2026/27", "2025/26", at: place),
        """
        plans/a.yaml:5:18: error: the plans are in prices of 2026/27 and of 2025/26, which do not \
        add up [other-prices]
            help: write both plans in the prices of one year
        """
    ),
    (
        .keptFromFirst("'cyber' under 'sections'", at: place),
        """
        plans/a.yaml:5:18: warning: both plans state 'cyber' under 'sections', and that of the \
        first is kept [kept-from-first]
            help: check the merged plan, and change it there if that is wrong
        """
    ),
]
