import DigitalMaturity
import Documents
import Investment

/// How the routes of schemes differ between two days.
struct RouteChangeTable {
    let id: String
    let title: String
    let changes: [(plan: String, scheme: Scheme, change: RouteChange)]

    var table: Table {
        Table(
            id: id,
            title: title,
            columns: [
                .words("Plan"), .words("Scheme"), .words("On"), .words("Also asked"),
                .words("No longer asked"), .words("Could not be determined before"),
                .words("Cannot be determined then"),
            ],
            rows: changes.map { plan, scheme, change in
                [
                    .text(plan), .text(scheme.title), .text(change.after.date.words),
                    .text(change.added.map(\.title).joined(separator: ", ")),
                    .text(change.removed.map(\.title).joined(separator: ", ")),
                    .text(change.before.undetermined.joined(separator: ", ")),
                    .text(change.after.undetermined.joined(separator: ", ")),
                ]
            },
            note: "A blank says that there is none."
        )
    }
}
