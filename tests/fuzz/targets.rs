//! What is fuzzed, and what must hold for every input. Used by `examples/fuzz.rs` and by `tests/source/corpus.rs`.
#![allow(clippy::panic, dead_code, reason = "a finding panics; the replay does not use all")]

use chi_tieu::export::table_json;
use chi_tieu::grid::{CellAddress, Grid, StoredValue};
use chi_tieu::number::{Decimals, Notation, Scanned, print_number, scan};
use chi_tieu::source::{TextFormat, sheets_from_file, sheets_from_text};
use chi_tieu::source::{grid_from_text, grids_from_clipboard, grids_from_html};
use chi_tieu::table::{CellInputs, Decisions, Table, follow, tables_in, understand};
use std::hash::{DefaultHasher, Hash, Hasher};

/// One way into the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// One text as a number.
    Scan,
    /// Plain text from the clipboard.
    Text,
    /// HTML from the clipboard, with the same as its plain text.
    Html,
    /// A file of any kind.
    File,
}

impl Target {
    pub const ALL: [Target; 4] = [Target::Scan, Target::Text, Target::Html, Target::File];

    pub fn name(self) -> &'static str {
        match self {
            Target::Scan => "scan",
            Target::Text => "text",
            Target::Html => "html",
            Target::File => "file",
        }
    }

    pub fn of_name(name: &str) -> Option<Target> {
        Target::ALL.into_iter().find(|t| t.name() == name)
    }

    /// Feeds an input to the program and panics if something does not hold. The number that is returned differs for
    /// inputs that take different paths. With `every`, all checks are made; otherwise the slowest ones only sometimes.
    pub fn run(self, input: &[u8], every: bool) -> u64 {
        let mut seen = DefaultHasher::new();
        let text = || String::from_utf8_lossy(input);
        match self {
            Target::Scan => number(&text(), &mut seen),
            Target::Text => {
                tables_in(grid_from_text(&text(), b'\t'))
                    .iter()
                    .for_each(|grid| table(grid, every, &mut seen));
            }
            Target::Html => {
                let text = text();
                grids_from_html(&text).iter().for_each(bounds);
                grids_from_clipboard(Some(&text), Some(&text))
                    .into_iter()
                    .flat_map(tables_in)
                    .for_each(|grid| table(&grid, every, &mut seen));
            }
            Target::File => file(input, every, &mut seen),
        }
        seen.finish()
    }
}

fn number(text: &str, seen: &mut DefaultHasher) {
    let scanned = scan(text);
    std::mem::discriminant(&scanned).hash(seen);
    let Scanned::Number(n) = scanned else { return };
    (n.percent, n.bracketed, n.signed, n.footnote, n.repaired, n.grouping().is_some()).hash(seen);
    (n.comma.is_some(), n.point.is_some(), n.unit.map(|u| u.kind)).hash(seen);
    assert!(n.comma.is_some() || n.point.is_some(), "{text:?} has no reading");
    for (notation, value) in [(Notation::CommaDecimal, n.comma), (Notation::PointDecimal, n.point)] {
        let Some(value) = value else { continue };
        assert!(value.is_finite(), "{text:?} is {value}");
        // What is printed reads back as the printed value.
        if value.abs() < 1e12 {
            let printed = print_number(value, Decimals::UpTo(9), notation);
            let again = match scan(&printed) {
                Scanned::Number(again) => again,
                // "+12.2021" is a number; without its sign it is a month.
                Scanned::Date => continue,
                other => panic!("{text:?} prints as {printed:?}, which is {other:?}"),
            };
            let read = again.value(notation).unwrap_or(f64::NAN);
            assert!(
                (read - value).abs() <= 1e-9 + 1e-14 * value.abs(),
                "{text:?}: {value} prints as {printed:?}"
            );
        }
    }
}

fn bounds(grid: &Grid) {
    assert!(grid.rows() <= 1_048_576 && grid.columns() <= 2_048);
    for merge in &grid.merges {
        assert!(merge.origin.row + merge.rows <= grid.rows());
        assert!(merge.origin.column + merge.columns <= grid.columns());
    }
}

fn table(grid: &Grid, every: bool, seen: &mut DefaultHasher) {
    bounds(grid);
    let mut table = understand(grid, &Decisions::default());
    consistent(grid, &table);
    // The kinds of content, not their number: otherwise every table would count as another path.
    let mut ways: Vec<u64> = Vec::new();
    let mut way = |of: &dyn Fn(&mut DefaultHasher)| {
        let mut hasher = DefaultHasher::new();
        of(&mut hasher);
        ways.push(hasher.finish());
    };
    table.rows.iter().for_each(|kind| way(&|h| kind.hash(h)));
    table.warnings.iter().for_each(|w| way(&|h| std::mem::discriminant(&w.doubt).hash(h)));
    table
        .columns
        .iter()
        .for_each(|c| way(&|h| (c.notation.map(|n| (n.mixed, n.ambiguous)), c.unit.map(|u| u.kind)).hash(h)));
    ways.sort_unstable();
    ways.dedup();
    ways.hash(seen);
    // The slowest checks are made on small tables only.
    let small = u64::from(grid.rows()) * u64::from(grid.columns()) <= 2_000;
    if small && (every || ways.iter().fold(0u64, |sum, w| sum.wrapping_add(*w)) % 4 == 0) {
        let json = serde_json::to_string(&table_json("f", None, grid, &table));
        assert!(json.is_ok_and(|text| text.starts_with('{')));
        follow_an_edit(grid, &mut table);
    }
}

fn consistent(grid: &Grid, table: &Table) {
    assert!(table.header.end <= table.body.start && table.body.end <= grid.rows().max(table.body.start));
    assert_eq!(table.columns.len(), grid.columns() as usize);
    assert_eq!(table.rows.len(), table.body.len());
    for column in &table.columns {
        assert_eq!((column.kinds.len(), column.values.len()), (table.rows.len(), table.rows.len()));
        assert!(column.values.iter().all(|v| v.is_finite()));
        assert!(
            column.doubts.is_sorted() && column.doubts.iter().all(|d| column.kinds[*d as usize].has_value())
        );
        assert!(column.kinds.iter().zip(&column.values).all(|(k, v)| k.has_value() || *v == 0.0));
    }
    let rows = table.rows.len();
    assert!(table.warnings.iter().all(|w| w.row.is_none_or(|r| (r as usize) < rows)));
    assert!(table.warnings.iter().all(|w| w.column.is_none_or(|c| c < grid.columns())));
    assert!(table.row_sums.iter().all(|s| s.parts.iter().all(|p| (*p as usize) < rows)));
}

/// Following an edit gives the same table as understanding everything again.
fn follow_an_edit(grid: &Grid, table: &mut Table) {
    let (rows, columns) = (grid.rows(), grid.columns());
    if rows < 2 || columns < 2 {
        return;
    }
    let mut edited = grid.clone();
    let at = CellAddress { row: rows / 2, column: columns - 1 };
    let decisions = Decisions::default();
    let Some(before) = CellInputs::of(grid, &decisions, table, at) else { return };
    edited.set(at, "12,5", StoredValue::None);
    if follow(&edited, &decisions, table, &before) {
        let anew = understand(&edited, &decisions);
        assert_eq!(table.rows, anew.rows);
        for (index, (followed, anew)) in table.columns.iter().zip(&anew.columns).enumerate() {
            let what = format!("column {index} after an edit at {at:?}");
            assert_eq!((&followed.kinds, &followed.values), (&anew.kinds, &anew.values), "{what}");
            assert_eq!((followed.role, &followed.doubts), (anew.role, &anew.doubts), "{what}");
        }
    }
}

fn file(input: &[u8], every: bool, seen: &mut DefaultHasher) {
    for content in [sheets_from_file("a.xlsx", input), sheets_from_text(input, TextFormat::Delimited)] {
        match content {
            Ok(content) => {
                assert!(!content.sheets.is_empty() && content.first < content.sheets.len());
                (content.kind.extension(), content.sheets.len() > 1, content.misnamed).hash(seen);
                for sheet in content.sheets.iter().take(4) {
                    bounds(&sheet.grid);
                    let within =
                        |at: CellAddress| at.row < sheet.grid.rows() && at.column < sheet.grid.columns();
                    assert!(sheet.formulas.iter().all(|f| within(f.at)));
                    (sheet.formulas.is_empty(), sheet.hidden).hash(seen);
                    if u64::from(sheet.grid.rows()) * u64::from(sheet.grid.columns()) <= 20_000 {
                        table(&sheet.grid, every, seen);
                    }
                }
            }
            Err(error) => error.name().hash(seen),
        }
    }
}
