public import DigitalMaturity

extension Loader {
    /// Every plan of the workspace, by its file in it.
    public func tidyPlans(_ problems: inout [Diagnostic]) -> [(file: String, plan: TidyPlan)] {
        guard let workspace else { return [] }
        return workspace.files(in: "plans", ending: ".yaml").compactMap { file in
            workspace.wholeText(file, &problems)
                .flatMap { TidyPlan(tidying: $0, file: file, &problems) }
                .map { (file, $0) }
        }
    }
}
