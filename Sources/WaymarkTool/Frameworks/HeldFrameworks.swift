import DigitalMaturity
import Loading
import Reporting

/// The frameworks of the reference data, for the commands that need nothing else of it.
struct HeldFrameworks {
    let frameworks: [Framework]
    let crosswalks: [Crosswalk]
    private let main: String
    private let edition: CivilDate

    /// Reads them; throws what is wrong with them.
    init(withCrosswalks: Bool = false) throws {
        let loader = Loader(home: try Home.find(), workspace: nil)
        let loaded = loader.frameworks(withCrosswalks: withCrosswalks)
        guard let main = loaded.main, let edition = loaded.edition,
            loaded.problems.allSatisfy(\.leavesDataUsable)
        else { throw Failure.input(loaded.problems, workspace: nil) }
        (frameworks, crosswalks) = (loaded.frameworks, loaded.crosswalks)
        (self.main, self.edition) = (main, edition)
    }

    /// What is said of them.
    var documents: FrameworkDocuments { FrameworkDocuments(frameworks, on: edition) }

    /// The framework with this identifier, or without one that of England's marks.
    func framework(_ id: String?) throws -> Framework {
        let id = id ?? main
        guard let found = frameworks.first(where: { $0.id == id }) else {
            throw Failure.unknown(id, of: "framework", among: frameworks.map(\.id))
        }
        return found
    }
}
