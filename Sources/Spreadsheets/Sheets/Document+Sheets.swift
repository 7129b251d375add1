import DigitalMaturity
import Documents

extension Document {
    /// The sheets of the document's workbook, in order: those about all of it, what formulas rest on,
    /// the words and the exhibits, then checks and traces.
    ///
    /// `maker` names the tool and its version, and `identifiers` has words for codes in the names of tabs.
    func sheets(
        profile: Profile = .model,
        maker: String = "Waymark",
        identifiers: [String: String] = [:],
        drawsCharts: Bool = true,
        plainText: (Narrative) -> [String]
    ) -> [Sheet] {
        var names = UniqueNames.sheets
        let own = Book.Names(claimedIn: &names)
        var book = Book(document: self, profile: profile, maker: maker, names: own)
        book.drawsCharts = drawsCharts
        let exhibits = exhibits(naming: &names, identifiers, for: profile)

        let words = Sheet(wordsOf: book, exhibits: exhibits, plainText: plainText)
        let shown = [words].compactMap(\.self) + exhibits.flatMap { $0.sheets(in: book) }
        let index = FigureIndex(of: self)
        shown.forEach(index.see)
        let formulas = LiveFormulas(over: index, in: book)
        let live = shown.map { formulas.live($0) }
        let inputs = Sheet(of: formulas.inputs, under: book.topOfInputs, in: book)
        let workings = Sheet(of: formulas.workings, under: book.topOfWorkings, in: book)
        workings.map(index.see)
        let traces = Sheet(tracesOf: book, in: index)
        switch profile {
        case .model:
            return book.model(live, inputs: inputs, workings: workings, traces: traces)
        case .publication:
            return book.publication(live + [inputs, workings, traces].compactMap(\.self))
        }
    }
}

extension Book {
    /// From inputs over workings to outputs, then what checks them; locked but for the inputs.
    fileprivate func model(
        _ shown: [Sheet],
        inputs: Sheet?,
        workings: Sheet?,
        traces: Sheet?
    ) -> [Sheet] {
        let checks = Sheet(checksOf: self, inputs: inputs, traces: traces)
        let others =
            [inputs, workings].compactMap(\.self) + shown
            + [checks, Sheet(changesOf: self), traces].compactMap(\.self)
        let first = [
            Sheet(coverOf: self, checking: checks?.globalCheck),
            Sheet(contentsOf: self, listing: others),
        ]
        return (first + others).map(\.guarded)
    }

    /// What shorthand means, then the tables and charts, all in a plain look.
    fileprivate func publication(_ shown: [Sheet]) -> [Sheet] {
        let others = [Sheet(notesOf: self)] + shown
        let first = [Sheet(coverOf: self, checking: nil), Sheet(contentsOf: self, listing: others)]
        return (first + others).map(\.published)
    }
}
