public import DigitalMaturity

extension Diagnostic {
    /// A fund of which schemes draw more than it offers.
    public static func fundOverdrawn(
        _ line: FundLine,
        by excess: Money,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .fundOverdrawn,
            "the schemes draw \(excess.short) more \(line.purpose.rawValue) from \(line.fund) in "
                + "\(line.year) than it offers",
            at: place,
            help: "move or shrink a scheme, raise the envelope, or change who pays"
        )
    }

    /// A programme on which schemes draw, and of which no envelope says what it gives in a year or, without
    /// one, at all.
    public static func fundNotStated(
        _ programme: String,
        _ amount: Money,
        in line: (purpose: Plan.Purpose, year: FinancialYear)?,
        at place: Place
    ) -> Diagnostic {
        let drawn =
            line.map { "\(amount.short) \($0.purpose.rawValue) in \($0.year)" } ?? amount.short
        return Diagnostic(
            .warning,
            .fundNotStated,
            "the schemes draw \(drawn) from '\(programme)', and no envelope says what it gives"
                + (line == nil ? "; it counts against the pooled funds" : " then"),
            at: place,
            help: "add an envelope with 'fund: \(programme)', or change who pays"
        )
    }

    /// The health rate is to discount what is no effect on health.
    public static func healthRateMisused(on what: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            .error,
            .healthRateMisused,
            "the health rate cannot discount \(what)",
            at: place,
            help: "write 'health: yes' on each societal benefit that is an effect on health or life"
        )
    }

    /// An option other than doing nothing has no schemes.
    public static func optionWithoutSchemes(_ option: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .optionWithoutSchemes,
            "the option '\(option)' has no schemes",
            at: place,
            help: "list its schemes; only 'do-nothing' may have none"
        )
    }

    /// Schemes replace more than carrying on as today costs, or nobody has said what that is.
    public static func replacesTooMuch(
        _ replaced: Money,
        of today: Money?,
        at place: Place
    ) -> Diagnostic {
        let cost = today.map { "costs \($0.short) a year" } ?? "has no cost that the plan states"
        return Diagnostic(
            .error,
            .replacesTooMuch,
            "the schemes replace \(replaced.short) a year, and carrying on as today \(cost)",
            at: place,
            help: "change 'replaces', or the 'continuing-cost' of the option 'do-nothing'"
        )
    }

    /// A scheme takes VAT to come back though the rule it names says that it does not.
    public static func vatAgainstRule(
        _ rule: VATRule,
        of scheme: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .vatAgainstRule,
            "the VAT of '\(scheme)' is said to come back, and by '\(rule.id)' it does not",
            at: place,
            help: "say 'vat: irrecoverable', or name the rule under which it comes back; "
                + "\(rule.id) is: \(rule.title)"
        )
    }

    /// A scheme takes VAT to come back and names no rule.
    public static func vatWithoutRule(of scheme: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .warning,
            .vatWithoutRule,
            "the VAT of '\(scheme)' is said to come back, and no rule is named for it",
            at: place,
            help: "name one under 'vat-rule'; the rules are in Frameworks/appraisal/vat.yaml"
        )
    }

    /// Capital is claimed for what is no asset by the capitalisation test.
    public static func failsCapitalisation(
        _ amount: Money,
        of scheme: String,
        because reason: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .failsCapitalisation,
            "'\(scheme)' claims \(amount.short) of capital for what is no asset: \(reason)",
            at: place,
            help: "move it to revenue, or say 'grouped: yes' of items that work only together"
        )
    }

    /// A service run on a supplier's shared machines is paid for with capital, central capital where
    /// `isCentral`.
    public static func cloudCapital(
        _ amount: Money,
        of scheme: String,
        isCentral: Bool,
        at place: Place
    ) -> Diagnostic {
        let payer =
            isCentral
            ? ", part of it central money, which may buy assets alone if it is given as capital"
            : ""
        return Diagnostic(
            .warning,
            .cloudCapital,
            "'\(scheme)' is a cloud service with \(amount.short) of capital\(payer)",
            at: place,
            help: "a subscription is revenue unless the accounts judge it an asset; "
                + "agree that with finance before the money is asked for"
        )
    }

    /// The plan says nothing under headings that planning guidance requires.
    public static func missingSections(
        _ missing: [RequiredSection],
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .missingSections,
            "the plan says nothing about \(missing.map(\.title).joined(separator: ", "))",
            at: place,
            help: "write a line for each under 'sections': "
                + missing.map(\.id).joined(separator: ", ")
        )
    }

    /// More of a programme's money is said to be taken back than was paid.
    public static func takenBackMore(
        _ taken: Money,
        than paid: Money,
        of programme: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .takenBackMore,
            "\(taken.short) of '\(programme)' is said to be taken back, and \(paid.short) was paid",
            at: place,
            help: "correct one of them; money that was never paid is 'revised', not taken back"
        )
    }

    /// A programme that gives one kind of money is to pay the other.
    public static func wrongMoney(
        _ amount: Money,
        of what: String,
        from programme: Programme,
        for scheme: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .wrongMoney,
            "'\(programme.id)' gives \(programme.gives.rawValue) alone and is to pay "
                + "\(amount.short) of the \(what) of '\(scheme)'",
            at: place,
            help: "capital and revenue are never exchanged; split the scheme, "
                + "or name who pays its \(what)"
        )
    }
}
