//! Tables that have just come in place of another, by a paste or a file: their names, and how they are taken in instead,
//! as sheets of their own, below the other table, or beside it.

use std::ops::Range;

use super::{App, Effect, Notice};
use crate::sheet::{Alike, Cause, Combined, Edit, Sheet, append_rows, join_columns};

/// Characters of a title that a tab takes.
const LONGEST_NAME: usize = 28;

/// How a table is taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taking {
    /// As a sheet of its own.
    NewSheet,
    /// Its rows below those there (*nối dòng*).
    Below,
    /// Its columns beside those there, each unit in its row.
    ByUnit,
    /// Its columns beside those there, row by row.
    Beside,
}

/// Where tables came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A paste: its tables belong together.
    Paste,
    /// A file: of its sheets, the one shown is meant.
    File,
}

/// What became of tables put together.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// How.
    pub taking: Taking,
    /// Rows added, or units that found their row.
    pub matched: u32,
    /// Units of the table there that the other one does not have; below, units that stand in both.
    pub unmatched: Vec<String>,
    /// Units, or columns, of the other table that found no place.
    pub left_out: Vec<String>,
    /// Units that may be one of the other table, which was not taken for it.
    pub alike: Vec<Alike>,
}

/// Tables that took the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Arrived {
    /// The document's revision since: any edit ends the offer.
    revision: u64,
    /// Their places among the sheets.
    tables: Range<usize>,
    source: Source,
}

impl App {
    /// Tables have come in place of another.
    pub(super) fn arrive(&mut self, tables: Range<usize>, source: Source) {
        self.arrived = Some(Arrived { revision: self.revision, tables, source });
    }

    /// Whether the table shown came in place of another and can still be taken in otherwise.
    pub(super) fn retakeable(&self) -> bool {
        self.arrived.as_ref().is_some_and(|a| a.revision == self.revision)
    }

    /// Takes back that they came, and takes them in another way.
    pub(super) fn retake(&mut self, taking: Taking) -> Vec<Effect> {
        let Some(arrived) = self.arrived.clone().filter(|a| a.revision == self.revision) else {
            return Vec::new();
        };
        let sheets = self.workbook.sheets();
        let Some(all) = sheets.get(arrived.tables.clone()) else { return Vec::new() };
        let shown = all.get(self.workbook.active().wrapping_sub(arrived.tables.start));
        let taken: Vec<Sheet> = match (taking, arrived.source, shown) {
            (Taking::Below | Taking::ByUnit | Taking::Beside, Source::File, Some(shown)) => {
                vec![shown.clone()]
            }
            _ => all.to_vec(),
        };
        let mut effects = self.turn_back(true);
        let done = match taking {
            Taking::NewSheet => Some(self.add_sheets(taken)),
            _ => self.combine(&taken, taking),
        };
        match done {
            Some(more) => effects.extend(more),
            None => {
                // What came stands as it was.
                effects.extend(self.turn_back(false));
                self.arrived = Some(Arrived { revision: self.revision, ..arrived });
                effects.extend(self.tell(Notice::NothingFits));
            }
        }
        effects
    }

    /// Puts tables together with the one shown, one after the other, in one step. `None` if none fits.
    pub(super) fn combine(&mut self, tables: &[Sheet], taking: Taking) -> Option<Vec<Effect>> {
        let mut whole: Option<Combined> = None;
        for table in tables {
            let base = whole.as_ref().map_or_else(|| self.sheet(), |w| &w.sheet);
            let more = match taking {
                Taking::Below => append_rows(base, table),
                Taking::ByUnit => join_columns(base, table, true),
                Taking::Beside => join_columns(base, table, false),
                Taking::NewSheet => None,
            };
            let Some(more) = more else { continue };
            whole = Some(match whole.take() {
                Some(before) => before.followed_by(more),
                None => more,
            });
        }
        let combined = whole?;
        let cause = if taking == Taking::Below { Cause::Append } else { Cause::Join };
        let Combined { sheet, matched, unmatched, left_out, alike } = combined;
        let mut effects = self.change(Edit::Replace(Box::new(sheet)), cause);
        let report = Report { taking, matched, unmatched, left_out, alike };
        effects.extend(self.tell(Notice::Combined(Box::new(report))));
        Some(effects)
    }

    /// Adds sheets after the one shown and shows the first of them, in one step.
    fn add_sheets(&mut self, mut sheets: Vec<Sheet>) -> Vec<Effect> {
        let at = self.workbook.active() + 1;
        let mut taken: Vec<String> = self.workbook.sheets().iter().map(|s| s.name.clone()).collect();
        let mut next = taken.len();
        for sheet in &mut sheets {
            while sheet.name.is_empty() || taken.contains(&sheet.name) {
                next += 1;
                sheet.name = self.words().sheet_name(next);
            }
            taken.push(sheet.name.clone());
        }
        // The last one put in is the one shown.
        let insert = |sheet| (at, Edit::InsertSheet { at, sheet: Box::new(sheet) });
        let mut effects =
            self.change(Edit::All(sheets.into_iter().rev().map(insert).collect()), Cause::Sheets);
        effects.extend(self.show_top());
        effects
    }

    /// Names tables by their titles, or by numbers.
    pub(super) fn name_tables(&self, tables: &mut [Sheet]) {
        let names = tables
            .iter()
            .enumerate()
            .map(|(i, t)| short_title(t).unwrap_or_else(|| self.words().sheet_name(i + 1)));
        set_apart(names.collect(), tables);
    }
}

/// Names the tables of one sheet of a file: by their titles, or by the sheet's name.
pub(super) fn name_parts(tables: &mut [Sheet], sheet: &str) {
    set_apart(tables.iter().map(|t| short_title(t).unwrap_or_else(|| sheet.to_owned())).collect(), tables);
}

/// Gives these names, and numbers to those that are the same.
fn set_apart(names: Vec<String>, tables: &mut [Sheet]) {
    for (index, table) in tables.iter_mut().enumerate() {
        let name = &names[index];
        let before = names[..index].iter().filter(|n| *n == name).count();
        table.name =
            if before == 0 || name.is_empty() { name.clone() } else { format!("{name} ({})", before + 1) };
    }
}

/// The beginning of a table's title.
fn short_title(table: &Sheet) -> Option<String> {
    let title = table.table().title.first()?;
    let mut short = String::new();
    for word in title.split_whitespace() {
        if !short.is_empty() && short.chars().count() + 1 + word.chars().count() > LONGEST_NAME {
            return Some(short + "…");
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.extend(word.chars().take(LONGEST_NAME));
    }
    Some(short).filter(|s| !s.is_empty())
}
