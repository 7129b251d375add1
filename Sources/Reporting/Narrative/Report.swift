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

    /// Whether it is about social care, which is read only for those that are.
    var readsSocialCare: Bool { get }

    /// Whether it is about how funds are given out, which is read only for those that are.
    var readsAllocation: Bool { get }

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

    /// Not about social care.
    public var readsSocialCare: Bool { false }

    /// Not about how funds are given out.
    public var readsAllocation: Bool { false }
}

/// How much must be worked out for a document.
public enum Needs: Comparable, Sendable {
    /// Only what follows at once from the data.
    case findings
    /// Also what was drawn and searched for plans.
    case outcomes
}
