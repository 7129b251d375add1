import DigitalMaturity
import TestSupport

private let place = Place(file: "estate/devices.csv", line: 5, column: 18)

/// The texts of diagnostics about estates.
let estateTexts: [(Diagnostic, String)] = [
    (
        .boughtInFuture("wards", on: "2030-05", after: "2026-11-20", at: place),
        """
        estate/devices.csv:5:18: error: 'wards' was bought in May 2030, after 20 November 2026 \
        [bought-in-future]
            help: write when it was bought, or leave it empty if nobody knows
        """
    ),
    (
        .warrantyBeforePurchase("wards", "2020", bought: "2021-02", at: place),
        """
        estate/devices.csv:5:18: error: the warranty of 'wards' ends in 2020, before it was bought \
        in February 2021 [warranty-before-purchase]
            help: one of the two dates is wrong; leave empty what nobody knows
        """
    ),
    (
        .unknownSystem("Amiga", among: [], at: place),
        """
        estate/devices.csv:5:18: error: there is no operating system 'Amiga' [unknown-system]
            help: the list is in Frameworks/estates/operating-systems.yaml; leave it empty if \
        nobody knows
        """
    ),
    (
        .noInventoryMapping(in: "i.csv"),
        """
        i.csv: error: nothing says how the columns of this inventory are read \
        [no-inventory-mapping]
            help: check the proposal, then save it as estate/mapping.yaml or give it with --map
        """
    ),
    (
        .inventoryRefused("no kind of device 'Dock'", [place], at: Place(file: "i.csv")),
        """
        estate/devices.csv:5:18: warning: 1 device is not counted, because there is no kind of \
        device 'Dock' [inventory-refused]
            help: say under 'kinds' or 'systems' of the mapping what it is, or mend the inventory
        """
    ),
    (
        .inventoryUnread("the memory 'much'", [place, place], at: Place(file: "i.csv")),
        """
        estate/devices.csv:5:18: warning: 2 devices are counted without the memory 'much', which \
        cannot be read [inventory-unread]
            help: say under 'kinds' or 'systems' of the mapping what it is, or mend the inventory
        """
    ),
]
