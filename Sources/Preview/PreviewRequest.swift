/// What a browser asks of the preview.
public struct PreviewRequest: Sendable {
    let method: String
    /// The path without the query, decoded.
    let path: String
    /// The name and port that the browser believes it speaks to.
    let host: String?

    /// Creates a request from what came over the wire.
    public init(method: String, path: String, host: String?) {
        self.method = method
        self.path = path
        self.host = host
    }

    /// Whether it was sent to this machine by one of its own names. A page of another site may have its name
    /// lead here (DNS rebinding), but cannot hide that name.
    func isMeant(for port: UInt16) -> Bool {
        let names = ["127.0.0.1:\(port)", "localhost:\(port)"]
        return host.map { names.contains($0.lowercased()) } ?? false
    }
}

/// What the preview gives back.
public struct PreviewAnswer: Sendable {
    /// The code of HTTP.
    public let status: Int
    let type: String
    /// The body, which an answer to HEAD goes without.
    public let text: String
    private let own: [String: String]

    init(status: Int, type: String, text: String, headers: [String: String] = [:]) {
        (self.status, self.type, self.text, own) = (status, type, text, headers)
    }

    static func refusal(_ status: Int, _ text: String) -> PreviewAnswer {
        let headers = status == 405 ? ["Allow": "GET, HEAD"] : [:]
        return PreviewAnswer(status: status, type: "text/plain", text: text, headers: headers)
    }

    /// The headers by name: no other site may read, frame or keep what is shown.
    public var headers: [String: String] {
        [
            "Content-Type": "\(type); charset=utf-8", "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY",
            "Cross-Origin-Resource-Policy": "same-origin", "Referrer-Policy": "no-referrer",
        ].merging(own) { $1 }
    }
}
