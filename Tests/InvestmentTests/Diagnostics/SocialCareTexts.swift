import DigitalMaturity
import TestSupport

extension DiagnosticTextTests {
    static let socialCareTexts: [(Diagnostic, String)] = [
        (
            .totalDiffers(1200, from: 1190, at: .line(5, of: "returns.csv")),
            """
            returns.csv:5: error: the total is 1,200, but its parts make 1,190 [total-differs]
                help: write 1190, or mend the part that is wrong
            """
        ),
        (
            .notRegistered("1-12", near: "1-21", listed: "2023-07-01", at: .line(2, of: "o.yaml")),
            """
            o.yaml:2: warning: no provider or location has the code '1-12' in the list of 1 July 2023 \
            [not-registered]
                help: did you mean '1-21'? the list is of that day; whoever was registered later is not in it
            """
        ),
    ]
}
