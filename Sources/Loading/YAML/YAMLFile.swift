import DigitalMaturity
import Yams

/// A YAML file as a tree whose nodes know their places.
struct YAMLFile {
    /// Before a key that stands again later in its mapping. Yams stops at the first such key; with
    /// the mark it reads on, and the record reports the key instead.
    static let repeated: Character = "\u{E000}"

    let file: String
    let root: Node

    /// Reads and parses a file of `folder`, or reports why that cannot be done.
    init?(_ file: String, of folder: Folder, _ problems: inout [Diagnostic]) {
        guard let text = folder.text(file, &problems) else { return nil }
        self.init(parsing: text, file: folder.shown(file), &problems)
    }

    /// Parses `text`, or reports why it is not YAML.
    init?(parsing text: String, file: String, _ problems: inout [Diagnostic]) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0...lines.count {
            do {
                guard let root = try Yams.compose(yaml: lines.joined(separator: "\n")) else {
                    problems.append(.emptyFile(file))
                    return nil
                }
                self.file = file
                self.root = root
                return
            } catch let YamlError.duplicatedKeysInMapping(_, context) {
                mark(&lines, context.mark)
            } catch {
                problems.append(syntaxProblem(error, file: file))
                return nil
            }
        }
        return nil
    }
}

private func mark(_ lines: inout [String], _ mark: Mark) {
    let line = lines[mark.line - 1]
    var index = line.unicodeScalars.index(line.startIndex, offsetBy: mark.column - 1)
    if line[index] == "\"" || line[index] == "'" { index = line.index(after: index) }
    lines[mark.line - 1].insert(YAMLFile.repeated, at: index)
}

private func syntaxProblem(_ error: any Error, file: String) -> Diagnostic {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
        YamlError.composer(_, let problem, let mark, _):
        .yamlSyntax(problem, at: Place(file: file, line: mark.line, column: mark.column))
    case YamlError.reader(let problem, _, _, _):
        .yamlSyntax(problem, at: Place(file: file))
    default:
        .yamlSyntax("\(error)", at: Place(file: file))
    }
}
