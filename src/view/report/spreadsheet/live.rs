//! [`Live`]: the shown sheet while its cells are written, with what all cells of a column have in common: looking that up
//! takes a walk over all rows, so it is done once.

use std::collections::{HashMap, HashSet};

use super::formulas::sum;
use crate::analysis::{Computed, Workings, proved_nothing};
use crate::app::{App, is_summable, pasted_columns, shown_columns};
use crate::sheet::{RowTargets, measure_of_distance};
use crate::table::RowKind;
use crate::view::number_codes::computed_code;
use crate::view::report::headings::computed_headings;

/// The shown sheet while its cells are written.
pub(super) struct Live<'a> {
    pub(super) app: &'a App,
    /// Grid rows of the units.
    pub(super) units: Vec<u32>,
    /// Marks for none that stand for 0, by body row and column.
    pub(super) nothing: HashSet<(usize, usize)>,
    /// The row of the computed sums; none where the table has a total.
    pub(super) sums: Option<u32>,
    /// Which columns add up.
    pub(super) summable: Vec<bool>,
    /// The parts of each subtotal, by its body row.
    pub(super) parts: HashMap<u32, &'a [u32]>,
    /// The shown computed columns.
    pub(super) computed: Vec<ComputedColumn<'a>>,
}

/// A computed column with what its cells have in common.
pub(super) struct ComputedColumn<'a> {
    pub(super) computed: &'a Computed,
    /// Its place on the sheet.
    pub(super) place: u32,
    pub(super) title: String,
    /// The number format of its figures.
    pub(super) format: String,
    pub(super) workings: Workings<'a>,
    pub(super) targets: Option<RowTargets<'a>>,
    /// The formula of the sum over all units, where the figures are parts of it.
    pub(super) whole: Option<String>,
}

impl<'a> Live<'a> {
    pub(super) fn of(app: &'a App) -> Live<'a> {
        let table = app.sheet().table();
        let rows = (0..).zip(&table.rows);
        let units: Vec<u32> = rows
            .filter(|(_, kind)| **kind == RowKind::Data)
            .map(|(row, _): (u32, _)| table.body.start + row)
            .collect();
        let nothing = proved_nothing(table).into_iter();
        let nothing = nothing.flat_map(|(column, rows)| rows.into_iter().map(move |row| (row, column)));
        let has_total = table.rows.contains(&RowKind::Total);
        let summable: Vec<bool> = (0..shown_columns(app)).map(|column| is_summable(app, column)).collect();
        let any_sum = summable.contains(&true);
        let sums = (!has_total && units.len() > 1 && any_sum).then(|| app.sheet().grid().rows());
        let shown = (pasted_columns(app)..).zip(app.sheet().shown_computed()).zip(computed_headings(app));
        let computed =
            shown.map(|((place, computed), title)| ComputedColumn::of(app, computed, place, title, &units));
        Live {
            app,
            nothing: nothing.collect(),
            sums,
            summable,
            parts: table.row_sums.iter().map(|sum| (sum.row, sum.parts.as_slice())).collect(),
            computed: computed.collect(),
            units,
        }
    }

    /// Whether a column adds up to a total.
    pub(super) fn is_summable(&self, column: u32) -> bool {
        self.summable.get(column as usize).copied().unwrap_or(false)
    }
}

impl<'a> ComputedColumn<'a> {
    fn of(
        app: &'a App,
        computed: &'a Computed,
        place: u32,
        title: String,
        units: &[u32],
    ) -> ComputedColumn<'a> {
        let indicator = computed.indicator;
        let added = match indicator.is_points() {
            true => indicator.second_input(),
            false => Some(indicator.first_input()),
        };
        let added = added.filter(|_| indicator.is_of_whole()).and_then(|column| u32::try_from(column).ok());
        ComputedColumn {
            computed,
            place,
            title,
            format: computed_code(app, indicator),
            workings: Workings::new(app.sheet().table(), computed),
            targets: measure_of_distance(indicator).and_then(|measure| app.sheet().targets(measure)),
            whole: added.and_then(|column| sum(column, units)),
        }
    }
}
