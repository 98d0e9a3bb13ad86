//! What the rows of a table are told from, of one cell: as long as it stays, so do the rows.

use super::flows::says_what_counts;
use super::kinds::{has_figures, is_unread};
use super::label::{LabelMeaning, label_meaning};
use super::name_pair::may_pair;
use super::possible::may_be_total;
use super::whole::MOST_UNSAID;
use crate::grid::{CellAddress, Grid};
use crate::number::{Scanned, fold, scan};
use crate::table::figures::{amount, holds_figures, is_additive, is_measure};
use crate::table::model::{Column, ColumnReading, Role, RowKind, Table};

/// All that the kinds of rows are told from, of a cell's row and column, but the figures that [`asks_figures`] speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct RowSummary {
    /// What the cell says as a label, where it stands in a column that names rows or says what they count.
    label: Option<String>,
    blank: bool,
    /// Whether the row has figures, read or not.
    figures: bool,
    /// Whether it has any that are added up.
    amounts: bool,
    /// Whether it had any before rates were settled, which is when the rows were told.
    first_amounts: bool,
    has_values: bool,
    holds_figures: bool,
    is_additive: bool,
}

impl RowSummary {
    /// Of a cell; `alike` if one name says as much as another.
    pub fn of(grid: &Grid, table: &Table, column: usize, row: usize, alike: bool) -> RowSummary {
        let grid_row = table.body.start + super::outline::place(row);
        let columns = &table.columns;
        let measures: Vec<&Column> = columns.iter().filter(|c| is_measure(c)).collect();
        let of_figures = || (0..).zip(columns).filter(|(_, c)| holds_figures(c)).map(|(index, _)| index);
        let of = columns.get(column);
        let additive = of.is_some_and(is_additive);
        let adds_up = |(place, c): (usize, &Column)| {
            amount(c, row).is_some() && if place == column { additive } else { is_additive(c) }
        };
        let figures = has_figures(&measures, row)
            || is_unread(grid, &table.label_columns, &of_figures().collect::<Vec<u32>>(), grid_row);
        RowSummary {
            label: label(grid, table, column, grid_row, alike && figures),
            blank: !figures && grid.row_is_blank(grid_row),
            figures,
            amounts: columns.iter().enumerate().any(adds_up),
            first_amounts: columns.iter().any(|c| amount(c, row).is_some() && was_additive(c)),
            has_values: of.is_some_and(|c| c.kinds.iter().any(|k| k.has_value())),
            holds_figures: of.is_some_and(holds_figures),
            is_additive: additive,
        }
    }
}

/// What of a column tells the rows, as it was before rates were settled.
pub fn before_rates(column: &Column) -> Column {
    Column {
        title: column.title.clone(),
        group: column.group.clone(),
        role: column.reading.role,
        unit: column.unit,
        kinds: column.kinds.clone(),
        values: column.values.clone(),
        decimals: column.decimals,
        reading: ColumnReading { context: column.reading.context, ..ColumnReading::default() },
        ..Column::default()
    }
}

/// Whether the figures of a column were to be added up before rates were settled.
fn was_additive(column: &Column) -> bool {
    if column.role == column.reading.role { is_additive(column) } else { is_additive(&before_rates(column)) }
}

/// What a cell says as a label.
fn label(grid: &Grid, table: &Table, column: usize, row: u32, alike: bool) -> Option<String> {
    let index = super::outline::place(column);
    let role = table.columns.get(column)?.role;
    let of = &table.label_columns;
    let names = [of.name, of.number, of.period].contains(&Some(index)) || of.leading.contains(&index);
    let says = names
        || matches!(role, Some(Role::UnitName | Role::MeasureUnit))
        || (role == Some(Role::Period) && !table.row_periods.is_empty());
    let text = grid.text(CellAddress { row, column: index });
    // Beside other words a name may go on over several rows.
    let alone = || {
        let mut others = of.leading.clone().filter(|c| *c != index);
        others.all(|c| table.columns.get(c as usize).is_none_or(|c| !may_pair(c)))
    };
    let plain = alike && role == Some(Role::UnitName) && is_plain_name(text) && alone();
    says.then(|| if plain { "A".to_owned() } else { text.to_owned() })
}

/// Whether a name says nothing of its row but whose it is: no numbering, no mark of a list, no unit, no sum.
fn is_plain_name(text: &str) -> bool {
    label_meaning(text) == LabelMeaning::Name
        && text.starts_with(char::is_alphabetic)
        && !text.contains(['.', ')', ':'])
        && text.chars().count() <= 60
        && !fold(text).starts_with("tong")
        && !may_be_total(text)
        && !says_what_counts(text)
        && !text.split(' ').next().is_some_and(|first| first.bytes().all(|b| b"IVX".contains(&b)))
        && matches!(scan(text), Scanned::Text)
}

/// Whether figures have a say in what the rows are, so that another figure may make them something else.
pub fn asks_figures(table: &Table) -> bool {
    table.rows_by_figures || table.rows.iter().filter(|k| **k == RowKind::Data).nth(MOST_UNSAID).is_none()
}
