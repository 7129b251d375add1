import DigitalMaturity

/// Reads the table of sources in a Markdown file, one row for each file of the reference data.
func readSources(_ file: String, of folder: Folder, _ problems: inout [Diagnostic]) -> [Provenance]
{
    guard let text = folder.text(file, &problems) else { return [] }
    let shown = folder.shown(file)
    let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .enumerated()
        .filter { $1.hasPrefix("|") }.dropFirst(2)
    return rows.compactMap { index, line in
        let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            .dropFirst().dropLast().map { trimmed($0) }
        let place = Place(file: shown, line: index + 1)
        guard cells.count == 7 else {
            problems.append(.raggedRow(found: cells.count, expected: 7, at: place))
            return nil
        }
        do throws(ParseFailure) {
            return Provenance(
                file: cells[0],
                publisher: cells[1],
                title: cells[2],
                date: try PartialDate(parsing: cells[3]),
                licence: cells[4],
                rows: try wholeNumber(cells[5]),
                changes: cells[6]
            )
        } catch {
            problems.append(.malformedValue(error, at: place))
            return nil
        }
    }
}

private func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
}
