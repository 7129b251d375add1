#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* What the library leaves to C: the rest of the house calls these as it calls the library. */

/* Opens a file that lies in memory and goes when it is closed; negative where that fails. */
static inline int waymark_memory_file(void) {
    return (int)syscall(SYS_memfd_create, "workbook", 1u /* closed in child processes */);
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
    lines->write_chart_type(lines);

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

/* Says what a workbook is and when it was made. */
static inline lxw_error waymark_describe(
    lxw_workbook *workbook, const char *title, const char *subject, const char *author,
    const char *comments, time_t created
) {
    lxw_doc_properties properties = {
        .title = (char *)title,
        .subject = (char *)subject,
        .author = (char *)author,
        .comments = (char *)comments,
        .created = created,
    };
    return workbook_set_properties(workbook, &properties);
}

/* Prints a sheet on A4, landscape, one page wide and so many high, or as many as it takes for 0. */
static inline void waymark_set_page(lxw_worksheet *sheet, uint16_t pages_high) {
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);
    worksheet_set_margins(sheet, 0.5, 0.5, 0.8, 0.7);
    worksheet_fit_to_pages(sheet, 1, pages_high);
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

/* The font of a chart's words, which is that of the cells; a bold of 2 is not bold. */
static inline lxw_chart_font waymark_font(double size, uint8_t bold, lxw_color_t colour) {
    static char name[] = "Arial";
    return (lxw_chart_font){.name = name, .size = size, .bold = bold, .color = colour};
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

/* Fills a cell, plainly or with lines of the colour on white. */
static inline void waymark_format_fill(lxw_format *format, lxw_color_t colour, uint8_t hatched) {
    if (!hatched) {
        format_set_bg_color(format, colour);
        return;
    }
    format_set_pattern(format, LXW_PATTERN_LIGHT_UP);
    format_set_fg_color(format, colour);
    format_set_bg_color(format, LXW_COLOR_WHITE);
}

/*
 * How the marks of a series look, in the order of the forms that a series has in the house: solid,
 * limit, joined, comparable, estimate, end. A hidden one is a bar and has none.
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

/* Fills what lies between the first series of a line chart and the last, in one colour. */
static inline void waymark_chart_draw_band(lxw_chart *chart, lxw_color_t colour) {
    lxw_chart_line none = {.none = LXW_TRUE};
    lxw_chart_fill fill = {.color = colour};
    chart_set_up_down_bars_format(chart, &none, &fill, &none, &fill);
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
