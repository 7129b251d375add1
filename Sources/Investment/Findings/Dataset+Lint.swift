public import DigitalMaturity

extension Dataset {
    private var maturity: MaturityData { reference.maturity }

    /// What is odd about the workspace's own assessments and the frameworks it uses, as warnings.
    ///
    /// Only the latest of its returns for a body, setting and framework is judged: nobody can mend an
    /// older one. England's published returns are never judged, and serve only for comparison.
    public var assessmentProblems: [Diagnostic] {
        guard let workspace else { return [] }
        let latest = workspace.returns.filter { source in
            !workspace.returns.contains {
                $0.speaks(likeFor: source) && $0.date.latest > source.date.latest
            }
        }
        return latest.flatMap(problems) + unverified(in: workspace)
            + workspace.returns.compactMap { futureDate($0.date, at: $0.place) }
    }

    /// The warning about an assessment that the workspace's day has not reached.
    public func futureDate(_ assessed: PartialDate, at place: Place) -> Diagnostic? {
        assessed.earliest > date ? .futureDate(assessed, after: date, at: place) : nil
    }

    private func problems(of source: MaturityReturn) -> [Diagnostic] {
        guard let framework = maturity.framework(source.framework) else { return [] }
        let kin = maturity.returns.filter {
            $0.organisation == source.organisation && $0.framework == source.framework
        }
        let earlier = kin.filter {
            $0.careSetting == source.careSetting && $0.date.latest < source.date.latest
        }
        let others = CareSetting.allCases.filter { $0 != source.careSetting }.compactMap {
            setting in
            kin.filter { $0.careSetting == setting }.max { $0.date.latest < $1.date.latest }
        }
        return AssessmentLint(
            of: source,
            against: framework,
            confidence: maturity.confidence,
            earlier: earlier.max { $0.date.latest < $1.date.latest },
            others: others
        ).problems
    }

    private func unverified(in workspace: Workspace) -> [Diagnostic] {
        maturity.frameworks.compactMap { framework in
            let own = workspace.returns.filter { $0.framework == framework.id }.map(\.place).min()
            let chosen = workspace.framework == framework.id ? workspace.frameworkPlace : nil
            let evidence = FrameworkEvidence(of: framework)
            guard let place = chosen ?? own, evidence.unverified > 0 else { return nil }
            return .unverifiedFramework(framework.id, evidence, at: place)
        }
    }
}

extension MaturityReturn {
    /// Whether it is for the same body and setting and against the same framework.
    fileprivate func speaks(likeFor other: MaturityReturn) -> Bool {
        organisation == other.organisation && careSetting == other.careSetting
            && framework == other.framework
    }
}
