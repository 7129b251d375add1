import DigitalMaturity
import TestSupport
import Testing

/// The editions of What Good Looks Like, each with an example worked by hand.
struct WorkedGoodTests {
    @Test func `wgll-2021: a hospital answers the list for organisations`() throws {
        let example = try WorkedExample(
            "wgll-2021",
            in: .acute,
            """
            org-board-ready: met, org-leaders-own-change: partly, org-board-expertise: met
            org-funded-strategy: partly, org-engagement: not-met, org-board-development: not-met
            org-governance-review: partly
            org-dependable-environment: met, org-multidisciplinary-teams: partly
            org-net-zero: not-met, org-code-of-practice: met, org-supported-estate: partly
            org-network: met, org-clinical-record: partly, org-shared-record: met
            org-cloud: out-of-scope
            org-safe-standards: met, org-dspt: met, org-cyber-function: partly
            org-board-cyber: partly, org-clinical-safety: met, org-safety-alerts: met
            org-citizen-strategy: partly, org-national-tools: met, org-self-service: partly
            org-record-access: met, org-digital-inclusion: not-applicable
            org-pathway-redesign: partly, org-safer-tools: partly, org-decision-support: partly
            org-remote-care: partly, org-care-planning: partly
            org-phm-contribution: not-met, org-ics-pathways: not-met, org-research-data: not-met
            org-innovation-partners: not-applicable
            """
        )
        // Well led 350 / 7. Foundations 550 / 8, cloud left out. Safe practice with two open
        // 500 / 8, to 700 / 8. Support people is open. Empower 300 / 4. Improve 50. Healthy 0.
        // Overall of what was answered (50 + 68.75 + 62.5 + 75 + 50 + 0) / 6 = 306.25 / 6.
        // Least (50 + 68.75 + 62.5 + 0 + 75 + 50 + 0) / 7; greatest with 87.5 and 100.
        example.expect(
            [
                .certain(50), .certain(68.75), .marked(62.5, within: 62.5...87.5),
                .notAnswered(within: 0...100), .certain(75), .certain(50), .certain(0),
            ],
            overall: .marked(306.25 / 6, within: 43.75...(431.25 / 7)),
            // Out of scope: cloud, and the 45 statements for systems.
            "33 answered, 7 not answered, 2 not applicable, 46 out of scope"
        )
    }

    @Test func `wgll-2021: the lists for organisations and for systems are never mixed`() throws {
        let example = try WorkedExample(
            "wgll-2021",
            in: .icb,
            "org-board-ready: met, ics-clear-strategy: partly"
        )
        // Of nine statements for systems one is answered: 50 / 9, to 850 / 9.
        #expect(example.card.lines[0].tally.words == "1 answered, 8 not answered, 7 out of scope")
        let (least, greatest) = (50.0 / 9, 850.0 / 9)
        #expect(example.card.lines[0].state == Mark.marked(least, within: least...greatest))
    }

    @Test func `wgll-2026-draft: pillars that do not apply or were not looked at`() throws {
        let example = try WorkedExample(
            "wgll-2026-draft",
            in: .icb,
            """
            board-expertise: met, digital-in-strategy: met, clear-accountability: partly
            direct-involvement: partly, leadership-investment: not-met
            product-teams: met, maturity-accountability: partly, architecture-alignment: partly
            interoperable-records: met, legacy-lifecycle: not-met
            cyber-priority: met, clinical-safety: met, alerts-recommendations: met
            performance-monitoring: met, identity-sign-on: met
            staff-co-design: not-applicable, flexible-technology: not-applicable
            usable-systems: not-applicable, skills-confidence: not-applicable
            pooled-expertise: not-applicable, change-management: not-applicable
            prevention-tools: out-of-scope, federated-platforms: out-of-scope
            research-release: out-of-scope, analytics-function: out-of-scope
            target-inequality: out-of-scope, consistent-evaluation: out-of-scope
            co-design-standard: partly, digital-inclusion: partly, app-default: partly
            access-contribute: partly, self-service: partly
            """
        )
        // Well led 300 / 5. Foundations, procurement open, 300 / 6, to 400 / 6. Safe 100.
        // Improve care is open. Empower 50. Overall (60 + 50 + 100 + 50) / 4.
        // Least (60 + 50 + 100 + 0 + 50) / 5; greatest (60 + 400/6 + 100 + 100 + 50) / 5 = 226 / 3.
        example.expect(
            [
                .certain(60), .marked(50, within: 50...(200.0 / 3)), .certain(100),
                .notApplicable, .outOfScope, .notAnswered(within: 0...100), .certain(50),
            ],
            overall: .marked(65, within: 52...(226.0 / 3)),
            "20 answered, 6 not answered, 6 not applicable, 6 out of scope"
        )
    }

    @Test func `wgll-2026-alpha: five measures of one pillar`() throws {
        let example = try WorkedExample(
            "wgll-2026-alpha",
            in: .community,
            """
            named-director: met, directors-understand: partly, every-agenda: partly
            chiefs-influence: met
            emerging-technology: not-met, costed-roadmap: partly, risk-in-planning: partly
            aligned-strategy: met
            professional-standards: partly, design-authority: not-met, risk-review: partly
            executive-roles: met, strategy-backing: met, live-data: not-met
            users-shape-services: not-applicable
            senior-training: partly, mixed-expertise: partly, greener-leadership: out-of-scope
            growing-confidence: partly
            """
        )
        // 300 / 4; 200 / 4; with one open 100 / 4, to 200 / 4; 200 / 3; 150 / 3.
        // Overall (75 + 50 + 25 + 200/3 + 50) / 5 = 160 / 3, to 175 / 3.
        example.expect(
            [
                .certain(75), .certain(50), .marked(25, within: 25...50),
                .certain(200.0 / 3), .certain(50),
            ],
            overall: .marked(160.0 / 3, within: (160.0 / 3)...(175.0 / 3)),
            "17 answered, 1 not answered, 1 not applicable, 1 out of scope"
        )
    }

    @Test func `wgll-social-care: a provider answers the proxies for providers`() throws {
        let example = try WorkedExample(
            "wgll-social-care",
            in: .socialCare,
            """
            provider-digital-record: met, provider-shared-record: not-met
            provider-data-standard: partly, provider-dspt: met, provider-good-records: partly
            provider-care-technology: not-applicable
            """
        )
        // Two measures are for councils only. Foundations 150 / 3, safe practice 150 / 2; support
        // people is open, and of empower citizens nothing is known. Overall (50 + 75) / 2, with two
        // open (125 + 0) / 4 to (125 + 200) / 4.
        example.expect(
            [
                .outOfScope, .certain(50), .certain(75), .notAnswered(within: 0...100),
                .notAnswered(within: 0...100), .notApplicable, .outOfScope,
            ],
            overall: .marked(62.5, within: 31.25...81.25),
            "5 answered, 2 not answered, 1 not applicable, 4 out of scope"
        )
    }

    @Test func `wgll-nursing: where no criteria are known nothing can be marked`() throws {
        let blank = try WorkedExample("wgll-nursing", in: .acute)
        blank.expect(
            Array(repeating: .notAnswered(within: 0...100), count: 7),
            overall: .notAnswered(within: 0...100),
            "0 answered, 7 not answered, 1 out of scope"
        )
    }

    @Test func `wgll-nursing: the one statement that is known leaves nearly all of it open`() throws
    {
        let example = try WorkedExample(
            "wgll-nursing",
            in: .acute,
            "org-digital-nurse-leader: partly"
        )
        // 50 in one of seven measures: 50 / 7 to (50 + 600) / 7.
        example.expect(
            [.certain(50)] + Array(repeating: .notAnswered(within: 0...100), count: 6),
            overall: .marked(50, within: (50.0 / 7)...(650.0 / 7)),
            "1 answered, 6 not answered, 1 out of scope"
        )
    }
}
