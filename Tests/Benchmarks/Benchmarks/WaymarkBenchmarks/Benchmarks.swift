import Benchmark

/// What is measured; a new subject is a file beside this one and a line here.
let benchmarks: @Sendable () -> Void = {
    measureCSV()
    measureScoring()
    measureRegister()
}
