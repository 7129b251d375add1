package import DigitalMaturity
package import Documents

extension RegisterDay {
    /// The page of a trust, board or region, open or closed.
    package func page(of code: ODSCode) -> Destination { .page(pagePath(of: code)) }

    /// The path of that page, which never changes.
    func pagePath(of code: ODSCode) -> String {
        let name = code.text.lowercased()
        let body = register.organisation(code)
        switch body?.roles.entries.last?.value.name {
        case .trust: return "trusts/\(name).html"
        case .board: return "icbs/\(name).html"
        default: return "regions/\(name).html"
        }
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
