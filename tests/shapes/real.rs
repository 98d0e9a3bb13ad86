//! Kept real tables: clipboards and files with the cells that are expected of them, and small inputs in the shape of
//! public tables with what is right for each (`wild.tsv`). Prints which share is read right, asked about, and wrong in
//! silence.

use crate::common::{payloads, trim};
use chi_tieu::analysis::{Indicator, compute, survey};
use chi_tieu::grid::{CellAddress, Grid};
use chi_tieu::source::{grid_from_clipboard, sheets_from_file};
use chi_tieu::table::{Column, Decisions, Role, RowKind, Table, Warning, tables_in, understand};
use serde_json::Value;
use std::path::PathBuf;

/// Files of `wild.tsv` that are read wrong in silence and are known, each with its reason. Must shrink to nothing.
const KNOWN: &[(&str, &str)] = &[];

/// What became of one table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Right,
    Asked,
    Silent,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// A table as understood, with all that is said of it.
struct Read {
    grid: Grid,
    table: Table,
    planned: Vec<Indicator>,
    said: Vec<Warning>,
}

fn read(grid: Grid) -> Read {
    let table = understand(&grid, &Decisions::default());
    let survey = survey(&table);
    let said = table.warnings.iter().cloned().chain(survey.findings).collect();
    Read { grid, table, planned: survey.planned, said }
}

impl Read {
    /// Right if it is, else asked if a warning points to the place.
    fn held(&self, right: bool, row: Option<usize>, column: Option<usize>) -> Outcome {
        let fits = |of: Option<u32>, place: Option<usize>| {
            of.is_none() || place.is_none() || of == place.map(|p| p as u32)
        };
        let points = |w: &Warning| {
            (w.row.is_some() || w.column.is_some()) && fits(w.row, row) && fits(w.column, column)
        };
        match right {
            true => Outcome::Right,
            false if self.said.iter().any(points) => Outcome::Asked,
            false => Outcome::Silent,
        }
    }

    /// Numbers as expected of each cell of the grid; the grid may have lines above them.
    fn numbers(&self, cells: &[Vec<Value>], is_text: bool) -> Outcome {
        let above = (self.grid.rows() as usize).saturating_sub(cells.len());
        let mut outcome = Outcome::Right;
        for (row, cells) in cells.iter().enumerate() {
            let Some(row) = (row + above).checked_sub(self.table.body.start as usize) else { continue };
            for (column, cell) in cells.iter().enumerate() {
                let read = &self.table.columns[column];
                let shown = cell["from_text"].as_f64().filter(|_| is_text);
                let right = match (shown.or(cell["number"].as_f64()), read.value(row)) {
                    (Some(expected), Some(value)) => (value - expected).abs() <= 1e-9 * expected.abs(),
                    (None, Some(_)) => read.role == Some(Role::RowNumber),
                    (None, None) => true,
                    (Some(_), None) => false,
                };
                let in_doubt = read.doubts.contains(&(row as u32));
                outcome = outcome.max(if in_doubt {
                    Outcome::Asked
                } else {
                    self.held(right, Some(row), Some(column))
                });
            }
        }
        outcome
    }

    /// As a line of `wild.tsv` says; and what differs.
    fn as_told(&self, line: &[&str]) -> (Outcome, String) {
        let mut worst = (Outcome::Right, String::new());
        let mut hold = |outcome: Outcome, what: String| {
            if outcome > worst.0 {
                worst = (outcome, what);
            }
        };
        let is_kind = |letter: char, kind: RowKind| match letter {
            'd' => kind == RowKind::Data,
            'T' | 'p' => matches!(kind, RowKind::Total | RowKind::Subtotal | RowKind::Part),
            'i' => matches!(kind, RowKind::Index | RowKind::Note),
            'n' => matches!(kind, RowKind::Note | RowKind::Blank),
            _ => true,
        };
        let letters: Vec<char> = line[1].chars().collect();
        hold(
            self.held(letters == ['.'] || letters.len() == self.table.rows.len(), None, None),
            "rows".to_owned(),
        );
        for (row, (letter, kind)) in letters.iter().zip(&self.table.rows).enumerate() {
            hold(self.held(is_kind(*letter, *kind), Some(row), None), format!("row {row} is {kind:?}"));
        }
        for (column, roles) in line[2].split(',').enumerate() {
            let role = self.table.columns.get(column).and_then(|c| c.role);
            let name = role.map_or("-", Role::name);
            hold(
                self.held(roles.split('|').any(|r| r == "*" || r == name), None, Some(column)),
                format!("column {column} is {name}"),
            );
        }
        for told in line[3].split(' ').filter(|t| !t.is_empty()) {
            let (place, expected) = told.split_once(['=', '~']).unwrap();
            let (row, column) =
                place.split_once('.').map(|(r, c)| (r.parse().unwrap(), c.parse().unwrap())).unwrap();
            let at = CellAddress { row: self.table.body.start + row as u32, column: column as u32 };
            let right = match told.contains('~') {
                true => self.grid.text(at) == expected,
                false => {
                    let of = self.table.columns.get(column);
                    let value = of.and_then(|c: &Column| Some(c.value(row)? * c.scale()));
                    expected.split('|').any(|e| {
                        value.is_some_and(|v| (v - e.parse::<f64>().unwrap()).abs() <= 1e-9 * v.abs())
                    })
                }
            };
            hold(self.held(right, Some(row), Some(column)), format!("{told} is not"));
        }
        for place in line[4].split(' ').filter(|t| !t.is_empty()) {
            let column = place.strip_prefix('c').map(|c| c.parse::<u32>().unwrap());
            let asked = self.said.iter().any(|w| column.is_none() || w.column == column);
            hold(if asked { Outcome::Asked } else { Outcome::Silent }, format!("{place} is not asked"));
        }
        if line[5] == "apart" {
            let sums = |i: &&Indicator| {
                matches!(i, Indicator::Share { .. }) || compute(&self.table, **i).total.value.is_ok()
            };
            let found = self.planned.iter().find(sums);
            hold(
                self.held(found.is_none(), None, None),
                format!("a total of rows that have none: {found:?}"),
            );
        }
        worst
    }
}

fn shares(name: &str, outcomes: &[Outcome]) {
    let count = |of: Outcome| outcomes.iter().filter(|o| **o == of).count();
    println!(
        "{name:>18}: {} read right, {} asked, {} wrong in silence, of {}",
        count(Outcome::Right),
        count(Outcome::Asked),
        count(Outcome::Silent),
        outcomes.len()
    );
}

#[test]
fn kept_real_tables_are_right_or_asked() {
    let clipboards: Vec<Outcome> = payloads()
        .into_iter()
        .map(|payload| {
            let grid = match payload.format {
                "html" => grid_from_clipboard(Some(&payload.text), None),
                _ => grid_from_clipboard(None, Some(&payload.text)),
            };
            read(grid).numbers(&payload.cells, payload.format == "txt")
        })
        .collect();
    let files: Vec<Outcome> = files().iter().map(|name| of_file(name)).collect();
    println!("kept real tables:");
    shares("clipboards", &clipboards);
    shares("files", &files);
    let (mut wild, mut silent) = (Vec::new(), Vec::new());
    for line in include_str!("wild.tsv").lines().filter(|line| !line.starts_with('#')) {
        let line: Vec<&str> = line.split('\t').collect();
        let Ok(bytes) = std::fs::read(root().join("wild").join(line[0])) else {
            silent.push(format!("{}: is not there", line[0]));
            continue;
        };
        let grids: Vec<Grid> = match sheets_from_file(line[0], &bytes) {
            Ok(content) => content.sheets.into_iter().flat_map(|sheet| tables_in(sheet.grid)).collect(),
            Err(error) => panic!("{}: {error}", line[0]),
        };
        let (outcome, what) = match grids.into_iter().next() {
            Some(grid) => read(grid).as_told(&line),
            None => (Outcome::Silent, "no table".to_owned()),
        };
        let known = KNOWN.iter().any(|(name, _)| line[0].starts_with(name));
        if outcome == Outcome::Silent && !known {
            silent.push(format!("{}: {what}", line[0]));
        }
        wild.push(outcome);
    }
    shares("small inputs", &wild);
    KNOWN.iter().for_each(|(name, reason)| println!("switched off: {name}: {reason}"));
    assert!(!clipboards.contains(&Outcome::Silent) && !files.contains(&Outcome::Silent));
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

fn files() -> Vec<String> {
    let names = std::fs::read_dir(root().join("files"))
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap());
    // Formulas that were never calculated have no values.
    let mut names: Vec<String> =
        names.filter(|n| n.starts_with('c') && n.contains('.') && !n.contains("khong_cache")).collect();
    names.sort();
    names
}

fn of_file(name: &str) -> Outcome {
    let case = name.split('.').next().unwrap();
    let english = name.contains(".en.") || name.contains(".cp1252");
    let locale = if english { "en-US" } else { "vi-VN" };
    let expected = root().join(format!("clipboard/expected/{case}.{locale}.json"));
    let json: Value = serde_json::from_str(&std::fs::read_to_string(expected).unwrap()).unwrap();
    let mut cells: Vec<Vec<Value>> = serde_json::from_value(json["cells"].clone()).unwrap();
    trim(&mut cells);
    let bytes = std::fs::read(root().join("files").join(name)).unwrap();
    let content = sheets_from_file(name, &bytes).unwrap_or_else(|e| panic!("{name}: {e}"));
    let ending = name.rsplit('.').next().unwrap();
    // "lo_vi_tho" was saved with stored values, not with displayed ones.
    let is_text = ["csv", "tsv", "txt"].contains(&ending) && !name.contains("lo_vi_tho");
    let grid = content.sheets.into_iter().next().unwrap().grid;
    read(grid).numbers(&cells, is_text)
}
