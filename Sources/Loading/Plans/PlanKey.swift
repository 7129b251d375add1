import Investment

/// A key of a plan and where it goes.
package struct PlanKey: Sendable {
    /// The keys that lead to it and its own, with dots between: `schemes.raises.to`.
    package let path: String
    /// The meaning, the shape and an example, as `waymark plan format` prints them.
    package let note: KeyNote

    /// The keys of the plan itself.
    package static let roots = Format<Plan>.plan.keys.map(\.note)

    /// Every key of a plan, in the order in which it is written.
    package static let all = keys(of: roots, under: "")

    private static func keys(of notes: [KeyNote], under prefix: String) -> [PlanKey] {
        notes.flatMap { note in
            let path = prefix + note.name
            return [PlanKey(path: path, note: note)]
                + keys(of: note.shape.keys, under: path + ".")
        }
    }

    /// The keys of this name, or the one of this path, each with the keys of its mapping.
    package static func called(_ name: String) -> [PlanKey] {
        let meant = all.filter { $0.path == name || $0.note.name == name }.map(\.path)
        return all.filter { key in
            meant.contains { key.path == $0 || key.path.hasPrefix($0 + ".") }
        }
    }

    /// The path of the mapping it goes into; `plan` for a key of the plan itself.
    package var mapping: String {
        let parents = path.split(separator: ".").dropLast()
        return parents.isEmpty ? "plan" : parents.joined(separator: ".")
    }
}
