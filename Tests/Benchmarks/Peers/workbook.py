"""Writes the cells of a list with XlsxWriter alone; prints the seconds and the most memory in MB.

usage: workbook.py CELLS.tsv OUT.xlsx, or workbook.py --list IN.xlsx CELLS.tsv to make the list.
"""
import resource
import sys
import time


def listed(workbook, path):
    import openpyxl

    def line(*fields):
        words = [str(field).replace("\t", " ").replace("\n", " ") for field in fields]
        file.write("\t".join(words) + "\n")

    formulas = openpyxl.load_workbook(workbook)
    values = openpyxl.load_workbook(workbook, data_only=True)
    with open(path, "w") as file:
        for index, sheet in enumerate(formulas):
            line("S", index, 0, 0, 0, 0, sheet.title, "")
            for row, size in sheet.row_dimensions.items():
                if size.height:
                    line("H", index, row - 1, 0, 0, size.height, "", "")
            stored = values[sheet.title]
            for cell in (cell for row in sheet for cell in row if cell.value is not None):
                kind, number, text, other = "t", 0, cell.value, ""
                if cell.hyperlink:
                    place = cell.hyperlink.location
                    kind, other = "l", "internal:" + place if place else cell.hyperlink.target
                elif cell.data_type == "f":
                    kind, number = "f", stored[cell.coordinate].value
                    number = number if isinstance(number, (int, float)) else 0
                elif cell.data_type == "n":
                    kind, number, text = "n", repr(float(cell.value)), ""
                line(
                    kind, index, cell.row - 1, cell.column - 1, cell.style_id, number, text, other
                )


def written(path, out):
    import xlsxwriter

    items = []
    with open(path) as file:
        for row in file:
            kind, sheet, row, column, style, number, text, other = row.rstrip("\n").split("\t")
            items.append(
                (kind, int(sheet), int(row), int(column), int(style), float(number), text, other)
            )
    start = time.process_time()
    book = xlsxwriter.Workbook(out)
    sheets, formats = {}, {}
    for kind, sheet, row, column, style, number, text, other in items:
        if kind == "S":
            sheets[sheet] = book.add_worksheet(text)
            continue
        page = sheets[sheet]
        if kind == "H":
            page.set_row(row, number)
            continue
        if style not in formats:
            look = {"font_name": "Arial", "font_size": 5 + style, "text_wrap": True, "bottom": 1}
            formats[style] = book.add_format(look)
        look = formats[style]
        if kind == "n":
            page.write_number(row, column, number, look)
        elif kind == "t":
            page.write_string(row, column, text, look)
        elif kind == "f":
            page.write_formula(row, column, text, look, number)
        else:
            page.write_url(row, column, other, look, text)
    book.close()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(time.process_time() - start, memory)


if sys.argv[1] == "--list":
    listed(sys.argv[2], sys.argv[3])
else:
    written(sys.argv[1], sys.argv[2])
