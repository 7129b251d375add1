import DigitalMaturity
import Documents
import Foundation
import Spreadsheets

/// Measures how much processor time a workbook of some 400,000 cells takes, a quarter of them formulas,
/// from a document to the file; prints the seconds and the most memory in MB.
@main
struct WorkbookSpeed {
    static func main() throws {
        let document = try document(rows: 2_500)
        let start = clock()
        try document.writeWorkbook(at: CommandLine.arguments[1]) { _ in [] }
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        print(seconds, mostMemory)
    }

    /// The most memory that the process has had at once, in MB.
    private static var mostMemory: Int {
        var usage = rusage()
        getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }

    /// A table with a total and a mean of twelve written numbers in each row, and their traces.
    private static func document(rows: Int) throws -> Document {
        let columns = (1...12).map { Table.Column.numbers("Month \($0)") }
        let table = Table(
            id: "months",
            title: "Spending by scheme and month",
            columns: [.words("Scheme")] + columns + ["Total", "Mean"].map(Table.Column.numbers),
            rows: (1...rows).map(row)
        )
        return try Document(
            slug: "speed",
            title: "A large paper",
            subtitle: "For measuring alone",
            date: CivilDate(parsing: "2026-04-01"),
            sections: [Section("months", "Months", [.table(table)])]
        )
    }

    private static func row(_ row: Int) -> [Cell] {
        let months = (1...12).map { month in
            let pounds = Int64(row * 37 + month * 1_009)
            let input = Trace.Input(
                "capital",
                value: "£\(pounds)",
                file: "plans/plan.yaml",
                lines: [row * 20 + month]
            )
            return figure("month/\(row)/\(month)", pounds * 100, .written(input))
        }
        let sum = months.reduce(0) { $0 + pence($1) }
        let terms = months.map(Formula.Term.figure)
        return [.text("Scheme number \(row) of the plan")] + months.map(Cell.figure)
            + [
                .figure(figure("total/\(row)", sum, .sum(terms))),
                .figure(figure("mean/\(row)", sum / 12, .mean(terms))),
            ]
    }

    private static func pence(_ figure: Figure) -> Int64 {
        if case .money(let money) = figure.value { money.pence } else { 0 }
    }

    private static func figure(_ address: String, _ pence: Int64, _ working: Formula) -> Figure {
        let trace = Trace(
            Address(parsing: address),
            meaning: "Capital of the scheme",
            working: working
        )
        return Figure(.money(Money(pence: pence)), trace: trace)
    }
}
