import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Loading

struct ShippedEstateTests {
    private var parameters: EstateParameters {
        get throws { try Shipped.dataset().reference.estates }
    }

    /// NHS Digital, January 2020, and the snapshot of September 2022.
    @Test func `what is known of England is what was published`() throws {
        let known = try parameters.england
        #expect(known.map(\.count.value) == [1_376_310, 587_531, 1_232_867])
        #expect((Double(587_531) / 1_376_310 * 1000).rounded() / 10 == 42.7)
    }

    @Test func `Windows 10 ended on 14 October 2025, and a bare Windows 11 has no end`() throws {
        #expect(try parameters.system("Windows 10 Pro")?.ends == "2025-10-14")
        #expect(try parameters.system("Windows 11")?.ends == nil)
        #expect(try parameters.system("Windows 11 24H2")?.ends == "2027-10-12")
    }

    @Test func `every question that counts answer is asked by the framework`() throws {
        let dataset = try Shipped.dataset()
        let framework = try #require(dataset.reference.maturity.framework("hardware"))
        let asked = Set(framework.criteria.map(\.id))
        let marks = try parameters.marks.map(\.criterion)
        #expect(marks.count == 7)
        #expect(marks.filter { !asked.contains($0) } == [])
        for floor in try parameters.floors {
            let other = try #require(dataset.reference.maturity.framework(floor.framework))
            #expect(other.dimension(floor.dimension) != nil)
            #expect(floor.needs.keys.filter { !marks.contains($0) } == [])
        }
    }

    @Test func `a price or an age without a source is marked as an assumption`() throws {
        let equipment = try parameters.equipment
        #expect(equipment.count == EquipmentKind.allCases.count)
        let prices = equipment.values.compactMap { $0.prices?.entries.last?.citation }
        #expect(prices.count == 12)
        #expect(
            prices.filter { $0.grade == .supplied && $0.note?.contains("ssumption") != true } == []
        )
    }
}
