import DigitalMaturity
import Testing

@testable import Loading

/// Lines of the API of the Organisation Data Service, in the shape that its technical guidance shows.
struct DirectoryFileTests {
    private let name = "organisations_2026-10.jsonl"

    /// An organisation; `more` are further members, each with the comma before it.
    private func line(
        _ code: String,
        _ name: String,
        role: String = "RO197",
        home: [String] = ["Y62", "QE1"],
        dates: String =
            #"[{"Type":"Operational","Start":"1998-01-01"},{"Type":"Legal","Start":"2003-04-01"}]"#,
        more: String = ""
    ) -> String {
        let rels = home.map { target in
            #"{"Date":[{"Type":"Operational","Start":"2013-04-01"}],"Status":"Active","Target":"#
                + #"{"OrgId":{"extension":"\#(target)"},"PrimaryRoleId":{"id":"RO209"}},"id":"RE5"}"#
        }
        return
            #"{"Organisation":{"Name":"\#(name)","Date":\#(dates),"OrgId":{"root":"2.16","extension":"\#(code)"},"#
            + #""Status":"Active","orgRecordClass":"RC1","Roles":{"Role":[{"id":"RO57","Status":"Active"},"#
            + #"{"id":"\#(role)","primaryRole":true,"Status":"Active"}]},"Rels":{"Rel":[\#(rels.joined(separator: ","))]}"#
            + "\(more)}}\n"
    }

    @Test func `lines of the API say the same as the rows of the file`() throws {
        let lines =
            line("RXR", "PENNINE LANCASHIRE NHS FOUNDATION TRUST")
            + line("R9X9X", "NEW CARE NHS TRUST", role: "RO107")
        let rows =
            Official.etr("RXR", "PENNINE LANCASHIRE NHS FOUNDATION TRUST", opened: "20030401")
            + Official.etr("R9X9X", "NEW CARE NHS TRUST", opened: "20030401")
        let ours = try ImportBench().read(name, lines)
        let theirs = try ImportBench().read("etr_2026-10.csv", rows)
        #expect(ours.kind == .odsTrusts)
        #expect(ours.errors == [], "\(ours.told)")
        #expect((ours.read, ours.kept) == (2, 2))
        #expect(ours.changes == theirs.changes && !ours.changes.isEmpty)
        #expect(ours.outputs.first?.text == theirs.outputs.first?.text)
        #expect(ours.outputs.last?.text.contains("publication: ORD API, organisations") ?? false)
    }

    @Test
    func `who took over is said, and what is no trust of England is left out with its reason`()
        throws
    {
        let end = #"{"Type":"Legal","Start":"2003-04-01","End":"2026-09-30"}"#
        let succession =
            #","Succs":{"Succ":{"uniqueSuccId":1,"Type":"Successor","Target":{"OrgId":{"extension":"RXN"}}}}"#
        let file = try ImportBench().read(
            name,
            line("RXR", "EAST LANCASHIRE HOSPITALS NHS TRUST", dates: end, more: succession)
                + line("97T", "SOUTH EAST COMMISSIONING HUB", role: "RO98")
                + line("RT4", "WELSH AMBULANCE SERVICES NHS TRUST", home: ["W00"])
        )
        #expect(file.notes.contains("RXR closed on 30 September 2026; RXN took over from it"))
        #expect(file.refused.map(\.row) == [2, 3])
        #expect(file.told.contains("its main role is RO98") && file.told.contains("Welsh"))
        #expect(file.errors == [])
    }

    @Test(
        arguments: [
            ("{\"Organisation\": ", "it is not JSON"),
            ("{\"Organisation\": {}}", "it has no OrgId"),
            ("{\"Organisations\": []}", "it has no Organisation"),
            ("{\"Organisation\": {\"OrgId\": 4}}", "OrgId is not what the API gives"),
        ]
    )
    func `a line that is no organisation is an error with its place, and nothing is written`(
        text: String,
        told: String
    ) throws {
        let good = line("RXR", "EAST LANCASHIRE HOSPITALS NHS TRUST")
        let file = try ImportBench().read(name, good + "\n" + text + "\n")
        #expect(file.errors.count == 1, "\(file.told)")
        #expect(file.told.contains(told) && file.told.contains("\(name):3"), "\(file.told)")
        #expect(file.refused.map(\.row) == [3])
    }

    @Test func `one answer of the API is read as it was saved, over many lines`() throws {
        let text = line("RXR", "PENNINE LANCASHIRE NHS FOUNDATION TRUST")
            .replacing("\"Roles\"", with: "\n  \"Roles\"")
        let file = try ImportBench().read("rxr 2026-10.json", text)
        #expect(file.errors == [], "\(file.told)")
        #expect(file.changes.map { "\($0.code) \($0.what)" }.contains("RXR name"))
    }
}
