//! Tables written in tests: cells between `|`, and a letter for the kind of each row.

use chi_tieu::source::grid_from_text;
use chi_tieu::table::{Decisions, RowKind, Table, understand};

/// The table as understood.
pub fn read(text: &str) -> Table {
    understand(&grid_from_text(&text.replace('|', "\t"), b'\t'), &Decisions::default())
}

/// A letter for the kind of each row.
pub fn rows(table: &Table) -> String {
    let letter = |kind: &RowKind| match kind {
        RowKind::Data => 'd',
        RowKind::Total => 'T',
        RowKind::Subtotal => 'S',
        RowKind::Part => 'p',
        RowKind::Average => 'a',
        RowKind::Index => 'i',
        RowKind::Note => 'n',
        RowKind::Blank => '_',
    };
    table.rows.iter().map(letter).collect()
}
