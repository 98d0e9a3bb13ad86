//! The appendix "cách tính các số": every computed column shown, its formula in words and, row by row, with its numbers.

use crate::analysis::{Computed, Workings};
use crate::app::App;
use crate::ingest::column_letters;
use crate::ingest::{CellAddress, RowKind};
use crate::number::{Decimals, find_units, print_percent};
use crate::sheet::{Measure, measure_of_distance};

/// Rows printed of each column: more are no appendix any more, and the totals rest on all of them all the same.
const MOST_ROWS: usize = 200;

/// How one figure came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppendixLine {
    /// Where it stands: "E5"; nothing for the computed total.
    pub cell: String,
    /// Whose it is.
    pub name: String,
    /// The formula with its numbers.
    pub numbers: String,
    /// What inputs that were re-added on today's units were added from.
    pub origins: Vec<String>,
    /// The figure as printed, or why there is none.
    pub figure: String,
    /// It is a total, pasted or computed.
    pub is_total: bool,
}

/// A computed column explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppendixColumn {
    /// Its name, with the group it stands in.
    pub title: String,
    /// What holds for all of its figures, each under a label: formula, unit, rounding, base, source.
    pub facts: Vec<(&'static str, String)>,
    /// Its figures, the computed total last.
    pub lines: Vec<AppendixLine>,
    /// Said where rows were left out.
    pub left_out: Option<String>,
}

/// The appendix of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppendixView {
    /// The computed columns, as shown.
    pub columns: Vec<AppendixColumn>,
    /// What is doubtful about the sheet, figures that differ from what was pasted among it.
    pub doubts: Vec<String>,
}

impl App {
    /// The appendix of the sheet shown.
    pub fn appendix_view(&self) -> AppendixView {
        let words = self.words();
        let doubts = self.check_view().doubts.into_iter().map(|doubt| match doubt.count {
            0 | 1 => doubt.text,
            count => doubt.text + &words.and_more_cells(count - 1),
        });
        let shown = (self.pasted_columns()..).zip(self.sheet().shown_computed());
        AppendixView {
            columns: shown.map(|(place, computed)| self.appendix_column(place, computed)).collect(),
            doubts: doubts.collect(),
        }
    }

    fn appendix_column(&self, place: u32, computed: &Computed) -> AppendixColumn {
        let words = self.words();
        let table = self.sheet().table();
        let workings = Workings::new(table, computed);
        let has_value = |row: &usize| computed.values.get(*row).is_some_and(Option::is_some);
        let of = (0..table.rows.len()).filter(has_value).count();
        let rows = (0..table.rows.len()).filter(has_value).take(MOST_ROWS);
        let mut lines: Vec<AppendixLine> =
            rows.filter_map(|row| self.appendix_line(place, computed, &workings, row)).collect();
        lines.extend(self.appendix_total(computed, &workings));
        let name = self.computed_name(computed);
        AppendixColumn {
            title: match computed.group.last() {
                Some(group) => format!("{name} – {group}"),
                None => name,
            },
            facts: self.appendix_facts(computed),
            lines,
            left_out: (of > MOST_ROWS).then(|| words.first_rows_printed(MOST_ROWS, of)),
        }
    }

    fn appendix_facts(&self, computed: &Computed) -> Vec<(&'static str, String)> {
        let words = self.words();
        let indicator = computed.indicator;
        let lettered = |column| words.column_with_letters(&self.column_name(column), &column_letters(column));
        let (decimals, unit) = match indicator {
            i if i.is_ratio() => (super::cells::RATE_PLACES, Some("%".to_owned())),
            i if i.is_points() => (super::cells::RATE_PLACES, Some(words.points("").trim().to_owned())),
            _ => (self.amount_decimals(indicator), self.counted_in(indicator.first_input())),
        };
        let distance_to = measure_of_distance(indicator).and_then(|m| self.target_in_words(m));
        let formula = self.formula_in_words(computed, &distance_to.unwrap_or_default());
        let mut facts = vec![(words.formula_label(), formula)];
        facts.extend(unit.map(|unit| (words.unit_label(), unit)));
        facts.extend([
            (
                words.rounding_label(),
                format!("{} {}", words.decimals_printed(decimals), words.rounding_note()),
            ),
            (words.base_label(), self.base_in_words(computed, lettered)),
        ]);
        let measure = Measure::Computed(indicator);
        if let (Some(targets), Some(target)) = (self.sheet().targets(measure), self.target_in_words(measure))
        {
            facts.push((words.threshold(), format!("{} {target}", words.comparison(targets.comparison()))));
        }
        facts.push((words.formula_source_label(), words.formula_source().to_owned()));
        facts
    }

    /// The target of a measure: its figure, or the column that each row's stands in.
    fn target_in_words(&self, measure: Measure) -> Option<String> {
        let targets = self.sheet().targets(measure)?;
        let own = || targets.column().and_then(|c| u32::try_from(c).ok()).map(|c| self.column_name(c));
        let percent = |value: f64| print_percent(value, Decimals::UpTo(4), self.language().notation());
        targets.one().map(|target| percent(target.value)).or_else(own)
    }

    /// What a column counts in, as its header or the table's unit line names it.
    fn counted_in(&self, column: usize) -> Option<String> {
        let table = self.sheet().table();
        let column = table.columns.get(column)?;
        let own = column.group.iter().chain([&column.title]).rev().flat_map(|line| find_units(line)).next();
        own.map(|unit| unit.name).or_else(|| table.measure_unit.as_ref().map(|unit| unit.text.clone()))
    }

    fn appendix_line(
        &self,
        place: u32,
        computed: &Computed,
        workings: &Workings<'_>,
        row: usize,
    ) -> Option<AppendixLine> {
        let value = computed.values.get(row).copied().flatten()?;
        let table = self.sheet().table();
        let grid_row = table.body.start + u32::try_from(row).ok()?;
        let name = table.label(self.sheet().grid(), grid_row).into_owned();
        let parts = workings.parts(row);
        Some(AppendixLine {
            cell: self.address(CellAddress::new(grid_row, place)),
            name,
            numbers: self.formula_in_numbers(
                computed,
                workings,
                &parts,
                &self.target_text(computed.indicator, row),
            ),
            origins: self.origins_of(grid_row, computed.indicator.inputs().map(|(_, column)| column)),
            figure: self.computed_text(computed.indicator, value),
            is_total: matches!(table.rows.get(row), Some(RowKind::Total | RowKind::Subtotal)),
        })
    }

    /// The computed total, where the table shows one and it has a value.
    pub(super) fn appendix_total(
        &self,
        computed: &Computed,
        workings: &Workings<'_>,
    ) -> Option<AppendixLine> {
        let words = self.words();
        let total = computed.total;
        let sums = computed.sums().filter(|_| total.value.is_ok() && total.of > 1)?;
        // A total has a distance only where one target is that of all.
        let target = measure_of_distance(computed.indicator).and_then(|m| self.target_in_words(m));
        let name = match total.is_complete() {
            true => words.computed_total().to_owned(),
            false => format!(
                "{}, {}",
                words.computed_total(),
                words.counted_of(self.counted(), total.counted, total.of)
            ),
        };
        Some(AppendixLine {
            cell: "Σ".to_owned(),
            name,
            numbers: self.formula_in_numbers(
                computed,
                workings,
                &workings.sums(sums),
                &target.unwrap_or_default(),
            ),
            origins: Vec::new(),
            figure: self.computed_text(computed.indicator, total.value),
            is_total: true,
        })
    }
}
