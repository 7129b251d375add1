import DigitalMaturity
import TestSupport
import Testing

/// The frameworks whose answers stand for points, each with an example worked by hand.
struct WorkedChoiceTests {
    @Test func `dma-2016: by the publisher's answer maps`() throws {
        let example = try WorkedExample(
            "dma-2016",
            in: .acute,
            """
            strategic-alignment: mostly-agree, leadership: agree-completely, resourcing: neither
            governance: mostly-agree, information-governance: mostly-disagree
            records-assessments-plans: up-to-60, transfers-of-care: up-to-40
            orders-and-results: up-to-80, medicines: up-to-20, decision-support: none
            remote-care: not-applicable, standards: from-91
            enabling-infrastructure: above-80
            """
        )
        // Readiness: (75 + 100 + 50 + 75 + 25) / 5 = 65.
        // Capabilities: 60 + 40 + 80 + 20 + 0 + 87 = 287; assets are open and remote care does not
        // apply, so 287 / 7 = 41, to 387 / 7. Infrastructure: 100.
        // Overall (65 + 41 + 100) / 3 = 206 / 3, to (165 + 387/7) / 3 = 514 / 7.
        example.expect(
            [
                .certain(65), .marked(41, within: 41...(387.0 / 7)), .certain(100),
            ],
            overall: .marked(206.0 / 3, within: (206.0 / 3)...(514.0 / 7)),
            "12 answered, 1 not answered, 1 not applicable"
        )
    }

    @Test func `dma-2016: the national means of the themes make the national mean`() throws {
        let example = try WorkedExample(
            "dma-2016",
            in: .acute,
            dimensions: [
                "readiness": .published(73), "capabilities": .published(40),
                "infrastructure": .published(68),
            ]
        )
        // Published: 73, 40 and 68, and 60 overall; 181 / 3 = 60.33.
        #expect(example.card.overall?.rounded() == 60)
    }

    @Test func `hardware: statements and dimensions by their weights`() throws {
        let example = try WorkedExample(
            "hardware",
            in: .mentalHealth,
            """
            equipment: up-to-60, device-age: up-to-80, asset-register: above-80
            windows: above-80, listed-systems: up-to-80, listed-browsers: above-80
            smartcard-printing: met, security-profile: not-met
            single-sign-on: up-to-20, shared-record-access: met
            wireless: up-to-80, remote-access: above-80, switch-age: up-to-40
            firewall-age: not-applicable
            """
        )
        // Devices: (2×60 + 2×80 + 100) / 5 = 76.
        // Software: (2×100 + 80 + 100 + 100 + 2×0) / 7 = 480 / 7.
        // Signing in: (20 + 100) / 2 = 60.
        // Network: 2×80 + 100 + 40 = 300; internet first is open: 300 / 5, to 400 / 5.
        // Imaging is not asked of mental health; of the data platform nothing is answered.
        // Overall of what was answered: (3×76 + 3×480/7 + 2×60 + 2×60) / 10 = 4716 / 70.
        // Least: (3×76 + 3×480/7 + 2×60 + 2×60 + 2×0) / 12 = 393 / 7.
        // Greatest: (3×76 + 3×480/7 + 2×60 + 2×80 + 2×100) / 12 = 533 / 7.
        example.expect(
            [
                .certain(76), .certain(480.0 / 7), .certain(60), .marked(60, within: 60...80),
                .outOfScope, .notAnswered(within: 0...100),
            ],
            overall: .marked(4716.0 / 70, within: (393.0 / 7)...(533.0 / 7)),
            "13 answered, 6 not answered, 1 not applicable, 1 out of scope"
        )
    }

    @Test func `dscr: a care provider's record`() throws {
        let example = try WorkedExample(
            "dscr",
            in: .socialCare,
            """
            person-profile: in-place, care-plans: in-place, care-notes: partly
            assessments: partly, tasks-and-alerts: not-in-place
            medicines-support: not-applicable, oversight: partly
            minimum-data: in-place, reference-data: in-place, interfaces: partly
            daily-care: partly, commissioning: not-in-place, hospital: not-in-place
            shared-care-record: partly, gp-record: not-in-place, own-record: out-of-scope
            """
        )
        // Record: 100 + 100 + 50 + 50 + 0 + 50; working offline is open: 350 / 7, to 450 / 7.
        // Standards: 250 / 3. Sharing: (50 + 0 + 0 + 50 + 0) / 5. Assurance is open.
        // Overall of what was answered: (50 + 250/3 + 20) / 3 = 460 / 9.
        // Least (50 + 250/3 + 20 + 0) / 4 = 115 / 3; greatest (450/7 + 250/3 + 120) / 4 = 1405 / 21.
        example.expect(
            [
                .marked(50, within: 50...(450.0 / 7)), .certain(250.0 / 3), .certain(20),
                .notAnswered(within: 0...100),
            ],
            overall: .marked(460.0 / 9, within: (115.0 / 3)...(1405.0 / 21)),
            "14 answered, 6 not answered, 1 not applicable, 1 out of scope"
        )
    }
}
