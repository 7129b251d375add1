import DigitalMaturity

/// Reads the national targets, a file for each row of questions; `nil` where there is no folder.
func readTargets(
    in path: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> NationalTargets? {
    guard folder.contains(path),
        let publications = readPublications(path + "/sources.yaml", of: folder, &problems)
    else { return nil }
    let others = ["/sources.yaml", "/timeline.yaml"]
    let files = folder.files(in: path, ending: ".yaml").filter { file in
        !others.contains { file.hasSuffix($0) }
    }
    var targets = NationalTargets(
        files.flatMap { file in
            YAMLFile(file, of: folder, &problems).flatMap {
                Record.read($0, "the targets", &problems) { readRow(&$0, publications) }
            } ?? []
        }
    )
    targets.shown = YAMLFile(path + "/timeline.yaml", of: folder, &problems).flatMap {
        Record.read($0, "the timeline", &problems, readTimeline)
    }
    return targets
}

private func readTimeline(_ record: inout Record) -> ClosedRange<CivilDate>? {
    let from = record.value("from", CivilDate.init(parsing:))
    let to = record.located("to", CivilDate.init(parsing:))
    guard let from, let to else { return nil }
    if to.value < from {
        record.report(.datesOutOfOrder("the timeline ends before it begins", at: to.place))
        return nil
    }
    return from...to.value
}

private func readRow(_ record: inout Record, _ publications: Publications) -> [NationalTarget]? {
    let id = record.value("row", anyText)
    let title = record.text("title")
    let row = NationalTarget.Row(id: id ?? "", title: title ?? "")
    return record.records("targets", isRequired: true, "the target") {
        readTarget(&$0, in: row, publications)
    }
}

private func readTarget(
    _ record: inout Record,
    in row: NationalTarget.Row,
    _ publications: Publications
) -> NationalTarget? {
    let id = record.located("id", identifier)
    if let id { record.what = "the target '\(id.value)'" }
    let kind: NationalTarget.Kind? = record.value("kind", word)
    let title = record.text("title")
    let statement = record.text("statement")
    let promiser = record.text("by")
    let promised = record.value("promised", PartialDate.init(parsing:))
    let citation = publications.citation(&record)
    let details = readDetails(&record)
    let replacements = record.records("replaced", "the replacement", readReplacement)
    let outcomes = record.records("outcomes", "the outcome") { readOutcome(&$0, publications) }
    guard let id, let kind, let title, let statement, let promiser, let promised, let citation
    else { return nil }
    var target = NationalTarget(
        id,
        kind,
        in: row,
        title: title,
        statement: statement,
        promise: NationalTarget.Promise(by: promiser, on: promised),
        citation: citation
    )
    details(&target)
    target.replacements = replacements
    target.outcomes = outcomes
    return target
}

/// Reads what a target may say besides, and gives what puts it into one.
private func readDetails(_ record: inout Record) -> (inout NationalTarget) -> Void {
    let metric = record.optionalText("metric")
    let measure: Located<NationalTarget.Measure>? = record.optional("measure", word)
    let value = record.optionalText("value")
    let unit = record.optionalText("unit")
    let denominator = record.optionalText("denominator")
    let deadline = record.optional("deadline", PartialDate.init(parsing:))
    let note = record.optionalText("deadline-note")
    let ended = record.optional("ended", PartialDate.init(parsing:))
    let aims = record.list("aims", identifier)
    return { target in
        target.metric = metric
        target.measure = measure?.value
        target.value = value.map(StatedValue.init)
        target.unit = unit
        target.denominator = denominator
        target.deadline = deadline
        target.deadlineNote = note
        target.ended = ended
        target.aims = aims
    }
}

private func readReplacement(_ record: inout Record) -> NationalTarget.Replacement? {
    let by = record.located("by", identifier)
    let change: NationalTarget.Replacement.Change? = record.value("change", word)
    let on = record.optional("on", PartialDate.init(parsing:))
    let note = record.optionalText("note")
    guard let by, let change else { return nil }
    return NationalTarget.Replacement(by: by, change, on: on?.value, note: note)
}

private func readOutcome(_ record: inout Record, _ publications: Publications) -> TargetOutcome? {
    let asAt = record.located("as-at", PartialDate.init(parsing:))
    let id = record.optional("id", identifier)
    let value = record.text("value")
    let met: TargetOutcome.Met? = record.value("met", word)
    let unit = record.optionalText("unit")
    let definition = record.optionalText("definition")
    let numerator = record.optional("numerator", countingNumber)
    let denominator = record.optional("of", countingNumber)
    let isForecast = record.optional("forecast", yesOrNo)
    let board = record.optional("board", ODSCode.init(parsing:))
    let citation = publications.citation(&record)
    if let numerator, denominator == nil {
        record.report(.missingKey("of", in: "the outcome", at: numerator.place))
    }
    guard let asAt, let value, let met, let citation else { return nil }
    var outcome = TargetOutcome(
        id ?? Located(asAt.value.description, at: asAt.place),
        asAt: asAt.value,
        StatedValue(value),
        met: met,
        citation: citation
    )
    outcome.unit = unit
    outcome.definition = definition
    outcome.isForecast = isForecast?.value ?? false
    outcome.board = board?.value
    if let numerator, let denominator {
        outcome.part = TargetOutcome.Part(numerator.value, of: denominator.value)
    }
    return outcome
}
