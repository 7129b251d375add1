import DigitalMaturity
import Yams

/// A YAML file as a tree whose nodes know their places.
struct YAMLFile {
    let text: YAMLText
    let root: Node

    /// Reads and parses a file of `folder`, or reports why that cannot be done.
    init?(_ file: String, of folder: Folder, _ problems: inout [Diagnostic]) {
        guard let text = folder.text(file, &problems) else { return nil }
        self.init(parsing: text, file: folder.shown(file), &problems)
    }

    /// Parses `text`, or reports why it is not YAML.
    init?(parsing text: String, file: String, _ problems: inout [Diagnostic]) {
        var text = YAMLText(text, file: file)
        while true {
            do {
                // No value is read by its kind, so that `no` stays a word and nobody looks for kinds.
                guard let root = try Yams.compose(yaml: text.whole, .basic, .default, .utf8) else {
                    problems.append(.emptyFile(file))
                    return nil
                }
                self.text = text
                self.root = root
                return
            } catch let YamlError.duplicatedKeysInMapping(keys, context) {
                if text.markRepeatedKey(at: context.mark) { continue }
                problems.append(.duplicateKey(keys.first ?? "", at: text.place(of: context.mark)))
                return nil
            } catch {
                problems.append(syntaxProblem(error, in: text))
                return nil
            }
        }
    }
}

private func syntaxProblem(_ error: any Error, in text: YAMLText) -> Diagnostic {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
        YamlError.parser(_, let problem, let mark, _),
        YamlError.composer(_, let problem, let mark, _):
        .yamlSyntax(problem, at: text.place(of: mark))
    case YamlError.reader(let problem, _, _, _):
        .yamlSyntax(problem, at: Place(file: text.file))
    default:
        .yamlSyntax("\(error)", at: Place(file: text.file))
    }
}
