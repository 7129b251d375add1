import Testing

/// What holds of the tree without exception.
@Suite struct ArchitectureTests {
    @Test func `no file is longer than 400 lines`() {
        let files = House.sources + House.tests
        #expect(files.count > 600)
        #expect(files.filter { $0.lineCount > 401 }.map { "\($0.path): \($0.lineCount)" } == [])
    }

    @Test func `the domain imports nothing`() {
        let domain = House.sources.filter { $0.module == "DigitalMaturity" }
        #expect(domain.count > 100)
        #expect(domain.flatMap { file in file.imports.map { "\(file.path): \($0)" } } == [])
    }

    @Test(
        arguments: [
            "CCommonMark", "CXLSXWriter", "CDigest", "CZip", "CCbc", "CDeflate", "CLinux",
        ]
    )
    func `a C library is imported in one file`(_ module: String) {
        let files = House.sources.filter { $0.imports.contains(module) }.map(\.path)
        #expect(files.count == 1, "\(files)")
    }

    @Test(arguments: ["FlyingFox", "FlyingSocks"])
    func `the server of the preview is imported in one file`(_ module: String) {
        let files = House.sources.filter { $0.imports.contains(module) }.map(\.path)
        #expect(files == ["Sources/Preview/PreviewServer.swift"])
    }

    @Test func `only the tool looks at a clock`() {
        let files = House.sources.filter(\.looksAtAClock).map(\.path)
        let tool = "Sources/WaymarkTool"
        #expect(files == ["\(tool)/Console/Progress.swift", "\(tool)/Workspace/RunCommand.swift"])
    }

    @Test func `each diagnostic code is documented once, and no other`() throws {
        let domain = "Sources/DigitalMaturity"
        let codes = try #require(
            House.sources.first { $0.path == "\(domain)/Diagnostics/Diagnostic+Code.swift" }
        )
        let page = try House.text(of: "\(domain)/DigitalMaturity.docc/Diagnostics.md")
        let documented = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
            .map { String($0.dropFirst(3).prefix { $0 != "`" }) }
        let written = codes.tokens.filter { $0.kind == .string }.map(\.text)
        #expect(written.count > 50)
        #expect(documented.sorted() == written.sorted())
    }
}

extension SourceFile {
    /// The modules that the file imports.
    fileprivate var imports: [String] {
        tokens.indices.dropLast().filter { tokens[$0].isWord("import") }
            .map { tokens[$0 + 1].text }
    }

    fileprivate var looksAtAClock: Bool {
        tokens.indices.dropLast(2).contains { index in
            let call = tokens[index...].prefix(3).map(\.text)
            return ["ContinuousClock", "SuspendingClock", "clock_gettime", "time"].contains(call[0])
                && (call[0] != "time" || call[1...] == ["(", "nil"])
                || call == ["Date", "(", ")"] || call == ["Date", ".", "now"]
        }
    }
}
