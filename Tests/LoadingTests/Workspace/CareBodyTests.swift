import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Loading

struct CareBodyTests {
    private let named = """
        organisations:
          - { code: VN123, name: Example Care, setting: social-care }

        """

    @Test func `a workspace names a care provider, which then can answer`() throws {
        let answers = """
            organisation: VN123
            care-setting: social-care
            framework: tiny
            met: [board.lead]

            """
        let loaded = try TinyHome.load([
            "organisations.yaml": named, "assessments/vn123.yaml": answers,
        ])
        let dataset = try #require(loaded.dataset, "\(loaded.told)")
        let body = try #require(dataset.system.careBodies.first)
        #expect(body.name == "Example Care")
        #expect(body.icb == "QE1")
        #expect(dataset.facts(of: body.code)?.body == .socialCareProvider)
        #expect(
            dataset.system.organisations(of: "QE1") == ["RAA", "RBB", "VN123", "QE1"]
        )
    }

    @Test func `a care body must be new, named and no part of the NHS`() throws {
        let mistaken = """
            organisations:
              - { code: RAA, name: First, setting: social-care }
              - { code: VN124, name: Second, setting: acute }
              - { code: VN125, setting: local-authority }

            """
        #expect(
            try TinyHome.load(["organisations.yaml": mistaken]).told == """
                organisations.yaml:2:13: error: there is already an organisation of the reference \
                data 'RAA' [duplicate-id]
                    help: the first is at data/organisations/trusts.csv:2:1; give one of them another name
                organisations.yaml:3:43: error: there is no care body 'acute' [unknown-name]
                    help: expected one of: local-authority, social-care
                organisations.yaml:4:5: error: the organisation has no 'name' [missing-key]
                    help: add 'name:'
                """
        )
    }

    @Test func `a framework takes no answers for a setting that it is not made for`() throws {
        let answers = "organisation: RAA\ncare-setting: ambulance\nframework: tiny\nmet: []\n"
        #expect(
            try TinyHome.load(["assessments/raa.yaml": answers]).told == """
                assessments/raa.yaml:2:15: error: there is no care setting of tiny 'ambulance' \
                [unknown-name]
                    help: expected one of: acute, community, social-care
                """
        )
    }
}
