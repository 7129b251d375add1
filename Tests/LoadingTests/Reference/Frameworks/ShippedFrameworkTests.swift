import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Loading

struct ShippedFrameworkTests {
    /// The folders of the frameworks that were shipped when this was written; none is ever renamed.
    private static let folders = [
        "dma-2016", "dma-2025", "dscr", "emram", "epr-capabilities", "hardware", "wgll-2021",
        "wgll-2026-alpha", "wgll-2026-draft", "wgll-nursing", "wgll-social-care",
    ]

    @Test func `every framework loads without a word, and its folder has its name`() throws {
        let frameworks = try Shipped.dataset().reference.maturity.frameworks
        #expect(frameworks.count >= Self.folders.count)
        #expect(Shipped.england.problems.map(\.description) == [])
        #expect(Set(frameworks.map(\.id)).isSuperset(of: Self.folders))
        let folders = Loader(home: Shipped.root, workspace: nil).frameworkFolders()
        #expect(folders == frameworks.map { "Frameworks/maturity/\($0.id)" })
    }

    @Test func `a measure keeps its identifier through all its names`() throws {
        let dataset = try Shipped.dataset()
        let editions = ["wgll-2021", "wgll-2026-draft", "dma-2025"]
        let names = try editions.map { id in
            try #require(dataset.reference.maturity.framework(id)?.dimension("support-people"))
                .labels.map(\.text)
        }
        #expect(
            names == [
                ["Support people"], ["Support people", "Support workforce"],
                ["Support people", "Support workforce"],
            ]
        )
        // Renamed from Empower citizens; the identifier is not the name of any one edition.
        #expect(
            dataset.reference.maturity.framework("wgll-2021")?.dimension("empower-people")?.title
                == "Empower citizens"
        )
        #expect(
            dataset.reference.maturity.framework("dma-2025")?.dimension("empower-people")?.title
                == "Empower people"
        )
        let all = dataset.reference.maturity.frameworks.flatMap { framework in
            framework.dimensions.flatMap { dimension in
                dimension.labels.map(\.text) + dimension.criteria.map(\.title)
            }
        }
        let ids = dataset.reference.maturity.frameworks.flatMap { framework in
            framework.dimensions.map(\.id) + framework.criteria.map(\.id)
        }
        #expect(Set(ids).isDisjoint(with: all))
    }

    @Test func `every answer scale spans its framework's scale, and is used by what it says`()
        throws
    {
        for framework in try Shipped.dataset().reference.maturity.frameworks {
            let ends = framework.scale
            for answers in framework.answerScales {
                #expect(answers.range == ends, "\(framework.id) \(answers.id)")
                #expect(Set(answers.choices.map(\.id)).count == answers.choices.count)
                #expect(answers.choices.map(\.points) == answers.choices.map(\.points).sorted())
            }
            for element in framework.elements {
                switch element.answering {
                case .gate(let level):
                    #expect(framework.scorer.hasGates && level > ends.lowerBound, "\(element.id)")
                    #expect(ends.contains(level), "\(element.id)")
                case .choice(let scale):
                    #expect(framework.answerScale(scale) != nil, "\(element.id)")
                }
            }
        }
    }

    @Test func `every criterion is asked of somebody for whom the framework is made`() throws {
        let frameworks = try Shipped.dataset().reference.maturity.frameworks
        #expect(frameworks.flatMap(\.criteria).count > 200)
        for framework in frameworks {
            for criterion in framework.criteria {
                #expect(
                    Set(criterion.settings).isSubset(of: framework.appliesTo),
                    "\(framework.id) \(criterion.id)"
                )
                #expect(!criterion.settings.isEmpty && !criterion.elements.isEmpty)
            }
        }
    }

    @Test func `what a level needs is asked of everybody of whom the level is asked, and no later`()
        throws
    {
        var late: [String] = []
        for framework in try Shipped.dataset().reference.maturity.frameworks {
            let asked = framework.criteria.flatMap { criterion in
                criterion.elements.map { ($0.id, (settings: criterion.settings, element: $0)) }
            }
            let known = Dictionary(asked) { first, _ in first }
            for (id, own) in asked {
                for need in own.element.needs {
                    let other = try #require(known[need], "\(framework.id): \(id) needs \(need)")
                    let isThere = Set(own.settings).isSubset(of: other.settings)
                    let isLate = (other.element.level ?? 0) > (own.element.level ?? 0)
                    if isLate || !isThere { late.append("\(framework.id): \(id) needs \(need)") }
                }
            }
        }
        #expect(late == [])
    }

    @Test(
        arguments: [
            ("agreement", [0, 25, 50, 75, 100]),
            ("coverage", [0, 20, 40, 60, 80, 100]),
            ("structure", [0, 50, 100]),
            ("nhs-number", [0, 17, 35, 52, 70, 87, 100]),
        ]
    )
    func `the answer maps of 2015/16 are those of the publisher's scoring rules`(
        scale: String,
        points: [Int]
    ) throws {
        let framework = try #require(try Shipped.dataset().reference.maturity.framework("dma-2016"))
        #expect(framework.answerScale(scale)?.choices.map(\.points) == points)
        #expect(framework.answerScales.count == 4)
    }

    @Test(
        arguments: [
            ("dma-2016", 0...100, .answerMaps), ("dma-2025", 1...5, .gated),
            ("dscr", 0...100, .weightedMean), ("emram", 0...7, .cumulative),
            ("epr-capabilities", 0...3, .gated), ("hardware", 0...100, .weightedMean),
            ("wgll-2021", 0...100, .weightedMean), ("wgll-2026-alpha", 0...100, .weightedMean),
            ("wgll-2026-draft", 0...100, .weightedMean), ("wgll-nursing", 0...100, .weightedMean),
            ("wgll-social-care", 0...100, .weightedMean),
        ] as [(String, ClosedRange<Int>, Framework.Scorer)]
    )
    func `each is marked on its own scale by its own scorer`(
        id: String,
        scale: ClosedRange<Int>,
        scorer: Framework.Scorer
    ) throws {
        let framework = try #require(try Shipped.dataset().reference.maturity.framework(id))
        #expect(framework.scale == scale)
        #expect(framework.scorer == scorer)
    }

    @Test func `counts that the publishers gave`() throws {
        let dataset = try Shipped.dataset()
        // Seven pillars with 38 success measures; five measures of the first with twenty metrics.
        #expect(dataset.reference.maturity.framework("wgll-2026-draft")?.criteria.count == 38)
        #expect(dataset.reference.maturity.framework("wgll-2026-alpha")?.criteria.count == 20)
        // The questions of the present assessment are not published.
        #expect(dataset.reference.maturity.framework("dma-2025")?.elements == [])
        // Five sections of readiness.
        #expect(
            dataset.reference.maturity.framework("dma-2016")?.dimension("readiness")?.criteria.count
                == 5
        )
        // Eight stages, 0 to 7, each with a name, and something to meet at each above the lowest.
        let emram = try #require(dataset.reference.maturity.framework("emram"))
        #expect(emram.levels.map(\.level) == Array(0...7))
        #expect(Set(emram.elements.compactMap(\.level)) == Set(1...7))
        // Core, transformation and innovation, the last of which nothing known is.
        let capabilities = try #require(dataset.reference.maturity.framework("epr-capabilities"))
        #expect(capabilities.levels.map(\.title) == ["Core", "Transformation", "Innovation"])
        #expect(Set(capabilities.elements.compactMap(\.level)) == [1, 2])
    }

    @Test func `an edition follows one that is held`() throws {
        let maturity = try Shipped.dataset().reference.maturity
        #expect(maturity.framework("dma-2025")?.follows == "dma-2016")
        #expect(maturity.framework("wgll-2026-draft")?.follows == "wgll-2021")
        #expect(maturity.frameworks.compactMap(\.follows).count >= 2)
        #expect(
            maturity.frameworks.compactMap(\.follows).allSatisfy { maturity.framework($0) != nil }
        )
    }

    @Test func `the doubt of self-marking is stated as an assumption`() throws {
        let confidence = try #require(try Shipped.dataset().reference.maturity.confidence)
        #expect(confidence.citation.grade == .inferred)
        #expect(confidence.validated < confidence.selfMarked)
        #expect(confidence.evidenceLasts == "12 months")
    }
}
