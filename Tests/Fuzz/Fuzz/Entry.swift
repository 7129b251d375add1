// What libFuzzer calls; it has the main function.

/// Takes the reader from the argument `--reader=NAME`, which libFuzzer leaves alone.
@c(LLVMFuzzerInitialize)
public func start(
    _ count: UnsafeMutablePointer<CInt>?,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> CInt {
    _ = chosen
    return 0
}

/// Reads one input; libFuzzer knows the answer to be always 0.
@c(LLVMFuzzerTestOneInput)
public func one(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    chosen.read(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

private let chosen: Reader = {
    let names = CommandLine.arguments.compactMap { argument in
        argument.hasPrefix("--reader=") ? String(argument.dropFirst("--reader=".count)) : nil
    }
    guard let name = names.first, let reader = Reader(rawValue: name) else {
        let all = Reader.allCases.map(\.rawValue).joined(separator: ", ")
        fatalError("--reader is one of \(all)")
    }
    return reader
}()
