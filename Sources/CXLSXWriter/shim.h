#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* What the library leaves to C: the rest of the house calls these as it calls the library. */

/* Opens a file that lies in memory and goes when it is closed; negative where that fails. */
static inline int waymark_memory_file(void) {
    return (int)syscall(SYS_memfd_create, "workbook", 1u /* closed in child processes */);
}

/* Writes text with another in place of each part. */
static inline void waymark_write_replacing(
    const char *text, const char *part, const char *other, FILE *file
) {
    const char *next;
    while ((next = strstr(text, part)) != NULL) {
        fwrite(text, 1, (size_t)(next - text), file);
        fputs(other, file);
        text = next + strlen(part);
    }
    fputs(text, file);
}

/*
 * Writes lines as the library does, into each series its range as error bars, and no mark for a value
 * that has neither fill nor line.
 *
 * The library has only error bars of one length for all values (its documentation, "Chart error
 * bars"), and neither it nor LibreOffice draws bars from a lowest to a highest value otherwise.
 * LibreOffice draws a mark without fill all the same, at nought where the cell has words.
 */
static inline void waymark_write_lines(lxw_chart *chart) {
    static const char unseen[] =
        "<c:marker><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:marker>";
    char *text = NULL, *whole = NULL;
    size_t length = 0, whole_length = 0;
    FILE *file = chart->file, *memory = open_memstream(&text, &length);
    FILE *ranged = open_memstream(&whole, &whole_length);
    lxw_chart *lines = lxw_chart_new(LXW_CHART_LINE);
    if (memory == NULL || ranged == NULL || lines == NULL) abort();
    chart->file = memory;
    lines->write_chart_type(chart);
    chart->file = file;
    if (fclose(memory) != 0) abort();

    const char *rest = text, *next = NULL;
    lxw_chart_series *series;
    STAILQ_FOREACH(series, chart->series_list, list_pointers) {
        if ((next = strstr(rest, "<c:cat>")) == NULL) break;
        fwrite(rest, 1, (size_t)(next - rest), ranged);
        if (series->trendline_name != NULL) fputs(series->trendline_name, ranged);
        fputs("<c:cat>", ranged);
        rest = next + strlen("<c:cat>");
    }
    fputs(rest, ranged);
    if (fclose(ranged) != 0) abort();
    waymark_write_replacing(
        whole, unseen, "<c:marker><c:symbol val=\"none\"/></c:marker>", file);
    lxw_chart_free(lines);
    free(whole);
    free(text);
}

/* Makes a line chart draw the ranges of its series. */
static inline void waymark_chart_draw_lines(lxw_chart *chart) {
    chart->write_chart_type = waymark_write_lines;
}

/*
 * Draws a chart's series that have a marker as a line over its columns.
 *
 * The library cannot combine a column chart with a line chart (its issue 89). Excel only asks that
 * both stand in one plot area on the same axes, so the series are written in two runs, each by the
 * library's own writer for its form. Series with a marker must come last, and there must be one of
 * each sort.
 */
static inline void waymark_write_columns_and_lines(lxw_chart *chart) {
    lxw_chart *columns = lxw_chart_new(LXW_CHART_COLUMN);
    lxw_chart *lines = lxw_chart_new(LXW_CHART_LINE);
    if (columns == NULL || lines == NULL) abort();

    lxw_chart_series *last = STAILQ_FIRST(chart->series_list);
    while (STAILQ_NEXT(last, list_pointers)->marker == NULL) last = STAILQ_NEXT(last, list_pointers);
    lxw_chart_series *first_line = STAILQ_NEXT(last, list_pointers);

    STAILQ_NEXT(last, list_pointers) = NULL;
    columns->write_chart_type(chart);

    STAILQ_FIRST(lines->series_list) = first_line;
    lines->file = chart->file;
    lines->series_index = chart->series_index;
    lines->axis_id_1 = chart->axis_id_1;
    lines->axis_id_2 = chart->axis_id_2;
    waymark_write_lines(lines);

    /* The chart owns every series again before the two helpers go. */
    STAILQ_NEXT(last, list_pointers) = first_line;
    STAILQ_INIT(lines->series_list);
    lxw_chart_free(lines);
    lxw_chart_free(columns);
}

/* Makes a column chart draw its series that have a marker as lines. */
static inline void waymark_chart_draw_markers_as_lines(lxw_chart *chart) {
    chart->write_chart_type = waymark_write_columns_and_lines;
}

/* Keeps what is to be written before the categories of a series: the library frees the name of a trend
 * line, and writes it only where there is such a line, which we never draw. */
static inline void waymark_series_set_range(lxw_chart_series *series, const char *text) {
    free(series->trendline_name);
    series->trendline_name = strdup(text);
}

/* Makes the font of the cells that of the workbook, by which programs reckon the widths of columns. */
static inline void waymark_set_font(lxw_workbook *workbook, const char *name, double size) {
    lxw_format *first = STAILQ_FIRST(workbook->formats);
    format_set_font_name(first, name);
    format_set_font_size(first, size);
}

/* Prints a sheet on A4, landscape or upright, so many pages wide and high, or as many high as it takes for 0. */
static inline void waymark_set_page(
    lxw_worksheet *sheet, uint16_t pages_wide, uint16_t pages_high, uint8_t upright
) {
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    if (!upright) worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);
    worksheet_set_margins(sheet, 0.5, 0.5, 0.8, 0.7);
    worksheet_fit_to_pages(sheet, pages_wide, pages_high);
}

/* Puts a chart at the start of a row, scaled, with words for who cannot see it. */
static inline lxw_error waymark_insert_chart(
    lxw_worksheet *sheet, lxw_row_t row, lxw_chart *chart, double x_scale, double y_scale,
    const char *description
) {
    lxw_chart_options options = {
        .x_scale = x_scale,
        .y_scale = y_scale,
        .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
        .description = (char *)description,
    };
    return worksheet_insert_chart_opt(sheet, row, 0, chart, &options);
}

/* Says how far the cells of a sheet reach that are put in after it was written. */
static inline void waymark_set_reach(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column) {
    if (sheet->dim_rowmax < row) sheet->dim_rowmax = row;
    if (sheet->dim_colmax < column) sheet->dim_colmax = column;
}

/* The font of a chart's words, which is that of the cells; a bold of 2 is not bold. */
static inline lxw_chart_font waymark_font(double size, uint8_t bold, lxw_color_t colour) {
    static char name[] = "Arial";
    return (lxw_chart_font){.name = name, .size = size, .bold = bold, .color = colour};
}

/* Writes the title of a chart, and has its legend below and room between its columns. */
static inline void waymark_chart_write_words(
    lxw_chart *chart, const char *title, lxw_color_t ink
) {
    lxw_chart_font large = waymark_font(13, 1, ink), plain = waymark_font(10, 0, ink);
    chart_title_set_name(chart, title);
    chart_title_set_name_font(chart, &large);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    chart_legend_set_font(chart, &plain);
    chart_set_series_gap(chart, 60);
}

/* Writes the values of a series beside its marks, or in the ends of its columns. */
static inline void waymark_series_label(
    lxw_chart_series *series, const char *format, lxw_color_t ink, uint8_t inside
) {
    lxw_chart_font font = waymark_font(9, 0, ink);
    chart_series_set_labels(series);
    chart_series_set_labels_num_format(series, format);
    chart_series_set_labels_font(series, &font);
    if (inside) chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_INSIDE_END);
}

/*
 * Leaves out the marks whose look is 1, the values that are not known, because Excel would draw
 * their words as nought; draws those whose look is 2 in another colour.
 */
static inline lxw_error waymark_series_set_marks(
    lxw_chart_series *series, const uint8_t *looks, size_t count, lxw_color_t colour
) {
    lxw_chart_line no_line = {.none = LXW_TRUE};
    lxw_chart_fill no_fill = {.none = LXW_TRUE};
    lxw_chart_line quiet_line = {.color = colour};
    lxw_chart_fill quiet_fill = {.color = colour};
    lxw_chart_point hidden = {.line = &no_line, .fill = &no_fill};
    lxw_chart_point quiet = {.line = &quiet_line, .fill = &quiet_fill};
    lxw_chart_point shown = {NULL};
    lxw_chart_point **points = (lxw_chart_point **)calloc(count + 1, sizeof *points);
    if (points == NULL) return LXW_ERROR_MEMORY_MALLOC_FAILED;

    for (size_t i = 0; i < count; i++) {
        points[i] = looks[i] == 1 ? &hidden : looks[i] == 2 ? &quiet : &shown;
    }
    lxw_error code = chart_series_set_points(series, points);
    free(points);
    return code;
}

/* Leaves out the labels whose look is 1, the values not known; Excel would write nought. */
static inline lxw_error waymark_series_hide_labels(
    lxw_chart_series *series, const uint8_t *looks, size_t count
) {
    lxw_chart_data_label hidden = {.hide = LXW_TRUE};
    lxw_chart_data_label shown = {NULL};
    lxw_chart_data_label **labels = (lxw_chart_data_label **)calloc(count + 1, sizeof *labels);
    if (labels == NULL) return LXW_ERROR_MEMORY_MALLOC_FAILED;

    for (size_t i = 0; i < count; i++) labels[i] = looks[i] == 1 ? &hidden : &shown;
    lxw_error code = chart_series_set_labels_custom(series, labels);
    free(labels);
    return code;
}

/* How a cell looks. */
typedef struct {
    double size;
    lxw_color_t ink, fill, edge;
    uint8_t bold, slanted, underlined, filled, hatched, framed, ruled, wraps, indented, unlocked;
    uint8_t right, centred; /* else left, and at the top */
} waymark_look;

/* Gives a format a look; a hatched fill has lines of its colour on white. */
static inline void waymark_format_set(
    lxw_format *format, waymark_look look, const char *font, const char *number
) {
    format_set_font_name(format, font);
    format_set_font_size(format, look.size);
    format_set_font_color(format, look.ink);
    if (look.bold) format_set_bold(format);
    if (look.slanted) format_set_italic(format);
    if (look.underlined) format_set_underline(format, LXW_UNDERLINE_SINGLE);
    if (look.filled && look.hatched) {
        format_set_pattern(format, LXW_PATTERN_LIGHT_UP);
        format_set_fg_color(format, look.fill);
        format_set_bg_color(format, LXW_COLOR_WHITE);
    } else if (look.filled) {
        format_set_bg_color(format, look.fill);
    }
    if (look.framed) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, look.edge);
    } else if (look.ruled) {
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_bottom_color(format, look.edge);
    }
    if (look.wraps) format_set_text_wrap(format);
    if (look.indented) format_set_indent(format, 1);
    if (look.unlocked) format_set_unlocked(format);
    format_set_align(format, look.right ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
    format_set_align(format, look.centred ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    if (number != NULL) format_set_num_format(format, number);
}

/*
 * How the marks of a series look, in the order of the forms that a series has in the house: solid,
 * limit, joined, comparable, estimate, end. Hidden and possible ones are bars and have none.
 */
static const struct {
    uint8_t marker, size, dash, label;
    float width;
} waymark_forms[] = {
    {LXW_CHART_MARKER_NONE, 0, LXW_CHART_LINE_DASH_SOLID, LXW_CHART_LABEL_POSITION_DEFAULT, 0},
    {LXW_CHART_MARKER_DIAMOND, 9, LXW_CHART_LINE_DASH_DASH, LXW_CHART_LABEL_POSITION_ABOVE, 1.5f},
    {LXW_CHART_MARKER_CIRCLE, 8, LXW_CHART_LINE_DASH_SOLID, LXW_CHART_LABEL_POSITION_ABOVE, 2.25f},
    {LXW_CHART_MARKER_SQUARE, 7, LXW_CHART_LINE_DASH_DASH, LXW_CHART_LABEL_POSITION_BELOW, 2.25f},
    {LXW_CHART_MARKER_CIRCLE, 7, LXW_CHART_LINE_DASH_SOLID, LXW_CHART_LABEL_POSITION_RIGHT, 0.75f},
    {LXW_CHART_MARKER_PLUS, 7, LXW_CHART_LINE_DASH_SOLID, LXW_CHART_LABEL_POSITION_RIGHT, 0.75f},
};

/* Draws a series as marks of its form, with their line only where it is joined. */
static inline void waymark_series_set_form(
    lxw_chart_series *series, uint8_t form, uint8_t order, lxw_color_t colour, uint8_t joined
) {
    static const uint8_t markers[] = {
        LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_DIAMOND,
        LXW_CHART_MARKER_TRIANGLE,
    };
    uint8_t is_line = form == 2 || form == 3;
    lxw_chart_fill fill = {.color = colour};
    lxw_chart_line rim = {.color = colour, .width = 0.75f};
    lxw_chart_line line = {
        .color = colour,
        .none = !joined,
        .width = waymark_forms[form].width,
        .dash_type = waymark_forms[form].dash,
    };
    uint8_t is_ordered = is_line || form == 4;
    chart_series_set_marker_type(
        series, is_ordered ? markers[order % 4] : waymark_forms[form].marker
    );
    chart_series_set_marker_size(series, waymark_forms[form].size);
    chart_series_set_marker_fill(series, &fill);
    if (form > 1) chart_series_set_marker_line(series, &rim);
    chart_series_set_line(series, &line);
    if (series->has_labels) {
        chart_series_set_labels_position(series, waymark_forms[form].label);
    }
}

/* The library's type for a chart's shape, in the order of the house: columns, bars, lines, spans, swings. */
static inline uint8_t waymark_chart_type(uint8_t shape) {
    static const uint8_t types[] = {
        LXW_CHART_COLUMN, LXW_CHART_BAR, LXW_CHART_LINE, LXW_CHART_BAR_STACKED, LXW_CHART_BAR,
    };
    return types[shape];
}

/* How the axes of a chart are drawn. */
typedef struct {
    uint8_t across;            /* whether categories are one under the other */
    uint8_t upright;           /* whether a line stands across the bars at `crossing` */
    double least, most;        /* the ends of the values' axis, where they differ */
    double crossing;
    lxw_color_t ink, line, rule;
} waymark_axes;

/*
 * Draws the axes: the one called x runs along the bottom, and which that is differs by shape.
 *
 * The upright line is the axis of the categories, which crosses that of the values there. Bars upon a
 * hidden one stay where they are.
 */
static inline void waymark_chart_draw_axes(
    lxw_chart *chart, waymark_axes look, const char *caption, const char *format, const char *days
) {
    lxw_chart_axis *bottom = chart->x_axis, *side = chart->y_axis;
    lxw_chart_axis *categories = look.across ? side : bottom, *values = look.across ? bottom : side;
    lxw_chart_font small = waymark_font(9, 2, look.ink), plain = waymark_font(10, 0, look.ink);
    lxw_chart_line rule = {.color = look.rule, .width = 0.75f}, none = {.none = LXW_TRUE};
    lxw_chart_line line = {.color = look.line, .width = look.upright ? 1.5f : 0.75f};
    chart_axis_set_name(bottom, caption);
    chart_axis_set_name_font(bottom, &small);
    chart_axis_set_num_font(categories, &plain);
    chart_axis_set_num_font(values, &plain);
    chart_axis_set_num_format(values, format);
    if (days != NULL) chart_axis_set_num_format(categories, days);
    chart_axis_major_gridlines_set_line(values, &rule);
    chart_axis_set_line(categories, &line);
    chart_axis_set_line(values, &none);
    if (look.least < look.most) {
        chart_axis_set_min(values, look.least);
        chart_axis_set_max(values, look.most);
    }
    chart_axis_set_label_position(categories, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    if (look.upright) chart_axis_set_crossing(values, look.crossing);
    if (!look.across) return;
    chart_axis_set_reverse(categories);
    chart_axis_set_crossing_max(categories);
}

/* Draws a bar as what may be: in white, with a broken outline. */
static inline void waymark_series_set_outline(lxw_chart_series *series, lxw_color_t colour) {
    lxw_chart_fill fill = {.color = LXW_COLOR_WHITE};
    lxw_chart_line line = {.color = colour, .width = 1.25f, .dash_type = LXW_CHART_LINE_DASH_DASH};
    chart_series_set_fill(series, &fill);
    chart_series_set_line(series, &line);
}

/* Makes columns a table; the texts are its name and then its headings. */
static inline lxw_error waymark_add_table(
    lxw_worksheet *sheet, lxw_row_t first, lxw_row_t last, lxw_col_t count, char *const *texts
) {
    lxw_table_column *columns = (lxw_table_column *)calloc(count, sizeof *columns);
    lxw_table_column **list = (lxw_table_column **)calloc((size_t)count + 1, sizeof *list);
    lxw_error code = LXW_ERROR_MEMORY_MALLOC_FAILED;
    if (columns != NULL && list != NULL) {
        for (lxw_col_t i = 0; i < count; i++) {
            columns[i].header = texts[i + 1];
            list[i] = &columns[i];
        }
        lxw_table_options options = {
            .name = texts[0],
            .no_autofilter = LXW_TRUE,
            .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
            .columns = list,
        };
        code = worksheet_add_table(sheet, first, 0, last, (lxw_col_t)(count - 1), &options);
    }
    free(list);
    free(columns);
    return code;
}

/* Locks the cells without a password, and allows what changes none of them. */
static inline void waymark_protect(lxw_worksheet *sheet) {
    lxw_protection allowed = {
        .format_columns = LXW_TRUE,
        .format_rows = LXW_TRUE,
        .sort = LXW_TRUE,
        .autofilter = LXW_TRUE,
    };
    worksheet_protect(sheet, NULL, &allowed);
}

/* Areas are given by the row and column of their first and of their last cell. */

/* Lets readers filter an area by its first row. */
static inline lxw_error waymark_filter(lxw_worksheet *sheet, const uint32_t *cells) {
    return worksheet_autofilter(
        sheet, cells[0], (lxw_col_t)cells[1], cells[2], (lxw_col_t)cells[3]);
}

/* Prints the columns from this one on on a second page, both with the first column, which is more
 * than one page wide holds. */
static inline lxw_error waymark_break_before(lxw_worksheet *sheet, lxw_col_t column) {
    lxw_col_t breaks[] = {column, 0};
    worksheet_set_print_scale(sheet, 70);
    lxw_error code = worksheet_set_v_pagebreaks(sheet, breaks);
    return code == LXW_NO_ERROR ? worksheet_repeat_columns(sheet, 0, 0) : code;
}

/* Tells what belongs into cells, and refuses else than the list or, with none, than a number between
 * two that differ. */
static inline lxw_error waymark_guide(
    lxw_worksheet *sheet, const uint32_t *cells, const char *list, double least, double most,
    uint8_t strict, const char *title, const char *message
) {
    lxw_data_validation rule = {
        .validate = LXW_VALIDATION_TYPE_ANY,
        .input_title = (char *)title,
        .input_message = (char *)message,
        .error_type = strict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING,
        .error_title = (char *)title,
        .error_message = (char *)message,
    };
    if (list != NULL) {
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = (char *)list;
    } else if (least < most) {
        rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
        rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        rule.minimum_number = least;
        rule.maximum_number = most;
    }
    return worksheet_data_validation_range(
        sheet, cells[0], (lxw_col_t)cells[1], cells[2], (lxw_col_t)cells[3], &rule);
}

/* Gives cells a format while a formula holds. */
static inline lxw_error waymark_highlight(
    lxw_worksheet *sheet, const uint32_t *cells, const char *formula, lxw_format *format
) {
    lxw_conditional_format rule = {
        .type = LXW_CONDITIONAL_TYPE_FORMULA,
        .value_string = (char *)formula,
        .format = format,
    };
    return worksheet_conditional_format_range(
        sheet, cells[0], (lxw_col_t)cells[1], cells[2], (lxw_col_t)cells[3], &rule);
}
