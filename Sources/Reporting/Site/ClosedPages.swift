import DigitalMaturity
import Documents
import Investment

extension Findings {
    /// A page for each trust and board that closed, so that an old address still leads somewhere.
    var closedPages: [Page] {
        [Role.Name.trust, .board].flatMap(system.register.organisations)
            .filter { !$0.isOpen(on: date) }
            .map(closedPage)
    }

    private func closedPage(_ body: Organisation) -> Page {
        let heirs = system.successors(of: body.code)
        let day = body.closed.map { "closed on \($0.words)" } ?? "is not open on \(date.words)"
        let name = body.name(on: date)
        let answer: [Inline] =
            heirs.isEmpty
            ? [.text("\(name) \(day). We do not know who took over from it.")]
            : [.text("\(name) \(day). Its work is now with ")]
                + heirs.map { [.link(system.name(of: $0.text), system.page(of: $0))] }
                .joined(separator: [Inline.text(" and ")]) + ["."]
        var page = page(
            system.pagePath(of: body.code),
            name,
            "\(body.code), closed",
            [Section("answer", "Answer", [.prose(answer)])]
        )
        if heirs.count == 1 { page.heir = system.pagePath(of: heirs[0]) }
        return page
    }
}

extension RegisterDay {
    /// The full name of one that closed, leading to what the list of all says of it: its own page
    /// leads on to who took over.
    func linkToListed(_ code: ODSCode) -> Inline {
        let list: OrganisationList.Kind =
            register.organisation(code)?.roles.entries.last?.value.name == .board
            ? .boards : .trusts
        return .link(fullName(of: code), .page("\(list.path)#:~:text=\(code.text)"))
    }
}
