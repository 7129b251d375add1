public import DigitalMaturity
import Foundation
public import Investment

private let path = "Frameworks/allocation"

extension Loader {
    /// Reads the policies by which funds may be given out and what is assumed of money, with the
    /// workspace's own policies; `nil` where the reference data has none.
    ///
    /// It is no part of loading: whoever needs it asks for it.
    public func allocation(_ problems: inout [Diagnostic]) -> AllocationData? {
        guard home.contains(path),
            let publications = readPublications(path + "/sources.yaml", of: home, &problems),
            let file = YAMLFile(path + "/assumptions.yaml", of: home, &problems)
        else { return nil }
        let policies = policies(in: path, of: home, publications, &problems)
        let data = Record.read(file, "what is assumed of money", &problems) {
            readAssumptions(&$0, policies, publications)
        }
        guard let workspace else { return data }
        return data?.adding(self.policies(in: "policies", of: workspace, .none, &problems))
    }

    /// Reads one policy from a file anywhere, which cites nothing.
    public static func policy(at path: String) -> (
        policy: AllocationPolicy?, problems: [Diagnostic]
    ) {
        var problems: [Diagnostic] = []
        let url = URL(fileURLWithPath: path)
        let prefix = String(path.dropLast(url.lastPathComponent.count))
        let folder = Folder(url.deletingLastPathComponent().path, prefix: prefix)
        let policy = YAMLFile(url.lastPathComponent, of: folder, &problems).flatMap {
            readPolicy($0, .none, &problems)
        }
        return (problems.containErrors ? nil : policy, problems.sorted())
    }

    private func policies(
        in path: String,
        of folder: Folder,
        _ publications: Publications,
        _ problems: inout [Diagnostic]
    ) -> [AllocationPolicy] {
        let files = folder.files(in: path, ending: ".yaml").filter { !isShared($0) }
        let policies = files.compactMap { file in
            YAMLFile(file, of: folder, &problems).flatMap {
                readPolicy($0, publications, &problems)
            }
        }
        problems += repeated(policies.map { Located($0.id, at: $0.place) }, of: "policy")
        return policies
    }
}

/// Whether a file of the folder of policies is about all of them.
private func isShared(_ file: String) -> Bool {
    ["/assumptions.yaml", "/sources.yaml"].contains { file == path + $0 }
}
