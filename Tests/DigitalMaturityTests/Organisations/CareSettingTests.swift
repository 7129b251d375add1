import DigitalMaturity
import TestSupport
import Testing

struct CareSettingTests {
    @Test func `settings sort as they are declared`() {
        #expect(CareSetting.allCases.reversed().sorted() == CareSetting.allCases)
        #expect(CareSetting.acute < .community)
        #expect(CareSetting.mentalHealth < .icb)
    }

    @Test func `boards are no providers`() {
        #expect(CareSetting.providers == CareSetting.allCases.prefix { $0 != .icb })
    }

    @Test func `everything that is listed has words of its own`() {
        #expect(Set(CareSetting.allCases.map(\.words)).count == CareSetting.allCases.count)
        #expect(Set(BodyKind.allCases.map(\.words)).count == BodyKind.allCases.count)
        #expect(Set(Trust.Kind.allCases.map(\.words)).count == Trust.Kind.allCases.count)
    }
}
