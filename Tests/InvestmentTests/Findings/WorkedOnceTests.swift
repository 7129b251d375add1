import Synchronization
import Testing

@testable import Investment

struct WorkedOnceTests {
    @Test func `a value is made the first time that it is asked for, and no more`() {
        let once = WorkedOnce()
        let made = Mutex(0)
        let values = (0..<3).map { _ in
            once.value("seven") {
                made.withLock { $0 += 1 }
                return 7
            }
        }
        #expect(values == [7, 7, 7])
        #expect(made.withLock(\.self) == 1)
    }

    @Test func `nothing is kept as well as something, and each name has its own`() {
        let once = WorkedOnce()
        let made = Mutex(0)
        for _ in 0..<2 {
            let none: Int? = once.value("none") {
                made.withLock { $0 += 1 }
                return nil
            }
            #expect(none == nil)
        }
        #expect(made.withLock(\.self) == 1)
        #expect(once.value("some") { "a" } == "a")
        #expect(once.value("other") { once.value("some") { "b" } } == "a")
    }
}
