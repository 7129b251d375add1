import DigitalMaturity

/// The frameworks of a table of returns: a row's column `framework` names one, else the file's name
/// begins with it. A setting never decides, so returns keep their framework when the setting changes.
struct ReturnFrameworks {
    private let known: [Framework]
    /// The framework that the file's name begins with.
    private let ofFile: Framework?
    /// The texts of the column `framework`, where there is one.
    private let column: [String]?

    init(_ file: String, of folder: Folder, among frameworks: [Framework]) {
        known = frameworks
        ofFile = frameworkNamed(by: file, among: frameworks)
        column = TableReader.texts(of: "framework", in: file, of: folder)
    }

    /// Whether the table can be read at all.
    var isKnown: Bool { ofFile != nil || column != nil }

    /// The columns that the table needs: the dimensions of every framework that it names.
    var columns: [String] {
        var seen: Set<String> = []
        return named.flatMap(\.dimensions).map(\.id).filter { seen.insert($0).inserted }
    }

    /// The columns that a table with a column `framework` may also have, so that a misspelt framework
    /// is one error and not one for each of its dimensions.
    var optionalColumns: [String] {
        column == nil ? [] : ["framework"] + known.flatMap(\.dimensions).map(\.id)
    }

    private var named: [Framework] {
        guard let column else { return [ofFile].compactMap(\.self) }
        return known.filter { column.contains($0.id) || column.contains("") && $0.id == ofFile?.id }
    }

    /// The framework of a row, or nothing and a diagnostic.
    func framework(of row: inout TableReader.Row) -> Framework? {
        guard let name = row.optional("framework", anyText) else {
            if ofFile == nil { row.report(unnamed(at: row.place)) }
            return ofFile
        }
        guard let framework = known.first(where: { $0.id == name.value }) else {
            let ids = known.map(\.id)
            row.report(.unknownName(name.value, of: "framework", among: ids, at: name.place))
            return nil
        }
        reportMisplacedMarks(of: framework, in: &row)
        return framework
    }

    /// A mark in a column that is no dimension of the row's framework would be lost without a word.
    private func reportMisplacedMarks(of framework: Framework, in row: inout TableReader.Row) {
        let own = framework.dimensions.map(\.id)
        for column in columns where !own.contains(column) {
            guard let mark = row.optional(column, anyText) else { continue }
            let what = "dimension of \(framework.id)"
            row.report(.unknownName(column, of: what, among: own, at: mark.place))
        }
    }

    /// Neither the file's name nor a row says which framework was answered.
    func unnamed(at place: Place) -> Diagnostic {
        .unnamedFramework(among: known.map(\.id), at: place)
    }
}

/// The framework with the longest identifier that the name of `file` begins with, as a whole word.
private func frameworkNamed(by file: String, among frameworks: [Framework]) -> Framework? {
    let name = file.split(separator: "/").last?.lowercased() ?? ""
    return frameworks.filter { framework in
        name.hasPrefix(framework.id)
            && name.utf8.dropFirst(framework.id.utf8.count).first?.isASCIILetterOrDigit != true
    }.max { $0.id.utf8.count < $1.id.utf8.count }
}
