//! Charts of Excel's own beside the table, and the sheet with the pictures of the page's charts.

use super::live::Live;
use crate::analysis::Indicator;
use crate::app::{App, charted, column_name, is_summable, pasted_columns};
use crate::colour::Rgb;
use crate::export::{
    CellContent, ChartForm, ChartSeries, NativeChart, SheetCell, SheetImage, SheetSpan, SpreadsheetSheet,
};
use crate::sheet::Measure;
use crate::table::Role;
use crate::view::chart::{capitalised, measure_name};
use crate::view::number_codes::amount_code;
use crate::view::picture::Image;

/// Excel draws no more bars that could be told apart.
const MOST_BARS: usize = 63;

/// The grey of plans and the blue of results.
const GREY: Rgb = (0xA6, 0xA6, 0xA6);

const BLUE: Rgb = (0x1F, 0x5F, 0x99);

impl Live<'_> {
    /// A ranking of the charted measure, and plan against actual where it is a plan completion. None where rows of other
    /// kinds stand between the units, which Excel would draw too.
    pub(super) fn charts(&self) -> Vec<NativeChart> {
        let app = self.app;
        let (Some(first), Some(last)) = (self.units.first(), self.units.last()) else { return Vec::new() };
        let is_one_piece = (last - first + 1) as usize == self.units.len();
        let name =
            app.sheet().table().column_of(Role::UnitName).and_then(|column| u32::try_from(column).ok());
        let (Some(measure), Some(name)) = (charted(app), name) else { return Vec::new() };
        if !is_one_piece || self.units.len() < 2 || self.units.len() > MOST_BARS {
            return Vec::new();
        }
        let of = |column: u32| SheetSpan {
            first_row: *first,
            first_column: column,
            last_row: *last,
            last_column: column,
        };
        let series = |column: u32, title: String, colour: Rgb, has_labels: bool| ChartSeries {
            name: title,
            categories: of(name),
            values: of(column),
            colour: Some(colour),
            has_labels,
        };
        let title = capitalised(&measure_name(app, measure));
        let height_cm = (2.5 + 0.62 * self.units.len() as f64).clamp(7.0, 40.0);
        let chart = |form, title: String, series, format: String, row: u32, height_cm: f64| NativeChart {
            form,
            alt: title.clone(),
            title,
            series,
            format,
            row,
            column: crate::app::shown_columns(app) + 1,
            width_cm: 16.0,
            height_cm,
        };
        let mut charts = Vec::new();
        if let Some(column) = self.column_of(measure) {
            let one = vec![series(column, title.clone(), BLUE, true)];
            charts.push(chart(ChartForm::Bars, title, one, "0%".to_owned(), 0, height_cm));
        }
        if let Measure::Computed(Indicator::PlanCompletion { actual, plan }) = measure
            && let (Ok(actual), Ok(plan)) = (u32::try_from(actual), u32::try_from(plan))
            && is_summable(app, actual)
        {
            let names = [plan, actual].map(|column| column_name(app, column));
            let both = vec![
                series(plan, names[0].clone(), GREY, false),
                series(actual, names[1].clone(), BLUE, false),
            ];
            // Half a centimetre a row of the sheet.
            let below = (height_cm / 0.5) as u32 + 2;
            charts.push(chart(ChartForm::Columns, names.join(" – "), both, amount_code(0), below, 9.0));
        }
        charts
    }

    /// The column in which a measure stands.
    fn column_of(&self, measure: Measure) -> Option<u32> {
        match measure {
            Measure::Pasted(column) => Some(column),
            Measure::Computed(indicator) => {
                let place = self.app.sheet().shown_computed().position(|c| c.indicator == indicator)?;
                Some(pasted_columns(self.app) + u32::try_from(place).ok()?)
            }
        }
    }
}

/// Pictures of charts one below the other, each with its title above; [`None`] if there are none.
pub(crate) fn sheet_of_pictures(app: &App, images: &[(String, &Image)]) -> Option<SpreadsheetSheet> {
    /// Rows of a sheet in a centimetre.
    const ROWS_A_CM: f64 = 2.0;
    let mut row = 0;
    let mut cells = Vec::new();
    let mut placed = Vec::new();
    for (picture, (title, image)) in images.iter().enumerate() {
        let content = CellContent::Text(title.clone());
        cells.push(SheetCell { row, column: 0, content, is_bold: true, ..SheetCell::default() });
        placed.push(SheetImage { picture, row: row + 1, column: 0 });
        let height_cm = f64::from(image.height) / image.dots_per_inch * 2.54;
        row += (height_cm * ROWS_A_CM).ceil() as u32 + 3;
    }
    (!images.is_empty()).then(|| SpreadsheetSheet {
        name: app.words().report_charts().to_owned(),
        cells,
        images: placed,
        ..SpreadsheetSheet::default()
    })
}
