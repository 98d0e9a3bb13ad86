//! "Giải thích số này": how a computed cell comes about, in words and in numbers, and which cells its inputs are in.

use super::cells::row_name;
use super::paper::appendix_total;
use super::time::origins_of;
use super::workings::{formula_in_numbers, formula_in_words, target_text};
use crate::analysis::{Indicator, Parts, Workings, small_base};
use crate::app::{
    App, RATE_PLACES, address, amount_decimals, body_row, cell_text, column_at, column_name, computed_at,
    computed_text,
};
use crate::grid::CellAddress;
use crate::number::{
    CellKind, Decimals, compare, print_number, print_percent, print_points, round_half_away,
};
use crate::sheet::measure_of_distance;
use crate::table::RowKind;

#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainInput {
    /// The title of its column.
    pub title: String,
    /// Its cell.
    pub at: CellAddress,
    /// The cell's address as text.
    pub address: String,
    /// As it was pasted.
    pub text: String,
    /// The value that was read; `None` if there is none.
    pub read: Option<String>,
}

#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainView {
    /// The cell that is explained.
    pub at: CellAddress,
    /// "% kế hoạch – Hà Tĩnh".
    pub title: String,
    /// The formula with the titles of the input columns.
    pub formula: String,
    /// The formula with the numbers.
    pub numbers: String,
    /// The figure as printed, or why there is none.
    pub figure: String,
    /// The figure with more digits, if the printed one is rounded.
    pub unrounded: Option<String>,
    pub inputs: Vec<ExplainInput>,
    /// For inputs that were re-added on present units: the former units that each was added from.
    pub origins: Vec<String>,
    /// What else the reader should know.
    pub notes: Vec<String>,
}

/// Where the table leaves a total blank, that the sum of the units was taken.
fn blank_total_note(app: &App, indicator: Indicator, row: usize, parts: &Parts) -> Option<String> {
    let table = app.sheet().table();
    table.rows.get(row).filter(|kind| **kind == RowKind::Total)?;
    let inputs = indicator.inputs().zip([parts.first, parts.second]);
    let mut blank = inputs.filter_map(|((_, column), used)| {
        let is_blank = table.columns.get(column)?.value(row).is_none();
        let name = column_name(app, u32::try_from(column).ok()?);
        Some(app.words().blank_total_note(&name, &app.words().figure(used.filter(|_| is_blank)?)))
    });
    blank.next()
}

/// That a mark for none stands for nothing, where one does.
fn nothing_note(
    app: &App,
    at: CellAddress,
    indicator: Indicator,
    row: usize,
    parts: &Parts,
) -> Option<String> {
    let table = app.sheet().table();
    let inputs = indicator.inputs().zip([parts.first, parts.second]);
    let mut marks = inputs.filter_map(|((_, column), used)| {
        let is_mark = table.columns.get(column)?.kinds.get(row) == Some(&CellKind::Missing);
        let column = u32::try_from(column).ok().filter(|_| is_mark && used == Some(0.0))?;
        let mark = cell_text(app, CellAddress { column, ..at });
        Some(app.words().nothing_note(&column_name(app, column), &mark))
    });
    marks.next()
}

/// The explanation, if one is open.
pub fn explain_view(app: &App) -> Option<ExplainView> {
    let at = app.caret.selection.caret;
    let computed = computed_at(app, at.column).filter(|_| app.caret.explaining)?;
    let row = body_row(app, at.row)?;
    let value = computed.values.get(row).copied().flatten()?;
    let words = app.words();
    let indicator = computed.indicator;
    let workings = Workings::new(app.sheet().table(), computed);
    let parts = workings.parts(row);
    let targets = measure_of_distance(indicator).and_then(|m| app.sheet().targets(m));
    let own_target = targets.and_then(|t| t.column()).map(|column| (column, Some(row)));
    // The sum over all units, for a share, and the base total, for a contribution, are in no single cell.
    let of_formula = indicator.inputs().zip([Some(row), parts.base_row]);
    let inputs: Vec<ExplainInput> = of_formula
        .map(|((_, column), row)| (column, row))
        .chain(own_target)
        .filter_map(|(column, row)| {
            let (column, row) = (u32::try_from(column).ok()?, row?);
            let at = CellAddress::new(app.sheet().table().body.start + u32::try_from(row).ok()?, column);
            Some(ExplainInput {
                title: column_name(app, column),
                at,
                address: address(app, at),
                text: cell_text(app, at),
                read: column_at(app, column)?.value(row).map(|v| words.figure(v)),
            })
        })
        .collect();
    let target = target_text(app, indicator, row);
    let notation = app.language().notation();
    let points = |text: &str| words.points(text);
    let unrounded = value.ok().map(|v| match indicator {
        i if i.is_ratio() => print_percent(v, Decimals::UpTo(10), notation),
        i if i.is_points() => points(&print_points(v, Decimals::UpTo(10), notation)),
        _ => print_number(v, Decimals::UpTo(10), notation),
    });
    let places =
        if indicator.is_amount() { amount_decimals(app, indicator) } else { RATE_PLACES.saturating_add(2) };
    let is_exact = value.is_ok_and(|v| compare(v, round_half_away(v, places)).is_eq());
    let figure = computed_text(app, indicator, value);
    let figure = if indicator.is_points() && value.is_ok() { points(&figure) } else { figure };
    let is_total = matches!(app.sheet().table().rows.get(row), Some(RowKind::Total | RowKind::Subtotal));
    let small = value.ok().and_then(|_| small_base(app.sheet().table(), indicator, row));
    let notes = [
        Some(words.rounding_note().to_owned()),
        is_total.then(|| words.pasted_total_note().to_owned()),
        small.map(|base| words.small_base(&words.figure(base))),
        blank_total_note(app, indicator, row, &parts),
        nothing_note(app, at, indicator, row, &parts),
        // The computed total is in no cell of the sheet: it is explained with every cell of its column.
        appendix_total(app, computed, &workings)
            .map(|total| format!("{}: {} = {}", total.name, total.numbers, total.figure)),
        Some(words.formula_source().to_owned()),
    ];
    Some(ExplainView {
        at,
        title: format!("{} – {}", words.computed_title(computed), row_name(app, at.row)),
        formula: formula_in_words(app, computed, &target),
        numbers: formula_in_numbers(app, computed, &workings, &parts, &target),
        unrounded: unrounded.filter(|_| !is_exact),
        figure,
        inputs,
        origins: origins_of(app, at.row, indicator.inputs().map(|(_, column)| column)),
        notes: notes.into_iter().flatten().collect(),
    })
}
