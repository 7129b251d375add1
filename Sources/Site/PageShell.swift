import DigitalMaturity
import Dispatch
public import Documents
public import Markup
import Mustache
import Synchronization

/// The frame around every page, as Mustache that a client may replace for its brand.
public struct PageShell: Sendable {
    private let template: MustacheTemplate
    private let stylesheet: String
    private let script: String
    private let brand: Brand

    /// Reads the Mustache text `shell`; `stylesheet` goes beside the site and into single pages, with
    /// the colours of `brand` after it. The `script` goes beside the site alone.
    public init(
        shell: String,
        stylesheet: String,
        script: String = "",
        brand: Brand = Brand()
    ) throws(SiteError) {
        do { template = try MustacheTemplate(string: shell) } catch { throw .shell("\(error)") }
        self.stylesheet = stylesheet + brand.stylesheet
        self.script = script
        self.brand = brand
    }

    /// A document as one HTML file that needs no other.
    public func standalone(_ document: Document) throws(SiteError) -> String {
        try page(document) { () throws(MarkupError) in
            try document.htmlFragment(links: { _ in nil })
        }
    }

    /// A document as one HTML file to print, with `pictures` for its charts, by chart.
    public func printed(
        _ document: Document,
        pictures: [String: ChartPicture]
    ) throws(SiteError) -> String {
        try page(document) { () throws(MarkupError) in
            try document.printFragment(pictures: pictures)
        }
    }

    private func page(
        _ document: Document,
        _ content: () throws(MarkupError) -> String
    ) throws(SiteError) -> String {
        var context = try context(document, content)
        context["stylesheet"] = stylesheet
        return template.render(context)
    }

    /// Every file of a website of `pages`, by its path, in the order of `pages`.
    ///
    /// Links are relative, so the site works from a folder without a server. Pages do not depend on
    /// one another, so they are rendered on every core there is; the order is that of `pages`.
    public func site(of pages: [Page]) throws(SiteError) -> [(path: String, text: String)] {
        let rendered = Mutex<[Int: Result<String, SiteError>]>([:])
        let neighbours = Neighbours(of: pages)
        DispatchQueue.concurrentPerform(iterations: pages.count) { index in
            let text = Result { () throws(SiteError) in try render(pages[index], neighbours) }
            rendered.withLock { $0[index] = text }
        }
        let texts = rendered.withLock { $0 }
        var files = [("style.css", stylesheet), ("site.js", script)]
        for (index, page) in pages.enumerated() {
            guard let text = texts[index] else { preconditionFailure("every page is rendered") }
            files.append((page.path, try text.get()))
        }
        return files
    }

    private func render(_ page: Page, _ neighbours: Neighbours) throws(SiteError) -> String {
        let depth = page.path.split(separator: "/").count - 1
        let root = String(repeating: "../", count: depth)
        var context = try context(page.document) { () throws(MarkupError) in
            try page.document.htmlFragment(links: { root + $0 })
        }
        context["root"] = root
        context["has-navigation"] = true
        context["at-\(page.path.prefix { $0 != "/" && $0 != "." })"] = true
        context["heir"] = page.heir
        let (previous, next) = neighbours.around(page)
        context["has-neighbours"] = previous != nil || next != nil
        let named = { (page: Page) in
            ["name": page.document.title.printable, "path": page.path]
        }
        context["previous"] = previous.map(named)
        context["next"] = next.map(named)
        context["has-trail"] = !page.trail.isEmpty
        context["trail"] = page.trail.map { ["name": $0.title.printable, "path": $0.path] }
        return template.render(context)
    }

    private func context(
        _ document: Document,
        _ content: () throws(MarkupError) -> String
    ) throws(SiteError) -> [String: Any] {
        let html: String
        do throws(MarkupError) { html = try content() } catch { throw .markup(error) }
        var context: [String: Any] = ["brand": brand.name ?? "Waymark"]
        context["logo"] = brand.logo?.address
        return context.merging([
            "is-working": document.workings != nil, "title": document.title.printable,
            "subtitle": document.subtitle.printable,
            "date": document.date.words, "lead": document.lead.printable,
            "content": html,
        ]) { $1 }
    }
}

extension Document {
    /// What a link to it elsewhere says: its first paragraph, or its subtitle.
    fileprivate var lead: String {
        guard case .prose(let inlines) = sections.first?.blocks.first else { return subtitle }
        return inlines.map(\.plain).joined()
    }
}

extension String {
    /// The text with a replacement character for each control, which the template would let through.
    fileprivate var printable: String {
        let isControl = { (scalar: Unicode.Scalar) in
            scalar.properties.generalCategory == .control
                && !"\t\n\r".unicodeScalars.contains(scalar)
        }
        guard unicodeScalars.contains(where: isControl) else { return self }
        return String(
            String.UnicodeScalarView(unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 })
        )
    }
}
