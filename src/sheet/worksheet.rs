//! [`Sheet`]: a grid, the user's decisions about it, and what is derived from these.

use std::collections::{BTreeMap, BTreeSet};

use super::kept::KeptFormula;
use super::looked_up::LookedUp;
use super::settings::{ChartKind, ChartSubject, ColumnSettings, Measure, Settings, SettingsEdit};
use super::targets::{self, RowTargets};
use super::unit_sums::sum_of_units;
use crate::analysis::{self, Computed, Indicator, Recomputed, Survey};
use crate::formula::Formula;
use crate::grid::{CellAddress, Grid, LineSet};
use crate::table::{
    Decisions, ReadRows, Table, Warning, understand_again, understand_edited, understand_telling,
};

/// One sheet: what is stored (`grid`, `decisions`, `settings`) and what is derived from it.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct Sheet {
    /// The name on its tab; empty if it has none.
    pub name: String,
    grid: Grid,
    /// The formulas of cells; the grid holds their values.
    formulas: BTreeMap<CellAddress, Formula>,
    /// The formulas of a file that did not come alive.
    kept: Vec<KeptFormula>,
    decisions: Decisions,
    settings: Settings,
    /// The rows that the settings keep out of sight.
    hidden_rows: LineSet,
    /// The columns of the grid that these keep out of sight.
    hidden_columns: LineSet,
    table: Table,
    /// Every indicator that the table admits by its roles.
    planned: Vec<Indicator>,
    /// These, and the comparisons and distances that the user's settings add.
    available: Vec<Indicator>,
    /// Of the available ones, those that are shown by default or were asked for.
    computed: Vec<Computed>,
    /// Pasted figures that cannot come from their inputs.
    findings: Vec<Warning>,
    /// Pasted columns that were computed again.
    recomputed: Vec<Recomputed>,
    /// The columns that are shown, in their order, as indices of `computed`.
    shown: Vec<usize>,
    /// What the units can be ranked by: see [`Sheet::measures`].
    pub(super) measures: Vec<Measure>,
    /// What the figures of the units add up to, for each column of the table; `None` where a column has none.
    unit_sums: Vec<Option<f64>>,
    #[serde(skip)]
    pub(super) looked_up: LookedUp,
    /// See [`Sheet::is_opened`]: it belongs to what is shown, and no document keeps it.
    #[serde(skip)]
    pub(super) opened_at: Option<u32>,
}

impl Sheet {
    /// Understands and computes a grid.
    pub fn new(name: &str, grid: Grid, decisions: Decisions, settings: Settings) -> Sheet {
        Sheet::new_telling(name, grid, decisions, settings, &mut |_| ())
    }

    /// The same, reporting how much of the work is done, from 0 to 1.
    pub fn new_telling(
        name: &str,
        grid: Grid,
        decisions: Decisions,
        settings: Settings,
        tell: &mut dyn FnMut(f32),
    ) -> Sheet {
        // Understanding takes about two thirds of the time, checking most of the rest.
        let table = understand_telling(&grid, &decisions, &mut |done| tell(done * 0.7));
        let sheet = Sheet::understood(grid, decisions, settings, table).named(name.to_owned());
        tell(1.0);
        sheet
    }

    /// Computes a grid that is understood as this table.
    pub(super) fn understood(grid: Grid, decisions: Decisions, settings: Settings, table: Table) -> Sheet {
        let hidden_rows = settings.lines.rows_out_of_sight();
        let hidden_columns = settings.lines.columns_out_of_sight();
        let mut sheet =
            Sheet { grid, decisions, settings, hidden_rows, hidden_columns, table, ..Sheet::default() };
        sheet.survey();
        sheet
    }

    /// The same sheet with another name.
    pub fn named(self, name: String) -> Sheet {
        Sheet { name, ..self }
    }

    /// Shows another chart. Which one is shown is kept, but it is no change that could be undone.
    pub(super) fn show_chart(&mut self, index: usize) {
        self.settings.chart.shown = index.min(self.settings.chart.charts.len().saturating_sub(1));
    }

    /// The same sheet with a title for the ranking by a measure.
    pub fn with_chart_title(mut self, measure: Measure, title: String) -> Sheet {
        let subject = ChartSubject { kind: ChartKind::Ranking, measure: Some(measure) };
        self.settings.chart.shown_mut().titles.insert(subject, title);
        self
    }

    /// Its cells.
    pub fn grid(&self) -> &Grid {
        &self.grid
    }

    /// The formulas of its cells; the grid has their values.
    pub fn formulas(&self) -> &BTreeMap<CellAddress, Formula> {
        &self.formulas
    }

    /// The same sheet with these formulas.
    #[must_use]
    pub fn with_formulas(self, formulas: BTreeMap<CellAddress, Formula>) -> Sheet {
        Sheet { formulas, ..self }
    }

    /// The formulas of a file whose cells hold only their values, with those that were written over since.
    pub fn kept(&self) -> &[KeptFormula] {
        &self.kept
    }

    /// The same sheet with these formulas of a file that did not come alive.
    #[must_use]
    pub fn with_kept(self, kept: Vec<KeptFormula>) -> Sheet {
        Sheet { kept, ..self }
    }

    /// The formulas, alive and not, to be settled by [`super::opened`].
    pub(super) fn formulas_mut(
        &mut self,
    ) -> (&mut BTreeMap<CellAddress, Formula>, &mut Vec<KeptFormula>, &Grid) {
        self.looked_up.forget_formulas();
        (&mut self.formulas, &mut self.kept, &self.grid)
    }

    /// Sets formulas, or removes them; returns what was there.
    pub(super) fn set_formulas(
        &mut self,
        formulas: Vec<(CellAddress, Option<Formula>)>,
    ) -> Vec<(CellAddress, Option<Formula>)> {
        self.looked_up.forget_formulas();
        let set = |(at, formula): (CellAddress, Option<Formula>)| match formula {
            Some(formula) => (at, self.formulas.insert(at, formula)),
            None => (at, self.formulas.remove(&at)),
        };
        let mut before: Vec<_> = formulas.into_iter().map(set).collect();
        before.reverse();
        before
    }

    /// What the user decided about the cells.
    pub fn decisions(&self) -> &Decisions {
        &self.decisions
    }

    /// The user's choices for the sheet.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The rows that are not shown, hidden by the user or left out by filters.
    pub fn hidden_rows(&self) -> &LineSet {
        &self.hidden_rows
    }

    /// The columns of the grid that are not shown.
    pub fn hidden_columns(&self) -> &LineSet {
        &self.hidden_columns
    }

    /// The grid as it is understood.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// The warnings about how the table is understood, then those about its figures.
    pub fn warnings(&self) -> impl Iterator<Item = &Warning> {
        self.table.warnings.iter().chain(&self.findings)
    }

    /// The pasted columns that were computed again from others, and how many of their figures come out.
    pub fn recomputed(&self) -> &[Recomputed] {
        &self.recomputed
    }

    /// Every indicator that the table admits, computed or not, with the user's comparisons and the distances to
    /// targets.
    pub fn available(&self) -> &[Indicator] {
        &self.available
    }

    /// The computed columns, hidden ones too: those shown by default and those asked for.
    pub fn computed(&self) -> &[Computed] {
        &self.computed
    }

    /// The computed columns that are shown, in the user's order.
    pub fn shown_computed(&self) -> impl ExactSizeIterator<Item = &Computed> {
        self.shown.iter().map(|i| &self.computed[*i])
    }

    /// The targets of the rows in a measure; `None` if no target is set.
    pub fn targets(&self, measure: Measure) -> Option<RowTargets<'_>> {
        RowTargets::new(&self.table, &self.settings, measure)
    }

    /// The targets of the rows in a measure: those that the user set, or else the table's only column of targets. The column
    /// counts only if the table has one rate, computed or pasted or both: "Chỉ tiêu bao phủ (%)" is the target of "Tỷ lệ bao
    /// phủ (%)".
    pub fn targets_or_beside(&self, measure: Measure) -> Option<RowTargets<'_>> {
        let repeated = |measure: Measure| match measure {
            Measure::Pasted(column) => self.repeats(column).unwrap_or(measure),
            Measure::Computed(_) => measure,
        };
        let is_only = || {
            let own = repeated(measure);
            self.measures().iter().all(|other| repeated(*other) == own)
        };
        let beside = || RowTargets::beside(&self.table, measure).filter(|_| is_only());
        self.targets(measure).or_else(beside)
    }

    /// The sum of the units' own figures in a column of the table, as they stand, whether or not a sum means anything
    /// there; `None` if no unit has a figure. It is kept, because the grid shows it after every edit.
    pub fn unit_sum(&self, column: usize) -> Option<f64> {
        self.unit_sums.get(column).copied().flatten()
    }

    /// The grid and the table that it is understood as, to be written to.
    pub(super) fn grid_and_table(&mut self) -> (&mut Grid, &Decisions, &mut Table) {
        (&mut self.grid, &self.decisions, &mut self.table)
    }

    /// Derives everything again after cells of these columns were written; `rows` is how the rows were before.
    pub(super) fn derive_again(&mut self, rows: &ReadRows, columns: &BTreeSet<u32>) {
        let table = std::mem::take(&mut self.table);
        self.table = understand_edited(&self.grid, &self.decisions, table, rows, columns);
        self.survey();
    }

    /// Derives what follows from a table that is understood otherwise than before.
    fn survey(&mut self) {
        self.looked_up = LookedUp::default();
        let Survey { planned, findings, recomputed } = analysis::survey(&self.table);
        (self.planned, self.findings, self.recomputed) = (planned, findings, recomputed);
        self.unit_sums = (0..self.table.columns.len()).map(|c| sum_of_units(&self.table, c)).collect();
        self.computed.clear();
        self.arrange();
    }

    /// Collects what the table admits and what the user's settings add. The user chose what a re-added column is the
    /// base of, so it is not guessed from roles.
    fn offer(&mut self) {
        let Settings { columns, joined, .. } = &self.settings;
        let chosen = columns
            .compared
            .iter()
            .flat_map(|(c, b)| analysis::comparison(&self.table, *c as usize, *b as usize));
        let chosen: Vec<Indicator> = chosen.collect();
        let guessed = |i: &&Indicator| {
            !i.second_input().is_some_and(|column| joined.is_readded(column)) && !chosen.contains(i)
        };
        self.available = self.planned.iter().filter(guessed).chain(&chosen).copied().collect();
        let mut seen = BTreeSet::new();
        self.available.retain(|i| seen.insert(*i));
        self.available = targets::distances(&self.table, &self.settings, &self.available);
    }

    /// Computes what is wanted and missing. What was computed before is still right.
    fn compute(&mut self) {
        let wanted = |i: &Indicator| i.is_shown_by_default() || self.settings.columns.shown.contains(i);
        let there = std::mem::take(&mut self.computed);
        let mut there: BTreeMap<Indicator, Computed> = there.into_iter().map(|c| (c.indicator, c)).collect();
        let wanted = self.available.iter().copied().filter(wanted);
        let computed = wanted
            .map(|i| there.remove(&i).unwrap_or_else(|| targets::compute(&self.table, &self.settings, i)));
        self.computed = computed.collect();
    }

    /// Applies the user's order and choice of computed columns.
    fn arrange(&mut self) {
        self.offer();
        self.compute();
        self.looked_up.forget_measures();
        let ColumnSettings { hidden, order, .. } = &self.settings.columns;
        let place = |i: &usize| {
            let indicator = self.computed[*i].indicator;
            order.iter().position(|o| *o == indicator).unwrap_or(order.len())
        };
        let mut shown: Vec<usize> =
            (0..self.computed.len()).filter(|i| !hidden.contains(&self.computed[*i].indicator)).collect();
        shown.sort_by_key(place);
        self.shown = shown;
        self.measures = self.find_measures();
    }

    /// Follows changed cells of a table that is understood as before: only these and what depends on them is computed.
    pub(super) fn follow(&mut self, changed: &[CellAddress]) {
        self.looked_up = self.looked_up.after(changed, |at| self.formulas.contains_key(at));
        let Survey { planned, findings, recomputed } = analysis::survey(&self.table);
        (self.findings, self.recomputed) = (findings, recomputed);
        for column in changed.iter().map(|at| at.column as usize).collect::<BTreeSet<usize>>() {
            if let Some(sum) = self.unit_sums.get_mut(column) {
                *sum = sum_of_units(&self.table, column);
            }
        }
        if planned != self.planned {
            // Figures that were added or removed can change what a column can be used for.
            self.planned = planned;
            self.computed.clear();
            self.arrange();
            return;
        }
        let body_row = |at: &CellAddress| at.row.checked_sub(self.table.body.start);
        let rows: BTreeSet<u32> = changed.iter().filter_map(body_row).collect();
        for computed in &mut self.computed {
            for row in &rows {
                targets::recompute_row(&self.table, &self.settings, computed, *row as usize);
            }
        }
        self.measures = self.find_measures();
    }

    /// Replaces the decisions, and returns the former ones.
    pub(super) fn decide(&mut self, decisions: Decisions) -> Decisions {
        let before = std::mem::replace(&mut self.decisions, decisions);
        let table = std::mem::take(&mut self.table);
        self.table = understand_again(&self.grid, &self.decisions, table, &before);
        self.survey();
        before
    }

    /// The sheet with other decisions.
    pub fn decided(mut self, decisions: Decisions) -> Sheet {
        self.decide(decisions);
        self
    }

    /// Replaces a group of settings, updates what is derived from it, and returns the former group.
    pub(super) fn set(&mut self, mut edit: SettingsEdit) -> SettingsEdit {
        let settings = &mut self.settings;
        let arranges = match &mut edit {
            SettingsEdit::Plan(plan) => {
                std::mem::swap(&mut settings.plan, plan);
                let aims_differ = settings.plan.targets != plan.targets;
                if aims_differ {
                    self.computed.retain(|c| !c.indicator.is_distance());
                }
                aims_differ
            }
            SettingsEdit::Columns(columns) => {
                std::mem::swap(&mut settings.columns, columns);
                !settings.columns.shows_the_same(columns)
            }
            // What is hidden counts as before.
            SettingsEdit::Lines(lines) => {
                std::mem::swap(&mut settings.lines, lines);
                self.hidden_rows = settings.lines.rows_out_of_sight();
                self.hidden_columns = settings.lines.columns_out_of_sight();
                // SUBTOTAL passes over what a filter leaves out.
                self.looked_up.forget_changes();
                false
            }
            SettingsEdit::Joined(joined) => {
                std::mem::swap(&mut settings.joined, joined);
                true
            }
            // Nothing is derived from these groups.
            SettingsEdit::About(about) => exchanged(&mut settings.about, about),
            SettingsEdit::Chart(chart) => exchanged(&mut settings.chart, chart),
            SettingsEdit::Report(report) => exchanged(&mut settings.report, report),
            SettingsEdit::Forms(forms) => exchanged(&mut settings.forms, forms),
            SettingsEdit::Names(names) => {
                // Formulas that use them mean other cells.
                self.looked_up.forget_changes();
                exchanged(&mut settings.names, names)
            }
            SettingsEdit::Ranking(ranking) => exchanged(&mut settings.ranking, ranking),
        };
        if arranges {
            self.arrange();
        }
        edit
    }
}

/// Exchanges two groups of settings from which nothing is derived: `false`, for nothing is to be arranged again.
fn exchanged<T>(own: &mut T, other: &mut T) -> bool {
    std::mem::swap(own, other);
    false
}
