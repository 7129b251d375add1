import DigitalMaturity
import Investment
import TestSupport

private let place = Place(file: "plans/a.yaml", line: 5, column: 18)

/// The whole text of what is told of input that was passed over or is odd.
let oddityTexts: [(Diagnostic, String)] = [
    (
        .fileNotRead("plans/plan.yml", help: "did you mean 'plans/plan.yaml'?"),
        """
        plans/plan.yml: warning: this file is not read [file-not-read]
            help: did you mean 'plans/plan.yaml'?
        """
    ),
    (
        .otherSeparator("semicolons", at: place),
        """
        plans/a.yaml:5:18: error: the columns are separated by semicolons [other-separator]
            help: save the file with commas; Excel calls it 'CSV UTF-8 (comma delimited)'
        """
    ),
    (
        .formExtraColumn("Comments", at: place),
        """
        plans/a.yaml:5:18: warning: the column 'Comments' is no part of the form [form-extra-column]
            help: what stands in it is not kept; write it under Evidence or Reason
        """
    ),
    (
        .futureDate("2031-05", after: "2026-11-20", at: place),
        """
        plans/a.yaml:5:18: warning: the assessment is of May 2031, after the workspace's day, \
        20 November 2026 [future-date]
            help: correct the date, or set 'on' in waymark.yaml to a later day
        """
    ),
    (
        .datesOutOfOrder("the contract ends (2028) before it begins (2029)", at: place),
        """
        plans/a.yaml:5:18: error: the contract ends (2028) before it begins (2029) \
        [dates-out-of-order]
            help: put the dates in order, or leave out the one that is not known
        """
    ),
    (
        .twoLiveRecords("Epic", "TPP", Located("RXR", at: place), .line(3)),
        """
        plans/a.yaml:5:18: error: 'RXR' has two records, Epic and TPP, and neither has an end \
        [two-live-records]
            help: the first is at \(Place.line(3)); say when one of them ended
        """
    ),
    (
        .replacementCircle(["a", "b"], at: place),
        """
        plans/a.yaml:5:18: error: targets replace each other in a circle: 'a' by 'b' by 'a' \
        [replacement-circle]
            help: what is promised later replaces what was promised before: take out one of them
        """
    ),
    (
        .shareAboveWhole("8 of 7", at: place),
        """
        plans/a.yaml:5:18: error: 8 of 7 is more than the whole [share-above-whole]
            help: write a share of at most 100%, and a numerator no greater than its denominator
        """
    ),
    (
        .otherSystem("RXL", "Blackpool", plan: "QOP", at: place),
        """
        plans/a.yaml:5:18: warning: 'RXL' (Blackpool) does not belong to 'QOP', whose plan this is \
        [other-system]
            help: correct the code, or leave it if the body takes part across systems
        """
    ),
    (
        .unclearScope("'icb' and 'region' are there together", at: place),
        """
        plans/a.yaml:5:18: error: 'icb' and 'region' are there together, so it is not clear whom the \
        workspace is for [unclear-scope]
            help: write one of 'icb: CODE', 'icbs: [CODE, CODE]', 'cluster: NAME', 'region: CODE' \
        and 'trust: CODE', or none of them for all of England
        """
    ),
    (
        .careBodyWithoutBoard("VN1", at: place),
        """
        plans/a.yaml:5:18: error: the workspace is for several boards, and nothing says in which \
        'VN1' is [unclear-scope]
            help: add the code of its board, as 'icb: CODE'
        """
    ),
    (
        .cannotMerge("only 'RXR' is named", help: "give at least two codes"),
        """
        error: only 'RXR' is named [cannot-merge]
            help: give at least two codes
        """
    ),
    (
        .cannotBeChosen("'epr' needs", ("network", "cloud"), at: place),
        """
        plans/a.yaml:5:18: warning: 'epr' needs both 'network' and 'cloud', and only one of them can \
        be chosen [cannot-be-chosen]
            help: change 'needs', 'excludes', 'one-of' or 'mandatory'
        """
    ),
    (
        .peopleBeyondTeam(70, of: 60, in: "2026/27", at: place),
        """
        plans/a.yaml:5:18: warning: in the busiest month of 2026/27 schemes take 70 people, and the \
        team has 60 [people-beyond-team]
            help: start a scheme later, or add people; until then schemes wait for each other
        """
    ),
    (
        .meetingDay("2026-12-25", of: "own-board", "is a day on which nobody meets", at: place),
        """
        plans/a.yaml:5:18: warning: the meeting of 'own-board' on 25 December 2026 is a day on which \
        nobody meets [meeting-day]
            help: correct the day, or remove it
        """
    ),
    (
        .noProgramme(of: "epr", at: place),
        """
        plans/a.yaml:5:18: warning: 'epr' has central money, and no programme is named [no-programme]
            help: name it, as 'programme:'; without it the money cannot be checked against an offer
        """
    ),
    (
        .amountWithoutUnit("5400", .pounds(5400), at: place),
        """
        plans/a.yaml:5:18: warning: '5400' is read as £5,400 [amount-without-unit]
            help: write £5400k or £5400m if that is meant, else £5,400
        """
    ),
    (
        .amountNotKnown("capital in 2026/27", of: "epr", at: place),
        """
        plans/a.yaml:5:18: warning: capital in 2026/27 of 'epr' is not known [amount-not-known]
            help: totals count at least what is known; write the amount in place of TBC when it is
        """
    ),
    (
        .cutTitle("Site", "#3 network", at: place),
        """
        plans/a.yaml:5:18: warning: the title ends at '#' as 'Site' [cut-title]
            help: write "Site #3 network" in quotes, or put the remark on a line of its own
        """
    ),
    (
        .emptyTitle(at: place),
        """
        plans/a.yaml:5:18: warning: the title is empty [empty-title]
            help: write what pages and papers are to call it
        """
    ),
]
