import DigitalMaturity
import Foundation
import Testing

@testable import Loading

/// The traps of each official file, in small samples of its form.
struct OfficialFileTests {
    @Test func `the estates return is the same in Windows-1252 and in UTF-8 with a mark`() throws {
        let text = Official.eric()
        let latin = try #require(text.data(using: .windowsCP1252))
        let bench = try ImportBench()
        let old = try bench.read("eric_2024_25.csv", Array(latin))
        let new = try bench.read("eric_2024_25.csv", [0xEF, 0xBB, 0xBF] + Array(text.utf8))
        for file in [old, new] {
            #expect(file.kind == .eric)
            #expect(file.errors == [], "\(file.told)")
            #expect((file.read, file.kept) == (3, 3))
            #expect(file.rows(of: "sites") == ["R0A,1108", "RX6,70", "RXR,24"])
            #expect(file.rows(of: "record-type") == ["R0A,3,mixed", "RXR,2,electronic"])
        }
        #expect(old.notes.contains("read as Windows-1252"))
        #expect(old.outputs == new.outputs)
    }

    /// Manchester's costs are those of the return of 2024/25.
    @Test
    func `storing records costs what it costs on site and off site, and half of it is not known`()
        throws
    {
        let heading =
            Official.ericHeading
            + ",Medical Records cost - Onsite (£),Medical Records cost - Offsite (£)"
        let costs = ["5755759,\"485,490\"", "Not Applicable,Not Applicable", "1000,Not Available"]
        let rows = zip(Official.ericRows, costs).map { "\($0),\($1)" }
        let text = ([heading] + rows).joined(separator: "\n")
        let file = try ImportBench().read("eric_2024_25.csv", text)
        #expect(file.rows(of: "records-cost-of-year") == ["R0A,6241249"])
        // A row with a fault is left out whole.
        #expect(file.rows(of: "sites").count == 2)
        #expect(
            file.told.contains(
                "eric_2024_25.csv:4:77: error: 'Cost of storing medical records in one year' adds up 2 "
                    + "columns, of which 1 has nothing"
            ),
            "\(file.told)"
        )
    }

    @Test func `the year of an estates return is in the name of the file`() throws {
        let file = try ImportBench().read("eric_2024_25_trust_data.csv", Official.eric())
        let manifest = try #require(file.outputs.first { $0.path == "facts/sites/facts.yaml" }).text
        #expect(manifest.contains("date: 2024-04-01..2025-03-31\n"))
        #expect(manifest.contains("period: 2024/25\n"))
        #expect(!file.told.contains("unknown-edition"))
    }

    @Test func `unknown-edition: a file that does not say its date has the workspace's day`() throws
    {
        let file = try ImportBench().read("eric.csv", Official.eric())
        #expect(file.told.contains("nothing says which date the numbers are of"))
        #expect(file.told.contains("[unknown-edition]"))
    }

    @Test func `total-differs: sites that are not the sum of their kinds are named, with the cell`()
        throws
    {
        let kinds = [
            "General acute hospital", "Specialist hospital (acute only)", "Mixed service hospital",
            "Mental Health (including Specialist services)", "Learning Disabilities",
            "Mental Health and Learning Disabilities", "Community hospital (with inpatient beds)",
            "Other inpatient", "Non inpatient", "Support facilities", "Unoccupied",
        ].map { "Number of sites - \($0) (No.)" }
        let heading = Official.ericHeading + "," + kinds.joined(separator: ",")
        let parts = "1,0,0,0,0,0,0,0,20,3"
        let row = Official.ericRows[2]
        let text = [
            heading, row + ",\(parts),0", row.replacing("RXR", with: "RXN") + ",\(parts),1",
        ]
        .joined(separator: "\n")
        let file = try ImportBench().read("eric_2024_25.csv", text)
        #expect(file.errors == [])
        #expect(
            file.told.contains(
                "csv:3:58: warning: 'Number of sites' of RXN is stated as 24, and its parts come to 25"
            ),
            "\(file.told)"
        )
        #expect(!file.told.contains("of RXR"))
    }

    @Test func `toolkit results are groups, whatever year comes before the words`() throws {
        let rows = [
            "RXR,Y62,EAST LANCASHIRE HOSPITALS NHS TRUST,22/23 Standards Met,30/06/2023,NHS Trust",
            "R0B,Y63,SOUTH TYNESIDE (R0B),23/24 Standards Exceeded,15/06/2023,NHS Trust",
            "RXN,Y62,LANCASHIRE,22/23 Approaching Standards,30/06/2023,NHS Trust",
            "RA4,Y58,YEOVIL DISTRICT HOSPITAL,Not Published,28/06/2022,NHS Trust",
        ]
        let text = ([Official.dsptHeading] + rows).joined(separator: "\n")
        let file = try ImportBench().read("dspt_2024-11-16.csv", text)
        #expect(file.kind == .dspt)
        #expect(
            file.rows(of: "dspt-status") == [
                "R0B,4,standards exceeded", "RA4,0,not published", "RXN,2,approaching standards",
                "RXR,3,standards met",
            ]
        )
        // Yeovil had closed on 31 March 2023, and keeps its own code.
        #expect(file.told.contains("'RA4' (Yeovil District Hospital NHS Foundation Trust) closed"))
        #expect(file.totals == [], "the published totals are those of 16 November 2023")
    }

    @Test
    func `days available become whole-time equivalents of the month, and boards are left out`()
        throws
    {
        let file = try ImportBench().read(
            "absence.csv",
            """
            DATE,ORG_CODE,ORG_NAME,ORG_TYPE,FTE_DAYS_AVAILABLE
            28/02/2025,RXR,East Lancashire,Acute,2800
            28/02/2025,QE1,Lancashire,ICB,280
            28/02/2025,0AR,A support unit,Commissioning Support Unit,28
            """
        )
        #expect(file.rows(of: "staff") == ["RXR,100"])
        #expect(file.refused.map(\.row) == [3, 4])
        #expect(file.refused.map(\.about) == ["QE1", "0AR"])
        #expect(file.errors == [])
    }

    @Test
    func `locations are counted by board, whose name they have; one in two boards is an error`()
        throws
    {
        let lancashire = "NHS LANCASHIRE AND SOUTH CUMBRIA INTEGRATED CARE BOARD"
        let heading =
            "Location_Id,Location_Primary_Inspection_Category,ICB_Name,Provider_ID,Is_Care_Home,"
            + "Care_Home_Beds,monthly_date"
        let rows = [
            "1-11,Residential social care,\(lancashire),1-1,Y,22.0,2023-07-01",
            "1-12,Residential social care,\(lancashire),1-1,Y,nan,2023-07-01",
            "1-13,Community,\(lancashire),1-2,N,0.0,2023-07-01",
        ]
        let bench = try ImportBench()
        let text = ([heading] + rows).joined(separator: "\n")
        let file = try bench.read("care.csv", text)
        #expect(file.kind == .cqcLocations)
        #expect(file.rows(of: "care-locations") == ["QE1,3"])
        #expect(file.rows(of: "care-providers") == ["QE1,2"])
        #expect(file.rows(of: "care-home-beds") == ["QE1,22"])
        // The register of July 2023 has 28,063 locations, and this is no whole edition of it.
        #expect(file.totals.map(\.stated) == [28063])
        #expect(file.totals.map(\.agrees) == [false])
        let moved =
            "1-11,Residential social care,NHS KENT AND MEDWAY INTEGRATED CARE BOARD,1-1,Y,2,2023-07-01"
        let twice = try bench.read("care.csv", text + "\n" + moved)
        #expect(twice.errors == ["duplicate-id"])
        #expect(twice.told.contains("it is under 'QE1' there and 'QKS' here"), "\(twice.told)")
    }

    @Test func `suppliers are events of a day, and a trust without one had no record`() throws {
        let file = try ImportBench().read(
            "epr 2025-10-01.csv",
            """
            ods_code,trust,trust_type,primary_epr_supplier,has_epr
            RXR,EAST LANCASHIRE,Acute,Oracle Health,yes
            RXN,LANCASHIRE,Acute,No EPR - in process of getting one,no
            """
        )
        #expect(file.kind == .eprSuppliers)
        #expect(file.errors == [], "\(file.told)")
        let rows = file.outputs.first?.text.split(separator: "\n").dropFirst().map { $0.prefix(34) }
        #expect(
            rows == ["RXN,none,2025-10-01,,,,,primary,NH", "RXR,in-use,2025-10-01,Oracle Healt"]
        )
    }

    @Test func `events are added once, and their words are those of a closed list`() throws {
        let heading =
            "ods_code,trust,supplier,product,event,event_date,value_gbp,grade,source,"
            + "source_url,note\n"
        let live =
            "RXR;RXN,Two,Oracle Health,Millennium,live,2026-10-19,65000000,secondary,A paper,,\n"
        let autumn = "RXN,Lancashire,,,procuring,2027-autumn,,secondary,A paper,,soon\n"
        let bench = try ImportBench()
        let file = try bench.take("events.csv", heading + live + autumn)
        #expect(file.kind == .eprEvents)
        #expect(file.errors == [], "\(file.told)")
        let rows = try #require(file.outputs.first).text.split(separator: "\n").dropFirst()
        #expect(rows.count == 2)
        let start = "RXR,live,2026-10-19,Oracle Health,Millennium,65000000,RXN,"
        #expect(rows.last?.hasPrefix(start) == true)
        #expect(rows.first?.hasSuffix(",soon; dated '2027-autumn' in the source") == true)
        let again = try bench.read("events.csv", heading + autumn + live)
        #expect(again.outputs == file.outputs)
        #expect(again.changes == [])
        let gone = live.replacing("live", with: "gone").replacing("2026-10-19", with: "2026-13-19")
        let wrong = try bench.read("events.csv", heading + gone)
        #expect(wrong.errors == ["malformed-value"])
    }

    @Test func `a segment is a whole number from 1 to 5, even as 3.0`() throws {
        let heading = "org_code,org_name,league_segment,overall_adjusted_segment\n"
        let bench = try ImportBench()
        let file = try bench.read("nof_2026-27_q1.csv", heading + "RXR,East Lancashire,2.0,3.0\n")
        #expect(file.kind == .oversightSegments)
        #expect(file.rows(of: "oversight-segment") == ["RXR,3"])
        let wrong = try bench.read("nof_2026-27_q1.csv", heading + "RXR,East Lancashire,2,6\n")
        #expect(wrong.errors == ["malformed-value", "not-this-kind"])
    }
}
