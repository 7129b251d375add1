import DigitalMaturity
import Foundation
import Glibc

/// The two streams: data on one, everything else on the other.
enum Console {
    /// Writes data; for a terminal what would move its cursor is spelt out, unless that is done.
    static func output(_ text: String, isEscaped: Bool = false) throws(Failure) {
        let text = isTerminal && !isEscaped ? text.shownOnTerminal : text
        try write(Array(text.utf8), to: STDOUT_FILENO, called: "standard output")
    }

    /// Whether data goes to a terminal.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Writes a message. Where that fails there is nowhere left to say so.
    static func error(_ text: String) {
        try? write(Array(text.shownOnTerminal.utf8), to: STDERR_FILENO, called: "standard error")
    }

    /// Writes to standard error as it is: for what moves the cursor on purpose.
    static func raw(_ text: String) {
        try? write(Array(text.utf8), to: STDERR_FILENO, called: "standard error")
    }

    /// Writes all of `bytes`, or says why that cannot be done.
    static func write(_ bytes: [UInt8], to stream: Int32, called name: String) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(stream, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE {
                throw .readerGone
            } else if errno != EINTR {
                throw .io("cannot write to \(name): \(systemReason)")
            }
        }
    }

    /// The system's words for what has just gone wrong.
    static var systemReason: String { unsafe String(cString: strerror(errno)) }

    /// Gives each stream that the caller closed a file that refuses to be written, so that no file of
    /// ours is taken for it.
    static func holdClosedStreams() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
        where fcntl(stream, F_GETFD) == -1 {
            _ = unsafe open("/dev/null", O_RDONLY)
        }
    }

    /// The width to wrap to: what the shell says, else the terminal, within reason.
    static var width: Int {
        let stated = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
        return min(max(stated ?? terminalWidth ?? 110, 60), 200)
    }

    private static var terminalWidth: Int? {
        var size = winsize()
        let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
        return isKnown && size.ws_col > 0 ? Int(size.ws_col) : nil
    }

    /// Whether the terminal may be sent colours and bold type: https://no-color.org.
    static var mayColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
}
