import DigitalMaturity
import Investment
import TestSupport

private let place = Place(file: "plans/a.yaml", line: 5, column: 18)

/// What is told of dates that contradict each other.
let dateTexts: [(Diagnostic, String)] = [
    (
        .startInPast("2026-10", of: "epr", on: "2026-11-20", at: place),
        """
        plans/a.yaml:5:18: warning: 'epr' starts in October 2026, which is past on 20 November \
        2026, and is not approved [start-in-past]
            help: change 'start', or its 'stage'
        """
    ),
    (
        .startNotAllowed("2026-10", of: "epr", at: place),
        """
        plans/a.yaml:5:18: warning: 'epr' starts in October 2026, which is not among the years \
        under 'may-start' [start-not-allowed]
            help: change 'start' or 'may-start'
        """
    ),
    (
        .approvedAfterStart("2027-01-05", "2026-10", of: "epr", at: place),
        """
        plans/a.yaml:5:18: warning: 'epr' is approved on 5 January 2027 and starts in October \
        2026 [approved-after-start]
            help: change 'on' under 'approved', or 'start'
        """
    ),
    (
        .startAfterMoney("2027-10", of: "epr", last: "2026/27", at: place),
        """
        plans/a.yaml:5:18: warning: 'epr' starts in October 2027, and all its money is spent by \
        the end of 2026/27 [start-after-money]
            help: change 'start', or the years of its 'capital' and 'revenue'
        """
    ),
    (
        .moneyBeforeStart("2026/27", of: "epr", start: "2027-10", at: place),
        """
        plans/a.yaml:5:18: warning: 'epr' spends money in 2026/27 and starts in October 2027 \
        [money-before-start]
            help: change the year, or 'start'
        """
    ),
    (
        .moneyAfterEnd("2028/29", of: "epr", end: "2027-10", at: place),
        """
        plans/a.yaml:5:18: warning: 'epr' spends money in 2028/29 and its life ends in October \
        2027 [money-after-end]
            help: change the year, or 'start', 'takes' or 'whole-life'
        """
    ),
    (
        .revenueCountedTwice("2028/29", of: "epr", live: "2027-10", at: place),
        """
        plans/a.yaml:5:18: warning: the revenue of 'epr' in 2028/29 is counted beside its \
        'run-cost', which begins in October 2027 [revenue-counted-twice]
            help: leave out one of the two: 'revenue' is for the years until it is live
        """
    ),
    (
        .benefitBeforeLive("2026/27", of: "epr", live: "2027-10", at: place),
        """
        plans/a.yaml:5:18: warning: a benefit from 2026/27 is from before 'epr' is live, October \
        2027, and counts from then [benefit-before-live]
            help: change 'from', or leave it out to count from going live
        """
    ),
    (
        .benefitBeforeLive("2025/26", of: "epr", live: nil, at: place),
        """
        plans/a.yaml:5:18: warning: a benefit from 2025/26 is from before the plan begins, and \
        nobody has said when 'epr' is live [benefit-before-live]
            help: change 'from', or leave it out to count from going live
        """
    ),
    (
        .needsLater("network", live: "2028-02", scheme: "epr", live: "2027-10", at: place),
        """
        plans/a.yaml:5:18: warning: 'epr' is live in October 2027 and needs 'network', which is \
        live in February 2028 [needs-later]
            help: start 'epr' later or 'network' sooner, or remove it from 'needs'
        """
    ),
    (
        .healthRateMisused(on: "the whole plan", at: place),
        """
        plans/a.yaml:5:18: error: the health rate cannot discount the whole plan \
        [health-rate-misused]
            help: write 'health: yes' on each societal benefit that is an effect on health or life
        """
    ),
    (
        .optionWithoutSchemes("little", at: place),
        """
        plans/a.yaml:5:18: error: the option 'little' has no schemes [option-without-schemes]
            help: list its schemes; only 'do-nothing' may have none
        """
    ),
    (
        .replacesTooMuch("£3m", of: "£2.6m", at: place),
        """
        plans/a.yaml:5:18: error: the schemes replace £3m a year, and carrying on as today costs \
        £2.6m a year [replaces-too-much]
            help: change 'replaces', or the 'continuing-cost' of the option 'do-nothing'
        """
    ),
    (
        .replacesTooMuch("£3m", of: nil, at: place),
        """
        plans/a.yaml:5:18: error: the schemes replace £3m a year, and carrying on as today has no \
        cost that the plan states [replaces-too-much]
            help: change 'replaces', or the 'continuing-cost' of the option 'do-nothing'
        """
    ),
]
