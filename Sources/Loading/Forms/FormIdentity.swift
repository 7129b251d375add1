import DigitalMaturity
import Investment

/// What a form says of itself, by which it is taken or refused.
struct FormIdentity {
    private let cells: [Form.Field: FormCell]
    private let place: Place

    init(_ cells: [Form.Field: FormCell], at place: Place) {
        self.cells = cells
        self.place = place
    }

    /// The form that was sent out, made anew from the data; or the one reason to refuse it.
    func form(of dataset: Dataset) -> Result<Form, Diagnostic> {
        Result { () throws(Diagnostic) in
            try checkVersion()
            let framework = try framework(of: dataset)
            let organisation = try organisation(of: dataset)
            let setting = try setting(of: framework)
            let key = Form.Key(
                organisation: organisation,
                careSetting: setting,
                framework: framework.id,
                date: try date()
            )
            return dataset.form(key, of: framework)
        }
    }

    /// Who answered; the cell may be empty.
    var assessor: FormCell? { cells[.assessor] }

    private func cell(_ field: Form.Field) throws(Diagnostic) -> (text: String, place: Place) {
        guard let cell = cells[field], !cell.isBlank else {
            throw .formMissingField(field.title, at: place)
        }
        if let problem = cell.problem { throw problem }
        let words = (cell.text ?? "").visible.split(whereSeparator: \.isWhitespace)
        return (words.joined(separator: " "), cell.place)
    }

    private func checkVersion() throws(Diagnostic) {
        guard cells[.version] != nil else { return }
        let version = try cell(.version)
        guard version.text == String(Form.version) else {
            throw .formWrongEdition(
                "version \(shortened(version.text)) of the layout",
                expected: "this tool reads version \(Form.version)",
                at: version.place
            )
        }
    }

    private func framework(of dataset: Dataset) throws(Diagnostic) -> Framework {
        let id = try cell(.framework)
        guard let framework = dataset.reference.maturity.framework(id.text) else {
            throw .formWrongEdition(
                "the framework '\(shortened(id.text))', which is not held",
                expected:
                    "there are \(dataset.reference.maturity.frameworks.map(\.id).joined(separator: ", "))",
                at: id.place
            )
        }
        let edition = try cell(.edition)
        let held = framework.edition.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard edition.text == held else {
            throw .formWrongEdition(
                "another edition, '\(shortened(edition.text))'",
                expected: "the edition held is '\(held)'",
                at: edition.place
            )
        }
        return framework
    }

    private func organisation(of dataset: Dataset) throws(Diagnostic) -> ODSCode {
        let code = try cell(.organisation)
        guard let organisation = try? ODSCode(parsing: code.text),
            !dataset.system.successors(of: organisation).isEmpty
        else {
            let text = shortened(code.text)
            throw .formWrongOrganisation(text, "there is no such code", at: code.place)
        }
        guard dataset.collectsForms(of: organisation) else {
            let name = dataset.system.name(of: organisation.text)
            let why = "\(name) does not belong to \(dataset.scope.name(on: dataset.system))"
            throw .formWrongOrganisation(organisation.text, why, at: code.place)
        }
        let name = dataset.system.name(of: organisation.text)
        if let sent = cells[.name]?.text, !sent.visible.isEmpty,
            Form.plain(sent) != Form.plain(name)
        {
            throw .formOtherOrganisation(
                organisation.text,
                name,
                sentTo: shortened(sent),
                at: code.place
            )
        }
        return organisation
    }

    private func setting(of framework: Framework) throws(Diagnostic) -> CareSetting {
        let text = try cell(.careSetting)
        let plain = Form.plain(text.text)
        let setting = framework.appliesTo.first {
            Form.plain($0.rawValue) == plain || Form.plain($0.words) == plain
        }
        guard let setting else {
            throw .formWrongSetting(
                shortened(text.text),
                among: framework.appliesTo.map(\.rawValue),
                at: text.place
            )
        }
        return setting
    }

    private func date() throws(Diagnostic) -> PartialDate {
        let text = try cell(.date)
        guard let date = formDate(text.text) else {
            throw .formWrongType(shortened(text.text), expected: formDateHelp, at: text.place)
        }
        return date
    }
}
