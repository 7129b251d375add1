import DigitalMaturity
import Documents
import Investment
import TestSupport
import Testing

@testable import Reporting

/// Who supplies whom in the report and on pages, against the shipped data.
struct SupplierPagesTests {
    @Test func `every count is explained by its address, and counts its own rows`() throws {
        let findings = try Shipped.england.get()
        let figures = [[], ["QE1"], ["QE1", "QOP"]].flatMap { scope in
            findings.suppliersDocument(of: scope, window: nil).figures
        }.filter { $0.trace.address.family == "supplier" }
        #expect(figures.count > 30)
        for figure in figures {
            #expect(findings.figure(at: figure.trace.address) == figure, "\(figure.trace.id)")
        }
        let oracle = figures.first { $0.trace.id == "supplier/trusts/england/oracle-health" }
        #expect(oracle.map(\.number) == oracle.map { Double($0.trace.inputs.count) })
    }

    @Test func `storing records cost £244.7m in England in 2023/24`() throws {
        let findings = try Shipped.england.get()
        let figure = findings.figure(at: Address(parsing: "supplier/records-cost/england/2023-24"))
        #expect(figure?.text == "£244,655,329")
        #expect(figure?.trace.working.terms.count == 193)
    }

    @Test func `a list has every trust once, open or closed, with who followed it`() throws {
        let findings = try Shipped.england.get()
        let pages = try Shipped.pages(of: findings)
        let page = try #require(pages.first { $0.path == "organisations/trusts.html" })
        #expect(page.isList)
        let rows = page.document.sections.flatMap(\.blocks).flatMap { block -> [[Cell]] in
            if case .table(let table) = block { table.rows } else { [] }
        }
        let codes = rows.map { $0[1].plain }
        let trusts = findings.system.register.organisations(.trust).map(\.code.text)
        #expect(codes.sorted() == trusts.sorted())
        let solent = try #require(rows.first { $0[1].plain == "R1C" })
        #expect(solent[4].plain.contains("closed 30 September 2024; followed by Hampshire"))
        let followed = rows.map { $0[4].plain }.filter { $0.contains("followed by") }
        #expect(followed.count >= 60)
        let grades = ["seen in", "inferred", "not checked"]
        #expect(followed.filter { said in !grades.contains { said.contains($0) } } == [])
    }

    @Test func `a trust's page tells its life, its record and its returns`() throws {
        let pages = try Shipped.pages(of: Shipped.england.get())
        let page = try #require(pages.first { $0.path == "trusts/g6v2s.html" })
        #expect(
            ["life", "record", "returns", "facts"].allSatisfy { id in
                page.document.sections.contains { $0.id == id }
            }
        )
        let text = page.document.sections.flatMap(\.blocks).map { "\($0)" }.joined()
        for words in [
            "Took over from", "Camden and Islington", "The Access Group", "Advanced Health",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }
}
