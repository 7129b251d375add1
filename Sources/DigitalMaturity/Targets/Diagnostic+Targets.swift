extension Diagnostic {
    /// Promises that take each other's place in a ring.
    package static func replacementCircle(_ ring: [String], at place: Place) -> Diagnostic {
        let names = (ring + [ring[0]]).map { "'\($0)'" }.joined(separator: " by ")
        return Diagnostic(
            .error,
            .replacementCircle,
            "targets replace each other in a circle: \(names)",
            at: place,
            help: "what is promised later replaces what was promised before: take out one of them"
        )
    }

    /// A share of more than the whole.
    package static func shareAboveWhole(_ share: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .shareAboveWhole,
            "\(share) is more than the whole",
            at: place,
            help: "write a share of at most 100%, and a numerator no greater than its denominator"
        )
    }
}
