//! What single cells show: as pasted, or computed and printed.

use crate::analysis::{Computed, Indicator};
use crate::app::App;
use crate::indicator::Undefined;
use crate::ingest::column_letters;
use crate::ingest::{CellAddress, Column};
use crate::number::{Decimals, print_number, print_percent, print_points};

/// Decimals of a rate in tables, charts and texts, unless its column says otherwise.
pub(super) const RATE_DECIMALS: Decimals = Decimals::Fixed(RATE_PLACES);
/// How many those are.
pub(super) const RATE_PLACES: u8 = 2;

impl App {
    /// The computed column shown at a place, if that is one.
    pub(in crate::app) fn computed_at(&self, column: u32) -> Option<&Computed> {
        let index = column.checked_sub(self.pasted_columns())?;
        self.sheet().shown_computed().nth(index as usize)
    }

    /// What a computed column is called: with the column it is made of, where another one would be called the same.
    pub(super) fn computed_name(&self, computed: &Computed) -> String {
        let title = self.words().computed_title(computed);
        let alike =
            |other: &&Computed| other.group == computed.group && self.words().computed_title(other) == title;
        let named = |column: usize| {
            let title = self.sheet().table().columns.get(column).map(|c| c.title.as_str());
            title.filter(|title| !title.is_empty())
        };
        let alike: Vec<&Computed> = self.sheet().computed().iter().filter(alike).collect();
        let indicator = computed.indicator;
        let same_figure = |other: &&&Computed| other.indicator.first_input() == indicator.first_input();
        if alike.len() < 2 {
            return title;
        }
        match (named(indicator.first_input()), indicator.second_input().and_then(named)) {
            (Some(made_of), Some(base)) if alike.iter().filter(same_figure).count() > 1 => {
                format!("{title} – {}", self.words().compared_shortly(made_of, base))
            }
            (Some(made_of), _) => format!("{title} – {made_of}"),
            _ => title,
        }
    }

    /// The table's column shown at a place, if it is a pasted one.
    pub(in crate::app) fn column_at(&self, column: u32) -> Option<&Column> {
        self.sheet().table().columns.get(column as usize).filter(|_| column < self.pasted_columns())
    }

    /// The body row of a grid row.
    pub(super) fn body_row(&self, row: u32) -> Option<usize> {
        let body = &self.sheet().table().body;
        body.contains(&row).then(|| (row - body.start) as usize)
    }

    /// The text a cell shows.
    pub(in crate::app) fn cell_text(&self, at: CellAddress) -> String {
        if at.column < self.pasted_columns() {
            return self.sheet().grid().text(at).to_owned();
        }
        match (self.computed_at(at.column), self.body_row(at.row)) {
            (Some(computed), Some(row)) => match computed.values.get(row) {
                Some(Some(value)) => self.computed_text(computed.indicator, *value),
                _ => String::new(),
            },
            _ => String::new(),
        }
    }

    /// A computed value as printed, or why there is none.
    pub(super) fn computed_text(&self, indicator: Indicator, value: Result<f64, Undefined>) -> String {
        match value {
            Ok(value) => self.printed(indicator, value),
            Err(reason) => self.words().undefined(indicator, reason).to_owned(),
        }
    }

    /// A computed value as printed: rates and points with two decimals, amounts with those of their inputs. That points
    /// are points, the column's title says.
    pub(super) fn printed(&self, indicator: Indicator, value: f64) -> String {
        let notation = self.language().notation();
        if indicator.is_ratio() {
            return print_percent(value, RATE_DECIMALS, notation);
        }
        if indicator.is_points() {
            return print_points(value, RATE_DECIMALS, notation);
        }
        let text = print_number(value, Decimals::Fixed(self.amount_decimals(indicator)), notation);
        if value > 0.0 && indicator.is_change() { format!("+{text}") } else { text }
    }

    /// Decimals of a computed amount: those of its inputs.
    pub(super) fn amount_decimals(&self, indicator: Indicator) -> u8 {
        let columns = indicator.inputs().filter_map(|(_, c)| self.sheet().table().columns.get(c));
        columns.map(|c| c.decimals).max().unwrap_or(0)
    }

    /// A cell's address as a spreadsheet writes it: C5.
    pub(in crate::app) fn address(&self, at: CellAddress) -> String {
        format!("{}{}", column_letters(at.column), at.row + 1)
    }

    /// What a column is called: its title, or its letters.
    /// A column's name with the group over it.
    pub(in crate::app) fn grouped_name(&self, column: u32) -> String {
        let name = self.column_name(column);
        match self.column_at(column).and_then(|c| c.group.last()) {
            Some(group) => format!("{name} – {group}"),
            None => name,
        }
    }

    pub(super) fn column_name(&self, column: u32) -> String {
        if let Some(computed) = self.computed_at(column) {
            return self.computed_name(computed);
        }
        match self.column_at(column) {
            Some(c) if !c.title.is_empty() => c.title.clone(),
            _ => self.words().place_column(&column_letters(column)),
        }
    }

    /// The name of the unit in a row.
    pub(super) fn row_name(&self, row: u32) -> &str {
        use crate::ingest::Role;
        let table = self.sheet().table();
        let column = table.column_of(Role::UnitName).or_else(|| table.column_of(Role::Period));
        column
            .and_then(|c| u32::try_from(c).ok())
            .map_or("", |c| self.sheet().grid().text(CellAddress::new(row, c)).trim())
    }
}
