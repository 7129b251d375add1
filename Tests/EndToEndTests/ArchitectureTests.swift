import Foundation
import Testing

@Suite struct ArchitectureTests {
    private static func swiftFiles(in folder: String) -> [(path: String, lines: [Substring])] {
        let root = Tool.root.appendingPathComponent(folder)
        let paths =
            FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") && !$0.contains(".build") }.sorted().compactMap
        { path in
            (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)).map {
                (folder + "/" + path, $0.split(separator: "\n", omittingEmptySubsequences: false))
            }
        }
    }

    private static func imports(_ lines: [Substring]) -> [String] {
        lines.filter { $0.contains("import ") && !$0.hasPrefix(" ") && !$0.hasPrefix("/") }
            .compactMap { $0.split(separator: " ").last.map(String.init) }
    }

    @Test func `no file is longer than 400 lines`() {
        let long =
            (ArchitectureTests.swiftFiles(in: "Sources") + ArchitectureTests.swiftFiles(in: "Tests"))
            .filter { $0.lines.count > 400 }.map { "\($0.path): \($0.lines.count)" }
        #expect(long == [])
    }

    @Test func `the domain imports nothing`() {
        let importing = ArchitectureTests.swiftFiles(in: "Sources/DigitalMaturity")
            .flatMap { file in ArchitectureTests.imports(file.lines).map { "\(file.path): \($0)" } }
        #expect(importing == [])
    }

    @Test(arguments: ["CCommonMark", "CXLSXWriter", "CDigest", "CZip", "CCbc"])
    func `a C library is imported in one file`(_ module: String) {
        let files = ArchitectureTests.swiftFiles(in: "Sources")
            .filter { ArchitectureTests.imports($0.lines).contains(module) }.map(\.path)
        #expect(files.count == 1, "\(files)")
    }

    @Test func `only the tool looks at a clock`() {
        let clocks = ["Date()", "ContinuousClock", "clock_gettime", "time(nil)"]
        let files = ArchitectureTests.swiftFiles(in: "Sources")
            .filter { file in file.lines.contains { line in clocks.contains { line.contains($0) } }
            }
            .map(\.path)
        #expect(files == ["Sources/WaymarkTool/Workspace/RunCommand.swift"])
    }

    @Test func `every diagnostic code is documented`() throws {
        let codes = try String(
            contentsOf: Tool.root.appendingPathComponent(
                "Sources/DigitalMaturity/Diagnostics/Diagnostic+Code.swift"
            ),
            encoding: .utf8
        )
        let page = try String(
            contentsOf: Tool.root.appendingPathComponent(
                "Sources/DigitalMaturity/DigitalMaturity.docc/Diagnostics.md"
            ),
            encoding: .utf8
        )
        let names = codes.components(separatedBy: "= \"").dropFirst().compactMap {
            $0.components(separatedBy: "\"").first
        }
        #expect(names.count > 25)
        #expect(names.filter { !page.contains("`\($0)`") } == [])
    }

    @Test func `every workspace's numbers are explained by their trace`() throws {
        try withFolder { folder in
            let answer = try Tool.run(
                ["explain", "mean/england/acute/overall", "--england", "--format", "json"],
                in: folder
            )
            #expect(answer.code == 0, "\(answer.error)")
            #expect(answer.output.contains("2.4572"))
            #expect(answer.output.contains("data/assessments/dma-2025-providers.csv"))
        }
    }
}
