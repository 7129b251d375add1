extension Array {
    /// How many elements come first that are `early`, of an array in which no other comes before one.
    package func sortedPrefix(_ early: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if early(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
