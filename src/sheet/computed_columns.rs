//! The places of computed columns to the right of the table, and their names in formulas.

use super::cell_value::value_of;
use super::place::Place;
use super::workbook::Workbook;
use super::worksheet::Sheet;
use crate::analysis::{Computed, Indicator, distance_of_pasted};
use crate::formula::{
    ComputedColumn, ComputedReference, Expression, Formula, Refusal, Surroundings, Value, anchored, placed,
};
use crate::grid::{CellAddress, CellRange};
use crate::indicator::Undefined;
use std::borrow::Cow;

/// The engine finds computed columns from here on, where no table reaches.
pub(super) const ENGINE_COLUMNS: u32 = 12_000;

/// Free columns between the table and its computed columns, while the user types in the first of them: one more than is typed.
const OPENED: u32 = 2;

/// Before the name of an indicator whose distance to its target is meant.
const DISTANCE: &str = "distance:";

/// The distance of a pasted rate to its target.
const DISTANCE_OF_PASTED: &str = "distance";

impl Sheet {
    /// How many columns are shown before the computed ones: the table's columns and at least one blank column.
    pub fn pasted_columns(&self) -> u32 {
        /// Without computed columns there is room for more: so many columns, and so many beside the table.
        const BLANK: u32 = 8;
        const BESIDE: u32 = 4;
        let columns = self.grid().columns();
        match self.shown_computed().len() {
            0 => (columns + BESIDE).max(BLANK),
            _ => columns + if self.is_opened() { OPENED } else { 1 },
        }
    }

    /// Whether a column is a blank one between the table and its computed columns. The table grows when something is typed
    /// into it, and the computed columns move right.
    pub fn is_free_column(&self, column: u32) -> bool {
        self.shown_computed().len() > 0 && (self.grid().columns()..self.pasted_columns()).contains(&column)
    }

    /// Whether there is a second free column between the table and its computed columns. Once something was typed into the
    /// first, that one belongs to the table, and the second is the only free one again: the computed columns stay in place.
    pub fn is_opened(&self) -> bool {
        self.opened_at == Some(self.grid().columns())
    }

    /// All computed columns in the order of the engine: those shown as they are shown, then the others.
    fn engine_order(&self) -> impl Iterator<Item = &Computed> {
        let is_shown =
            |computed: &&Computed| self.shown_computed().any(|s| s.indicator == computed.indicator);
        self.shown_computed().chain(self.computed().iter().filter(move |computed| !is_shown(computed)))
    }

    /// The computed column that a formula names, and its place in that order.
    fn named_computed(&self, column: &ComputedColumn) -> Option<(u32, &Computed)> {
        let indicator = indicator_of(column)?;
        (0..).zip(self.engine_order()).find(|(_, computed)| computed.indicator == indicator)
    }

    /// The computed column at a place on the screen, as formulas name it.
    pub fn computed_column(&self, column: u32) -> Option<ComputedColumn> {
        let place = column.checked_sub(self.pasted_columns())?;
        self.shown_computed().nth(place as usize).map(|computed| computed_column(computed.indicator))
    }

    /// A formula of the sheet as it is shown: computed columns of the sheet that are shown have their letters.
    pub fn shown_formula<'a>(&self, formula: &'a Formula) -> Cow<'a, Formula> {
        match formula.expression.names_computed() {
            true => Cow::Owned(placed(formula, &|name, column| match name {
                None => self.shown_place(column),
                Some(_) => None,
            })),
            false => Cow::Borrowed(formula),
        }
    }

    /// The place on the screen of a computed column that a formula names.
    fn shown_place(&self, column: &ComputedColumn) -> Option<u32> {
        let (place, _) = self.named_computed(column)?;
        let shown = u32::try_from(self.shown_computed().len()).ok()?;
        (place < shown).then(|| self.pasted_columns() + place)
    }

    /// What a formula finds in a cell of the screen, computed columns included.
    pub fn value_at(&self, at: CellAddress) -> Value {
        let Some(place) = at.column.checked_sub(self.pasted_columns()) else { return value_of(self, at) };
        let body = &self.table().body;
        let row = body.contains(&at.row).then(|| (at.row - body.start) as usize);
        match (self.shown_computed().nth(place as usize), row) {
            (Some(computed), Some(row)) => value_in(computed, row),
            _ => Value::Blank,
        }
    }

    /// What the engine finds in a cell of a computed column.
    pub(super) fn computed_value(&self, at: CellAddress) -> Option<Value> {
        let place = at.column.checked_sub(ENGINE_COLUMNS)?;
        let computed = self.engine_order().nth(place as usize)?;
        let body = &self.table().body;
        let row = body.contains(&at.row).then(|| (at.row - body.start) as usize);
        Some(row.map_or(Value::Blank, |row| value_in(computed, row)))
    }
}

/// A computed value as a formula finds it: a rate as its ratio, points as they are printed. Where the column says why it has
/// no value, there is a text: sums and means pass over it, and nothing can be calculated with it.
fn value_in(computed: &Computed, row: usize) -> Value {
    match computed.values.get(row) {
        Some(Some(Ok(value))) if computed.indicator.is_points() => Value::Number(*value * 100.0),
        Some(Some(Ok(value))) => Value::Number(*value),
        Some(Some(Err(Undefined::ZeroBase))) => Value::Error("#DIV/0!".to_owned()),
        Some(Some(Err(_))) => Value::Text("-".to_owned()),
        Some(None) | None => Value::Blank,
    }
}

/// A computed column as formulas name it.
pub fn computed_column(indicator: Indicator) -> ComputedColumn {
    let inputs = |of: Indicator| {
        let input = |(name, column): (&str, usize)| Some((name.to_owned(), u32::try_from(column).ok()?));
        of.inputs().filter_map(input).collect()
    };
    if !indicator.is_distance() {
        return ComputedColumn { indicator: indicator.name().to_owned(), inputs: inputs(indicator) };
    }
    match indicator.rate() {
        Some(rate) => {
            ComputedColumn { indicator: format!("{DISTANCE}{}", rate.name()), inputs: inputs(rate) }
        }
        None => ComputedColumn { indicator: DISTANCE_OF_PASTED.to_owned(), inputs: inputs(indicator) },
    }
}

/// The indicator that a formula names; `None` for one that this program does not know.
pub(super) fn indicator_of(column: &ComputedColumn) -> Option<Indicator> {
    let inputs: Vec<(&str, usize)> =
        column.inputs.iter().map(|(name, column)| (name.as_str(), *column as usize)).collect();
    if column.indicator == DISTANCE_OF_PASTED {
        return inputs.first().map(|(_, column)| distance_of_pasted(*column));
    }
    match column.indicator.strip_prefix(DISTANCE) {
        Some(rate) => Indicator::from_name(rate, &inputs)?.distance(),
        None => Indicator::from_name(&column.indicator, &inputs),
    }
}

impl Workbook {
    /// A formula of a sheet as it is shown: computed columns that are shown have their letters.
    pub fn shown_formula<'a>(&self, own: usize, formula: &'a Formula) -> Cow<'a, Formula> {
        lettered(&Place::of(self, own), formula, &|sheet, column| sheet.shown_place(column))
    }

    /// The same as the engine finds them.
    pub(super) fn lettered_for_engine<'a>(
        &self,
        place: &Place<'_>,
        formula: &'a Formula,
    ) -> Cow<'a, Formula> {
        lettered(place, formula, &|sheet, column| Some(ENGINE_COLUMNS + sheet.named_computed(column)?.0))
    }

    /// A formula as it was typed, with computed columns in place of their letters. It may name sheets by the names on the tabs.
    ///
    /// # Errors
    ///
    /// If a range holds columns of both kinds.
    pub fn anchored_formula(
        &self,
        own: usize,
        formula: &Formula,
        tabs: &[String],
    ) -> Result<Formula, Refusal> {
        let place = Place { workbook: self, own, tabs };
        let shown = |name: Option<&str>| {
            let Some(sheet) = place.sheet_of(name) else { return 0..0 };
            let first = sheet.pasted_columns();
            first..first + u32::try_from(sheet.shown_computed().len()).unwrap_or(0)
        };
        anchored(formula, &shown, &|name, column| place.sheet_of(name)?.computed_column(column))
    }

    /// The sheet and the cells of a computed column that a part of a formula names, as the engine finds them, with the
    /// columns of the table that they are computed from and the rows of these.
    pub(super) fn computed_cells(&self, own: usize, named: &ComputedReference) -> Option<ComputedCells> {
        let sheet_at = match &named.sheet {
            None => own,
            Some(name) => Place::of(self, own).sheet(name)?,
        };
        let sheet = self.sheets().get(sheet_at)?;
        let last = named.last.as_ref().unwrap_or(&named.first);
        let ends = [&named.first, last].map(|corner| Some(sheet.named_computed(&corner.column)?.0));
        let [first, other] = [ends[0]?, ends[1]?];
        let body = sheet.table().body.clone();
        let row = |row: Option<(u32, bool)>, whole: u32| row.map_or(whole, |(row, _)| row);
        let range = CellRange::between(
            CellAddress::new(row(named.first.row, body.start), ENGINE_COLUMNS + first),
            CellAddress::new(row(last.row, body.end.saturating_sub(1)), ENGINE_COLUMNS + other),
        );
        let (low, high) = (first.min(other) as usize, first.max(other) as usize);
        let computed = sheet.engine_order().skip(low).take(high + 1 - low);
        let mut sources = Vec::new();
        for indicator in computed.map(|computed| computed.indicator) {
            let rows = match indicator.depends_on_other_rows() {
                true => body.clone(),
                false => range.start.row..range.end.row + 1,
            };
            let columns = indicator.inputs().filter_map(|(_, column)| u32::try_from(column).ok());
            sources.extend(columns.filter(|_| !rows.is_empty()).map(|column| {
                let last = CellAddress::new(rows.end - 1, column);
                CellRange::between(CellAddress::new(rows.start, column), last)
            }));
        }
        Some(ComputedCells { sheet: sheet_at, range, sources })
    }

    /// All parts of a formula that name computed cells.
    pub(super) fn all_computed_cells(&self, own: usize, formula: &Formula) -> Vec<ComputedCells> {
        let mut found = Vec::new();
        formula.expression.each(&mut |part| {
            if let Expression::Computed(named) = part {
                found.extend(self.computed_cells(own, named));
            }
        });
        found
    }
}

fn lettered<'a>(
    of: &Place<'_>,
    formula: &'a Formula,
    place: &dyn Fn(&Sheet, &ComputedColumn) -> Option<u32>,
) -> Cow<'a, Formula> {
    match formula.expression.names_computed() {
        true => Cow::Owned(placed(formula, &|name, column| place(of.sheet_of(name)?, column))),
        false => Cow::Borrowed(formula),
    }
}

/// Cells of computed columns that a formula names.
pub(super) struct ComputedCells {
    /// The index of their sheet.
    pub(super) sheet: usize,
    /// The cells, where the engine finds them.
    pub(super) range: CellRange,
    /// The cells of the table that they are computed from.
    pub(super) sources: Vec<CellRange>,
}
