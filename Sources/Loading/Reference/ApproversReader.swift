import DigitalMaturity

/// Reads who can be asked to approve.
func readApprovers(
    _ file: YAMLFile,
    _ publications: Publications,
    _ problems: inout [Diagnostic]
) -> [Approver] {
    Record.read(file, "the list of approvers", &problems) { record -> [Approver]? in
        record.records("approvers", isRequired: true, "the approver") { approver -> Approver? in
            let id = approver.value("id", identifier)
            let title = approver.text("title")
            let order = approver.value("order", wholeNumber)
            _ = publications.citation(&approver, isRequired: false)
            let days = readDays(&approver, publications)
            guard let id, let title, let order else { return nil }
            return Approver(id: id, title: title, order: order, days: days)
        }
    } ?? []
}
