import DigitalMaturity
import Loading
import Mustache

/// The page that the preview shows while there are no others: what is wrong, with its places.
struct Notice {
    private let template: MustacheTemplate

    init(_ loader: Loader) throws {
        let text = try loader.text("Reports/site/notice.mustache").text
        template = try MustacheTemplate(string: text)
    }

    func page(_ title: String, _ text: String, _ problems: [Diagnostic] = []) -> String {
        template.render([
            "title": title, "text": text, "has-problems": !problems.isEmpty,
            "problems": problems.map(fields),
        ])
    }

    /// What is wrong, in the words that the terminal shows too.
    func page(for error: any Error) -> String {
        let title = "The website cannot be made"
        guard case .input(let problems, let workspace) = error as? Failure else {
            return page(title, (error as? Failure)?.reason ?? "\(error)")
        }
        let placed = problems.map(DiagnosticText(workspace: workspace).placed)
        return page(title, "This page loads itself when the files are mended.", placed)
    }

    private func fields(of problem: Diagnostic) -> [String: String] {
        var fields = ["severity": problem.severity.rawValue, "summary": problem.summary]
        fields["place"] = problem.place.map { "\($0)" }
        fields["help"] = problem.help
        return fields
    }
}

extension Failure {
    /// What went wrong, where that is one thing.
    fileprivate var reason: String? {
        switch self {
        case .input, .readerGone: nil
        case .missing(let reason), .cannotCreate(let reason), .io(let reason), .ours(let reason),
            .outOfTime(let reason):
            reason
        }
    }
}
