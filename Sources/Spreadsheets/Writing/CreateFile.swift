import Glibc

/// Creates the file, because the library finds out only at the end and then speaks to the terminal.
func createFile(at path: String) throws(SpreadsheetError) {
    guard let file = unsafe fopen(path, "wb") else {
        throw unsafe .cannotCreate(path: path, reason: String(cString: strerror(errno)))
    }
    unsafe fclose(file)
}
