public import Investment

extension String {
    /// The part of an address that names also what was asked of a run: `health;horizon=30`. What is
    /// `nil` was not asked and is left out.
    func with(_ settings: KeyValuePairs<String, String?>) -> String {
        settings.reduce(self) { part, setting in
            setting.value.map { "\(part);\(setting.key)=\($0)" } ?? part
        }
    }

    /// The name and the settings of a part of an address.
    var settings: (name: String, values: [String: String]) {
        let parts = split(separator: ";", omittingEmptySubsequences: false)
        let pairs = parts.dropFirst().compactMap { setting -> (String, String)? in
            let pair = setting.split(separator: "=", maxSplits: 1).map(String.init)
            return pair.count == 2 ? (pair[0], pair[1]) : nil
        }
        return (String(parts[0]), Dictionary(pairs) { first, _ in first })
    }
}

extension NamedPlan {
    /// The same plan, its workspace named too where one is given.
    public func of(workspace: String?) -> NamedPlan {
        renamed { $0.with(["against": workspace]) }
    }
}
