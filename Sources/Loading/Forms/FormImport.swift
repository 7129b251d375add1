public import DigitalMaturity
public import Investment

/// What becomes of the forms of one file.
public struct FormImport: Sendable {
    /// One assessment that follows from a form and what was held.
    public struct Assessment: Sendable {
        /// The form as it came back, after reading.
        public let form: ReturnedForm
        /// The assessment as it is to be held.
        public let result: MaturityReturn
        /// The answers that differ from those of the workspace.
        public let changes: FormChanges
        /// The file of the workspace that holds it.
        public let path: String
        /// The text of that file; `nil` where it is not to be touched, because nothing was said.
        public let text: String?
    }

    /// The path of the form that was read.
    public let file: String
    /// The assessments that are taken.
    public let assessments: [Assessment]
    /// Everything that is wrong, by sheet and cell.
    public let problems: [Diagnostic]

    /// Works out what becomes of `files`, which are imported together: of two forms for one
    /// assessment neither is taken, because nobody can say which one counts.
    public static func of(_ files: [FormFile], into dataset: Dataset) -> [FormImport] {
        let places = Dictionary(grouping: files.flatMap(\.forms), by: \.key)
            .mapValues { $0.map(\.place) }
        return files.map { file in
            var problems = file.problems
            var assessments: [Assessment] = []
            for form in file.forms {
                if let problem = obstacle(to: form, places[form.key, default: []], in: dataset) {
                    problems.append(problem)
                } else if let framework = dataset.reference.maturity.framework(form.key.framework) {
                    let assessment = Assessment(form, of: framework, in: dataset)
                    assessments.append(assessment)
                    problems += assessment.oddities(of: framework, in: dataset)
                }
            }
            return FormImport(
                file: file.path,
                assessments: assessments,
                problems: problems.sorted()
            )
        }
    }

    private static func obstacle(
        to form: ReturnedForm,
        _ places: [Place],
        in dataset: Dataset
    ) -> Diagnostic? {
        if places.count > 1 {
            let other = places.first { $0 != form.place } ?? form.place
            return .formRepeated(form.key.name, also: other, at: form.place)
        }
        guard let held = dataset.heldReturn(form.key), !held.place.file.hasSuffix(".yaml") else {
            return nil
        }
        return .formHeldElsewhere(form.key.name, held: held.place, at: form.place)
    }
}

extension FormImport.Assessment {
    /// What is odd about the form as it came back, at its place.
    fileprivate func oddities(of framework: Framework, in dataset: Dataset) -> [Diagnostic] {
        let lint = AssessmentLint(of: result, against: framework, confidence: nil)
        let future = [dataset.futureDate(form.key.date, at: form.place)].compactMap(\.self)
        return future + lint.problemsOnReturn.map { $0.at(form.place) }
    }

    fileprivate init(_ form: ReturnedForm, of framework: Framework, in dataset: Dataset) {
        let held = dataset.heldReturn(form.key)
        let name = dataset.system.name(of: form.key.organisation.text)
        let result = form.merged(over: held, name: name)
        self.form = form
        self.result = result
        changes = FormChanges(
            from: held,
            before: dataset.previousReturn(form.key),
            to: result,
            of: framework
        )
        path = held?.place.file ?? "assessments/\(form.key.name).yaml"
        let saysNothing =
            result.responses.isEmpty && result.targets.isEmpty && result.answers.isEmpty
        text = held == nil && saysNothing ? nil : assessmentText(result, of: framework)
    }
}
