import DigitalMaturity

/// What cannot be read, is beyond the limits or about people.
let limitTexts: [(Diagnostic, String)] = [
    (
        .unreadableFile("it is a pipe", at: "plans/a.yaml"),
        """
        plans/a.yaml: error: this cannot be read: it is a pipe [unreadable-file]
            help: check its permissions and what it is, or take it out of the folder
        """
    ),
    (
        .fileTooBig("over 64 MB", at: "a.csv"),
        """
        a.csv: error: the file is too big: over 64 MB [file-too-big]
            help: cut it into several files, or keep only the rows and columns that are needed
        """
    ),
    (
        .fileChanged("a.csv"),
        """
        a.csv: error: the file changed while it was read [file-changed]
            help: wait until whatever writes it has ended, and run the command again
        """
    ),
    (
        .tooManyColumns(20_000, limit: 16_384, at: Place(file: "a.csv", line: 1)),
        """
        a.csv:1: error: the heading has 20000 columns; at most 16384 are read [too-many-columns]
            help: keep only the columns that are needed
        """
    ),
    (
        .personalData(
            "NHS numbers",
            headed: "NHS No",
            at: Place(file: "a.csv", line: 1, column: 3)
        ),
        """
        a.csv:1:3: error: the column 'NHS No' looks like personal data: NHS numbers [personal-data]
            help: take the column out, which Waymark does not need; if it holds nothing about a person, \
        or must stay in the file, give --allow-personal-data
        """
    ),
    (
        .partUnfit("part-2.txt", because: "it is of another seed"),
        """
        part-2.txt: error: this part cannot be joined: it is of another seed [part-unfit]
            help: make the parts with the same files and options as here, and give each of them once
        """
    ),
]
