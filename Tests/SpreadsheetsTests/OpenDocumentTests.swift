import Testing

@testable import Spreadsheets

struct OpenDocumentTests {
    @Test(
        arguments: [
            ("=SUM('Money by year'!$B$7:$B$9,1)", "=SUM([$'Money by year'.$B$7:.$B$9];1)"),
            ("='It''s'!$A$1*2", "=[$'It''s'.$A$1]*2"),
            (
                "=IF($A2=\"\",\"a,b!\",VLOOKUP(A1,Lists!$A$1:$B$4,2,FALSE))",
                "=IF([.$A2]=\"\";\"a,b!\";VLOOKUP([.A1];[$Lists.$A$1:.$B$4];2;FALSE()))"
            ),
            ("=1.5E-3*A1+LOG10(2)", "=1.5E-3*[.A1]+LOG10(2)"),
            ("=\"say \"\"B2\"\"\"&B2", "=\"say \"\"B2\"\"\"&[.B2]"),
            ("=growth*B2-1", "=growth*[.B2]-1"),
            (
                "=SUMPRODUCT(--(ABS('T'!$B$2:$B$3-'T'!$C$2:$C$3)>0.004))",
                "=SUMPRODUCT(--(ABS([$'T'.$B$2:.$B$3]-[$'T'.$C$2:.$C$3])>0.004))"
            ),
        ]
    )
    func `a formula of Excel is written as OpenFormula`(excel: String, open: String) {
        #expect(openFormula(excel) == open)
    }

    @Test func `a format by sign has a style for what is above and below zero`() throws {
        let style = try #require(NumberFormat(code: "+0.00;-0.00;0.00").dataStyle("s"))
        let parts = style.split(separator: "<number:number-style ")
        #expect(parts.count == 3)
        #expect(parts.allSatisfy { $0.contains("number:decimal-places=\"2\"") })
        #expect(style.contains("condition=\"value()&gt;0\" style:apply-style-name=\"sP0\""))
        #expect(style.contains("condition=\"value()&lt;0\" style:apply-style-name=\"sP1\""))
    }

    @Test func `thousands that a format leaves out are divided away`() throws {
        let style = try #require(NumberFormat(code: "£#,##0.0,,\"m\"").dataStyle("s"))
        #expect(style.contains("number:display-factor=\"1000000\""))
        #expect(style.contains("<number:text>£</number:text><number:number"))
        #expect(style.contains("<number:text>m</number:text>"))
    }
}
