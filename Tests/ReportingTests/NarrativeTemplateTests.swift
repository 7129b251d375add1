import DigitalMaturity
import Documents
import Testing

@testable import Reporting

struct NarrativeTemplateTests {
    @Test func `a misspelt placeholder is told with its place and the one that was meant`() {
        expect(
            "## Summary {#summary}\n\nAll of {{system}} and {{ capitl }}.\n",
            """
            paper/narrative.md:3:23: error: there is no placeholder 'capitl' [unknown-placeholder]
                help: did you mean 'capital'?
            """
        )
    }

    @Test func `two misspelt placeholders are reported together`() {
        expect(
            "## Summary {#summary}\n{{sistem}}\n{{#has-plam}}{{/has-plam}}\n",
            """
            paper/narrative.md:2:1: error: there is no placeholder 'sistem' [unknown-placeholder]
                help: did you mean 'system'?
            paper/narrative.md:3:1: error: there is no placeholder 'has-plam' [unknown-placeholder]
                help: did you mean 'has-plan'?
            """
        )
    }

    @Test func `the column of a placeholder counts bytes`() {
        expect(
            "## Summary {#summary}\n£ é {{sistem}}\n",
            """
            paper/narrative.md:2:7: error: there is no placeholder 'sistem' [unknown-placeholder]
                help: did you mean 'system'?
            """
        )
    }

    @Test func `a placeholder of a list is known inside it even where the list is empty`() throws {
        let text = "## Summary {#summary}\n{{#plans}}{{plan}}{{/plans}}end\n"
        var empty = Placeholders()
        empty.set("plans", names: ["plan"], items: [])
        #expect(try shown(text, empty) == ["end\n"])
    }

    @Test func `a placeholder of a list is not known outside it`() {
        expect(
            "## Summary {#summary}\n{{#plans}}{{plan}}{{/plans}}{{plan}}\n",
            """
            paper/narrative.md:2:29: error: there is no placeholder 'plan' [unknown-placeholder]
                help: did you mean 'plans'?
            """
        )
    }

    @Test func `a section that is not closed is a mistake of syntax`() {
        let problems = problems(in: "## Summary {#summary}\n{{#plans}}{{plan}}\n")
        #expect(problems.map(\.code) == [.templateSyntax])
        #expect(problems.map(\.place?.file) == ["paper/narrative.md"])
        #expect(problems.allSatisfy { $0.place?.line != nil })
    }

    @Test func `an unknown and a missing heading are both told`() {
        expect(
            "## Summary {#sumary}\nText.\n",
            """
            paper/narrative.md:1:14: error: there is no section 'sumary' [unknown-name]
                help: did you mean 'summary'?
            paper/narrative.md: error: the narrative has no '## … {#summary}' [missing-key]
                help: add '## … {#summary}:'
            """
        )
    }

    @Test func `a value stands in the text as its index, so it cannot become markup`() throws {
        var values = Placeholders()
        values.set("title", "*bold* <b> {{system}} ## Heading {#x}")
        let parts = try template("## Summary {#summary}\n**{{title}}**\n").fill(
            values,
            sections: ["summary"]
        )
        #expect(parts.map(\.prose.text) == ["**\u{E000}0\u{E001}**\n"])
        #expect(parts.map(\.prose.values) == [["*bold* <b> {{system}} ## Heading {#x}"]])
    }

    @Test(
        arguments: [(true, "There is a plan.\n"), (false, "No plan yet.\n")]
    )
    func `a conditional section shows one side or the other`(hasPlan: Bool, text: String) throws {
        let source = """
            ## Summary {#summary}
            {{#has-plan}}
            There is a plan.
            {{/has-plan}}
            {{^has-plan}}
            No plan yet.
            {{/has-plan}}

            """
        var values = Placeholders()
        values.set("has-plan", is: hasPlan)
        #expect(try shown(source, values) == [text])
    }

    @Test func `a list repeats its text for each item in order`() throws {
        let text = "## Summary {#summary}\n{{#plans}}\n- {{plan}}\n{{/plans}}\n"
        #expect(try shown(text, known) == ["- First\n- Second\n"])
    }

    @Test func `sections keep their order and their headings`() throws {
        let parts = try template("## One {#a}\nFirst\n## Two {#b}\nSecond").fill(
            known,
            sections: ["b", "a"]
        )
        #expect(parts.map(\.id) == ["a", "b"])
        #expect(parts.map(\.heading) == ["One", "Two"])
        #expect(parts.map(\.prose.text) == ["First", "Second"])
    }

    @Test func `an item of a list that lacks a name traps`() async {
        await #expect(processExitsWith: .failure) {
            var values = Placeholders()
            values.set("plans", names: ["plan", "span"], items: [["plan": "First"]])
        }
    }
}

private var known: Placeholders {
    var values = Placeholders()
    values.set("system", "England")
    values.set("capital", "£1m")
    values.set("has-plan", is: true)
    values.set("plans", names: ["plan"], items: [["plan": "First"], ["plan": "Second"]])
    return values
}

private func template(_ text: String) -> NarrativeTemplate {
    NarrativeTemplate(file: "paper/narrative.md", text: text)
}

/// The text of each section with its values in place.
private func shown(_ text: String, _ values: Placeholders) throws -> [String] {
    try template(text).fill(values, sections: ["summary"]).map { part in
        part.prose.values.enumerated().reduce(part.prose.text) { text, value in
            text.replacing("\u{E000}\(value.offset)\u{E001}", with: value.element.plain)
        }
    }
}

private func problems(in text: String) -> [Diagnostic] {
    do throws(NarrativeProblems) {
        _ = try template(text).fill(known, sections: ["summary"])
        return []
    } catch {
        return error.diagnostics
    }
}

private func expect(
    _ text: String,
    _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let found = problems(in: text).map(\.description).joined(separator: "\n")
    #expect(found == expected, sourceLocation: sourceLocation)
}
