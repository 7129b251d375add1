package import DigitalMaturity
package import Documents

extension RegisterDay {
    /// The page of a trust, board or region.
    package func page(of code: ODSCode) -> Destination {
        let name = code.text.lowercased()
        if trust(code) != nil { return .page("trusts/\(name).html") }
        if board(code) != nil { return .page("icbs/\(name).html") }
        return .page("regions/\(name).html")
    }
}

extension SpendRule {
    /// The path of the rule's page.
    package var page: String { "rulebook/\(id.lowercased()).html" }
}

extension Framework {
    /// The path of the framework's page.
    package var page: String { "frameworks/\(id).html" }
}
