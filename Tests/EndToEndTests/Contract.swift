/// The fields that scripts rely on, by command. They may be added to and are never renamed.
enum Contract {
    static let fields: [String: [String]] = [
        "score": [
            "schema", "framework", "on", "organisations[].code", "organisations[].name",
            "organisations[].careSetting", "organisations[].dimensions.well-led",
            "organisations[].dimensions.smart-foundations",
            "organisations[].dimensions.safe-practice", "organisations[].dimensions.support-people",
            "organisations[].dimensions.empower-people", "organisations[].dimensions.improve-care",
            "organisations[].dimensions.healthy-populations", "organisations[].overall",
            "organisations[].answered", "organisations[].bounds[]", "summary[].careSetting",
            "summary[].count", "summary[].dimensions.well-led", "summary[].overall",
        ],
        "route": [
            "schema", "on", "body", "scheme", "tests[].rule", "tests[].authority", "tests[].basis",
            "tests[].amount", "tests[].limit",
            "tests[].comparison", "tests[].outcome", "tests[].distance",
            "tests[].in_force.from", "tests[].in_force.to", "tests[].citation", "tests[].note",
            "route[].step", "route[].approver", "route[].because[]", "route[].days.low",
            "route[].days.likely", "route[].days.high", "route[].days.kind", "undetermined[]",
            "warnings[]",
        ],
        "estate": [
            "schema", "organisation", "devices.count", "devices.perHead", "cliff[].year",
            "cliff[].devices", "cliff[].cost", "logIn.secondsNow", "logIn.secondsAfter",
            "logIn.hoursADay", "support[].system", "support[].ends", "support[].devices", "score",
        ],
        "plan appraise": [
            "schema", "priceBase", "discounting[].year", "discounting[].factor", "options[].id",
            "options[].capital",
            "options[].revenue", "options[].npsv", "options[].bcr",
            "options[].payback",
        ],
        "plan simulate": [
            "schema", "seed", "draws", "years[].year", "years[].capital.p10", "years[].capital.p50",
            "years[].capital.p80", "years[].capital.p90", "years[].capital.standardError",
            "years[].revenue.p50", "years[].overCapital", "years[].lapsed.expected",
            "schemes[].id", "schemes[].cost", "schemes[].goLive.p10", "schemes[].goLive.p50",
            "schemes[].goLive.p90", "schemes[].crosses[].rule", "schemes[].crosses[].probability",
            "maturity[].organisation", "maturity[].year", "maturity[].p10", "maturity[].p50",
            "maturity[].p90", "without.fund", "without.from",
        ],
        "plan optimise": [
            "schema", "status", "objective", "bound", "gap", "chosen[].id", "chosen[].start",
            "left[].id", "left[].why[]", "checked",
        ],
        "organisations": [
            "schema", "on", "organisations[].code", "organisations[].name", "organisations[].role",
            "organisations[].kind", "organisations[].opened", "organisations[].closed",
            "organisations[].icb", "organisations[].region", "organisations[].predecessors[].code",
            "organisations[].predecessors[].on", "organisations[].predecessors[].grade",
            "organisations[].successors[].code", "organisations[].successors[].on",
            "organisations[].successors[].grade",
        ],
        "suppliers": [
            "schema", "suppliers[].name", "suppliers[].organisations[]",
            "suppliers[].contractEnds[].code", "suppliers[].contractEnds[].on",
        ],
        "coverage": [
            "schema", "measure", "on", "claims[].asAt", "claims[].definition",
            "claims[].numerator", "claims[].denominator", "claims[].share", "claims[].source",
            "claims[].kind", "rows.counted", "rows.denominator", "rows.byStatus.without",
        ],
        "forecast": [
            "schema", "measure", "by", "knownAt", "denominator", "quantiles.p05", "quantiles.p10",
            "quantiles.p50", "quantiles.p90", "quantiles.p95", "probabilityAtLeast[].share",
            "probabilityAtLeast[].probability", "atRisk[].code", "atRisk[].probability", "method",
            "assumptions[]",
        ],
        "forecast record": [
            "schema", "record[].measure", "record[].by", "record[].knownAt", "record[].p10",
            "record[].p50", "record[].p90", "record[].outcome", "record[].inside80",
            "record[].brier", "record[].skill.asPlanned", "record[].skill.asLastYear",
        ],
        "targets": [
            "schema", "on", "targets[].id", "targets[].row", "targets[].title", "targets[].value",
            "targets[].deadline", "targets[].denominator", "targets[].promisedBy",
            "targets[].promisedOn", "targets[].replacedBy", "targets[].outcome.asAt",
            "targets[].outcome.value", "targets[].outcome.met", "targets[].outcome.grade",
            "targets[].source.publisher",
        ],
        "programmes": [
            "schema", "programmes[].id", "programmes[].title", "programmes[].money[].year",
            "programmes[].money[].gives", "programmes[].money[].kind",
            "programmes[].money[].amount", "programmes[].money[].source",
            "programmes[].awards[].code", "programmes[].awards[].nameThen",
            "programmes[].awards[].amount", "programmes[].awards[].match",
            "programmes[].conditions[]", "programmes[].ends",
        ],
        "allocate": [
            "schema", "amount", "policy", "recipients[].code", "recipients[].amount",
            "spread.before", "spread.after.low", "spread.after.likely", "spread.after.high",
            "assumptions[]",
        ],
        "changes": [
            "schema", "from", "to", "moved[].figure", "moved[].before", "moved[].after",
            "moved[].parts.data", "moved[].parts.rules", "moved[].parts.plan",
            "moved[].parts.method",
        ],
        "verify": [
            "schema", "file", "formulas", "differing[].cell", "differing[].stored",
            "differing[].computed", "checks[].name", "checks[].holds", "manifest",
        ],
        "explain": ["schema", "value", "formula"],
    ]
}
