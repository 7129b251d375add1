extension Diagnostic {
    /// A workspace does not say clearly whom it is for.
    public static func unclearScope(_ why: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .unclearScope,
            "\(why), so it is not clear whom the workspace is for",
            at: place,
            help: "write one of 'icb: CODE', 'icbs: [CODE, CODE]', 'cluster: NAME', 'region: CODE' "
                + "and 'trust: CODE', or none of them for all of England"
        )
    }

    /// A care body of a workspace for several boards, without the board in whose area it is.
    public static func careBodyWithoutBoard(_ code: ODSCode, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .unclearScope,
            "the workspace is for several boards, and nothing says in which '\(code)' is",
            at: place,
            help: "add the code of its board, as 'icb: CODE'"
        )
    }
}
