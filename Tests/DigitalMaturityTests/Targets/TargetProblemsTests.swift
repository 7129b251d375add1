import DigitalMaturity
import TestSupport
import Testing

/// What is wrong with promises beyond their form.
struct TargetProblemsTests {
    private func problems(_ targets: NationalTarget...) -> [String] {
        NationalTargets(targets).problems(aims: ["epr-coverage"]).map { problem in
            "\(problem.code.rawValue): \(problem.summary)" + (problem.help.map { "; \($0)" } ?? "")
        }
    }

    @Test func `a promise in order has no problem`() {
        let first = NationalTarget.sample(
            "first",
            replacedBy: ["second"],
            outcomes: [.sample("2021", "90%")]
        )
        #expect(problems(first, .sample("second", promised: "2020-06")) == [])
    }

    @Test func `an outcome before its target was promised`() {
        let told = problems(.sample("a", outcomes: [.sample("2019-12-31", "90%")]))
        #expect(told.count == 1)
        #expect(
            told.first?.hasPrefix(
                "dates-out-of-order: an outcome of 'a' (31 December 2019) is before it was promised "
                    + "(1 January 2020)"
            ) == true
        )
        #expect(problems(.sample("a", outcomes: [.sample("2020-01-01", "90%")])) == [])
    }

    @Test func `an outcome from after the publication that reports it`() {
        let early = TargetOutcome.sample("2021-06", "90%", published: "2021-05")
        #expect(
            problems(.sample("a", outcomes: [early])).first?.contains("after the publication")
                == true
        )
    }

    @Test func `a deadline or an end before the promise`() {
        let told = problems(.sample("a", deadline: "2019"))
        #expect(
            told.first?.contains("the deadline of 'a' (2019) is before it was promised") == true
        )
        var ended = NationalTarget.sample("b")
        ended.ended = Located("2018", at: .line(9))
        #expect(problems(ended).first?.contains("the end of 'b' (2018) is before") == true)
    }

    @Test func `a chain of replacement in a circle is reported once`() {
        let told = problems(
            .sample("a", replacedBy: ["b"]),
            .sample("b", replacedBy: ["c"]),
            .sample("c", replacedBy: ["a"])
        )
        let circle =
            "replacement-circle: targets replace each other in a circle: 'a' by 'b' by 'c' by 'a'"
        #expect(told.map { String($0.prefix(circle.count)) } == [circle])
    }

    @Test func `a replacement that there is not, and one that was promised before`() {
        let unknown = problems(.sample("a", replacedBy: ["secnd"]), .sample("second"))
        #expect(unknown == ["unknown-name: there is no target 'secnd'; did you mean 'second'?"])
        let early = problems(
            .sample("a", promised: "2020", replacedBy: ["b"]),
            .sample("b", promised: "2019")
        )
        #expect(early.count == 1)
        #expect(
            early.first?.contains("'a' is replaced by 'b', which was promised before it") == true
        )
    }

    @Test(arguments: ["100.1%", "120%"])
    func `a share above the whole`(share: String) {
        #expect(
            problems(.sample("a", outcomes: [.sample("2021", share)])).first?.hasPrefix(
                "share-above-whole: \(share) is more than the whole"
            ) == true
        )
        var target = NationalTarget.sample("a")
        target.value = StatedValue(share)
        #expect(problems(target).count == 1)
    }

    @Test func `a numerator above its denominator`() {
        var outcome = TargetOutcome.sample("2021", "90%")
        outcome.part = TargetOutcome.Part(207, of: 206)
        #expect(
            problems(.sample("a", outcomes: [outcome])).first?.hasPrefix(
                "share-above-whole: 207 of 206 is more than the whole"
            ) == true
        )
    }

    @Test func `a name that is there twice, and an aim that there is not`() {
        #expect(problems(.sample("a"), .sample("a")).first?.hasPrefix("duplicate-id") == true)
        let twice = NationalTarget.sample(
            "a",
            outcomes: [.sample("2021", "90%"), .sample("2021", "90%")]
        )
        #expect(problems(twice).first?.hasPrefix("duplicate-id") == true)
        var target = NationalTarget.sample("a")
        target.aims = [Located("epr-covrage", at: .line(8))]
        #expect(
            problems(target)
                == ["unknown-name: there is no aim 'epr-covrage'; did you mean 'epr-coverage'?"]
        )
    }
}
