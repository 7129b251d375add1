import DigitalMaturity
import Yams

extension YAMLText {
    /// The pairs of a mapping, with each amount whole that commas have cut: in braces `£5,400,000` is
    /// `£5` and two keys without a value. One problem is told of each.
    func withAmountsWhole(
        _ mapping: Node.Mapping
    ) -> (pairs: [(key: Node, value: Node)], problems: [Diagnostic]) {
        var pairs: [(key: Node, value: Node)] = []
        var cut: [Int] = []
        for (key, value) in mapping {
            if let last = pairs.last?.value.scalar, last.string.isAmountCutShort,
                let group = key.string.map({ YAMLText.repeatedKey($0) ?? $0 }), group.isThousands,
                value.scalar?.string.isEmpty == true
            {
                let whole = last.string + "," + group
                let scalar = Node.Scalar(whole, last.tag, .doubleQuoted, last.mark)
                pairs[pairs.count - 1].value = .scalar(scalar)
                if cut.last != pairs.count - 1 { cut.append(pairs.count - 1) }
            } else {
                pairs.append((key, value))
            }
        }
        let problems = cut.map { index -> Diagnostic in
            let value = pairs[index].value
            return .commaInBraces(value.string ?? "", at: place(of: value))
        }
        return (pairs, problems)
    }
}

extension String {
    /// Whether more digits could follow after a comma: `£5`, `-£5,400`, `12`.
    fileprivate var isAmountCutShort: Bool {
        let digits = drop { $0 == "-" || $0 == "£" }
        return digits.first?.isNumber == true && digits.allSatisfy { $0.isNumber || $0 == "," }
    }

    /// Whether it is three digits, with whatever may end an amount after them.
    fileprivate var isThousands: Bool {
        prefix(3).utf8.allSatisfy(\.isASCIIDigit) && prefix(3).utf8.count == 3
            && dropFirst(3).first?.isNumber != true
    }
}
