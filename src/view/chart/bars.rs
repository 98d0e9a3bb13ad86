//! The bars of the chart, each with its texts.

use crate::app::{App, RATE_PLACES, computed_of, computed_text, pasted_rate, unit_name};
use crate::chart::RankedFigure;
use crate::number::{Decimals, print_percent};
use crate::sheet::Measure;
use crate::table::{Doubt, RowKind};
use crate::view::cells::row_name;

/// The bar of one row, with its texts.
pub(super) fn ranked_figure(app: &App, measure: Measure, row: usize, is_total: bool) -> RankedFigure {
    let table = app.sheet().table();
    let (value, text) = match computed_of(app, measure) {
        Some(computed) => match computed.values.get(row).copied().flatten() {
            Some(value) => (value.ok(), computed_text(app, computed.indicator, value)),
            None => (None, String::new()),
        },
        None => {
            let rate = pasted_rate(app, measure);
            let value = rate.and_then(|rate| rate.value(table, row));
            // A pasted figure gets no digit that it never had.
            let decimals = Decimals::Fixed(rate.map_or(RATE_PLACES, |rate| rate.decimals(table)));
            let text = value.map(|v| print_percent(v, decimals, app.language().notation()));
            (value, text.unwrap_or_default())
        }
    };
    let name = row_name(app, table.body.start + u32::try_from(row).unwrap_or(0));
    let label = match (name.is_empty(), is_total) {
        (true, true) => app.words().total_label().to_owned(),
        (_, true) => name,
        (_, false) => unit_name(app, row),
    };
    RankedFigure { label, value, text, is_total }
}

/// The pasted totals, or the computed one if none was pasted.
pub(super) fn total_figures(app: &App, measure: Measure, units: usize) -> Vec<RankedFigure> {
    let rows = app.sheet().table().rows.iter().enumerate();
    let totals = rows.filter(|(_, kind)| **kind == RowKind::Total);
    let pasted: Vec<RankedFigure> =
        totals.map(|(row, _)| ranked_figure(app, measure, row, true)).filter(|f| f.value.is_some()).collect();
    let Some(computed) = computed_of(app, measure) else { return pasted };
    let inputs: Vec<usize> = computed.indicator.inputs().map(|(_, column)| column).collect();
    let is_in_doubt = is_total_in_doubt(app, &inputs);
    let mut totals = pasted;
    if (totals.is_empty() || is_in_doubt) && units > 1 {
        let value = computed.total.value;
        let text = computed_text(app, computed.indicator, value);
        let label = app.words().computed_total().to_owned();
        totals.extend(value.ok().map(|v| RankedFigure { label, value: Some(v), text, is_total: true }));
    }
    totals
}

/// Whether the pasted total of one of these columns is in doubt: then it does not stand alone.
pub(super) fn is_total_in_doubt(app: &App, columns: &[usize]) -> bool {
    app.sheet().table().warnings.iter().any(|warning| {
        matches!(warning.doubt, Doubt::TotalDiffers { .. })
            && warning.column.is_some_and(|column| columns.contains(&(column as usize)))
    })
}
