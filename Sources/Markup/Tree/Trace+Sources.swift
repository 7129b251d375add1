import Documents

/// The inputs of a figure that stand in one file.
struct TraceSource: Hashable, Sendable {
    let file: String
    let inputs: [Trace.Input]
}

extension Trace {
    /// The inputs by file, in the order in which the files first come.
    var sources: [TraceSource] { inputs.byFile }
}

extension [Trace.Input] {
    /// The inputs by file, in the order in which the files first come.
    var byFile: [TraceSource] {
        var files: [String] = []
        var inputs: [String: [Trace.Input]] = [:]
        for input in self {
            if inputs[input.file] == nil { files.append(input.file) }
            inputs[input.file, default: []].append(input)
        }
        return files.map { TraceSource(file: $0, inputs: inputs[$0, default: []]) }
    }
}
