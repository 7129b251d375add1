extension Sheet {
    /// The sheet of a model: locked without a password but for cells that are to be written in, and with
    /// headings that stay in sight.
    var guarded: Sheet {
        var sheet = self
        var rules = self.rules ?? SheetRules()
        if let grid, grid.headerRow < Sheet.farthestFrozen, rules.headerRow == nil {
            rules.headerRow = grid.headerRow
        }
        sheet.rules = rules
        return sheet
    }

    /// The row past which frozen headings would leave no room for rows under them.
    static let farthestFrozen = 14
}
