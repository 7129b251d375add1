extension Diagnostic {
    /// Equipment that was bought after the day for which the workspace answers.
    package static func boughtInFuture(
        _ cohort: String,
        on bought: PartialDate,
        after date: CivilDate,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .boughtInFuture,
            "'\(cohort)' was bought in \(bought.words), after \(date.words)",
            at: place,
            help: "write when it was bought, or leave it empty if nobody knows"
        )
    }

    /// A warranty that ends before the equipment was bought.
    package static func warrantyBeforePurchase(
        _ cohort: String,
        _ warranty: PartialDate,
        bought: PartialDate,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .warrantyBeforePurchase,
            "the warranty of '\(cohort)' ends in \(warranty.words), before it was bought in "
                + bought.words,
            at: place,
            help: "one of the two dates is wrong; leave empty what nobody knows"
        )
    }

    /// An operating system that is not in the list.
    package static func unknownSystem(
        _ text: String,
        among systems: [OperatingSystem],
        at place: Place
    ) -> Diagnostic {
        let near = nearest(to: text, among: systems.flatMap { [$0.id, $0.title] + $0.names })
        let meant = near.map { "did you mean '\($0)'? " } ?? ""
        return Diagnostic(
            .error,
            .unknownSystem,
            "there is no operating system '\(text)'",
            at: place,
            help: meant + "the list is in Frameworks/estates/operating-systems.yaml; "
                + "leave it empty if nobody knows"
        )
    }
}

extension Diagnostic {
    /// An inventory of which nobody has said how its columns are read.
    package static func noInventoryMapping(in file: String) -> Diagnostic {
        Diagnostic(
            .error,
            .noInventoryMapping,
            "nothing says how the columns of this inventory are read",
            at: Place(file: file),
            help: "check the proposal, then save it as estate/mapping.yaml or give it with --map"
        )
    }

    /// Devices of an inventory that cannot be counted.
    package static func inventoryRefused(
        _ why: String,
        _ places: [Place],
        at file: Place
    ) -> Diagnostic {
        inventory(.inventoryRefused, "not counted, because there is \(why)", places, file)
    }

    /// Devices of an inventory of which something cannot be read.
    package static func inventoryUnread(
        _ what: String,
        _ places: [Place],
        at file: Place
    ) -> Diagnostic {
        inventory(.inventoryUnread, "counted without \(what), which cannot be read", places, file)
    }

    private static func inventory(
        _ code: Code,
        _ summary: String,
        _ places: [Place],
        _ file: Place
    ) -> Diagnostic {
        let count = places.count == 1 ? "1 device is" : "\(places.count) devices are"
        return Diagnostic(
            .warning,
            code,
            "\(count) \(summary)",
            at: places.min() ?? file,
            help: "say under 'kinds' or 'systems' of the mapping what it is, or mend the inventory"
        )
    }
}
