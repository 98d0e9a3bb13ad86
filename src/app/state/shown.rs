//! What cells and columns show: pasted ones as they are, computed ones as printed.

use super::app::App;
use crate::analysis::{Computed, Indicator, adds_up_over_units, is_difference_of_rates, measured};
use crate::grid::{CellAddress, column_letters};
use crate::indicator::{FlowOrStock, Undefined};
use crate::number::{Decimals, Notation, Reason, print_number, print_percent, print_points};
use crate::period::PeriodPart;
use crate::sheet::{Measure, Sheet};
use crate::table::{Column, Role, RowKind, Table};

/// How many columns of the grid are shown before the computed ones.
pub(crate) fn pasted_columns(app: &App) -> u32 {
    /// Beyond the cell that the user reached.
    const BESIDE: u32 = 4;
    let columns = app.sheet().pasted_columns();
    match (app.sheet().shown_computed().len(), app.caret.reach.column) {
        (0, 1..) => columns.max(app.caret.reach.column + 1 + BESIDE),
        _ => columns,
    }
}

/// How many columns are shown in all.
pub(crate) fn shown_columns(app: &App) -> u32 {
    pasted_columns(app) + u32::try_from(app.sheet().shown_computed().len()).unwrap_or(0)
}

/// The grid rows below the head: the rows of the table, and some blank ones to type into.
pub(crate) fn shown_rows(app: &App) -> std::ops::Range<u32> {
    const BLANK: u32 = 30;
    let sheet = app.sheet();
    let start = sheet.table().header.end;
    start..(sheet.grid().rows().max(start).max(app.caret.reach.row) + BLANK)
}

/// The measure of the column at a place on the screen.
pub(crate) fn measure_at(app: &App, column: u32) -> Measure {
    computed_at(app, column).map_or(Measure::Pasted(column), |c| Measure::Computed(c.indicator))
}

/// Decimals of a rate in tables, charts and texts, unless its column has others.
pub(crate) const RATE_DECIMALS: Decimals = Decimals::Fixed(RATE_PLACES);

/// The number of those decimals.
pub(crate) const RATE_PLACES: u8 = 2;

/// The computed column at a place on the screen, if there is one.
pub(crate) fn computed_at(app: &App, column: u32) -> Option<&Computed> {
    let index = column.checked_sub(pasted_columns(app))?;
    app.sheet().shown_computed().nth(index as usize)
}

/// The name of a computed column, with the column that it is computed from if another one has the same name.
pub(crate) fn computed_name(app: &App, computed: &Computed) -> String {
    let title = app.words().computed_title(computed);
    let alike: Vec<&Computed> = of_one_title(app, computed).filter(|c| c.group == computed.group).collect();
    match made_of(app, computed, &alike) {
        Some(columns) => format!("{title} – {columns}"),
        None => title,
    }
}

/// What tells a computed column from others of its title, for where its place in the table cannot be seen: the groups that
/// not all of these stand under, then the columns that it is computed from if another of its group has its title. Empty
/// if its title is its own.
pub(crate) fn told_apart_by(app: &App, computed: &Computed) -> Option<String> {
    let others: Vec<&Computed> =
        of_one_title(app, computed).filter(|c| c.indicator != computed.indicator).collect();
    let is_own = |line: &&String| !others.is_empty() && !others.iter().all(|c| c.group.contains(line));
    let groups = computed.group.iter().filter(is_own).cloned();
    let alike: Vec<&Computed> = of_one_title(app, computed).filter(|c| c.group == computed.group).collect();
    let parts: Vec<String> = groups.chain(made_of(app, computed, &alike)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The computed columns that have the title of one, itself among them.
fn of_one_title<'a>(app: &'a App, computed: &Computed) -> impl Iterator<Item = &'a Computed> {
    let title = app.words().computed_title(computed);
    app.sheet().computed().iter().filter(move |other| app.words().computed_title(other) == title)
}

/// The columns that a computed one is made of, in words, if it is one of several that are `alike`.
fn made_of(app: &App, computed: &Computed, alike: &[&Computed]) -> Option<String> {
    if alike.len() < 2 {
        return None;
    }
    let named = |column: usize| {
        let title = app.sheet().table().columns.get(column).map(|c| c.title.as_str());
        title.filter(|title| !title.is_empty())
    };
    let indicator = computed.indicator;
    let same_figure = |other: &&&Computed| other.indicator.first_input() == indicator.first_input();
    if indicator.is_over_rows() {
        let title = named(indicator.first_input())?;
        return Some(app.words().compared_shortly(title, app.words().period_before()));
    }
    match (named(indicator.first_input()), indicator.second_input().and_then(named)) {
        (Some(made_of), Some(base)) if alike.iter().filter(same_figure).count() > 1 => {
            Some(app.words().compared_shortly(made_of, base))
        }
        (made_of, _) => made_of.map(str::to_owned),
    }
}

/// The table's column at a place on the screen, if it is a pasted one.
pub(crate) fn column_at(app: &App, column: u32) -> Option<&Column> {
    app.sheet().table().columns.get(column as usize).filter(|_| column < pasted_columns(app))
}

/// The body row of a grid row, if it is in the body.
pub(crate) fn body_row(app: &App, row: u32) -> Option<usize> {
    let body = &app.sheet().table().body;
    body.contains(&row).then(|| (row - body.start) as usize)
}

/// The text that a cell shows.
pub(crate) fn cell_text(app: &App, at: CellAddress) -> String {
    if at.column < pasted_columns(app) {
        return app.sheet().grid().text(at).to_owned();
    }
    match (computed_at(app, at.column), body_row(app, at.row)) {
        (Some(computed), Some(row)) => match computed.values.get(row) {
            Some(Some(value)) => computed_text(app, computed.indicator, *value),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

/// A computed value as printed, or why there is none.
pub(crate) fn computed_text(app: &App, indicator: Indicator, value: Result<f64, Undefined>) -> String {
    computed_text_in(app, app.sheet(), indicator, value)
}

/// The same of any sheet.
pub(crate) fn computed_text_in(
    app: &App,
    sheet: &Sheet,
    indicator: Indicator,
    value: Result<f64, Undefined>,
) -> String {
    match value {
        Ok(value) => printed(app, sheet, indicator, value),
        Err(reason) => app.words().undefined(indicator, reason).to_owned(),
    }
}

/// A computed value as printed: rates and points with two decimals, amounts with the decimals of their inputs. The
/// column's title says which are points.
fn printed(app: &App, sheet: &Sheet, indicator: Indicator, value: f64) -> String {
    let notation = app.language().notation();
    if indicator.is_ratio() {
        return print_percent(value, RATE_DECIMALS, notation);
    }
    if indicator.is_points() {
        return print_points(value, RATE_DECIMALS, notation);
    }
    let text = print_number(value, Decimals::Fixed(decimals_in(sheet, indicator)), notation);
    if value > 0.0 && indicator.is_change() { format!("+{text}") } else { text }
}

/// The decimals of a computed amount, which are those of its inputs.
pub(crate) fn amount_decimals(app: &App, indicator: Indicator) -> u8 {
    decimals_in(app.sheet(), indicator)
}

fn decimals_in(sheet: &Sheet, indicator: Indicator) -> u8 {
    let columns = indicator.inputs().filter_map(|(_, c)| sheet.table().columns.get(c));
    columns.map(|c| c.decimals).max().unwrap_or(0)
}

/// The address of a cell as a spreadsheet writes it: C5.
pub(crate) fn address(_app: &App, at: CellAddress) -> String {
    format!("{}{}", column_letters(at.column), at.row + 1)
}

/// The name of a column, with the group above it.
pub(crate) fn grouped_name(app: &App, column: u32) -> String {
    let name = column_name(app, column);
    match column_at(app, column).and_then(|c| c.group.last()) {
        Some(group) => format!("{name} – {group}"),
        None => name,
    }
}

/// The name of a column: its title, or else its letters.
pub(crate) fn column_name(app: &App, column: u32) -> String {
    if let Some(computed) = computed_at(app, column) {
        return computed_name(app, computed);
    }
    match column_at(app, column) {
        Some(c) if !c.title.is_empty() => c.title.clone(),
        _ => app.words().place_column(&column_letters(column)),
    }
}

/// Whether a column's figures add up to a total: amounts and counts do, rates and codes do not.
pub(crate) fn is_summable(app: &App, column: u32) -> bool {
    // Where one formula stands in all rows, it says itself what its column comes to.
    app.sheet().column_formula(column).is_none() && is_additive(app, column)
}

/// Whether some of a column's figures may be added, as the user does who selects them.
pub(crate) fn is_additive(app: &App, column: u32) -> bool {
    // Rows that count different things (persons, then money) have no sum, and levels of several periods have none.
    let table = app.sheet().table();
    let over_periods = !table.row_periods.is_empty();
    !table.mixed_measures
        && !has_parts_of_years(table)
        && !is_difference_of_rates(table, column as usize)
        && column_at(app, column)
            .is_some_and(|c| adds_up_over_units(c) && (!over_periods || adds_up_over_periods(c)))
}

/// Whether the rows are quarters or months of more than one year, which nobody adds up: each year has its own total.
fn has_parts_of_years(table: &Table) -> bool {
    let is_unit = |row: &usize| table.rows.get(*row) == Some(&RowKind::Data);
    let periods =
        || table.row_periods.iter().enumerate().filter(|(row, _)| is_unit(row)).filter_map(|(_, p)| *p);
    let mut years = periods().filter_map(|period| period.year);
    let first = years.next();
    years.any(|year| Some(year) != first) && periods().any(|period| period.part != PeriodPart::Whole)
}

/// Whether a column's figures of several periods add up: not levels at a moment, nor a plan that is the same in all of them,
/// nor what nothing says to be a flow.
fn adds_up_over_periods(column: &Column) -> bool {
    let first = column.values.first();
    let is_same = || column.values.len() > 1 && column.values.iter().all(|value| Some(value) == first);
    match column.role {
        Some(role) if role.is_level() => false,
        Some(Role::Plan) => !is_same(),
        Some(Role::Period) | None => measured(column) == Some(FlowOrStock::Flow),
        Some(_) => true,
    }
}

pub(crate) fn is_total_shown(app: &App, column: u32) -> bool {
    computed_at(app, column).is_some() || is_summable(app, column) || total_of_formulas(app, column).is_some()
}

/// What a column of one formula comes to over all units, as its cells are written; `None` if there is no such total.
fn total_of_formulas(app: &App, column: u32) -> Option<String> {
    let sheet = app.sheet();
    let total = sheet.total_of_formulas(column)??;
    let notation = sheet.notation();
    let (_, formula) = sheet.column_formula(column)?;
    Some(match &formula.format {
        Some(format) => format.show(total, notation).0,
        None => print_number(total, Decimals::Fixed(2), notation),
    })
}

fn sum_text(app: &App, column: u32, notation: Notation) -> String {
    let sheet = app.sheet();
    let table = sheet.table();
    let (Some(sum), Some(column)) = (sheet.unit_sum(column as usize), table.columns.get(column as usize))
    else {
        return String::new();
    };
    // A calculation on the side has as many decimals as come out; it is in no sum.
    let decimals = match table.rows.contains(&RowKind::Note) {
        true => {
            let counted = (0..table.rows.len()).filter(|row| table.rows[*row] != RowKind::Note);
            column.decimals_in(counted)
        }
        false => column.decimals,
    };
    print_number(sum, Decimals::Fixed(decimals), notation)
}

/// The notation of sums: that of the table's figures, for under 22,100 a sum of 22.100 would be read as 22,1. Where columns
/// are written in several, the page's own tells them apart.
pub(crate) fn notation_of_sums(app: &App) -> Notation {
    let decided = app.sheet().table().columns.iter().filter_map(|column| column.notation);
    let mut decided = decided.filter(|n| n.reason != Reason::NothingToDecide);
    match decided.next() {
        Some(first) if !first.mixed && decided.all(|n| n.notation == first.notation && !n.mixed) => {
            first.notation
        }
        _ => app.language().notation(),
    }
}

/// The texts of the computed total, one for each column; empty if there is nothing to add.
pub(crate) fn total_texts(app: &App) -> Vec<String> {
    let table = app.sheet().table();
    let units = table.rows.iter().filter(|k| **k == RowKind::Data).count();
    let columns = 0..shown_columns(app);
    if units < 2 || !columns.clone().any(|c| is_total_shown(app, c)) {
        return Vec::new();
    }
    let label = table.column_of(Role::UnitName).unwrap_or(0);
    let notation = notation_of_sums(app);
    columns.map(|column| total_text(app, column, label, notation)).collect()
}

fn total_text(app: &App, column: u32, label: usize, notation: Notation) -> String {
    match computed_at(app, column) {
        Some(computed) => computed_text(app, computed.indicator, computed.total.value),
        None if column as usize == label => app.words().computed_total().to_owned(),
        None if is_summable(app, column) => sum_text(app, column, notation),
        None => total_of_formulas(app, column).unwrap_or_default(),
    }
}
