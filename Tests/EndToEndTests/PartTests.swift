import Foundation
import Testing

/// A simulation in parts, as processes that know nothing of one another.
@Suite struct PartTests {
    private func simulate(_ more: [String], in folder: URL) throws -> Tool.Answer {
        try Tool.run(
            ["plan", "simulate", "w", "--draws", "700", "--format", "json"] + more,
            in: folder
        )
    }

    private func parts(of count: Int, in folder: URL) throws {
        #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
        for number in 1...count {
            let file = ["--part", "\(number)/\(count)", "--output", "\(number).csv"]
            let made = try simulate(file, in: folder)
            #expect(made.code == 0, "\(made.error)")
            #expect(made.output == "")
        }
    }

    @Test func `parts give the same bytes as one run, and a part that is made again too`() throws {
        try withFolder { folder in
            try parts(of: 3, in: folder)
            let whole = try simulate([], in: folder)
            let files = ["3.csv", "1.csv", "2.csv"]
            let merged = try simulate(["--merge"] + files, in: folder)
            #expect(merged.code == 0, "\(merged.error)")
            #expect(merged.output == whole.output)
            #expect(whole.output.count > 1000)
            let before = try Data(contentsOf: folder.appending(path: "2.csv"))
            try FileManager.default.removeItem(at: folder.appending(path: "2.csv"))
            _ = try simulate(["--part", "2/3", "--output", "2.csv"], in: folder)
            #expect(try Data(contentsOf: folder.appending(path: "2.csv")) == before)
        }
    }

    @Test func `a sweep of the plans of all boards in parts gives the same bytes as one run`()
        throws
    {
        try withFolder { folder in
            let sweep = [
                "plan", "sweep", "--england", "--limits", "£1m,£25m", "--draws", "40",
                "--compliance", "80%", "--format", "json",
            ]
            for number in 1...3 {
                let file = ["--part", "\(number)/3", "--output", "\(number).csv"]
                #expect(try Tool.run(sweep + file, in: folder).code == 0)
            }
            let whole = try Tool.run(sweep, in: folder).output
            let files = ["3.csv", "1.csv", "2.csv"]
            let merged = try Tool.run(sweep + ["--merge"] + files, in: folder)
            #expect(merged.output == whole && whole.count > 1000, "\(merged.error)")
            let other = ["--limits", "£2m,£25m", "--merge"] + files
            let refused = try Tool.run(sweep + other, in: folder)
            #expect(refused.code == 65, "\(refused.error)")
        }
    }

    @Test func `part-unfit: parts that do not make the whole are refused, with the reason`() throws
    {
        try withFolder { folder in
            try parts(of: 2, in: folder)
            _ = try simulate(["--part", "1/3", "--output", "third.csv"], in: folder)
            let damaged = folder.appending(path: "damaged.csv")
            for end in ["", ".json"] {
                try FileManager.default.copyItem(
                    at: folder.appending(path: "2.csv" + end),
                    to: folder.appending(path: "damaged.csv" + end)
                )
            }
            try Data("plan,batch,list,numbers\n".utf8).write(to: damaged)
            try Data("x\n".utf8).write(to: folder.appending(path: "alone.csv"))
            let faults = [
                (["1.csv"], "of 2 parts these are not there: 2"),
                (["1.csv", "2.csv", "2.csv"], "'2.csv' is part 2 too"),
                (["1.csv", "third.csv"], "it is one of 3 parts, and others of 2"),
                (["1.csv", "damaged.csv"], "it is not as it was written"),
                (["1.csv", "alone.csv"], "its manifest 'alone.csv.json' is missing"),
                (["1.csv", "2.csv", "--seed", "3"], "it was asked 'plan simulate lancashire-2026"),
            ]
            for (files, words) in faults {
                let answer = try simulate(["--merge"] + files, in: folder)
                #expect(answer.code == 65, "\(files)")
                #expect(answer.error.contains(words), "\(answer.error)")
                #expect(answer.output == "")
            }
            #expect(try simulate(["--merge", "none.csv"], in: folder).code == 66)
            #expect(try simulate(["--part", "1/2"], in: folder).code == 64)
        }
    }
}
