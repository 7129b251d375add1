import DigitalMaturity

extension Loader {
    /// Reads what was promised for the whole country; `nil` where there is nothing.
    ///
    /// Few questions need it, so it is no part of loading England: whoever needs it asks for it.
    func targets(aims: [String], _ problems: inout [Diagnostic]) -> NationalTargets? {
        let targets = readTargets(in: "Frameworks/targets", of: home, &problems)
        problems += targets?.problems(aims: aims) ?? []
        return targets
    }
}
