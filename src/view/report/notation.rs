//! The figures of a report's table in one notation: that of the report's language.

use crate::app::{App, cell_form, notation_of_sums, number_at, pasted_columns};
use crate::grid::CellAddress;
use crate::number::{Notation, Numeral, Reason, Scanned, scan};
use crate::table::{Column, Role};

/// Writes pasted figures with the separators of the report's language; their digits and decimals stay as they were typed.
pub(super) struct InOneNotation<'a> {
    app: &'a App,
    /// What the report is written in.
    wanted: Notation,
    /// What the computed sums below the table are printed in.
    of_sums: Notation,
}

impl<'a> InOneNotation<'a> {
    pub(super) fn of(app: &'a App) -> InOneNotation<'a> {
        InOneNotation { app, wanted: app.language().notation(), of_sums: notation_of_sums(app) }
    }

    /// The text of a cell as the report writes it. A figure whose notation nobody knows stays as it is.
    pub(super) fn cell(&self, at: CellAddress, text: &str) -> String {
        match self.notation_of_cell(at, text).filter(|written| *written != self.wanted) {
            Some(_) => exchanged(text),
            None => text.to_owned(),
        }
    }

    /// The text of a computed sum of a pasted column as the report writes it.
    pub(super) fn sum(&self, column: u32, text: &str) -> String {
        let sheet = self.app.sheet();
        let written = match sheet.column_formula(column) {
            Some(_) => sheet.notation(),
            None => self.of_sums,
        };
        let is_figure = column < pasted_columns(self.app) && matches!(scan(text), Scanned::Number(_));
        if is_figure && written != self.wanted { exchanged(text) } else { text.to_owned() }
    }

    fn notation_of_cell(&self, at: CellAddress, text: &str) -> Option<Notation> {
        let sheet = self.app.sheet();
        let table = sheet.table();
        let row = table.body.contains(&at.row).then(|| at.row - table.body.start)?;
        let column =
            table.columns.get(at.column as usize).filter(|_| at.column < pasted_columns(self.app))?;
        // Numbers of rows and codes are written "1.1" in every language.
        let is_figure = !matches!(column.role, Some(Role::RowNumber | Role::Code | Role::Period));
        let has_value = column.kinds.get(row as usize).is_some_and(|kind| kind.has_value());
        let Scanned::Number(numeral) = scan(text) else { return None };
        if !is_figure || !has_value {
            return None;
        }
        let is_formed = cell_form(self.app, at).is_some_and(|form| form.number.is_some());
        match is_formed && number_at(self.app, at).is_some() {
            true => Some(sheet.notation()),
            false => written_in(column, row, &numeral),
        }
    }
}

/// The notation in which a figure of a column was typed; [`None`] if that is in doubt.
fn written_in(column: &Column, row: u32, numeral: &Numeral) -> Option<Notation> {
    if numeral.repaired || numeral.both_group || column.doubts.binary_search(&row).is_ok() {
        return None;
    }
    match (numeral.comma, numeral.point) {
        (Some(_), None) => Some(Notation::CommaDecimal),
        (None, Some(_)) => Some(Notation::PointDecimal),
        _ => {
            let ruling = column.notation.filter(|ruling| !ruling.ambiguous)?;
            (ruling.reason != Reason::NothingToDecide).then_some(ruling.notation)
        }
    }
}

/// A figure with points for commas and commas for points, where they stand between digits.
fn exchanged(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_digit = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let turned = |(at, letter): (usize, &char)| match letter {
        '.' | ',' if is_digit(at.checked_sub(1)) && is_digit(Some(at + 1)) => {
            if *letter == '.' {
                ','
            } else {
                '.'
            }
        }
        letter => *letter,
    };
    letters.iter().enumerate().map(turned).collect()
}
