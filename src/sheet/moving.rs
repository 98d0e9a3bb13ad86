//! Moves a rectangle of cells, with what was decided about it, as cut cells move where they are pasted.

use std::collections::BTreeMap;

use super::kept::KeptFormula;
use super::worksheet::Sheet;
use crate::form::CellForm;
use crate::formula::{Formula, following, without};
use crate::grid::{CellAddress, CellRange, Grid, Merge, StoredValue};
use crate::number::Notation;
use crate::table::{Decisions, Role, RowKind};

/// What else moves with the cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WholeLines {
    /// The rows are moved whole, with the decisions what they are.
    pub rows: bool,
    /// The columns are moved whole, with the decisions about their roles and notations.
    pub columns: bool,
}

/// Cells that were taken out of a sheet; places are counted from the first of them.
#[derive(Clone, Debug)]
struct Taken {
    size: (u32, u32),
    cells: Vec<(CellAddress, String, StoredValue)>,
    merges: Vec<Merge>,
    rows: BTreeMap<u32, RowKind>,
    roles: BTreeMap<u32, Option<Role>>,
    notations: BTreeMap<u32, Notation>,
}

/// The sheet after the cells of a range have moved so that the first of them is at `to`. What was there is gone, and
/// the place they came from is blank.
pub fn moved_within(sheet: &Sheet, from: CellRange, to: CellAddress, whole: WholeLines) -> Sheet {
    let (mut grid, mut decisions) = (sheet.grid().clone(), sheet.decisions().clone());
    let taken = take(&mut grid, &mut decisions, from, whole);
    place(&mut grid, &mut decisions, taken, to, whole);
    let mut settings = sheet.settings().clone();
    settings.forms.follow_cells(from, to);
    settings.names.follow_cells(from, to);
    let moved = Sheet::new(&sheet.name, trimmed(grid), decisions, settings);
    moved.with_formulas(formulas_after(sheet, from, to)).with_kept(kept_after(sheet, from, to))
}

/// The formulas of a sheet after cells have moved in it: theirs go with them, and what names them follows them.
fn formulas_after(sheet: &Sheet, from: CellRange, to: CellAddress) -> BTreeMap<CellAddress, Formula> {
    let last = CellAddress::new(to.row + (from.rows() - 1), to.column + (from.columns() - 1));
    let target = CellRange::between(to, last);
    let moved = |at: &CellAddress| {
        CellAddress::new(at.row - from.start.row + to.row, at.column - from.start.column + to.column)
    };
    let stays_or_goes = |(at, formula): (&CellAddress, &Formula)| {
        let followed = following(formula, from, to).unwrap_or_else(|| formula.clone());
        match (from.contains(*at), target.contains(*at)) {
            (true, _) => Some((moved(at), followed)),
            (false, true) => None,
            (false, false) => Some((*at, followed)),
        }
    };
    sheet.formulas().iter().filter_map(stays_or_goes).collect()
}

/// The formulas that did not come alive go with their cells.
fn kept_after(sheet: &Sheet, from: CellRange, to: CellAddress) -> Vec<KeptFormula> {
    let place = |at: CellAddress| match from.contains(at) {
        true => CellAddress::new(at.row - from.start.row + to.row, at.column - from.start.column + to.column),
        false => at,
    };
    sheet.kept().iter().map(|kept| KeptFormula { at: place(kept.at), ..kept.clone() }).collect()
}

/// Both sheets after the cells of a range of one have moved into the other.
pub fn moved_between(
    source: &Sheet,
    from: CellRange,
    target: &Sheet,
    to: CellAddress,
    whole: WholeLines,
) -> (Sheet, Sheet) {
    let (mut grid, mut decisions) = (source.grid().clone(), source.decisions().clone());
    let taken = take(&mut grid, &mut decisions, from, whole);
    // Between sheets only values move; the formulas of other cells stay, and what they named has gone.
    let outside = |sheet: &Sheet, range: CellRange| {
        let others = sheet.formulas().iter().filter(|(at, _)| !range.contains(**at));
        others.map(|(at, formula)| (*at, formula.clone())).collect::<BTreeMap<_, _>>()
    };
    let last = CellAddress::new(to.row + (from.rows() - 1), to.column + (from.columns() - 1));
    let (mut of_source, of_target) = (outside(source, from), outside(target, CellRange::between(to, last)));
    for formula in of_source.values_mut() {
        if let Some(changed) = without(formula, from) {
            *formula = changed;
        }
    }
    let (mut settings_left, mut settings_got) = (source.settings().clone(), target.settings().clone());
    let forms = settings_left.forms.part(from);
    settings_left.forms.change(from, &|form| *form = CellForm::default());
    settings_got.forms.place(&forms, CellRange::between(to, last));
    let left = Sheet::new(&source.name, trimmed(grid), decisions, settings_left);
    let left = left.with_formulas(of_source).with_kept(source.kept().to_vec());
    let (mut grid, mut decisions) = (target.grid().clone(), target.decisions().clone());
    place(&mut grid, &mut decisions, taken, to, whole);
    let got = Sheet::new(&target.name, grid, decisions, settings_got);
    (left, got.with_formulas(of_target).with_kept(target.kept().to_vec()))
}

fn take(grid: &mut Grid, decisions: &mut Decisions, range: CellRange, whole: WholeLines) -> Taken {
    let CellAddress { row: top, column: left } = range.start;
    let inside = |at: CellAddress| CellAddress::new(at.row - top, at.column - left);
    let filled = range.addresses().filter(|at| at.row < grid.rows() && !grid.text(*at).is_empty());
    let filled: Vec<CellAddress> = filled.collect();
    let cells = filled.iter().map(|at| (inside(*at), grid.text(*at).to_owned(), grid.stored(*at))).collect();
    for at in filled {
        grid.set(at, "", StoredValue::None);
    }
    let (own, others): (Vec<Merge>, Vec<Merge>) =
        grid.merges.iter().copied().partition(|merge| range.contains(merge.origin));
    if !own.is_empty() {
        grid.merges = others.into();
    }
    let merges = own.into_iter().map(|merge| Merge { origin: inside(merge.origin), ..merge }).collect();
    let (rows, columns) = (top..=range.end.row, left..=range.end.column);
    Taken {
        size: (range.rows(), range.columns()),
        cells,
        merges,
        rows: if whole.rows { cut_out(&mut decisions.rows, rows) } else { BTreeMap::new() },
        roles: if whole.columns { cut_out(&mut decisions.roles, columns.clone()) } else { BTreeMap::new() },
        notations: if whole.columns { cut_out(&mut decisions.notations, columns) } else { BTreeMap::new() },
    }
}

fn place(grid: &mut Grid, decisions: &mut Decisions, taken: Taken, to: CellAddress, whole: WholeLines) {
    let (rows, columns) = taken.size;
    let outside = |at: CellAddress| CellAddress::new(to.row + at.row, to.column + at.column);
    let last = outside(CellAddress::new(rows.saturating_sub(1), columns.saturating_sub(1)));
    let range = CellRange::between(to, last);
    let overwritten = range.addresses().filter(|at| !grid.text(*at).is_empty());
    for at in overwritten.collect::<Vec<_>>() {
        grid.set(at, "", StoredValue::None);
    }
    if grid.merges.iter().any(|merge| range.contains(merge.origin)) {
        grid.merges.retain(|merge| !range.contains(merge.origin));
    }
    for (at, text, stored) in taken.cells {
        grid.set(outside(at), &text, stored);
    }
    for merge in taken.merges {
        grid.merges.push(Merge { origin: outside(merge.origin), ..merge });
    }
    if whole.rows {
        put_in(&mut decisions.rows, to.row..=range.end.row, taken.rows);
    }
    if whole.columns {
        put_in(&mut decisions.roles, to.column..=range.end.column, taken.roles);
        put_in(&mut decisions.notations, to.column..=range.end.column, taken.notations);
    }
}

/// Takes the entries of these lines out of a map; their places are then counted from the first line.
fn cut_out<T>(map: &mut BTreeMap<u32, T>, lines: std::ops::RangeInclusive<u32>) -> BTreeMap<u32, T> {
    let start = *lines.start();
    let inside: Vec<u32> = map.range(lines).map(|(line, _)| *line).collect();
    inside.into_iter().filter_map(|line| Some((line - start, map.remove(&line)?))).collect()
}

/// Puts entries into these lines of a map, instead of the former ones.
fn put_in<T>(map: &mut BTreeMap<u32, T>, lines: std::ops::RangeInclusive<u32>, entries: BTreeMap<u32, T>) {
    let start = *lines.start();
    map.retain(|line, _| !lines.contains(line));
    map.extend(entries.into_iter().map(|(line, value)| (start + line, value)));
}

/// The grid without blank rows at its end: a last row that moved up leaves none behind.
fn trimmed(mut grid: Grid) -> Grid {
    let blank = (0..grid.rows()).rev().take_while(|row| grid.row_is_blank(*row)).count();
    if blank > 0 {
        let rows = grid.rows().saturating_sub(u32::try_from(blank).unwrap_or(0));
        grid.truncate(rows, grid.columns());
    }
    grid
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Settings;
    use crate::source::grid_from_text;

    const ROWS: WholeLines = WholeLines { rows: true, columns: false };

    fn sheet() -> Sheet {
        let text = "Đơn vị\tKế hoạch\tThực hiện\nA\t100\t40\nB\t200\t70\nC\t300\t90\nTrong đó: D\t50\t9\n";
        let mut decisions = Decisions::default();
        decisions.rows.insert(4, RowKind::Part);
        decisions.rows.insert(1, RowKind::Note);
        let mut grid = grid_from_text(text, b'\t');
        grid.merges.push(Merge { origin: CellAddress::new(4, 0), rows: 1, columns: 2 });
        Sheet::new("", grid, decisions, Settings::default())
    }

    fn rows(sheet: &Sheet) -> Vec<String> {
        let cell = |row, column| sheet.grid().text(CellAddress::new(row, column));
        (0..sheet.grid().rows()).map(|row| [0, 1, 2].map(|column| cell(row, column)).join(" ")).collect()
    }

    #[test]
    fn a_row_moves_with_what_it_was_decided_to_be_and_with_its_merged_cells() {
        let from = CellRange::between(CellAddress::new(4, 0), CellAddress::new(4, 2));
        let after = moved_within(&sheet(), from, CellAddress::new(1, 0), ROWS);
        assert_eq!(
            rows(&after),
            ["Đơn vị Kế hoạch Thực hiện", "Trong đó: D 50 9", "B 200 70", "C 300 90"],
            "over A; no blank row is left at the end"
        );
        assert_eq!(after.decisions().rows, BTreeMap::from([(1, RowKind::Part)]), "A's decision went with A");
        assert_eq!(after.grid().merges[..], [Merge { origin: CellAddress::new(1, 0), rows: 1, columns: 2 }]);
    }

    #[test]
    fn rows_move_over_themselves() {
        let from = CellRange::between(CellAddress::new(1, 0), CellAddress::new(3, 2));
        let after = moved_within(&sheet(), from, CellAddress::new(2, 0), ROWS);
        assert_eq!(rows(&after), ["Đơn vị Kế hoạch Thực hiện", "  ", "A 100 40", "B 200 70", "C 300 90"]);
        assert_eq!(after.decisions().rows, BTreeMap::from([(2, RowKind::Note)]));
    }

    #[test]
    fn a_row_moves_into_another_sheet() {
        let from = CellRange::between(CellAddress::new(4, 0), CellAddress::new(4, 2));
        let (left, got) = moved_between(&sheet(), from, &sheet(), CellAddress::new(5, 0), ROWS);
        assert_eq!((rows(&left).len(), rows(&got)[5].as_str()), (4, "Trong đó: D 50 9"));
        assert_eq!(got.decisions().rows.get(&5), Some(&RowKind::Part));
    }

    #[test]
    fn a_column_moves_with_its_role() {
        let mut before = sheet();
        let mut decisions = before.decisions().clone();
        decisions.roles.insert(2, Some(Role::Prior));
        before = Sheet::new("", before.grid().clone(), decisions, Settings::default());
        let from = CellRange::between(CellAddress::new(0, 2), CellAddress::new(4, 2));
        let whole = WholeLines { rows: false, columns: true };
        let after = moved_within(&before, from, CellAddress::new(0, 3), whole);
        assert_eq!(after.grid().text(CellAddress::new(0, 3)), "Thực hiện");
        assert_eq!(after.decisions().roles, BTreeMap::from([(3, Some(Role::Prior))]));
    }
}
