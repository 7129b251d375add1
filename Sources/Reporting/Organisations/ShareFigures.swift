package import DigitalMaturity
package import Documents

/// How an organisation is shared out among others: `share/QJG/T6Y0W`.
struct ShareFigures: FigureFamily {
    let system: RegisterDay

    struct Key: FigureKey {
        let whole: ODSCode
        let part: ODSCode

        var path: [String] { [whole.text, part.text] }

        init(_ whole: ODSCode, _ part: ODSCode) {
            self.whole = whole
            self.part = part
        }

        init?(path: [String]) {
            let codes = path.compactMap { try? ODSCode(parsing: $0) }
            guard path.count == 2, codes.count == 2 else { return nil }
            self.init(codes[0], codes[1])
        }
    }

    let root = ["share"]

    func figure(_ key: Key) -> Figure? {
        guard let shares = system.shares(of: key.whole),
            let part = shares.parts.first(where: { $0.code == key.part }),
            let share = shares.share(of: key.part)
        else { return nil }
        let counted = { (weight: Int, of: String) in
            Formula.Term.input(
                Trace.Input("\(shares.key) \(of)", value: "\(weight)", place: shares.place)
            )
        }
        return made(
            key,
            .share(share),
            "The share of \(system.name(of: key.whole.text)) that is in "
                + "\(system.name(of: key.part.text)), \(shares.basis)",
            .quotient(counted(part.weight, "in \(key.part)"), counted(shares.whole, "in all")),
            rule: shares.citation.description
        )
    }
}

extension RegisterDay {
    /// The share at an address, where this register holds it.
    package func shareFigure(at address: Address) -> Figure? {
        ShareFigures(system: self).figure(at: address)
    }
}
