extension AssessmentLint {
    /// What is marked not applicable without a reason, or although it is known to apply: it was
    /// answered before, is answered for another setting, or is needed by what is met.
    func applicability(_ answers: [Answer], _ dimension: String) -> [Diagnostic] {
        let blank = answers.filter { $0.response.reply == .notApplicable }
        func problem(_ why: String, _ isOdd: (Answer) -> Bool) -> [Diagnostic] {
            let odd = blank.filter(isOdd)
            return odd.isEmpty
                ? []
                : [.applicableMarkedNotApplicable(odd.map(\.name), in: dimension, why)]
        }
        return problem("without a reason") { $0.response.reason?.isEmpty != false }
            + [earlier].compactMap(\.self).flatMap { other in
                problem("but answered in the return of \(other.date.words)") {
                    other.answers($0.element)
                }
            }
            + others.flatMap { other in
                problem("but answered for \(other.careSetting.words.lowercased())") {
                    other.answers($0.element)
                }
            }
            + problem("but needed by what is met") { isNeeded($0.element) }
    }

    private func isNeeded(_ element: Criterion.Element) -> Bool {
        framework.criteria.filter { $0.isAsked(in: source.careSetting) }.flatMap(\.elements)
            .contains { other in
                other.needs.contains(element.id)
                    && framework.fulfilment(of: other, by: source.responses[other.id]?.reply)
                        .isClaim
            }
    }
}

extension MaturityReturn {
    /// Whether it says of an element that it is so, is not so, or how far.
    fileprivate func answers(_ element: Criterion.Element) -> Bool {
        switch responses[element.id]?.reply {
        case .met, .notMet, .choice: true
        case .notApplicable, .outOfScope, nil: false
        }
    }
}
