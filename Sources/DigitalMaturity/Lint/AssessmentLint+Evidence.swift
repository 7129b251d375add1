extension AssessmentLint {
    /// The answers above the worst that name no evidence.
    func claims(_ answers: [Answer], _ dimension: String) -> [Diagnostic] {
        let bare = answers.filter { answer in
            fulfilment(of: answer).isClaim
                && answer.response.evidence?.text.isEmpty != false
        }
        return bare.isEmpty
            ? [] : [.claimedWithoutEvidence(bare.map(\.name), in: dimension)]
    }

    /// The answers whose evidence was too old on the day of the assessment, or not there yet.
    func staleness(_ answers: [Answer], _ dimension: String) -> [Diagnostic] {
        let dated = answers.compactMap { answer in
            answer.response.evidence?.date.map { (name: answer.name, made: $0) }
        }
        let old = dated.filter { confidence?.isStale($0.made, in: source) == true }
        var problems: [Diagnostic] = []
        if let confidence, !old.isEmpty {
            problems.append(
                .staleEvidence(
                    old.map(\.name),
                    in: dimension,
                    olderThan: confidence.evidenceLasts
                )
            )
        }
        return problems + early(answers, dimension)
    }

    /// The answers whose evidence is from after the assessment.
    func early(_ answers: [Answer], _ dimension: String) -> [Diagnostic] {
        let early = answers.filter { answer in
            answer.response.evidence?.date.map { $0.earliest > source.date.latest } ?? false
        }
        return early.isEmpty
            ? [] : [.staleEvidence(early.map(\.name), in: dimension, olderThan: nil)]
    }
}
