import DigitalMaturity
import Documents
import Investment
import TestSupport
import Testing

struct MoneyCheckTests {
    private static let parameters: AppraisalParameters = {
        var parameters = AppraisalParameters.sample
        parameters.vatRules = [
            VATRule(id: "bespoke", title: "Bespoke", vat: .recoverable, citation: .any),
            VATRule(id: "telephony", title: "Telephony", vat: .irrecoverable, citation: .any),
        ]
        parameters.capitalisation = Capitalisation(
            least: Located("£5000", line: 1),
            eachOver: Located("£250", line: 1),
            life: Located("1 year", line: 1),
            citation: .any
        )
        parameters.sections = ["cyber", "epr"].map {
            RequiredSection(id: $0, title: $0, citation: .any)
        }
        return parameters
    }()

    private func problems(_ scheme: Scheme, _ programmes: [Programme] = []) -> [Diagnostic] {
        Plan.costed([scheme], status: .illustrative)
            .moneyProblems(under: Self.parameters, programmes: programmes)
    }

    private func bought(_ count: Int, _ each: Money, grouped: Bool = false) -> Scheme.Purchase {
        Scheme.Purchase(
            what: "laptop",
            count: count,
            each: Located(each, line: 20),
            isGrouped: grouped
        )
    }

    // MARK: VAT

    @Test(
        arguments: [
            (.recoverable, "bespoke", nil), (.recoverable, "telephony", .vatAgainstRule),
            (.recoverable, nil, .vatWithoutRule), (.recoverable, "telefony", .unknownName),
            (.irrecoverable, nil, nil), (.irrecoverable, "telephony", nil),
            (.irrecoverable, "telefony", .unknownName),
        ] as [(Scheme.VAT, String?, Diagnostic.Code?)]
    )
    func `VAT comes back by a rule that says so`(
        vat: Scheme.VAT,
        rule: String?,
        code: Diagnostic.Code?
    ) {
        let scheme = Scheme.costed(vat: vat) { $0.vatRule = rule.map { Located($0, line: 19) } }
        let told = problems(scheme)
        #expect(told.map(\.code) == [code].compactMap(\.self))
        #expect(told.containErrors == (code != nil && code != .vatWithoutRule))
    }

    // MARK: Capitalisation

    @Test(
        arguments: [
            (1, "£5000", false, true), (1, "£4999.99", false, false),
            (100, "£4999.99", false, false),
            (20, "£250", true, false), (20, "£250.01", true, true), (19, "£250.01", true, false),
            (2, "£2500", true, true), (1_000_000, "£1000000000000", false, true),
        ] as [(Int, Money, Bool, Bool)]
    )
    func `an item is an asset from £5,000, and so are items over £250 that work only together`(
        count: Int,
        each: Money,
        grouped: Bool,
        passes: Bool
    ) {
        let test = Self.parameters.capitalisation
        #expect(test?.passes(bought(count, each, grouped: grouped)) == passes)
    }

    @Test func `capital claimed for what is no asset is told with its amount`() {
        let scheme = Scheme.costed("devices", capital: ["2026/27": "£1m"]) {
            $0.purchases = [bought(1, "£0.4m"), bought(1000, "£690")]
        }
        #expect(
            problems(scheme).map(\.description) == [
                """
                test.yaml:20: warning: 'devices' claims £600k of capital for what is no asset: \
                1000 × laptop at £690, below £5k each and no group of items over £250 that comes to \
                it [fails-capitalisation]
                    help: move it to revenue, or say 'grouped: yes' of items that work only together
                """
            ]
        )
    }

    @Test func `no capital is claimed for what revenue pays`() {
        let scheme = Scheme.costed(capital: ["2026/27": "£0.4m"], revenue: ["2026/27": "£0.7m"]) {
            $0.purchases = [bought(1, "£0.4m"), bought(1000, "£690")]
        }
        #expect(problems(scheme).isEmpty)
    }

    @Test(arguments: [("12 months", true), ("13 months", false)] as [(Months, Bool)])
    func `an asset is used for more than a year`(life: Months, isTold: Bool) {
        let scheme = Scheme.costed(capital: ["2026/27": "£1m"], life: life)
        #expect(problems(scheme).map(\.code) == (isTold ? [.failsCapitalisation] : []))
    }

    // MARK: Cloud, capital and revenue

    @Test func `a cloud service paid with capital is told, and more so when it is central`() {
        func told(_ source: Scheme.Source, _ delivery: Scheme.Delivery, _ capital: Money)
            -> [String]
        {
            let scheme = Scheme.costed(
                capital: ["2026/27": capital],
                funding: [.of(source, "100%")]
            ) { $0.delivery = Located(delivery, line: 18) }
            return problems(scheme).map(\.summary)
        }
        #expect(told(.own, .cloud, "£6m") == ["'epr' is a cloud service with £6m of capital"])
        #expect(
            told(.central, .cloud, "£6m") == [
                "'epr' is a cloud service with £6m of capital, part of it central money, which may "
                    + "buy assets alone if it is given as capital"
            ]
        )
        #expect(told(.central, .hosted, "£6m").isEmpty)
        #expect(told(.central, .cloud, "£0").isEmpty)
    }

    @Test(
        arguments: [
            (.capital, ["'fund' gives capital alone and is to pay £150k of the revenue of 'epr'"]),
            (.revenue, ["'fund' gives revenue alone and is to pay £1m of the capital of 'epr'"]),
            (.both, []), (.unknown, []),
        ] as [(Programme.Gives, [String])]
    )
    func `capital and revenue are never exchanged in silence`(
        gives: Programme.Gives,
        told: [String]
    ) {
        let scheme = Scheme.costed(
            capital: ["2026/27": "£2m"],
            revenue: ["2026/27": "£0.3m"],
            funding: [.of(.central, "50%", programme: "fund"), .of(.own, "50%")]
        )
        #expect(problems(scheme, [.sample(gives: gives)]).map(\.summary) == told)
    }

    // MARK: Sections

    @Test func `required sections are asked of every plan that is not illustrative, once`() {
        func told(_ status: Plan.Status, _ sections: [(String, String)]) -> [String] {
            Plan.costed([], status: status) {
                $0.sections = sections.map { Plan.Section(id: Located($0.0, line: 9), text: $0.1) }
            }.moneyProblems(under: Self.parameters, programmes: []).map(\.summary)
        }
        #expect(told(.draft, []) == ["the plan says nothing about cyber, epr"])
        #expect(told(.submitted, [("cyber", "Much")]) == ["the plan says nothing about epr"])
        #expect(told(.submitted, [("cyber", "Much"), ("epr", "")]).count == 1)
        #expect(told(.submitted, [("cyber", "Much"), ("epr", "More")]).isEmpty)
        #expect(told(.illustrative, []).isEmpty)
    }
}
