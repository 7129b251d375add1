/// A kind of official file that can be imported.
public enum ImportKind: String, CaseIterable, Sendable {
    /// The trusts of the Organisation Data Service: `etr`, `ect`.
    case odsTrusts = "ods-trusts"
    /// The data file of the Digital Maturity Assessment.
    case dma
    /// The trust data of the Estates Returns Information Collection.
    case eric
    /// Adult social care locations from the directory of the Care Quality Commission.
    case cqcLocations = "cqc-locations"
    /// Results of the Data Security and Protection Toolkit.
    case dspt
    /// Segments of the NHS Oversight Framework.
    case oversightSegments = "oversight-segments"
    /// Staff, from the sickness absence statistics.
    case workforce
    /// Who supplies the electronic patient record of each trust.
    case eprSuppliers = "epr-suppliers"
    /// Contracts and go-lives of electronic patient records.
    case eprEvents = "epr-events"
    /// Any number by organisation, by a mapping of its columns.
    case facts
}
