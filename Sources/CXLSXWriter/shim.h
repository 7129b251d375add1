#include <stdlib.h>
#include <xlsxwriter.h>

/* What the library leaves to C: the rest of the house calls these as it calls the library. */

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

/* Leaves out the marks of values that are not known; Excel would draw their words as nought. */
static inline lxw_error waymark_series_hide_marks(
    lxw_chart_series *series, const uint8_t *unknown, size_t count
) {
    lxw_chart_line no_line = {.none = LXW_TRUE};
    lxw_chart_fill no_fill = {.none = LXW_TRUE};
    lxw_chart_point hidden = {.line = &no_line, .fill = &no_fill};
    lxw_chart_point shown = {NULL};
    lxw_chart_point **points = (lxw_chart_point **)calloc(count + 1, sizeof *points);
    if (points == NULL) return LXW_ERROR_MEMORY_MALLOC_FAILED;

    for (size_t i = 0; i < count; i++) points[i] = unknown[i] ? &hidden : &shown;
    lxw_error code = chart_series_set_points(series, points);
    free(points);
    return code;
}

/* Leaves out the labels of values that are not known; Excel would write nought. */
static inline lxw_error waymark_series_hide_labels(
    lxw_chart_series *series, const uint8_t *unknown, size_t count
) {
    lxw_chart_data_label hidden = {.hide = LXW_TRUE};
    lxw_chart_data_label shown = {NULL};
    lxw_chart_data_label **labels = (lxw_chart_data_label **)calloc(count + 1, sizeof *labels);
    if (labels == NULL) return LXW_ERROR_MEMORY_MALLOC_FAILED;

    for (size_t i = 0; i < count; i++) labels[i] = unknown[i] ? &hidden : &shown;
    lxw_error code = chart_series_set_labels_custom(series, labels);
    free(labels);
    return code;
}
