import ArgumentParser
import DigitalMaturity
import Dispatch
import Foundation
import Loading
import Preview
import Site
import Synchronization

extension SiteCommand {
    struct Serve: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the website on this machine, and anew whenever a file changes.",
            discussion: """
                The address is printed; it answers this machine alone, to the names 127.0.0.1 and \
                localhost. When a file of the workspace, a narrative or the style changes, the pages are \
                made anew and an open page that changed loads itself. While anything is wrong with the \
                files, the pages say what. Nothing is written to disk.

                Ctrl-C stops it, as SIGTERM does; it then ends with exit code 0. Where the port cannot be \
                had it ends with 74.

                  waymark site serve lancashire
                """
        )

        @OptionGroup var source: SourceOptions

        @Option(help: "The port to listen on; 0 is any that is free.")
        var port: UInt16 = 4000

        func run() throws {
            try carryOut {
                let loader = try source.data.loader()
                guard source.england || loader.hasWorkspace else {
                    throw Failure.missing("there is no workspace in '\(source.workspace)'")
                }
                let preview = try SitePreview(source, loader)
                let stop = StopSignals()
                let server: PreviewServer
                do throws(PreviewError) {
                    server = try PreviewServer(port: port, answering: preview.answer)
                } catch { throw Failure.io("\(error)") }
                try Console.output("http://127.0.0.1:\(server.port)/\n")
                let watch = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "watch"))
                watch.schedule(deadline: .now(), repeating: .milliseconds(400))
                watch.setEventHandler { preview.look() }
                watch.resume()
                stop.wait()
                server.stop()
                Console.error("stopped\n")
            }
        }
    }
}

/// The website of a workspace in memory, made anew when a file changes.
private final class SitePreview: Sendable {
    private let data: DataSource
    private let folders: [String]
    private let notice: Notice
    private let site: Mutex<PreviewSite>
    private let seen = Mutex<FolderState?>(nil)

    init(_ source: SourceOptions, _ loader: Loader) throws {
        data = source.data.with(.all)
        let home = try Home.find()
        folders =
            [source.path].compactMap(\.self)
            + ["Reports", "Frameworks", "data"].map { "\(home)/\($0)" }
        notice = try Notice(loader)
        site = Mutex(
            PreviewSite(
                script: try loader.text("Reports/site/preview.js").text,
                notice: notice.page("The pages are being made", "This takes a few seconds.")
            )
        )
    }

    @Sendable func answer(_ request: PreviewRequest, on port: UInt16) -> PreviewAnswer {
        site.withLock { $0.answer(request, on: port) }
    }

    /// Makes the site where any file is not as it was at the last look.
    func look() {
        let now = FolderState(of: folders)
        let isNew = seen.withLock { seen in
            defer { seen = now }
            return seen != now
        }
        if isNew { make() }
    }

    private func make() {
        do {
            let loader = try data.loader()
            let findings = try data.findings(by: loader).workedOut()
            let pages = try findings.pages(loader, since: data.workspace)
            let files = try loader.maker().site(of: pages, from: findings, loader)
            let new = site.withLock { $0.show(files) }
            Console.error(
                "\(count(pages.count, "page")) made, \(new) of the files new or changed\n"
            )
        } catch {
            _ = (error as? Failure)?.report()
            let page = notice.page(for: error)
            site.withLock { $0.show(notice: page) }
        }
    }
}

/// SIGINT and SIGTERM, which stop the tool in order.
private struct StopSignals {
    private let came = DispatchSemaphore(value: 0)
    private let sources: [any DispatchSourceSignal]

    init() {
        sources = [SIGINT, SIGTERM].map { [came] number in
            _ = signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { came.signal() }
            source.resume()
            return source
        }
    }

    func wait() { withExtendedLifetime(sources) { came.wait() } }
}
