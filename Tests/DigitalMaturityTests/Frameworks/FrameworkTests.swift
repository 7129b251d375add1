import DigitalMaturity
import TestSupport
import Testing

struct FrameworkTests {
    @Test func `a dimension goes by its newest name and keeps its identifier`() {
        let dimension = Dimension(
            id: "empower-people",
            labels: [
                Dimension.Label(text: "Empower citizens", from: 2023),
                Dimension.Label(text: "Empower people", from: 2025),
            ],
            summary: "",
            citation: .any,
            criteria: []
        )
        #expect(dimension.title == "Empower people")
    }

    @Test func `a dimension without a name stops the program`() async {
        await #expect(processExitsWith: .failure) {
            _ = Dimension(id: "nameless", labels: [], summary: "", citation: .any, criteria: [])
        }
    }

    @Test func `find a dimension by its identifier`() {
        #expect(Framework.sample.dimension("safe-practice")?.id == "safe-practice")
        #expect(Framework.sample.dimension("Safe-practice") == nil)
    }
}
