import DigitalMaturity
import Documents
import Investment

/// How many rows were taken from each source and how old it is:
/// `source/rows/assessments/dma-2025-icbs.csv`.
struct SourceFigures: FigureFamily {
    let reference: Reference

    struct Key: FigureKey {
        let measure: Measure
        /// The file, within the data folder, or from the word `workspace`.
        let file: String

        var path: [String] { [measure.rawValue] + file.split(separator: "/").map(String.init) }

        init(_ measure: Measure, of file: String) {
            self.measure = measure
            self.file = file
        }

        init?(path: [String]) {
            guard let measure = path.first.flatMap(Measure.init) else { return nil }
            self.init(measure, of: path.dropFirst().joined(separator: "/"))
        }
    }

    enum Measure: String { case rows, age }

    let root = ["source"]

    func figure(_ key: Key) -> Figure? {
        guard let source = reference.sources.first(where: { $0.key == key.file }) else {
            return nil
        }
        func input(_ label: String, _ value: String, _ file: String) -> Trace.Input {
            Trace.Input(label, value: value, file: file, lines: [])
        }
        let list = source.isOwn ? source.path : "data/SOURCES.md"
        switch key.measure {
        case .rows:
            return made(
                key,
                .count(source.rows),
                "Rows of \(source.path)",
                source.isCounted
                    ? .count([
                        Trace.Input("rows", file: "\(source.path)", lines: [])
                    ]) : .written(input("rows", "\(source.rows)", list))
            )
        case .age:
            return source.age(on: reference.edition).map { days in
                made(
                    key,
                    .count(days),
                    "Age of \(source.path) in days, on the day of the "
                        + "reference data",
                    .difference(
                        .input(
                            input("edition", "\(reference.edition)", "data/edition.yaml")
                        ),
                        .input(input("date of the source", "\(source.date)", list))
                    )
                )
            }
        }
    }
}
