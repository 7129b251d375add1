package import DigitalMaturity

/// What the keys of figures are made of and addresses say: a year, an organisation, a kind of number.
package protocol AddressPart {
    /// The word that addresses have where there is none.
    static var absent: String? { get }

    /// Takes it from the front of `parts`; `nil` where they do not begin with one.
    init?(reading parts: inout ArraySlice<String>)
}

extension AddressPart {
    package static var absent: String? { nil }

    /// Takes one part, which `make` reads.
    package init?(_ parts: inout ArraySlice<String>, _ make: (String) throws -> Self?) {
        guard let part = parts.popFirst(), let made = try? make(part) else { return nil }
        self = made
    }
}

extension AddressPart where Self: RawRepresentable, RawValue == String {
    package init?(reading parts: inout ArraySlice<String>) {
        self.init(&parts, Self.init(rawValue:))
    }
}

extension Optional: AddressPart where Wrapped: AddressPart {
    package init?(reading parts: inout ArraySlice<String>) {
        if let absent = Wrapped.absent, parts.first == absent {
            parts.removeFirst()
            self = .none
        } else {
            guard let part = Wrapped(reading: &parts) else { return nil }
            self = part
        }
    }
}

extension String: AddressPart {
    /// No dimension: the overall mark.
    package static var absent: String? { "overall" }

    package init?(reading parts: inout ArraySlice<String>) { self.init(&parts) { $0 } }
}

extension [String]: AddressPart {
    /// Names with `+` between them.
    package init?(reading parts: inout ArraySlice<String>) {
        self.init(&parts) { $0.split(separator: "+").map(String.init) }
    }
}

extension Int: AddressPart {
    package init?(reading parts: inout ArraySlice<String>) { self.init(&parts) { Int($0) } }
}

extension ODSCode: AddressPart {
    /// No organisation: all of England.
    package static var absent: String? { "england" }

    package init?(reading parts: inout ArraySlice<String>) {
        self.init(&parts) { ODSCode(inAddress: $0) }
    }

    /// The code as addresses write it, in upper case; `nil` for anything else.
    package init?(inAddress text: some StringProtocol) {
        guard let code = try? ODSCode(parsing: String(text)), code.text == text else { return nil }
        self = code
    }
}

/// Those that a figure is about, by the codes that stand for them; none for all of England.
package struct Bodies: Hashable, Sendable, AddressPart {
    package let codes: [ODSCode]

    package init(_ codes: [ODSCode]) { self.codes = codes }

    /// `england`, or the codes with `+` between them.
    package var text: String {
        codes.isEmpty ? "england" : codes.map(\.text).joined(separator: "+")
    }

    package init?(reading parts: inout ArraySlice<String>) {
        self.init(&parts) { part in
            let names = part == "england" ? [] : part.split(separator: "+")
            let codes = names.compactMap { ODSCode(inAddress: $0) }
            return codes.count == names.count ? Bodies(codes) : nil
        }
    }
}

extension CareSetting: AddressPart {}

extension FinancialYear: AddressPart {
    package init?(reading parts: inout ArraySlice<String>) {
        self.init(&parts, FinancialYear.init(slug:))
    }
}

/// A part that has a form of its own.
package protocol ParsedPart: AddressPart {
    init(parsing text: some StringProtocol) throws(ParseFailure)
}

extension ParsedPart {
    package init?(reading parts: inout ArraySlice<String>) {
        self.init(&parts) { try Self(parsing: $0) }
    }
}

extension CivilMonth: ParsedPart {}

extension Percentage: ParsedPart {}

extension PartialDate: ParsedPart {
    /// No date: nobody knows it.
    package static var absent: String? { "unknown" }
}

extension Money: ParsedPart {
    /// No amount: without a limit.
    package static var absent: String? { "none" }
}
