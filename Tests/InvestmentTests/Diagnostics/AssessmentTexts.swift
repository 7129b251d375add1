import DigitalMaturity
import TestSupport

private let names = [
    Located("board.review", line: 9), Located("board.lead", line: 4), Located("skills", line: 5),
    Located("wifi", line: 6),
]

/// The whole text of the warnings about assessments.
let assessmentTexts: [(Diagnostic, String)] = [
    (
        .claimedWithoutEvidence(names, in: "people"),
        """
        test.yaml:4: warning: in 'people', 4 answers are claimed without evidence: 'board.lead', \
        'skills', 'wifi' and 1 more [claimed-without-evidence]
            help: name what it rests on, as 'evidence:'; see lines 4–6, 9
        """
    ),
    (
        .staleEvidence([names[0]], in: "people", olderThan: "18 months"),
        """
        test.yaml:9: warning: 'board.review' is supported by evidence older than 18 months \
        [stale-evidence]
            help: name newer evidence, or answer again
        """
    ),
    (
        .staleEvidence([names[0]], in: "people", olderThan: nil),
        """
        test.yaml:9: warning: 'board.review' is supported by evidence from after the assessment \
        [stale-evidence]
            help: correct the date of the evidence or of the assessment
        """
    ),
    (
        .levelAboveGap([names[0], names[2]], in: "people", above: ["board.lead", "board.lead"]),
        """
        test.yaml:5: warning: in 'people', 2 answers are met above what is not ('board.lead'): \
        'skills', 'board.review' [level-above-gap]
            help: a level counts only when all below it is met; answer the lower ones again; \
        see lines 5, 9
        """
    ),
    (
        .levelAboveGap([names[3]], in: "systems", needing: ["network"]),
        """
        test.yaml:6: warning: 'wifi' is met without what is needed first ('network') \
        [level-above-gap]
            help: answer both again: one of them cannot be so
        """
    ),
    (
        .answersAllAlike(42, of: 43, "not-applicable", at: .line(1)),
        """
        test.yaml:1: warning: 42 of 43 answers are 'not-applicable', so its marks rest on 1 \
        [answers-all-alike]
            help: check that each question was answered on its own
        """
    ),
    (
        .answersAllAlike(12, of: 12, "met", at: .line(1)),
        """
        test.yaml:1: warning: all 12 answers are 'met' [answers-all-alike]
            help: check that each question was answered on its own
        """
    ),
    (
        .targetBelowCurrent("2.5", mark: "3", of: "people", at: .line(8)),
        """
        test.yaml:8: warning: the target of 'people' is 2.5, and its mark is 3 already \
        [target-below-current]
            help: aim higher, or remove the target
        """
    ),
    (
        .applicableMarkedNotApplicable([names[1]], in: "people", "without a reason"),
        """
        test.yaml:4: warning: 'board.lead' is marked not applicable without a reason \
        [applicable-marked-not-applicable]
            help: say why it cannot apply, as 'reason:', or answer it
        """
    ),
    (
        .unverifiedFramework("sample-2025", FrameworkEvidence(of: doubtful), at: .line(2)),
        """
        test.yaml:2: warning: of the framework 'sample-2025', 1 of 1 entries are not verified: \
        1 inferred [unverified-framework]
            help: ask the publisher about what matters before relying on it
        """
    ),
]

private let doubtful = Framework.sample(dimensions: [
    Dimension(
        id: "people",
        labels: [Dimension.Label(text: "People", from: 2025)],
        summary: "",
        citation: Citation(
            publisher: "A",
            title: "B",
            date: nil,
            address: nil,
            grade: .inferred,
            note: nil
        ),
        criteria: []
    )
])
