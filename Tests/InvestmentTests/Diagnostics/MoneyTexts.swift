import DigitalMaturity
import Investment
import TestSupport

private let place = Place(file: "plans/a.yaml", line: 5, column: 18)
private let raise = Scheme.Raise(
    organisation: Located("RXR", at: place),
    element: Located("safe-practice", at: place),
    level: Located(3, at: place)
)

/// What is told of money, of what is raised and of shared causes.
let moneyTexts: [(Diagnostic, String)] = [
    (
        .vatAgainstRule(
            VATRule(
                id: "telephony",
                title: "Telephony",
                vat: .irrecoverable,
                citation: .any
            ),
            of: "epr",
            at: place
        ),
        """
        plans/a.yaml:5:18: error: the VAT of 'epr' is said to come back, and by 'telephony' it \
        does not [vat-against-rule]
            help: say 'vat: irrecoverable', or name the rule under which it comes back; \
        telephony is: Telephony
        """
    ),
    (
        .vatWithoutRule(of: "epr", at: place),
        """
        plans/a.yaml:5:18: warning: the VAT of 'epr' is said to come back, and no rule is named \
        for it [vat-without-rule]
            help: name one under 'vat-rule'; the rules are in Frameworks/appraisal/vat.yaml
        """
    ),
    (
        .failsCapitalisation("£1.4m", of: "devices", because: "it is small", at: place),
        """
        plans/a.yaml:5:18: warning: 'devices' claims £1.4m of capital for what is no asset: it \
        is small [fails-capitalisation]
            help: move it to revenue, or say 'grouped: yes' of items that work only together
        """
    ),
    (
        .cloudCapital("£6m", of: "epr", isCentral: false, at: place),
        """
        plans/a.yaml:5:18: warning: 'epr' is a cloud service with £6m of capital [cloud-capital]
            help: a subscription is revenue unless the accounts judge it an asset; agree that \
        with finance before the money is asked for
        """
    ),
    (
        .cloudCapital("£6m", of: "epr", isCentral: true, at: place),
        """
        plans/a.yaml:5:18: warning: 'epr' is a cloud service with £6m of capital, part of it \
        central money, which may buy assets alone if it is given as capital [cloud-capital]
            help: a subscription is revenue unless the accounts judge it an asset; agree that \
        with finance before the money is asked for
        """
    ),
    (
        .missingSections(
            [
                RequiredSection(id: "cyber", title: "cyber security", citation: .any),
                RequiredSection(id: "net-zero", title: "net zero", citation: .any),
            ],
            at: place
        ),
        """
        plans/a.yaml:5:18: warning: the plan says nothing about cyber security, net zero \
        [missing-sections]
            help: write a line for each under 'sections': cyber, net-zero
        """
    ),
    (
        .wrongMoney("£0.5m", of: "revenue", from: .sample(), for: "epr", at: place),
        """
        plans/a.yaml:5:18: warning: 'fund' gives capital alone and is to pay £500k of the \
        revenue of 'epr' [wrong-money]
            help: capital and revenue are never exchanged; split the scheme, or name who pays \
        its revenue
        """
    ),
    (
        .takenBackMore("£0.5m", than: "£0.4m", of: "fund", at: place),
        """
        plans/a.yaml:5:18: error: £500k of 'fund' is said to be taken back, and £400k was paid \
        [taken-back-more]
            help: correct one of them; money that was never paid is 'revised', not taken back
        """
    ),
    (
        .programmeCondition(
            ConditionFinding(
                scheme: .sample(),
                programme: .sample(),
                name: .match,
                asks: "Match funding",
                state: .notMet,
                because: "nobody else pays a share",
                place: place
            )
        ),
        """
        plans/a.yaml:5:18: warning: 'epr' does not meet what 'fund' asks: nobody else pays a share \
        [programme-condition]
            help: add the share of those who match it under 'funding'
        """
    ),
    (
        .raiseBelowCurrent(raise, mark: "3.3", of: "epr"),
        """
        plans/a.yaml:5:18: error: 'epr' raises 'safe-practice' of RXR to 3, and it is at 3.3 \
        already [raise-below-current]
            help: raise it further, or remove this line
        """
    ),
    (
        .raiseAtCurrent(raise, of: "epr"),
        """
        plans/a.yaml:5:18: warning: 'epr' raises 'safe-practice' of RXR to 3, where it is \
        already [raise-at-current]
            help: raise it further, or remove this line
        """
    ),
    (
        .loadingsTooLarge("cost", of: "epr", at: place),
        """
        plans/a.yaml:5:18: error: the causes of 'epr' explain more than all of its cost \
        [loadings-too-large]
            help: the squares of its 'cost' must come to 100% at most
        """
    ),
    (
        .fundOverdrawn(
            FundLine(
                fund: .programme("frontline"),
                purpose: .capital,
                year: "2026/27",
                available: "£1m",
                draws: []
            ),
            by: "£500k",
            at: place
        ),
        """
        plans/a.yaml:5:18: error: the schemes draw £500k more capital from frontline in \
        2026/27 than it offers [fund-overdrawn]
            help: move or shrink a scheme, raise the envelope, or change who pays
        """
    ),
    (
        .fundNotStated("front", "£500k", in: (.capital, "2026/27"), at: place),
        """
        plans/a.yaml:5:18: warning: the schemes draw £500k capital in 2026/27 from 'front', and no \
        envelope says what it gives then [fund-not-stated]
            help: add an envelope with 'fund: front', or change who pays
        """
    ),
]

extension Programme {
    /// A programme that gives capital alone.
    static func sample(_ id: String = "fund", gives: Gives = .capital) -> Programme {
        Programme(
            id: id,
            title: "Fund",
            gives: gives,
            match: .unknown,
            citation: .any,
            place: .line(1)
        )
    }
}
