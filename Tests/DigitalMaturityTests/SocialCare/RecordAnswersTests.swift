import DigitalMaturity
import TestSupport
import Testing

struct RecordAnswersTests {
    /// 6 of 10 that answered; of 12 in all at least 6 and at most 8.
    @Test func `what was not answered is kept apart from both answers`() throws {
        let answers = RecordAnswers(yes: 6, no: 4, silent: 2)
        #expect(answers.answering == 10)
        #expect(answers.shareOfAnswering == 0.6)
        #expect(answers.shareOfAll == 0.5)
        #expect(answers.highestShare == 8.0 / 12.0)
    }

    @Test func `where nobody answered the share is not known`() {
        #expect(RecordAnswers(silent: 5).shareOfAnswering == nil)
        #expect(RecordAnswers(silent: 5).shareOfAll == 0)
        #expect(RecordAnswers(silent: 5).highestShare == 1)
        #expect(RecordAnswers().shareOfAll == nil)
    }

    @Test func `the share of those that answered lies between the two ends`() throws {
        var random = SplitMix64(seed: 12)
        for _ in 0..<500 {
            let answers = RecordAnswers(
                yes: Int.random(in: 0...50, using: &random),
                no: Int.random(in: 1...50, using: &random),
                silent: Int.random(in: 0...50, using: &random)
            )
            let share = try #require(answers.shareOfAnswering)
            #expect(try #require(answers.shareOfAll) <= share)
            #expect(try #require(answers.highestShare) >= share)
        }
    }

    @Test func `more returns than locations leave nobody silent`() {
        #expect(RecordAnswers(yes: 6, no: 4, silent: 1).among(8).silent == 0)
        #expect(RecordAnswers(yes: 6, no: 4, silent: 1).among(30).silent == 20)
    }
}
