/// A number as it is written in a file: without a fraction where it is whole.
package func plainNumber(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
}
