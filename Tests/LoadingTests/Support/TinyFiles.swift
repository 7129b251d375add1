extension TinyHome {
    /// The files by path; what is below `data` or `Frameworks` is reference data.
    static let files = reference.merging(rules) { $1 }.merging(workspace) { $1 }

    private static let reference = [
        "data/edition.yaml": "edition: 2026-11-19\nframework: tiny\n",
        "data/SOURCES.md": """
        # Sources

        | file | publisher | title | date | licence | rows | what was changed |
        | --- | --- | --- | --- | --- | --- | --- |
        | organisations/regions.csv | A | B | 2026 | C | 1 | D |
        | organisations/icbs.csv | A | B | 2026 | C | 1 | D |
        | organisations/former-icbs.csv | A | B | 2026 | C | 2 | D |
        | organisations/trusts.csv | A | B | 2026 | C | 2 | D |
        | organisations/closed-trusts.csv | A | B | 2026 | C | 1 | D |
        | organisations/successions.csv | A | B | 2026 | C | 1 | D |
        | assessments/tiny-providers.csv | A | B | 2026-03 | C | 2 | D |
        | assessments/dma-2024-2025-comparable.csv | A | B | 2026-03 | C | 1 | D |

        """,
        "data/organisations/regions.csv": "code,name\nY61,East\n",
        "data/organisations/icbs.csv": "code,name,region,cluster\nQE1,East ICB,Y61,\n",
        "data/organisations/former-icbs.csv": """
        code,ons_code,name,region,closed_on
        QE1,E54000001,East,Y61,
        QE9,E54000002,Old East,Y61,2026-03-31

        """,
        "data/organisations/trusts.csv": """
        code,name,body_kind,trust_type,region,icb,also_known_as
        RAA,First Trust,foundation-trust,acute,Y61,QE1,
        RBB,Second Trust,nhs-trust,community,Y61,QE1,

        """,
        "data/organisations/closed-trusts.csv": """
        code,name,body_kind,trust_type,region,icb,opened,closed
        RCC,Closed Trust,nhs-trust,,Y61,,,2026-03-31

        """,
        "data/organisations/successions.csv": """
        predecessor,successor,on,kind,grade,publisher,title,note
        RCC,RAA,2026-04-01,acquisition,recalled,A,B,

        """,
        "data/facts/oversight-segment/facts.yaml": manifest(
            title: "Oversight segment",
            unit: "group",
            columns: """
                  - { name: organisation, type: code }
                  - { name: segment, type: whole-number, from: 1, to: 5 }
                  - { name: period, type: text }

                """
        ),
        "data/facts/oversight-segment/table.csv":
            "organisation,segment,period\nRAA,2,2025/26 Q3\n",
        "data/facts/staff/facts.yaml": manifest(
            title: "Staff",
            unit: "whole-time-equivalents",
            columns: """
                  - { name: organisation, type: code }
                  - { name: fte, type: number, above: 0 }

                """
        ),
        "data/facts/staff/table.csv": "organisation,fte\nRAA,5000.5\nRCC,800\n",
        "data/assessments/tiny-providers.csv": """
        organisation,care_setting,icb,name_as_published,people,systems
        RAA,acute,QE1,FIRST TRUST,3.5,2
        RBB,community,QE1,SECOND TRUST,2,2.5

        """,
        "data/assessments/dma-2024-2025-comparable.csv":
            "organisation,care_setting,icb,overall_2024,overall_2025\nRAA,acute,QE1,2.25,2.5\n",
        "Frameworks/maturity/tiny/framework.yaml": """
        framework: tiny
        title: Tiny
        edition: First
        scale: [1, 5]
        scorer: gated
        applies-to: [acute, community, social-care]
        dimensions: [people, systems]
        sources:
          - { id: guide, publisher: A, title: B, date: 2026-03 }
        cite: { source: guide, grade: primary }

        """,
        "Frameworks/maturity/tiny/people.yaml": """
        dimension: people
        labels:
          - { text: People, from: 2021 }
        summary: Who leads.
        criteria:
          - id: board
            title: The board
            elements:
              - { id: board.lead, level: 2, text: Somebody leads. }
              - { id: board.review, level: 3, text: It is reviewed. }

        """,
        "Frameworks/maturity/tiny/systems.yaml": """
        dimension: systems
        labels:
          - { text: Systems, from: 2021 }
        summary: What there is.
        criteria: []

        """,
    ]

    /// A manifest of facts about trusts.
    private static func manifest(title: String, unit: String, columns: String) -> String {
        """
        title: \(title)
        unit: \(unit)
        subject: trust
        publisher: A
        publication: B
        date: 2025-03
        licence: C
        changes: D
        columns:
        \(columns)
        """
    }

    private static let rules = [
        "Frameworks/spend-controls/sources.yaml": """
        edition: 2026-11-20
        sources:
          - { id: guide, publisher: A, title: B, date: unknown }

        """,
        "Frameworks/spend-controls/approvers.yaml": """
        approvers:
          - { id: own-board, title: Own board, order: 10, days: unknown }
          - { id: jisc, title: Sub-committee, order: 40, days: unknown }

        """,
        "Frameworks/spend-controls/stages.yaml": """
        cases:
          - { id: full-case, title: full business case, stage: full, days: unknown }

        """,
        "Frameworks/spend-controls/nhs/known.yaml": """
        rule: KNOWN
        title: Known
        authority: A
        basis: capital
        comparison: ">"
        approver: jisc
        limit:
          - from: 2023-02
            value: £25m
            cite: { source: guide, grade: primary }
        applies:
          - when: { body: [nhs-trust, foundation-trust] }
            then: yes

        """,
        "Frameworks/spend-controls/nhs/unpublished.yaml": """
        rule: UNPUBLISHED
        title: Not known, segment 3
        authority: A
        basis: capital
        comparison: ">"
        approver: jisc
        limit:
          - from: 2025
            value: unknown
            cite: { source: guide, grade: not-found }
        applies:
          - when: { body: [nhs-trust, foundation-trust], segment: 3 }
            then: yes

        """,
    ]

    private static let workspace = [
        "waymark.yaml": "title: East\nicb: QE1\non: 2026-11-20\nframework: tiny\n",
        "plans/plan.yaml": """
        plan: first
        title: The first plan
        icb: QE1
        from: 2026/27
        years: 2
        price-base: 2026/27
        envelope:
          - { year: 2026/27, capital: £30m, revenue: £5m, fund: own }
          - { year: 2027/28, capital: £30m, revenue: £5m, fund: own }
        schemes:
          - id: epr
            title: Records
            lead: RAA
            for: [RAA, RBB]
            kind: digital
            stage: outline
            funding:
              - { from: self, share: 40% }
              - { from: central, share: 60% }
            capital: { 2026/27: £10m, 2027/28: £12m }
            revenue: { 2026/27: £1m }
            run-cost: £0.9m a year
            benefits: [{ kind: unmonetised, text: Fewer lost records }]
          - id: imaging
            title: Imaging
            lead: RBB
            kind: imaging
            stage: idea
            needs: [epr]
            capital: { 2027/28: £1m }
            raises:
              - { organisation: RBB, element: systems, to: 3 }

        """,
    ]
}
