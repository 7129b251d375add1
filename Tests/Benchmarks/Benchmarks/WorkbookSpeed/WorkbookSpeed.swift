import DigitalMaturity
import Documents
import Foundation
import Spreadsheets

/// Measures how much processor time a workbook takes from a document to the file, with 212 cells, 28 of
/// them formulas, for each row of its table, 2,500 unless a second argument says otherwise.
///
/// Prints the seconds, the most memory, what the document held before it was written and what writing
/// it added to that at most, in MB.
@main
struct WorkbookSpeed {
    static func main() throws {
        let arguments = CommandLine.arguments
        let document = try document(rows: arguments.count > 2 ? Int(arguments[2]) ?? 0 : 2_500)
        let held = heldMemory
        let start = clock()
        try document.writeWorkbook(at: arguments[1]) { _ in [] }
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        let most = memory("VmHWM")
        print(seconds, Int(most.rounded()), format(held), format(most - held))
    }

    /// The memory that the process has, without what it has given back; the most is counted anew from here.
    private static var heldMemory: Double {
        // Not among what Swift knows of the C library.
        typealias Trim = @convention(c) (Int) -> Int32
        if let trim = dlsym(nil, "malloc_trim") { _ = unsafeBitCast(trim, to: Trim.self)(0) }
        try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
        return memory("VmRSS")
    }

    /// A line of what the system says of the process, in MB.
    private static func memory(_ name: String) -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") } ?? ""
        return line.split(separator: " ").dropLast().last.flatMap { Double($0) }.map { $0 / 1024 }
            ?? .nan
    }

    private static func format(_ megabytes: Double) -> String { String(format: "%.1f", megabytes) }

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
