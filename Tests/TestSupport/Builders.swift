public import DigitalMaturity

extension Place {
    /// A line of a file of the test.
    public static func line(_ line: Int, column: Int? = nil, of file: String = "test.yaml") -> Place
    {
        Place(file: file, line: line, column: column)
    }
}

extension Located {
    /// A value written at a line of a file of the test.
    public init(_ value: Value, line: Int) {
        self.init(value, at: .line(line))
    }
}

extension Citation {
    /// A source that says nothing in particular.
    public static let any = Citation(
        publisher: "Publisher",
        title: "Guidance",
        date: .year(2023),
        address: nil,
        grade: .secondary,
        note: nil
    )
}
