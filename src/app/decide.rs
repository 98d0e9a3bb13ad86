//! What the user decides about how a table is understood, and how it is remembered for the next one with the same header.

use super::{App, Effect, Understand};
use crate::ingest::{CellAddress, Decisions, Role, RowKind, StoredValue, Table, grid_from_tcvn3};
use crate::number::{Notation, fold};
use crate::sheet::{Cause, CellEdit, Edit, Sheet, name_repairs};
use crate::store::{Memory, Remembered};

/// Something to be done about a doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cure {
    /// A column is read so.
    Reading {
        /// Column of the grid.
        column: u32,
        /// How.
        notation: Notation,
    },
    /// A column is cumulative since the start of the year.
    IsCumulative {
        /// Column of the grid.
        column: u32,
    },
    /// Words in the fonts of TCVN3 become Unicode.
    ConvertLegacy,
    /// Names that lost letters get them back, where it is sure which.
    RepairNames,
    /// A column that came by a join is of the same period of the year before.
    IsPrior {
        /// Column of the grid.
        column: u32,
    },
    /// It is not.
    NotPrior {
        /// Column of the grid.
        column: u32,
    },
    /// A unit is one of a joined table: it gets that one's figures.
    JoinUnit {
        /// See [`crate::sheet::Joining::column`].
        join: u32,
        /// The unit's row.
        row: u32,
        /// The row of the other one in its table.
        there: u32,
    },
    /// A unit is none of those of a joined table that it may be.
    KeepApart {
        /// See [`crate::sheet::Joining::column`].
        join: u32,
        /// The unit's row.
        row: u32,
    },
    /// The units without a partner were seen.
    UnmatchedSeen {
        /// See [`crate::sheet::Joining::column`].
        join: u32,
    },
}

/// What tables of the same kind have in common: their titles in order. Months, quarters and years in them go on from one
/// table to the next, so neither digits nor the Roman number of a quarter count. `None` without a header: nothing is then known to be the same.
fn header_of(table: &Table) -> Option<String> {
    if table.header.is_empty() {
        return None;
    }
    // A table in another unit is another one, whatever its columns are called.
    let unit = table.measure_unit.as_ref().map(|unit| fold(&unit.text)).unwrap_or_default();
    let title = |text: &str| {
        let mut quarter = false;
        let mut kept = String::new();
        // A quarter's number may be glued to its year: "quý II/2025".
        for word in fold(text).split_inclusive(|c: char| !c.is_alphanumeric()) {
            let letters = word.trim_matches(|c: char| !c.is_alphanumeric());
            if !(quarter && matches!(letters, "i" | "ii" | "iii" | "iv")) {
                kept.extend(word.chars().filter(|c| !c.is_ascii_digit()));
            }
            quarter = letters == "quy" || (quarter && letters.is_empty());
        }
        kept.trim_end().to_owned()
    };
    let column = |c: &crate::ingest::Column| {
        c.group.iter().chain([&c.title]).map(|t| title(t)).collect::<Vec<_>>().join("/")
    };
    let columns = table.columns.iter().map(column);
    let unit = std::iter::once(unit).filter(|unit| !unit.is_empty());
    Some(unit.chain(columns).collect::<Vec<_>>().join("|"))
}

impl App {
    /// Does what the user chose about a doubt.
    pub(super) fn cure(&mut self, cure: Cure) -> Vec<Effect> {
        match cure {
            Cure::Reading { column, notation } => self.set_notation(column, notation),
            Cure::IsCumulative { column } => self.set_role(column, Some(Role::ActualCumulative)),
            Cure::ConvertLegacy => self.convert_legacy(),
            Cure::RepairNames => self.repair_names(),
            Cure::IsPrior { column } => self.set_role(column, Some(Role::Prior)),
            Cure::NotPrior { column } => self.is_no_prior(column),
            Cure::JoinUnit { join, row, there } => self.accept_alike(join, row, there),
            Cure::KeepApart { join, row } => self.keep_apart(join, row),
            Cure::UnmatchedSeen { join } => self.dismiss_unmatched(join),
        }
    }

    pub(super) fn set_role(&mut self, column: u32, role: Option<Role>) -> Vec<Effect> {
        let name = role.map_or("", |r| r.name()).to_owned();
        self.remember(|remembered| {
            remembered.roles.insert(column, name);
        });
        let mut decisions = self.sheet().decisions().clone();
        decisions.roles.insert(column, role);
        let mut effects = self.change(Edit::Decide(Box::new(decisions)), Cause::Role);
        effects.push(Effect::KeepMemory);
        effects
    }

    pub(super) fn set_notation(&mut self, column: u32, notation: Notation) -> Vec<Effect> {
        let comma = notation == Notation::CommaDecimal;
        self.remember(|remembered| {
            remembered.commas.insert(column, comma);
        });
        let mut decisions = self.sheet().decisions().clone();
        decisions.notations.insert(column, notation);
        let mut effects = self.change(Edit::Decide(Box::new(decisions)), Cause::Notation);
        effects.push(Effect::KeepMemory);
        effects
    }

    /// Understands the caret's row or column, or the header, as the user says.
    pub(super) fn understand(&mut self, otherwise: Understand) -> Vec<Effect> {
        let CellAddress { row, column } = self.selection.caret;
        let header = self.sheet().table().header.clone();
        let mut decisions = self.sheet().decisions().clone();
        match otherwise {
            Understand::Comma => return self.set_notation(column, Notation::CommaDecimal),
            Understand::Point => return self.set_notation(column, Notation::PointDecimal),
            Understand::Unit => _ = decisions.rows.insert(row, RowKind::Data),
            Understand::Total => _ = decisions.rows.insert(row, RowKind::Total),
            Understand::Subtotal => _ = decisions.rows.insert(row, RowKind::Subtotal),
            Understand::Part => _ = decisions.rows.insert(row, RowKind::Part),
            Understand::Note => _ = decisions.rows.insert(row, RowKind::Note),
            Understand::LongerHeader => decisions.header = Some(header.start..header.end + 1),
            Understand::ShorterHeader if header.is_empty() => return Vec::new(),
            Understand::ShorterHeader => decisions.header = Some(header.start..header.end - 1),
        }
        let mut effects = self.change(Edit::Decide(Box::new(decisions)), Cause::Understand);
        effects.push(Effect::FocusGrid);
        effects
    }

    pub(super) fn convert_legacy(&mut self) -> Vec<Effect> {
        let sheet = self.sheet();
        let grid = grid_from_tcvn3(sheet.grid());
        let sheet = Sheet::new(&sheet.name, grid, sheet.decisions().clone(), sheet.settings().clone());
        self.change(Edit::Replace(Box::new(sheet)), Cause::Convert)
    }

    /// Gives the names that lost letters back what they were, where that is sure.
    pub(super) fn repair_names(&mut self) -> Vec<Effect> {
        let found = name_repairs(self.sheet()).found.into_iter();
        let cells: Vec<CellEdit> =
            found.map(|r| CellEdit { at: r.at, text: r.whole, stored: StoredValue::None }).collect();
        match cells.is_empty() {
            true => Vec::new(),
            false => self.change(Edit::Cells { cells, shrink: None }, Cause::Repair),
        }
    }

    fn remember(&mut self, change: impl FnOnce(&mut Remembered)) {
        if let Some(header) = header_of(self.sheet().table()) {
            self.memory.remember(header, change);
        }
    }

    /// What the user decided about each sheet.
    pub(super) fn decided(&self) -> Vec<Decisions> {
        self.workbook.sheets().iter().map(|sheet| sheet.decisions().clone()).collect()
    }

    /// A decision was taken back, or taken again: the next table is understood as this one is now.
    pub(super) fn remember_turned(&mut self, before: &[Decisions]) -> Option<Effect> {
        let before = before.get(self.workbook.active())?;
        let Decisions { roles, notations, .. } = self.sheet().decisions().clone();
        self.remember(|remembered| {
            for column in before.roles.keys().chain(roles.keys()) {
                match roles.get(column) {
                    now if now == before.roles.get(column) => {}
                    Some(role) => {
                        remembered.roles.insert(*column, role.map_or("", |r| r.name()).to_owned());
                    }
                    None => {
                        remembered.roles.remove(column);
                    }
                }
            }
            for column in before.notations.keys().chain(notations.keys()) {
                match notations.get(column) {
                    now if now == before.notations.get(column) => {}
                    Some(notation) => {
                        remembered.commas.insert(*column, *notation == Notation::CommaDecimal);
                    }
                    None => {
                        remembered.commas.remove(column);
                    }
                }
            }
        });
        Some(Effect::KeepMemory)
    }

    /// A sheet just read, understood as the user had the last one of the same header understood. A reading of numbers is
    /// recalled only where the column is in doubt: what its own cells prove, they prove.
    pub(super) fn recalled(&mut self, sheet: Sheet) -> Sheet {
        let remembered = header_of(sheet.table()).and_then(|header| self.memory.recall(&header));
        let Some(remembered) = remembered else { return sheet };
        let mut decisions: Decisions = sheet.decisions().clone();
        for (column, role) in remembered.roles {
            decisions.roles.entry(column).or_insert_with(|| Role::from_name(&role));
        }
        for (column, comma) in remembered.commas {
            let read = sheet.table().columns.get(column as usize).and_then(|c| c.notation);
            if read.is_some_and(|n| n.ambiguous) {
                let notation = if comma { Notation::CommaDecimal } else { Notation::PointDecimal };
                decisions.notations.entry(column).or_insert(notation);
            }
        }
        if decisions == *sheet.decisions() {
            return sheet;
        }
        Sheet::new(&sheet.name, sheet.grid().clone(), decisions, sheet.settings().clone())
    }

    /// What the user decided, to be kept by the browser.
    pub fn memory(&self) -> &Memory {
        &self.memory
    }
}
