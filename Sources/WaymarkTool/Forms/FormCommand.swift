import ArgumentParser
import DigitalMaturity
import Foundation
import Investment
import Loading
import Spreadsheets

struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Export a framework's questions as forms, and import the answers.",
        subcommands: [FormExportCommand.self, FormImportCommand.self]
    )
}

struct FormExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write assessment forms, filled in with the answers already held.",
        discussion: """
            The name of --output decides the format: .xlsx, .csv, or a folder, which gets one \
            workbook for each organisation and care setting. Without --organisation, writes forms \
            for every organisation of the workspace.

              waymark form export lancashire --organisation RXR --output rxr.xlsx
              waymark form export lancashire --framework wgll-2021 --output forms
            """
    )

    @OptionGroup var source: SourceOptions

    @Option(
        help: ArgumentHelp("Only this organisation. Repeat for several.", valueName: "code")
    )
    var organisation: [Asked] = []

    @Option(help: "Only this care setting.")
    var setting: CareSetting?

    @Option(help: ArgumentHelp("The framework to use instead of the workspace's.", valueName: "id"))
    var framework: String?

    @Option(
        help: ArgumentHelp(
            "The day or month that the answers describe. Without it: the workspace's day.",
            valueName: "date"
        ),
        transform: parsed(PartialDate.init(parsing:))
    )
    var date: PartialDate?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The file or folder to write.", valueName: "path")
    )
    var output: String

    func run() throws {
        try carryOut {
            let findings = try source.data.findings(against: framework)
            let forms = try forms(findings, of: try organisation.map(findings.system.open))
            switch (output as NSString).pathExtension.lowercased() {
            case "csv": try Output.write(table(of: forms), to: output)
            case "xlsx":
                guard forms.count == 1 else {
                    let settings = forms.map(\.key.name).joined(separator: ", ")
                    throw ValidationError(
                        "A workbook holds one form, but there are \(forms.count): \(settings). "
                            + "Give --organisation and --setting, or a folder as the output."
                    )
                }
                try write(forms[0], to: output)
            default:
                try OutputSet.write(in: output) { set in
                    for form in forms {
                        let path = "\(output)/\(form.key.name).xlsx"
                        try set.file(path) { try form.writeWorkbook(at: $0) }
                    }
                }
            }
            Console.error("wrote \(count(forms.count, "form")) to \(output)\n")
            let counted = forms.reduce(0) { $0 + $1.counted.count }
            guard counted > 0 else { return }
            let questions = count(counted, "question")
            Console.error("left out \(questions) that the list of equipment answers\n")
        }
    }

    private func forms(_ findings: Findings, of asked: [ODSCode]) throws -> [Form] {
        let (dataset, framework) = (findings.dataset, findings.framework)
        let codes = asked.isEmpty ? dataset.formOrganisations : asked
        let forms = codes.flatMap { code in
            settings(of: code, dataset, framework).map { setting in
                let key = Form.Key(
                    organisation: code,
                    careSetting: setting,
                    framework: framework.id,
                    date: date ?? .day(findings.date)
                )
                return dataset.form(key, of: framework)
            }
        }
        guard !forms.isEmpty else {
            throw ValidationError(
                "No organisation here answers \(framework.id). It is for "
                    + framework.appliesTo.map(\.rawValue).joined(separator: ", ") + "."
            )
        }
        return forms
    }

    private func settings(
        of code: ODSCode,
        _ dataset: Dataset,
        _ framework: Framework
    ) -> [CareSetting] {
        guard let setting else { return dataset.formSettings(of: code, against: framework) }
        let isMeant = !organisation.isEmpty || dataset.answers(framework, code, in: setting)
        return isMeant && framework.appliesTo.contains(setting) ? [setting] : []
    }

    private func write(_ form: Form, to path: String) throws {
        try Output.replace(path) { try form.writeWorkbook(at: $0) }
    }

    private func table(of forms: [Form]) -> String {
        ([Form.tableHeading] + forms.flatMap(\.table))
            .map { $0.map(csvField).joined(separator: ",") + "\r\n" }.joined()
    }
}

extension Dataset {
    fileprivate func answers(
        _ framework: Framework,
        _ code: ODSCode,
        in setting: CareSetting
    ) -> Bool {
        formSettings(of: code, against: framework).contains(setting)
    }
}
