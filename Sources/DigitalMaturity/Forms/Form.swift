/// The questions of a framework that one organisation is asked for one care setting, with what is
/// known of the answers: what goes out is filled in and comes back.
///
/// The same form is written as a workbook or a table and read from it, so the names of its sheets
/// and columns stand here and nowhere else.
public struct Form: Sendable {
    /// Which assessment a form is for: of two forms with one key only one can count.
    public struct Key: Hashable, Sendable {
        /// Who answers.
        public let organisation: ODSCode
        /// The setting it speaks for.
        public let careSetting: CareSetting
        /// The identifier of the framework that was answered.
        public let framework: String
        /// The day or days for which it speaks.
        public let date: PartialDate

        /// Creates the key.
        public init(
            organisation: ODSCode,
            careSetting: CareSetting,
            framework: String,
            date: PartialDate
        ) {
            self.organisation = organisation
            self.careSetting = careSetting
            self.framework = framework
            self.date = date
        }

        /// The key of a return.
        public init(_ source: MaturityReturn) {
            self.init(
                organisation: source.organisation,
                careSetting: source.careSetting,
                framework: source.framework,
                date: source.date
            )
        }

        /// The name for files: `RXR-acute-dma-2025-2026-05-14`.
        public var name: String {
            "\(organisation)-\(careSetting.rawValue)-\(framework)-\(date)"
        }
    }

    /// The way in which forms are laid out; a form of another version is refused.
    public static let version = 1

    /// Which assessment it is for.
    public let key: Key
    /// The name of the organisation.
    public let name: String
    /// The framework whose questions it asks.
    public let framework: Framework
    /// Who answered, where somebody has.
    public let assessor: String?
    /// Its pages, one for each dimension, in the framework's order.
    public let pages: [Page]

    /// Creates the form of `key` with the answers that are `held` for it, and those of the assessment
    /// before it to be read beside them; what was `counted` is not asked again.
    public init(
        _ key: Key,
        name: String,
        framework: Framework,
        held: MaturityReturn?,
        previous: MaturityReturn?,
        counted: [String: Response] = [:]
    ) {
        self.key = key
        self.name = name
        self.framework = framework
        assessor = held?.assessor
        var sheets = UniqueNames.formSheets
        pages = framework.dimensions.map { dimension in
            Page(
                dimension,
                sheet: sheets.claimSheet(named: dimension.title),
                of: framework,
                in: key.careSetting,
                held: held,
                previous: previous,
                counted: counted
            )
        }
    }

    /// Every question that is asked, in order.
    public var rows: [Row] { pages.flatMap(\.rows) }

    /// The questions that are not asked because counts answer them, in order.
    public var counted: [Row] { pages.flatMap(\.counted) }

    /// Whether any page asks whether things are met, level by level.
    public var hasLevels: Bool { rows.contains { $0.element.level != nil } }

    /// Whether any page asks for the levels of criteria that are not published.
    public var asksForLevels: Bool { pages.contains(where: \.asksForLevels) }
}

extension Form {
    /// What one dimension asks.
    public struct Page: Sendable {
        /// The dimension whose criteria it asks about.
        public let dimension: Dimension
        /// The name of its sheet.
        public let sheet: String
        /// What it asks in the setting; empty where the publisher has not published that.
        public let rows: [Row]
        /// The questions that counts answer, with that answer as their response.
        public let counted: [Row]
        /// The mark that the organisation aims for.
        public let target: Double?
        /// The levels of its criteria, where those stand for its elements.
        public let levels: [Int]?

        fileprivate init(
            _ dimension: Dimension,
            sheet: String,
            of framework: Framework,
            in setting: CareSetting,
            held: MaturityReturn?,
            previous: MaturityReturn?,
            counted: [String: Response]
        ) {
            self.dimension = dimension
            self.sheet = sheet
            target = held?.targets[dimension.id]?.value
            levels = held?.answers[dimension.id].flatMap { answer in
                guard case .levels(let levels) = answer.value else { return nil }
                return levels
            }
            let all = dimension.criteria.filter { $0.isAsked(in: setting) }.flatMap { criterion in
                criterion.elements.map { element in
                    Row(
                        criterion: criterion,
                        element: element,
                        answers: Form.answers(to: element.answering, of: framework),
                        response: counted[element.id] ?? held?.responses[element.id],
                        last: previous?.responses[element.id],
                        lastDate: previous?.date
                    )
                }
            }
            rows = all.filter { counted[$0.element.id] == nil }
            self.counted = all.filter { counted[$0.element.id] != nil }
        }

        /// Whether it asks for the levels of its criteria, for want of their elements.
        public var asksForLevels: Bool { (rows.isEmpty && counted.isEmpty) || levels != nil }
    }

    /// One question.
    public struct Row: Sendable {
        /// The criterion that the question belongs to.
        public let criterion: Criterion
        /// What is asked.
        public let element: Criterion.Element
        /// The answers it may be given.
        public let answers: [Answer]
        /// What is held for this assessment.
        public let response: Response?
        /// What was said in the assessment before.
        public let last: Response?
        fileprivate let lastDate: PartialDate?

        /// When it was answered before; `nil` where it was not.
        public var lastAssessed: PartialDate? { last == nil ? nil : lastDate }

        /// The answer that is held, in words.
        public var answer: Answer? { answer(of: response) }

        /// The answer of the assessment before, in words.
        public var lastAnswer: Answer? { answer(of: last) }

        private func answer(of response: Response?) -> Answer? {
            response.flatMap { response in answers.first { $0.reply == response.reply } }
        }
    }
}
