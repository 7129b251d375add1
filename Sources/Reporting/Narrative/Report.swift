public import DigitalMaturity
public import Documents
public import Investment

/// A document made of findings, its prose edited without Swift.
///
/// To add one: a type here, a line in `allReports`, and `Reports/<slug>/narrative.md`.
public protocol Report: Sendable {
    /// The short name, which is also the folder of its narrative.
    var slug: String { get }

    /// The title for lists.
    var title: String { get }

    /// Whether it is about one organisation, which must then be named; most are not.
    var isAboutOrganisation: Bool { get }

    /// What must be worked out before it can be written; a report never pays for more.
    var needs: Needs { get }

    /// The sections of its narrative that are its annex: they are not printed with it.
    var annex: [String] { get }

    /// What must be read for it besides what all reports need.
    var reads: Extras { get }

    /// Whether anything of a plan is in it, so that it is marked where the plan is made up.
    var showsPlans: Bool { get }

    /// The document, with the prose of `narrative`; throws what is wrong with the narrative. A report
    /// that is not about one organisation may still be asked for one.
    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document
}

extension Report {
    /// About no organisation in particular.
    public var isAboutOrganisation: Bool { false }

    /// Nothing that draws or searches.
    public var needs: Needs { .findings }

    /// None but the traces.
    public var annex: [String] { [] }

    /// Nothing that few need.
    public var reads: Extras { [] }

    /// Of plans, among others.
    public var showsPlans: Bool { true }
}

/// How much must be worked out for a document.
public enum Needs: Comparable, Sendable {
    /// Only what follows at once from the data.
    case findings
    /// Also what was drawn for plans.
    case draws
    /// Also what was drawn and searched for plans.
    case outcomes
}
