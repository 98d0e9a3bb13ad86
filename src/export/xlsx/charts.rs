//! Charts of Excel's own, and pictures of those that it does not have.

use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartDataLabel, ChartFont, ChartFormat, ChartLegendPosition, ChartLine,
    ChartPoint, ChartSolidFill, ChartType, Image, Worksheet,
};

use super::error::XlsxError;
use super::formats::colour;
use super::limits::{address, clean, corners};
use super::names::cut;
use crate::export::report::{
    ChartForm, ChartSeries, NativeChart, ReportPicture, SheetSpan, SpreadsheetSheet,
};

const PIXELS_PER_CM: f64 = 96.0 / 2.54;
/// The longest words for who cannot see a drawing.
const LONGEST_ALT: usize = 255;
/// The room between bars, in hundredths of a bar.
const GAP: u16 = 50;
/// Points beyond this many keep the colour that Excel gives them.
const MOST_COLOURED_POINTS: usize = 1_000;
/// A series of more cells is left out: nobody sees so many points, and the writer looks at each.
const LARGEST_RANGE: u64 = 32_000;
const USUAL_CM: (f64, f64) = (16.0, 9.0);

/// Puts the charts and pictures of a sheet on it. `name` is the sheet's name in Excel.
pub(super) fn drawings(
    sheet: &mut Worksheet,
    name: &str,
    from: &SpreadsheetSheet,
    pictures: &[&ReportPicture],
) -> Result<(), XlsxError> {
    for shown in &from.charts {
        if let (Some((row, column)), Some(chart)) = (address(shown.row, shown.column), chart(shown, name)) {
            sheet.insert_chart(row, column, &chart)?;
        }
    }
    for image in &from.images {
        let Some(picture) = pictures.get(image.picture) else { continue };
        // A picture that nobody has rasterised, or that is none, has no place.
        let (Some((row, column)), Ok(shown)) =
            (address(image.row, image.column), Image::new_from_buffer(&picture.png))
        else {
            continue;
        };
        let (width, height) = pixels(picture.width_cm, picture.height_cm);
        let shown = shown
            .set_scale_to_size(f64::from(width), f64::from(height), false)
            .set_alt_text(alt(&picture.alt));
        sheet.insert_image(row, column, &shown)?;
    }
    Ok(())
}

/// A size on the screen. One that is none becomes the usual one.
fn pixels(width_cm: f64, height_cm: f64) -> (u32, u32) {
    let is_size = |cm: f64| cm.is_finite() && cm > 0.0 && cm < 500.0;
    let (width, height) =
        if is_size(width_cm) && is_size(height_cm) { (width_cm, height_cm) } else { USUAL_CM };
    // Casts of floats saturate.
    let pixels = |cm: f64| ((cm * PIXELS_PER_CM).round() as u32).max(1);
    (pixels(width), pixels(height))
}

/// Excel takes no longer words.
fn alt(text: &str) -> String {
    let text = clean(text);
    if text.encode_utf16().count() <= LONGEST_ALT {
        text
    } else {
        format!("{}…", cut(&text, LONGEST_ALT - 1))
    }
}

/// The chart; `None` if it has no series.
fn chart(shown: &NativeChart, name: &str) -> Option<Chart> {
    let mut chart = Chart::new(kind(shown.form));
    let lies = matches!(shown.form, ChartForm::Bars | ChartForm::StackedBars | ChartForm::SharedBars);
    let mut visible = 0;
    for series in &shown.series {
        let (Some(values), Some(categories)) = (range(name, series.values), range(name, series.categories))
        else {
            continue;
        };
        let added = chart.add_series();
        added.set_values(values).set_categories(categories).set_name(clean(&series.name).as_str());
        looks(added, series, shown);
        visible += usize::from(series.colour.is_some());
    }
    if visible == 0 {
        return None;
    }
    let (width, height) = pixels(shown.width_cm, shown.height_cm);
    chart.set_width(width).set_height(height).set_alt_text(alt(&shown.alt));
    if shown.title.is_empty() {
        chart.title().set_hidden();
    } else {
        chart
            .title()
            .set_name(clean(&shown.title).as_str())
            .set_font(ChartFont::new().set_size(12).set_bold());
    }
    if lies {
        // Excel draws the first bar at the bottom; turned over, the axis of figures would be at the top.
        chart.y_axis().set_reverse().set_crossing(ChartAxisCrossing::Max);
    }
    if !shown.format.is_empty() && shown.form != ChartForm::SharedBars {
        // The writer calls the horizontal axis x in charts that lie too.
        let figures = if lies { chart.x_axis() } else { chart.y_axis() };
        figures.set_num_format(clean(&shown.format));
    }
    if visible == 1 {
        chart.legend().set_hidden();
    } else {
        chart.legend().set_position(ChartLegendPosition::Bottom);
    }
    Some(chart)
}

fn kind(form: ChartForm) -> ChartType {
    match form {
        ChartForm::Bars => ChartType::Bar,
        ChartForm::StackedBars => ChartType::BarStacked,
        ChartForm::SharedBars => ChartType::BarPercentStacked,
        ChartForm::Columns => ChartType::Column,
        ChartForm::StackedColumns => ChartType::ColumnStacked,
        ChartForm::Lines => ChartType::Line,
        ChartForm::Scatter => ChartType::Scatter,
    }
}

type Range<'n> = (&'n str, u32, u16, u32, u16);

/// The cells of a series.
fn range(name: &str, span: SheetSpan) -> Option<Range<'_>> {
    let ((first_row, first_column), (last_row, last_column)) = corners(span)?;
    let cells = (u64::from(last_row - first_row) + 1) * (u64::from(last_column - first_column) + 1);
    (cells <= LARGEST_RANGE).then_some(())?;
    Some((name, first_row, first_column, last_row, last_column))
}

fn looks(added: &mut rust_xlsxwriter::ChartSeries, series: &ChartSeries, shown: &NativeChart) {
    let Some(rgb) = series.colour else {
        // What a waterfall stands on: there, but not seen.
        added
            .set_format(ChartFormat::new().set_no_fill().set_no_line())
            .set_gap(GAP)
            .delete_from_legend(true);
        return;
    };
    let fill = ChartSolidFill::new().set_color(colour(rgb)).clone();
    match shown.form {
        ChartForm::Lines => {
            added.set_format(
                ChartFormat::new().set_line(ChartLine::new().set_color(colour(rgb)).set_width(2.25)),
            );
        }
        ChartForm::Scatter => {
            // Colours go to the points one by one: rust_xlsxwriter 0.102 writes the marker of such a series at a place that
            // the schema refuses.
            added.set_format(ChartFormat::new().set_no_line());
            let rows = series.values.last_row.abs_diff(series.values.first_row);
            let count = u64::from(rows)
                + u64::from(series.values.last_column.abs_diff(series.values.first_column))
                + 1;
            if let Some(count) = usize::try_from(count).ok().filter(|count| *count <= MOST_COLOURED_POINTS) {
                added.set_points(&vec![
                    ChartPoint::new().set_format(ChartFormat::new().set_solid_fill(&fill));
                    count
                ]);
            }
        }
        _ => {
            added.set_format(ChartFormat::new().set_solid_fill(&fill)).set_gap(GAP);
        }
    }
    if series.has_labels {
        let mut label = ChartDataLabel::new();
        label.show_value();
        if !shown.format.is_empty() {
            label.set_num_format(clean(&shown.format));
        }
        added.set_data_label(&label);
    }
}
