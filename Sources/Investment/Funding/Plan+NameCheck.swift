public import DigitalMaturity

/// The names that a plan may use and that are not its own.
public struct PlanNames: Sendable {
    /// National programmes.
    public let programmes: [String]
    /// Those who approve, and the business cases that are written for them.
    public let approvers: [String]
    /// The dimensions of the framework that is scored against; `nil` where there is none.
    public let dimensions: [String]?

    /// Creates the names.
    public init(programmes: [String], approvers: [String], dimensions: [String]?) {
        self.programmes = programmes
        self.approvers = approvers
        self.dimensions = dimensions
    }
}

extension Plan {
    /// Every name in the plan that refers to nothing, every year outside it in which a scheme may
    /// start, and causes that explain too much.
    public func nameProblems(
        _ names: PlanNames,
        under parameters: AppraisalParameters
    ) -> [Diagnostic] {
        termProblems(names, parameters) + optionNameProblems + weightProblems(names)
            + envelopeProblems(names)
            + schemes.flatMap { schemeProblems(of: $0, names, parameters) }
    }

    private func termProblems(
        _ names: PlanNames,
        _ parameters: AppraisalParameters
    ) -> [Diagnostic] {
        let approvers = terms.approvalTimes.map(\.approver) + terms.meetings.map(\.approver)
        return discountProblems(parameters)
            + approvers.unknown("approver", among: names.approvers)
            + terms.causes.map(\.id).repeated("cause")
            + terms.targets.map(\.id).repeated("target")
            + terms.sections.map(\.id).repeated("section")
    }

    /// A schedule that there is not, and the health rate where it does not belong.
    private func discountProblems(_ parameters: AppraisalParameters) -> [Diagnostic] {
        let all = terms.discounting.map { stated in
            stated.value == parameters.healthSchedule?.id
                ? [.healthRateMisused(on: "the whole plan", at: stated.place)]
                : [stated].unknown(
                    "discount schedule",
                    among: parameters.generalSchedules.map(\.id)
                )
        }
        let benefits = schemes.flatMap(\.effects.benefits).filter {
            $0.isHealth && $0.kind != .societal
        }
        return (all ?? [])
            + benefits.map {
                .healthRateMisused(on: "a benefit that is \($0.kind.rawValue)", at: $0.place)
            }
    }

    /// Amounts of a fund that are stated twice, and funds whose name is nearly that of a programme: money
    /// of a fund that no programme claims is pooled, so that a slip would move it.
    private func envelopeProblems(_ names: PlanNames) -> [Diagnostic] {
        let amounts = envelopes.flatMap { envelope in
            Purpose.allCases.compactMap { purpose in
                envelope.amount(purpose).map {
                    Located(
                        "\(purpose.rawValue) of \(envelope.fund) in \(envelope.year.value)",
                        at: $0.place
                    )
                }
            }
        }
        let slips = envelopes.filter { envelope in
            !names.programmes.contains(envelope.fund)
                && nearest(to: envelope.fund, among: names.programmes) != nil
        }
        return amounts.repeated("amount", remedy: "write the sum of both in one of them")
            + slips.map {
                .unknownName($0.fund, of: "fund", among: names.programmes, at: $0.year.place)
            }
    }

    private var optionNameProblems: [Diagnostic] {
        terms.options.map(\.id).repeated("option")
            + terms.options.flatMap(\.schemes)
            .unknown("scheme", among: schemes.map(\.id.value) + unreadable)
    }

    private func weightProblems(_ names: PlanNames) -> [Diagnostic] {
        let targets = terms.targets.map(\.id.value) + schemes.flatMap(\.effects.serves)
        let known = Set(targets).sorted()
        return
            (names.dimensions.map {
                terms.weights.dimensions.map(\.id).unknown("dimension", among: $0)
            } ?? []) + terms.weights.targets.map(\.id).unknown("target", among: known)
            + terms.weights.benefits.map(\.id)
            .unknown("class of benefit", among: Scheme.Benefit.Kind.allCases.map(\.rawValue))
    }

    private func schemeProblems(
        of scheme: Scheme,
        _ names: PlanNames,
        _ parameters: AppraisalParameters
    ) -> [Diagnostic] {
        let programmes =
            scheme.funding.compactMap { share in
                share.programme.map { Located($0, at: share.share.place) }
            } + scheme.outturn.lines.compactMap(\.programme)
        let classes = [scheme.particulars.bias?.projectClass].compactMap(\.self)
        return programmes.unknown("programme", among: names.programmes)
            + classes.unknown("class of optimism bias", among: parameters.biases.map(\.id))
            + scheme.uncertainty.loadings.map(\.cause)
            .unknown("cause", among: terms.causes.map(\.id.value))
            + scheme.loadingProblems
            + scheme.particulars.mayStart.filter { !years.contains($0.value) }
            .map { .yearOutsidePlan("\($0.value)", plan: years, at: $0.place) }
    }
}

extension Scheme {
    /// The squares of its loadings are the shares of its variance that causes explain.
    fileprivate var loadingProblems: [Diagnostic] {
        let loadings = uncertainty.loadings
        guard let first = loadings.first else { return [] }
        let sums = [("cost", loadings.map(\.cost)), ("time", loadings.map(\.time))]
        return sums.compactMap { what, parts in
            let sum = parts.reduce(Int64(0)) { $0 + $1.millionths * $1.millionths }
            guard sum > 1_000_000 * 1_000_000 else { return nil }
            return .loadingsTooLarge(what, of: id.value, at: first.cause.place)
        }
    }
}

extension [Located<String>] {
    /// A diagnostic for each that is not known.
    fileprivate func unknown(_ what: String, among known: [String]) -> [Diagnostic] {
        filter { !known.contains($0.value) }
            .map { .unknownName($0.value, of: what, among: known, at: $0.place) }
    }
}
