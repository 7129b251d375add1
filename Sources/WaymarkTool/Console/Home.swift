import DigitalMaturity
import Foundation

/// Where England's reference data lies.
enum Home {
    /// `WAYMARK_HOME`, else `share/waymark` beside the installed tool, else the source tree that the
    /// tool or the working directory stands in.
    static func find() throws(Failure) -> String {
        let environment = ProcessInfo.processInfo.environment
        if let stated = environment["WAYMARK_HOME"] {
            guard isHome(stated) else {
                throw .missing("WAYMARK_HOME is '\(stated)', which holds no reference data")
            }
            return stated
        }
        let tool = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let folder = ((tool ?? CommandLine.arguments[0]) as NSString).deletingLastPathComponent
        let installed = (folder as NSString).deletingLastPathComponent + "/share/waymark"
        let candidates =
            [installed] + parents(of: folder)
            + parents(of: FileManager.default.currentDirectoryPath)
        guard let home = candidates.first(where: isHome) else {
            throw .missing(
                "the reference data is not beside the tool; set WAYMARK_HOME to its folder"
            )
        }
        return home
    }

    private static func isHome(_ path: String) -> Bool {
        ["Frameworks", "data", "Reports"].allSatisfy {
            FileManager.default.fileExists(atPath: path + "/" + $0)
        }
    }

    private static func parents(of path: String) -> [String] {
        var paths = [path]
        while let last = paths.last, last != "/", !last.isEmpty {
            paths.append((last as NSString).deletingLastPathComponent)
        }
        return paths
    }
}
