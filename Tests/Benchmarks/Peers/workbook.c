/* Writes the cells of a list with libxlsxwriter alone; prints the seconds and the most memory in MB. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <xlsxwriter.h>

typedef struct {
    char kind;
    unsigned sheet, row, column, style;
    double number;
    char *text, *other;
} item;

/* The next field of a line, which it ends. */
static char *field(char **line) {
    char *start = *line, *end = strchr(start, '\t');
    if (end != NULL) *end++ = '\0';
    *line = end == NULL ? start + strlen(start) : end;
    return start;
}

static item *read_items(const char *path, size_t *count) {
    FILE *file = fopen(path, "r");
    if (file == NULL) exit(66);
    item *items = NULL;
    size_t room = 0, size = 0;
    char *line = NULL;
    ssize_t length;
    *count = 0;
    while ((length = getline(&line, &size, file)) > 0) {
        if (line[length - 1] == '\n') line[length - 1] = '\0';
        if (*count == room) items = realloc(items, sizeof *items * (room = room ? room * 2 : 4096));
        char *rest = line;
        item *next = &items[(*count)++];
        next->kind = *field(&rest);
        next->sheet = atoi(field(&rest));
        next->row = atoi(field(&rest));
        next->column = atoi(field(&rest));
        next->style = atoi(field(&rest));
        next->number = atof(field(&rest));
        next->text = strdup(field(&rest));
        next->other = strdup(field(&rest));
    }
    fclose(file);
    return items;
}

int main(int argc, char **argv) {
    if (argc < 3) return 64;
    size_t count;
    item *items = read_items(argv[1], &count);
    clock_t start = clock();
    lxw_workbook *workbook = workbook_new(argv[2]);
    lxw_worksheet *sheets[100] = {NULL};
    lxw_format *formats[1000] = {NULL};
    for (size_t i = 0; i < count; i++) {
        item *it = &items[i];
        lxw_worksheet *sheet = sheets[it->sheet];
        if (it->kind == 'S') {
            sheets[it->sheet] = workbook_add_worksheet(workbook, it->text);
            continue;
        }
        if (it->kind == 'H') {
            worksheet_set_row(sheet, it->row, it->number, NULL);
            continue;
        }
        if (formats[it->style] == NULL) {
            formats[it->style] = workbook_add_format(workbook);
            format_set_font_name(formats[it->style], "Arial");
            format_set_font_size(formats[it->style], 5.0 + it->style);
            format_set_text_wrap(formats[it->style]);
            format_set_bottom(formats[it->style], LXW_BORDER_THIN);
        }
        lxw_format *format = formats[it->style];
        switch (it->kind) {
        case 'n': worksheet_write_number(sheet, it->row, it->column, it->number, format); break;
        case 't': worksheet_write_string(sheet, it->row, it->column, it->text, format); break;
        case 'f':
            worksheet_write_formula_num(sheet, it->row, it->column, it->text, format, it->number);
            break;
        case 'l':
            worksheet_write_url_opt(
                sheet, it->row, it->column, it->other, format, it->text, NULL);
            break;
        }
    }
    if (workbook_close(workbook) != LXW_NO_ERROR) return 74;
    struct rusage usage;
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    getrusage(RUSAGE_SELF, &usage);
    printf("%f %ld\n", seconds, usage.ru_maxrss / 1024);
    return 0;
}
