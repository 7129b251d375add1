import Foundation
import Testing

@Suite struct ReturnFrameworkTests {
    private static let dma = """
        organisation,care_setting,icb,name_as_published,well-led,smart-foundations,safe-practice,\
        support-people,empower-people,improve-care,healthy-populations
        RXR,acute,,,2.5,2.5,2.5,2.5,2.5,2.5,2.5

        """

    /// Marks of 2.5 of 5 are not 2.50 of 100 because the workspace now scores another framework.
    @Test func `returns against two frameworks are scored side by side`() throws {
        try withFolder { folder in
            let files = [
                "waymark.yaml": "title: East\nicb: QE1\non: 2026-11-20\nframework: wgll-2021\n",
                "assessments/dma-2025.csv": Self.dma,
                "assessments/wgll-2021.csv": Self.dma.replacingOccurrences(of: "2.5", with: "40"),
            ]
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent("assessments"),
                withIntermediateDirectories: true
            )
            for (path, text) in files {
                try Data(text.utf8).write(to: folder.appendingPathComponent(path))
            }
            #expect(try Tool.run(["check", "."], in: folder).code == 0)
            for (arguments, mark) in [([], 40), (["--framework", "dma-2025"], 2.5)] {
                let score = ["score", ".", "--organisation", "RXR", "--format", "json"]
                let answer = try Tool.run(score + arguments, in: folder).output
                let object = try JSONSerialization.jsonObject(with: Data(answer.utf8))
                let cards = (object as? [String: Any])?["organisations"] as? [[String: Any]]
                let acute = cards?.filter { $0["careSetting"] as? String == "acute" }
                #expect(acute?.compactMap { $0["overall"] as? Double } == [mark])
            }
        }
    }
}
