import DigitalMaturity
import Investment
import TestSupport
import Testing

/// The frameworks whose elements are met or not, each with an example worked by hand.
struct WorkedGateTests {
    @Test func `emram: one function missing at stage 4 holds everything above it back`() throws {
        let example = try WorkedExample(
            "emram",
            in: .acute,
            """
            laboratory.system: met, pharmacy.system: met, radiology.system: met
            repository.feeds: met, repository.results: met, repository.vocabulary: met
            decision-support.conflicts: met, exchange.capable: met
            radiology.elsewhere: met, nursing-records.observations: met
            nursing-records.notes: met, nursing-records.plans: met, decision-support.errors: met
            order-entry.clinicians: met, decision-support.protocols: not-met
            medicines-loop.record: met, medicines-loop.identification: met
            radiology.filmless: not-met, physician-records.templates: not-met
            decision-support.variance: not-met
            paper-free.charts: not-met, exchange.standard: not-met
            analysis.warehouse: met, continuity.settings: not-met
            """
        )
        // What a dimension allows: departments lack stage 6 (filmless) and allow 5; records lack 6
        // and allow 5; orders lack 4 (protocols) and allow 3, though all of 5 is met; sharing lacks
        // 7 and allows 6. The stage is the least: 3.
        example.expect(
            [.certain(5), .certain(5), .certain(3), .certain(6)],
            overall: .certain(3),
            "24 answered"
        )
    }

    @Test func `emram: what is open could lead to the top, what does not apply never holds back`()
        throws
    {
        let example = try WorkedExample(
            "emram",
            in: .acute,
            """
            laboratory.system: met, pharmacy.system: met, radiology.system: met
            repository.feeds: met, repository.results: met, repository.vocabulary: met
            decision-support.conflicts: met, exchange.capable: met
            radiology.elsewhere: met, nursing-records.observations: met
            nursing-records.notes: met, nursing-records.plans: met, decision-support.errors: met
            order-entry.clinicians: met, decision-support.protocols: met
            medicines-loop.record: met
            radiology.filmless: met, physician-records.templates: met
            decision-support.variance: met
            exchange.standard: not-applicable
            analysis.warehouse: out-of-scope, continuity.settings: out-of-scope
            """
        )
        // Departments allow all 7. Records: whether charts are off paper is open, so 6 to 7. Orders:
        // identification at stage 5 is open, so 4 to 7. Sharing: what applies is met, so 7.
        example.expect(
            [
                .certain(7), .marked(6, within: 6...7), .marked(4, within: 4...7), .certain(7),
            ],
            overall: .marked(4, within: 4...7),
            "19 answered, 2 not answered, 1 not applicable, 2 out of scope"
        )
    }

    @Test func `emram: an assessment that leaves the top stage out reaches the one below`() throws {
        let framework = try #require(try Shipped.dataset().reference.maturity.framework("emram"))
        let answers = framework.elements.map {
            "\($0.id): \($0.level == 7 ? "out-of-scope" : "met")"
        }
        let example = try WorkedExample("emram", in: .acute, answers.joined(separator: "\n"))
        #expect(example.card.state == .certain(6))
    }

    @Test func `epr-capabilities: levels of a hospital's record`() throws {
        let example = try WorkedExample(
            "epr-capabilities",
            in: .acute,
            """
            longitudinal-record.view: met, longitudinal-record.point-of-access: met
            longitudinal-record.session: met
            record-protection.security: met, record-protection.roles: met
            record-protection.audit: met
            record-coding.snomed: met, record-coding.override: not-met
            record-sharing.local: met, record-sharing.national: met, record-sharing.integration: met
            referral-and-handover.referrals: met, referral-and-handover.handover: met
            referral-and-handover.presentation: met, referral-and-handover.onward: met
            admission.primary-care: met, admission.emergency: met
            emergency-department.admission: not-applicable
            outpatient-letters.sent: met, consent.recorded: met, consent.emergency: not-met
            discharge.notes: met, discharge.date: met, discharge.pathways: met
            discharge.community-access: met
            patient-flow.wristbands: met, patient-flow.task-lists: met
            patient-flow.task-history: met, patient-flow.notifications: met
            patient-flow.workflow: met
            consultations.request: met, consultations.result: met
            tests.request: met, tests.results: met
            prescribing.paper-free: met, prescribing.non-medical: met, prescribing.complex: met
            prescribing.mobile: out-of-scope
            administration.closed-loop: not-met
            medicines-view.complete: met, medicines-view.consumption: met
            virtual-contact.video: met, virtual-contact.consent: met
            beds.tracking: met, assets.tracking: met, assets.by-ward: not-met
            staffing.rostering: met
            """
        )
        // Records: 1, 1, 0 (override), 0 to 1 (export open): 2 / 4, to 3 / 4.
        // Transfers: 1, 1, no emergency department, 1, 0 (consent), 1, 2: 6 / 6.
        // Diagnostics 1 and 1. Medicines 1, 0, 1: 2 / 3. Decision support open, of which nothing is
        // known above level 1. Remote care 1. Resources 1, 1, 2: 4 / 3. Intelligence: nothing known.
        // Overall of six marked: (1/2 + 1 + 1 + 2/3 + 1 + 4/3) / 6 = 5.5 / 6.
        // Least (5.5 + 0 + 0) / 8; greatest (5.75 + 1 + 3) / 8.
        example.expect(
            [
                .marked(0.5, within: 0.5...0.75), .certain(1), .certain(1), .certain(2.0 / 3),
                .notAnswered(within: 0...1), .certain(1), .certain(4.0 / 3),
                .notAnswered(within: 0...3),
            ],
            overall: .marked(5.5 / 6, within: 0.6875...1.21875),
            // Out of scope: mobile prescribing, and 20 elements of mental health and ambulances.
            "45 answered, 6 not answered, 1 not applicable, 21 out of scope"
        )
    }

    @Test func `dma-2025: levels of domains, a published mark, and dimensions left open`() throws {
        let example = try WorkedExample(
            "dma-2025",
            in: .acute,
            dimensions: [
                "well-led": .levels([2, 3, 3, 2]),
                "smart-foundations": .levels([3, 3, 4, 2, 3, 3]),
                "safe-practice": .published(2.4),
                "empower-people": .levels([1, 2]),
                "improve-care": .levels([2, 2, 2]),
            ]
        )
        // 10 / 4, 18 / 6, as printed, 3 / 2, 6 / 3: 2.5 + 3 + 2.4 + 1.5 + 2 = 11.4, over 5.
        // With two open between 1 and 5: (11.4 + 2) / 7 to (11.4 + 10) / 7.
        example.expect(
            [
                .certain(2.5), .certain(3), .certain(2.4), .notAnswered(within: 1...5),
                .certain(1.5), .certain(2), .notAnswered(within: 1...5),
            ],
            overall: .marked(2.28, within: (13.4 / 7)...(21.4 / 7)),
            "5 answered, 2 not answered"
        )
    }

    @Test func `dma-2025: nothing can be answered element by element`() throws {
        let framework = try #require(try Shipped.dataset().reference.maturity.framework("dma-2025"))
        #expect(framework.elements == [])
        let blank = try WorkedExample("dma-2025", in: .icb)
        #expect(blank.card.state == .notAnswered(within: 1...5))
    }
}
