import DigitalMaturity
import TestSupport
import Testing

/// Whom each kind of scope holds, and its name.
struct ScopeTests {
    private let day = RegisterDay.sample

    @Test(
        arguments: [
            (Scope.boards(["QE1"]), ["RXN", "RXR", "QE1"]),
            (.boards(["QOP", "QE1"]), ["R0A", "RM3", "QOP", "RXN", "RXR", "QE1"]),
            (.region("Y62"), ["RXN", "RXR", "QE1", "R0A", "RM3", "QOP"]),
            (.trust("RXR"), ["RXR"]),
            (.national, []),
        ]
    )
    func `a scope lists its bodies board by board, each once`(scope: Scope, bodies: [ODSCode]) {
        #expect(scope.organisations(on: day) == bodies)
    }

    @Test func `a region is its boards, and no body of another region`() {
        let scope = Scope.region("Y62")
        #expect(scope.boards(on: day).map(\.code) == ["QE1", "QOP"])
        #expect(scope.contains("RXR", on: day))
        #expect(!scope.contains("D7T5G", on: day))
        #expect(!scope.contains("RW3", on: day), "a closed trust belongs to nobody's scope")
        #expect(Scope.national.contains("D7T5G", on: day))
    }

    @Test(
        arguments: [
            (Scope.boards(["QE1"]), "Lancashire ICB"),
            (.boards(["QE1", "QOP"]), "Lancashire ICB and Greater Manchester ICB"),
            (
                .boards(["QE1", "QOP", "D7T5G"]),
                "Lancashire ICB, Greater Manchester ICB and Essex ICB"
            ),
            (
                .boards(["QE1", "QOP"], cluster: "LAN-GM"),
                "the LAN-GM cluster (Lancashire ICB and Greater Manchester ICB)"
            ),
            (.region("Y62"), "North West"), (.trust("RXR"), "East Lancashire Hospitals"),
            (.national, "England"),
        ]
    )
    func `a scope has a name for a page`(scope: Scope, name: String) {
        #expect(scope.name(on: day) == name)
    }

    @Test func `the plans of a trust are those of its board`() {
        #expect(Scope.trust("RXR").homes(on: day) == ["QE1"])
        #expect(Scope.region("Y62").homes(on: day) == ["QE1", "QOP"])
        #expect(Scope.trust("RXR").boards(on: day).isEmpty)
    }

    @Test func `boards are shown one by one only where there are several`() {
        #expect(Scope.boards(["QE1"]).parts(on: day).isEmpty)
        #expect(Scope.national.parts(on: day).isEmpty)
        #expect(Scope.region("Y62").parts(on: day) == ["QE1", "QOP"])
    }
}
