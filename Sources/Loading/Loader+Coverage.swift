import DigitalMaturity
import Investment

extension Loader {
    /// Reads how far digital services have got, with the claims of the workspace; `nil` where the
    /// reference data has none.
    ///
    /// Few questions need it, so it is no part of loading.
    func coverage(_ problems: inout [Diagnostic]) -> CoverageLedger? {
        let path = "data/coverage"
        guard home.contains(path) else { return nil }
        let measures = readMeasures(in: path, of: home, &problems)
        var claims = readClaims("data/" + claimsFile, of: home, &problems)
        if let workspace { claims += readClaims(claimsFile, of: workspace, &problems) }
        let ledger = CoverageLedger(measures, claims: claims)
        problems += ledger.problems
        return ledger
    }
}
