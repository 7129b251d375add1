import Dispatch
import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// A server of HTTP on 127.0.0.1, which no other machine can reach. The only file that knows FlyingFox.
public final class PreviewServer: Sendable {
    /// The port that it listens on.
    public let port: UInt16
    private let server: HTTPServer

    /// Listens on `port`, or on one that is free where that is 0; each request is answered by `answer`,
    /// which is given the port too.
    public init(
        port wanted: UInt16,
        answering answer: @escaping @Sendable (PreviewRequest, UInt16) -> PreviewAnswer
    ) throws(PreviewError) {
        let listening = Shared<UInt16>(wanted)
        let server: HTTPServer
        do {
            server = HTTPServer(
                address: try .inet(ip4: "127.0.0.1", port: wanted),
                logger: .disabled,
                handler: ClosureHTTPHandler {
                    HTTPResponse($0, answeredBy: answer, on: listening.value)
                }
            )
        } catch { throw PreviewError(port: wanted, error) }
        port = try PreviewServer.start(server, wanted)
        listening.value = port
        self.server = server
    }

    /// Whichever comes first settles it: that the server listens, or that it cannot.
    private static func start(_ server: HTTPServer, _ wanted: UInt16) throws(PreviewError) -> UInt16
    {
        let settled = DispatchSemaphore(value: 0)
        let outcome = Shared<Result<UInt16, PreviewError>?>(nil)
        Task {
            do { try await server.run() } catch {
                outcome.value = outcome.value ?? .failure(PreviewError(port: wanted, error))
                settled.signal()
            }
        }
        Task {
            try await server.waitUntilListening()
            if case .ip4(_, let port) = await server.listeningAddress {
                outcome.value = outcome.value ?? .success(port)
                settled.signal()
            }
        }
        settled.wait()
        guard let result = outcome.value else { preconditionFailure("it was settled") }
        return try result.get()
    }

    /// Closes all connections.
    public func stop() {
        let stopped = DispatchSemaphore(value: 0)
        Task {
            await server.stop()
            stopped.signal()
        }
        stopped.wait()
    }
}

/// Why the preview cannot be served.
public struct PreviewError: Error, CustomStringConvertible {
    /// What to say of it, with the port.
    public let description: String

    fileprivate init(port: UInt16, _ error: any Error) {
        var reason = error.localizedDescription
        if case .failed(_, _, let message) = error as? SocketError { reason = message }
        description = "cannot serve on 127.0.0.1:\(port): \(reason)"
    }
}

/// A value that tasks share.
private final class Shared<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>

    init(_ value: Value) { mutex = Mutex(value) }

    var value: Value {
        get { mutex.withLock { $0 } }
        set { mutex.withLock { $0 = newValue } }
    }
}

extension HTTPResponse {
    fileprivate init(
        _ request: HTTPRequest,
        answeredBy answer: (PreviewRequest, UInt16) -> PreviewAnswer,
        on port: UInt16
    ) {
        let method = request.method.rawValue
        let answer = answer(
            PreviewRequest(method: method, path: request.path, host: request.headers[.host]),
            port
        )
        let headers = answer.headers.map { (HTTPHeader($0.key), $0.value) }
        self.init(
            statusCode: HTTPStatusCode(
                answer.status,
                phrase: phrases[answer.status, default: "OK"]
            ),
            headers: HTTPHeaders(Dictionary(uniqueKeysWithValues: headers)),
            body: method == "HEAD" ? Data() : Data(answer.text.utf8)
        )
    }
}

private let phrases = [
    404: "Not Found", 405: "Method Not Allowed", 421: "Misdirected Request",
    503: "Service Unavailable",
]
