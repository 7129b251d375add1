public import ArgumentParser
public import Spreadsheets

/// For whom workbooks are made.
struct WorkbookOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Whom a workbook is for: model has inputs to change, workings and checks; publication "
                + "has a plain table a sheet, as government statistics are released.",
            valueName: "profile"
        )
    )
    var profile = Profile.model
}

extension Profile: ExpressibleByArgument {}
