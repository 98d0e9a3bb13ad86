//! The appendix "cách tính các số": the formula of every shown computed column, in words and, row by row, in numbers.

use crate::analysis::{Computed, Workings};
use crate::app::{
    App, RATE_PLACES, address, amount_decimals, column_name, computed_name, computed_text, pasted_columns,
};
use crate::grid::{CellAddress, column_letters};
use crate::number::{Decimals, print_percent};
use crate::sheet::{Measure, measure_of_distance};
use crate::table::RowKind;
use crate::view::cells::{counted, unit_of_measure};
use crate::view::check::check_view;
use crate::view::time::origins_of;
use crate::view::workings::{base_in_words, formula_in_numbers, formula_in_words, target_text};

/// How many rows of each column are printed. The totals are of all rows all the same.
const MOST_ROWS: usize = 200;

/// How one figure was computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppendixLine {
    /// Its cell, like "E5"; empty for the computed total.
    pub cell: String,
    /// The name of the unit.
    pub name: String,
    /// The formula with its numbers.
    pub numbers: String,
    /// For inputs that were re-added on present units: the former units that each was added from.
    pub origins: Vec<String>,
    /// The figure as printed, or why there is none.
    pub figure: String,
    /// Whether it is a total, pasted or computed.
    pub is_total: bool,
}

/// How one computed column was computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppendixColumn {
    /// Its title, with the group above it.
    pub title: String,
    /// What holds for all its figures, each with a label: formula, unit, rounding, base, source.
    pub facts: Vec<(&'static str, String)>,
    /// Its figures, the computed total last.
    pub lines: Vec<AppendixLine>,
    /// A sentence, if rows were left out.
    pub left_out: Option<String>,
}

#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppendixView {
    /// The computed columns that are shown.
    pub columns: Vec<AppendixColumn>,
    /// The doubts about the sheet, with the pasted figures that differ from the computed ones.
    pub doubts: Vec<String>,
}

/// The appendix of the shown sheet.
pub fn appendix_view(app: &App) -> AppendixView {
    let words = app.words();
    let doubts = check_view(app).doubts.into_iter().map(|doubt| match doubt.count {
        0 | 1 => doubt.text,
        count => doubt.text + &words.and_more_cells(count - 1),
    });
    let shown = (pasted_columns(app)..).zip(app.sheet().shown_computed());
    AppendixView {
        columns: shown.map(|(place, computed)| appendix_column(app, place, computed)).collect(),
        doubts: doubts.collect(),
    }
}

fn appendix_column(app: &App, place: u32, computed: &Computed) -> AppendixColumn {
    let words = app.words();
    let table = app.sheet().table();
    let workings = Workings::new(table, computed);
    let has_value = |row: &usize| computed.values.get(*row).is_some_and(Option::is_some);
    let of = (0..table.rows.len()).filter(has_value).count();
    let rows = (0..table.rows.len()).filter(has_value).take(MOST_ROWS);
    let mut lines: Vec<AppendixLine> =
        rows.filter_map(|row| appendix_line(app, place, computed, &workings, row)).collect();
    lines.extend(appendix_total(app, computed, &workings));
    let name = computed_name(app, computed);
    AppendixColumn {
        title: match computed.group.last() {
            Some(group) => format!("{name} – {group}"),
            None => name,
        },
        facts: appendix_facts(app, computed),
        lines,
        left_out: (of > MOST_ROWS).then(|| words.first_rows_printed(MOST_ROWS, of)),
    }
}

fn appendix_facts(app: &App, computed: &Computed) -> Vec<(&'static str, String)> {
    let words = app.words();
    let indicator = computed.indicator;
    let lettered = |column| words.column_with_letters(&column_name(app, column), &column_letters(column));
    let (decimals, unit) = match indicator {
        i if i.is_ratio() => (RATE_PLACES, Some("%".to_owned())),
        i if i.is_points() => (RATE_PLACES, Some(words.points("").trim().to_owned())),
        _ => (amount_decimals(app, indicator), unit_of_measure(app, indicator.first_input())),
    };
    let distance_to = measure_of_distance(indicator).and_then(|m| target_in_words(app, m));
    let formula = formula_in_words(app, computed, &distance_to.unwrap_or_default());
    let mut facts = vec![(words.formula_label(), formula)];
    facts.extend(unit.map(|unit| (words.unit_label(), unit)));
    facts.extend([
        (words.rounding_label(), format!("{} {}", words.decimals_printed(decimals), words.rounding_note())),
        (words.base_label(), base_in_words(app, computed, lettered)),
    ]);
    let measure = Measure::Computed(indicator);
    if let (Some(targets), Some(target)) = (app.sheet().targets(measure), target_in_words(app, measure)) {
        facts.push((words.threshold(), format!("{} {target}", words.comparison(targets.asked()))));
    }
    facts.push((words.formula_source_label(), words.formula_source().to_owned()));
    facts
}

/// The target of a measure: its figure, or the column with a target for each row.
fn target_in_words(app: &App, measure: Measure) -> Option<String> {
    let targets = app.sheet().targets(measure)?;
    let own = || targets.column().and_then(|c| u32::try_from(c).ok()).map(|c| column_name(app, c));
    let percent = |value: f64| print_percent(value, Decimals::UpTo(4), app.language().notation());
    targets.one().map(|target| percent(target.value)).or_else(own)
}

fn appendix_line(
    app: &App,
    place: u32,
    computed: &Computed,
    workings: &Workings<'_>,
    row: usize,
) -> Option<AppendixLine> {
    let value = computed.values.get(row).copied().flatten()?;
    let table = app.sheet().table();
    let grid_row = table.body.start + u32::try_from(row).ok()?;
    let name = table.label(app.sheet().grid(), grid_row).into_owned();
    let parts = workings.parts(row);
    Some(AppendixLine {
        cell: address(app, CellAddress::new(grid_row, place)),
        name,
        numbers: formula_in_numbers(
            app,
            computed,
            workings,
            &parts,
            &target_text(app, computed.indicator, row),
        ),
        origins: origins_of(app, grid_row, computed.indicator.inputs().map(|(_, column)| column)),
        figure: computed_text(app, computed.indicator, value),
        is_total: matches!(table.rows.get(row), Some(RowKind::Total | RowKind::Subtotal)),
    })
}

/// The computed total, if the table shows one and it has a value.
pub(crate) fn appendix_total(
    app: &App,
    computed: &Computed,
    workings: &Workings<'_>,
) -> Option<AppendixLine> {
    let words = app.words();
    let total = computed.total;
    let sums = computed.sums().filter(|_| total.value.is_ok() && total.of > 1)?;
    // The total has a distance only if all rows have the same target.
    let target = measure_of_distance(computed.indicator).and_then(|m| target_in_words(app, m));
    let name = match total.is_complete() {
        true => words.computed_total().to_owned(),
        false => {
            format!("{}, {}", words.computed_total(), words.counted_of(counted(app), total.counted, total.of))
        }
    };
    Some(AppendixLine {
        cell: "Σ".to_owned(),
        name,
        numbers: formula_in_numbers(
            app,
            computed,
            workings,
            &workings.sums(sums),
            &target.unwrap_or_default(),
        ),
        origins: Vec::new(),
        figure: computed_text(app, computed.indicator, total.value),
        is_total: true,
    })
}
