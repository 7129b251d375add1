import Foundation
import Investment
import Testing

@Suite struct WayToMarkTests {
    /// A workspace that looks at stages of records, in which radiology is in place.
    private static let files = [
        "waymark.yaml": "title: East\nicb: QE1\non: 2026-11-20\nframework: emram\n",
        "assessments/rxr.yaml": """
        organisation: RXR
        care-setting: acute
        framework: emram
        date: 2026-06
        answers:
          - { element: radiology.system, answer: met, evidence: Contract, evidence-date: 2026-05 }
          - { element: laboratory.system, answer: not-met }

        """,
        "plans/plan.yaml": """
        plan: records
        title: Records
        icb: QE1
        from: 2026/27
        years: 2
        price-base: 2026/27
        schemes:
          - id: laboratories
            title: Laboratories
            lead: RXR
            kind: digital
            stage: idea
            capital: { 2026/27: £2m }
            raises:
              - { organisation: RXR, element: laboratory.system, to: 1 }
              - { organisation: RXR, element: laboratory, to: 1 }

        """,
    ]

    private func inWorkspace(_ body: (URL) throws -> Void) throws {
        try withFolder { folder in
            for (path, text) in WayToMarkTests.files {
                let file = folder.appendingPathComponent(path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try Data(text.utf8).write(to: file)
            }
            try body(folder)
        }
    }

    @Test func `the way to a stage is told with its cost`() throws {
        try inWorkspace { folder in
            let arguments = ["reach", ".", "--organisation", "RXR", "--level", "1"]
            let answer = try Tool.run(arguments + ["--format", "csv"], in: folder)
            #expect(
                answer.output == """
                    Element,What is required,Dimension,Level,Answer so far,Mark then\r
                    laboratory.system,The laboratory works with a system of its own.,\
                    Departments and imaging,1,not-met,0\r
                    pharmacy.system,The pharmacy works with a system of its own.,\
                    Departments and imaging,1,not answered,1\r

                    """,
                "\(answer.error)"
            )
            let json = try Tool.run(arguments + ["--format", "json"], in: folder).output
            let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
            let reach = try #require(object as? [String: Any])
            #expect(reach["schema"] as? String == "waymark/reach/1")
            #expect(reach["after"] as? Double == 1)
            #expect(reach["unpriced"] as? [String] == ["pharmacy.system"])
            let page = try Tool.run(arguments + ["--format", "markdown"], in: folder).output
            #expect(page.contains("laboratory.system = not-met (line 7)"))
        }
    }

    @Test func `what cannot be reached says why`() throws {
        try withFolder { folder in
            let answer = try Tool.run(
                [
                    "reach", "--england", "--organisation", "RXR", "--setting", "acute", "--level",
                    "3", "--dimension", "well-led", "--format", "csv",
                ],
                in: folder
            )
            #expect(
                answer.output == """
                    Dimension,Mark,Distance,Best,Why\r
                    Well led,1.8,-1.2,1.8,"only its mark was given, so what would raise it is not \
                    known"\r

                    """,
                "\(answer.error)"
            )
        }
    }

    @Test(
        arguments: [
            (["--organisation", "RXR", "--level", "3"], 64, "give --setting or another code"),
            (["--organisation", "RXR", "--level", "6"], 65, "runs from 1 to 5"),
            (["--organisation", "RXZ", "--level", "3"], 65, "part of its name"),
            (
                [
                    "--organisation", "RXR", "--setting", "acute", "--level", "3", "--dimension",
                    "wel",
                ],
                65, "[unknown-name]"
            ),
            (["--organisation", "RXR", "--level", "3", "--framework", "emram"], 66, "no return"),
        ]
    )
    func `a question that cannot be answered says how to ask`(
        arguments: [String],
        code: Int32,
        told: String
    ) throws {
        try withFolder { folder in
            let answer = try Tool.run(["reach", "--england"] + arguments, in: folder)
            #expect(answer.code == code)
            #expect(answer.error.contains(told), "\(answer.error)")
            #expect(answer.output == "")
        }
    }

    @Test func `a check warns of odd answers and refuses them when it is strict`() throws {
        try inWorkspace { folder in
            let settings = "title: East\nicb: QE1\non: 2026-11-20\nframework: wgll-2021\n"
            try Data(settings.utf8).write(to: folder.appendingPathComponent("waymark.yaml"))
            try FileManager.default.removeItem(at: folder.appendingPathComponent("plans"))
            let lax = try Tool.run(["check", "."], in: folder)
            #expect(lax.code == 0)
            #expect(lax.output.contains("[unverified-framework]"))
            let strict = try Tool.run(["check", ".", "--strict"], in: folder)
            #expect(strict.code == 65)
            #expect(
                strict.output.contains("waymark.yaml:4:12: error: of the framework 'wgll-2021'")
            )
            let england = try Tool.run(["check", "--england", "--strict"], in: folder)
            #expect(england.output == "Nothing is wrong.\n")
        }
    }
}
