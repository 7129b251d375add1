extension Form {
    /// What a form says of itself.
    public enum Field: String, CaseIterable, Sendable {
        /// The code of the organisation.
        case organisation
        /// Its name, for people.
        case name
        /// The care setting, by its identifier.
        case careSetting = "care_setting"
        /// The framework, by its identifier.
        case framework
        /// The edition of the framework.
        case edition
        /// The day or days for which the form speaks.
        case date
        /// Who answered.
        case assessor
        /// The version of the form.
        case version

        /// The words that stand before it on the first sheet.
        public var title: String {
            switch self {
            case .organisation: "Organisation code"
            case .name: "Organisation"
            case .careSetting: "Care setting"
            case .framework: "Framework"
            case .edition: "Edition"
            case .date: "Assessment date"
            case .assessor: "Assessor"
            case .version: "Form version"
            }
        }

        /// The name of its column in a table.
        public var column: String { rawValue }

        /// The fields of a table, which has no layout.
        public static let ofTable = allCases.filter { $0 != .version }

        /// The fields without which a row belongs to no form.
        package static let ofEveryRow: [Field] = [
            .organisation, .careSetting, .framework, .edition, .date,
        ]
    }

    /// A column of a page.
    public enum Column: String, CaseIterable, Sendable {
        /// The identifier of the element, by which rows are found.
        case ref = "Ref"
        /// The title of the criterion that a question belongs to.
        case criterion = "Criterion"
        /// The level that needs it, where elements are met or not.
        case level = "Level"
        /// What must be so.
        case text = "What must be so"
        /// How well it is established that the framework asks for this.
        case basis = "Basis"
        /// The answer, chosen from a list.
        case answer = "Answer"
        /// What the chosen answer means.
        case meaning = "What this answer means"
        /// What the answer rests on.
        case evidence = "Evidence"
        /// When the evidence was made.
        case evidenceDate = "Evidence date"
        /// Who answers for the evidence.
        case owner = "Owner"
        /// How sure the assessor is.
        case confidence = "Confidence"
        /// Who else has checked the answer.
        case validatedBy = "Validated by"
        /// Why it does not apply, or whatever else a reader must know.
        case reason = "Reason"
        /// The answer of the assessment before.
        case lastAnswer = "Last answer"
        /// When that was.
        case lastAssessed = "Last assessed"
        /// The columns that were filled in when the form was sent, by which a blank is understood.
        case sent = "Filled when sent"

        /// The words at the head of the column.
        public var title: String { rawValue }

        /// Whether it is for the organisation to fill in.
        public var isFilledIn: Bool { Column.filledIn.contains(self) }

        /// The columns that are for the organisation to fill in.
        public static let filledIn: [Column] = [
            .answer, .evidence, .evidenceDate, .owner, .confidence, .validatedBy, .reason,
        ]
    }

    /// A column of the sheet that counts answers, which also asks for what a dimension aims at.
    public enum ProgressColumn: String, CaseIterable, Sendable {
        /// The dimension, by the name of its sheet.
        case dimension = "Dimension"
        /// How many questions it asks.
        case questions = "Questions"
        /// How many have an answer.
        case answered = "Answered"
        /// How many cannot apply.
        case notApplicable = "Not applicable"
        /// How many were left out.
        case outOfScope = "Out of scope"
        /// How many are still open.
        case notAnswered = "Not answered"
        /// The share that is not open.
        case complete = "Complete"
        /// The mark aimed for.
        case target = "Target mark"
        /// The levels of criteria whose elements are not published.
        case levels = "Levels of its criteria"

        /// The words at the head of the column.
        public var title: String { rawValue }
    }

    /// The name of the first sheet, which says what the form is.
    public static let instructionsSheet = "Instructions"
    /// The name of the sheet that counts answers.
    public static let progressSheet = "Progress"
    /// The name of the hidden sheet with the answers to choose from.
    public static let listsSheet = "Lists"
}

extension UniqueNames {
    /// The names of a form's sheets, none of which is one of its own.
    static var formSheets: UniqueNames {
        let own = [Form.instructionsSheet, Form.progressSheet, Form.listsSheet]
        return UniqueNames(limit: 31, separator: " ", reserved: ["History"] + own)
    }
}
