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

    /// Parses `text`, or reports why it is not YAML: every fault once. What is sound is read all the same.
    init?(parsing text: String, file: String, _ problems: inout [Diagnostic]) {
        if let line = lineTooDeep(text) {
            let place = Place(file: file, line: line)
            problems.append(
                .yamlSyntax("lists and mappings are too deep in one another", at: place)
            )
            return nil
        }
        // A text with as many faults is read anew for each, so a long one is given up sooner.
        let mostFaults = text.utf8.count > 1 << 20 ? 5 : 100
        var text = YAMLText(text, file: file)
        var faulty: [Int] = []
        while true {
            let whole = text.whole
            do {
                // No value is read by its kind, so that `no` stays a word and nobody looks for kinds.
                guard let root = try Yams.compose(yaml: whole, .basic, .default, .utf8) else {
                    if faulty.isEmpty { problems.append(.emptyFile(file)) }
                    return nil
                }
                guard !repeats(in: whole) || root.isSmall else {
                    let place = Place(file: file)
                    problems.append(.yamlSyntax("its repeats (&a, *a) come to too much", at: place))
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
                guard faulty.count < mostFaults, text.mend(error, &faulty, &problems) else {
                    return nil
                }
            }
        }
    }
}

extension YAMLText {
    /// Reports a fault and mends its line; a line that is still at fault is left out.
    fileprivate mutating func mend(
        _ error: any Error,
        _ faulty: inout [Int],
        _ problems: inout [Diagnostic]
    ) -> Bool {
        guard let stop = YAMLStop(error, in: self) else {
            problems.append(.yamlSyntax("\(error)", at: Place(file: file)))
            return false
        }
        let fault = YAMLFault.found(stop, in: self)
        let tries = faulty.filter { $0 == fault.line }.count
        if tries == 0 {
            let place = place(line: fault.line, column: fault.column)
            problems.append(.yamlSyntax(fault.cause, help: fault.help, at: place))
        }
        guard tries < 4 else { return false }
        faulty.append(fault.line)
        mend(fault.line, with: tries < 2 ? fault.mended : nil)
        return true
    }
}
