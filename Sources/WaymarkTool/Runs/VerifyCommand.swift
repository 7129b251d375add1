import ArgumentParser
import DigitalMaturity
import Foundation
import Loading

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Work out every formula of a workbook anew, and name each cell that differs.",
        discussion: """
            Works with .xlsx and .ods files, those that people have edited too. It compares each \
            formula's value with the one in the file, shows what the workbook's own checks say, which \
            inputs were changed since Waymark made it and what follows. In a folder that 'waymark run' \
            made, it also compares each file with the run's list of digests, \(RunManifest.name).

              waymark verify out/board-paper.xlsx
              waymark verify out

            Ends with 1 when a value or file differs, a check fails or a formula cannot be worked out, \
            with 65 when a file is no workbook, with 66 when there is none, else with 0.
            """
    )

    @Argument(
        help: ArgumentHelp("A workbook, or a folder with workbooks in it.", valueName: "path")
    )
    var path: String

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            for folder in [path, Disk.parent(of: path)] { Aside.clear(folder) }
            let files = try files
            let verified = Threads().map(files.count) { VerifiedFile(files[$0]) }
            let problems = verified.flatMap(\.problems)
            let lost = isFolder ? VerifiedFile.lost(in: path, besides: files) : []
            let result = VerifyAnswer(path: path, files: verified, lost: lost)
            guard isFolder || problems.isEmpty else {
                throw Failure.input(problems, workspace: nil)
            }
            try answer.write(
                Answer(json: result.json, document: result.document, brief: result.brief)
            )
            guard problems.isEmpty else { throw Failure.input(problems, workspace: nil) }
            guard result.isSound else { throw ExitCode(1) }
        }
    }

    private var isFolder: Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// The workbooks, in the order of their names; those that a program has open beside them are none.
    private var files: [String] {
        get throws {
            guard FileManager.default.fileExists(atPath: path) else {
                throw Failure.missing("there is no file or folder '\(path)'")
            }
            guard isFolder else { return [path] }
            let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String }
            let own = (all ?? []).filter { file in
                let name = (file as NSString).lastPathComponent
                return ["xlsx", "ods"].contains((name as NSString).pathExtension.lowercased())
                    && !name.hasPrefix("~$") && !name.hasPrefix(".")
            }
            guard !own.isEmpty else {
                throw Failure.missing("there is no .xlsx or .ods workbook in '\(path)'")
            }
            return own.sorted().map { (path.hasSuffix("/") ? path : path + "/") + $0 }
        }
    }
}

/// A workbook, what working it out showed, and how it stands to its run.
struct VerifiedFile: Sendable {
    let file: String
    /// What was found; `nil` where it cannot be read.
    let found: WorkbookVerification?
    let standing: RunManifest.Standing
    let problems: [Diagnostic]

    init(_ file: String) {
        self.file = file
        var problems: [Diagnostic] = []
        var bytes: [UInt8]?
        do throws(FileFault) {
            bytes = try contentsOfFile(file, atMost: FileLimits.tableBytes)
        } catch { problems.append(error.told(of: file)) }
        let workbook = bytes.flatMap {
            Workbook.readWithFormulas(bytes: $0, file: file, &problems)
        }
        found = workbook.map { WorkbookVerification(of: $0) }
        self.problems = problems
        let (folder, name) = VerifiedFile.parts(of: file)
        standing = RunManifest(in: folder)?.standing(of: name, in: folder) ?? .none
    }

    private static func parts(of file: String) -> (folder: String, name: String) {
        (Disk.parent(of: file), (file as NSString).lastPathComponent)
    }

    /// The other files of a run's folder that are not as the run made them, or are gone.
    static func lost(in folder: String, besides files: [String]) -> [String] {
        guard let manifest = RunManifest(in: folder) else { return [] }
        let names = Set(files.map { parts(of: $0).name })
        return manifest.files.filter {
            !names.contains($0) && manifest.standing(of: $0, in: folder) == .differs
        }
    }
}
