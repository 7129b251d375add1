import DigitalMaturity

extension Plan {
    /// The plan after a merger: whatever a body that closes led or had is the merged body's.
    func merging(_ merger: Merger) -> Plan {
        let closing = Set(merger.closing)
        func today(_ code: Located<ODSCode>) -> Located<ODSCode> {
            closing.contains(code.value) ? Located(merger.into, at: code.place) : code
        }
        var copy = self
        copy.schemes = schemes.map { scheme in
            var scheme = scheme
            scheme.lead = today(scheme.lead)
            scheme.beneficiaries = scheme.beneficiaries.map(today)
            return scheme
        }
        return copy
    }

    /// The schemes that a body which joins leads or that are for one.
    func schemes(touchedBy merger: Merger) -> [Scheme] {
        let codes = Set(merger.codes)
        return schemes.filter { scheme in
            ([scheme.lead] + scheme.beneficiaries).contains { codes.contains($0.value) }
        }
    }
}
