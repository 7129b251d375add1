/// The version that `--version` prints and that the record of a run keeps.
let toolVersion = "1.0.0"
