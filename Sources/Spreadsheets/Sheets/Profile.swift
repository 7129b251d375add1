/// For whom a workbook is made, which decides its sheets (decision D041).
public enum Profile: String, CaseIterable, Sendable {
    /// For those who check and change it: inputs to write in, workings, checks and a log of changes,
    /// by the FAST Standard and the ICAEW's Twenty Principles.
    case model
    /// For those who read and reuse its tables: plain sheets that every program and screen reader can
    /// take in, by the Analysis Function's guidance on releasing statistics in spreadsheets.
    case publication
}
