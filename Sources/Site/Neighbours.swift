import Documents

/// The pages before and after each page of its folder, by title; a page that goes on to another has none.
struct Neighbours {
    private var around: [String: (Page?, Page?)] = [:]

    init(of pages: [Page]) {
        let folders = Dictionary(grouping: pages.filter(\.isOneOfMany), by: \.folder)
        for pages in folders.values {
            let pages = pages.sorted { ($0.document.title, $0.path) < ($1.document.title, $1.path) }
            for (index, page) in pages.enumerated() {
                around[page.path] = (
                    index > 0 ? pages[index - 1] : nil,
                    index + 1 < pages.count ? pages[index + 1] : nil
                )
            }
        }
    }

    func around(_ page: Page) -> (Page?, Page?) { around[page.path] ?? (nil, nil) }
}

extension Page {
    fileprivate var folder: Substring { path.prefix { $0 != "/" } }

    /// Whether it is one of several pages on things of a kind.
    fileprivate var isOneOfMany: Bool {
        ["icbs", "trusts", "regions", "rulebook", "plans"].contains(folder)
            && !path.hasSuffix("index.html") && heir == nil
    }
}
