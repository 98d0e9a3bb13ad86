//! [`Forms`]: the forms of a sheet's cells, kept by runs of rows: a column of 100 000 cells in bold is one run.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::cell_form::CellForm;
use crate::grid::{CellAddress, CellRange, LineSources};

/// Rows of a column that look alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Run {
    rows: Range<u32>,
    form: CellForm,
}

/// The forms of a sheet's cells; those that are not among them look as usual.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forms {
    /// By column; runs in order, none usual, no two that touch alike.
    columns: BTreeMap<u32, Vec<Run>>,
}

impl Forms {
    /// Whether all cells look as usual.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    /// How a cell looks, if not as usual.
    pub fn get(&self, at: CellAddress) -> Option<&CellForm> {
        let runs = self.columns.get(&at.column)?;
        let run = runs.get(runs.partition_point(|run| run.rows.end <= at.row))?;
        run.rows.contains(&at.row).then_some(&run.form)
    }

    /// All runs: column, rows, form.
    pub fn runs(&self) -> impl Iterator<Item = (u32, Range<u32>, &CellForm)> {
        self.columns
            .iter()
            .flat_map(|(column, runs)| runs.iter().map(|run| (*column, run.rows.clone(), &run.form)))
    }

    /// Changes the forms of the cells of a range.
    pub fn change(&mut self, range: CellRange, change: &dyn Fn(&mut CellForm)) {
        for column in range.start.column..=range.end.column {
            self.change_rows(column, range.start.row..range.end.row.saturating_add(1), change);
        }
    }

    fn change_rows(&mut self, column: u32, rows: Range<u32>, change: &dyn Fn(&mut CellForm)) {
        let before = self.columns.remove(&column).unwrap_or_default();
        let mut after = Runs::default();
        let mut next = rows.start;
        let changed = |form: &CellForm| {
            let mut form = form.clone();
            change(&mut form);
            form
        };
        let usual = changed(&CellForm::default());
        for Run { rows: own, form } in before {
            after.push(own.start..own.end.min(rows.start), &form);
            let inside = own.start.max(rows.start)..own.end.min(rows.end);
            if !inside.is_empty() {
                after.push(next..inside.start, &usual);
                after.push(inside.clone(), &changed(&form));
                next = inside.end;
            } else if own.start >= rows.end {
                after.push(next..rows.end, &usual);
                next = rows.end;
            }
            after.push(own.start.max(rows.end)..own.end, &form);
        }
        after.push(next..rows.end, &usual);
        self.put(column, after.0);
    }

    fn put(&mut self, column: u32, runs: Vec<Run>) {
        if !runs.is_empty() {
            self.columns.insert(column, runs);
        }
    }

    /// Follows rows that were rearranged. An inserted row looks as the one above it.
    pub fn follow_rows(&mut self, lines: &LineSources) {
        for (column, runs) in std::mem::take(&mut self.columns) {
            let former = Forms { columns: BTreeMap::from([(0, runs)]) };
            let mut after = Runs::default();
            let mut above: Option<&CellForm> = None;
            for (row, source) in (0..).zip(lines.sources()) {
                if let Some(source) = source {
                    above = former.get(CellAddress::new(*source, 0));
                }
                match (above, source) {
                    (Some(form), Some(_)) => after.push(row..row + 1, form),
                    (Some(form), None) => after.push(row..row + 1, &form.without_note()),
                    (None, _) => {}
                }
            }
            // Rows beyond the last keep their distance to it.
            let last = lines.former_lines();
            for (_, rows, form) in former.runs().filter(|(_, rows, _)| rows.end > last) {
                let start = rows.start.max(last);
                if let Some(place) = lines.place(start) {
                    after.push(place..place.saturating_add(rows.end - start), form);
                }
            }
            self.put(column, after.0);
        }
    }

    /// Follows columns that were rearranged. An inserted column looks as the one left of it.
    pub fn follow_columns(&mut self, lines: &LineSources) {
        let mut former = std::mem::take(&mut self.columns);
        let mut left: Vec<Run> = Vec::new();
        for (column, source) in (0..).zip(lines.sources()) {
            if let Some(source) = source {
                left = former.remove(source).unwrap_or_default();
            }
            self.put(column, left.clone());
            left = without_notes(left);
        }
        let last = lines.former_lines();
        for (column, runs) in former.into_iter().filter(|(column, _)| *column >= last) {
            if let Some(place) = lines.place(column) {
                self.put(place, runs);
            }
        }
    }

    /// The forms of the cells of a range, counted from its first.
    #[must_use]
    pub fn part(&self, range: CellRange) -> Forms {
        let mut part = Forms::default();
        for (column, runs) in self.columns.range(range.start.column..=range.end.column) {
            let mut own = Runs::default();
            for Run { rows, form } in runs {
                let start = rows.start.max(range.start.row);
                let end = rows.end.min(range.end.row.saturating_add(1));
                if start < end {
                    own.push(start - range.start.row..end - range.start.row, form);
                }
            }
            part.put(column - range.start.column, own.0);
        }
        part
    }

    /// Gives the cells of a range the forms of a part of its size.
    pub fn place(&mut self, part: &Forms, range: CellRange) {
        self.change(range, &|form| *form = CellForm::default());
        for (column, rows, form) in part.runs() {
            let column = column + range.start.column;
            let rows = rows.start + range.start.row..rows.end + range.start.row;
            self.change_rows(column, rows, &|own| *own = form.clone());
        }
    }

    /// Gives the cells of a range the forms of a part of so many rows and columns, again and again.
    pub fn repeat(&mut self, part: &Forms, (rows, columns): (u32, u32), range: CellRange) {
        let (rows, columns) = (rows.max(1), columns.max(1));
        let alike = |place: u32| part.get(CellAddress::new(0, place)).cloned().unwrap_or_default();
        for column in (range.start.column..=range.end.column).filter(|_| rows == 1) {
            let form = alike((column - range.start.column) % columns);
            self.change_rows(column, range.start.row..range.end.row.saturating_add(1), &|own| {
                *own = form.clone()
            });
        }
        if rows == 1 {
            return;
        }
        for row in (range.start.row..=range.end.row).step_by(rows as usize) {
            for column in (range.start.column..=range.end.column).step_by(columns as usize) {
                let last = CellAddress::new(
                    (row + (rows - 1)).min(range.end.row),
                    (column + (columns - 1)).min(range.end.column),
                );
                let over = CellRange::between(CellAddress::new(row, column), last);
                let first = CellAddress::new(0, 0);
                let fitting =
                    CellRange::between(first, CellAddress::new(over.rows() - 1, over.columns() - 1));
                self.place(&part.part(fitting), over);
            }
        }
    }

    /// The notes, with their cells.
    pub fn notes(&self) -> impl Iterator<Item = (CellAddress, &str)> {
        let noted =
            self.runs().filter_map(|(column, rows, form)| Some((column, rows, form.note.as_deref()?)));
        noted.flat_map(|(column, rows, note)| rows.map(move |row| (CellAddress { row, column }, note)))
    }

    /// The same looks without the notes.
    #[must_use]
    pub fn without_notes(self) -> Forms {
        let columns = self.columns.into_iter().map(|(column, runs)| (column, without_notes(runs)));
        Forms { columns: columns.filter(|(_, runs)| !runs.is_empty()).collect() }
    }

    /// Follows cells that were moved so that the first of them is at `to`.
    pub fn follow_cells(&mut self, from: CellRange, to: CellAddress) {
        if self.is_empty() {
            return;
        }
        let part = self.part(from);
        self.change(from, &|form| *form = CellForm::default());
        let last = CellAddress::new(to.row + (from.rows() - 1), to.column + (from.columns() - 1));
        self.place(&part, CellRange::between(to, last));
    }
}

fn without_notes(runs: Vec<Run>) -> Vec<Run> {
    let mut without = Runs::default();
    for Run { rows, form } in runs {
        without.push(rows, &form.without_note());
    }
    without.0
}

/// Runs being collected in order.
#[derive(Default)]
struct Runs(Vec<Run>);

impl Runs {
    fn push(&mut self, rows: Range<u32>, form: &CellForm) {
        if rows.is_empty() || form.is_usual() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.rows.end == rows.start && last.form == *form => last.rows.end = rows.end,
            _ => self.0.push(Run { rows, form: form.clone() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bold(form: &mut CellForm) {
        form.bold = true;
    }

    fn italic(form: &mut CellForm) {
        form.italic = true;
    }

    fn range(first: (u32, u32), last: (u32, u32)) -> CellRange {
        CellRange::between(CellAddress::new(first.0, first.1), CellAddress::new(last.0, last.1))
    }

    /// The rows of column 1 by their letters: b for bold, i for italic.
    fn shown(forms: &Forms, rows: u32) -> String {
        let letter = |row| match forms.get(CellAddress::new(row, 1)) {
            None => '.',
            Some(CellForm { bold: true, italic: true, .. }) => 'x',
            Some(CellForm { bold: true, .. }) => 'b',
            Some(_) => 'i',
        };
        (0..rows).map(letter).collect()
    }

    #[test]
    fn ranges_are_changed_and_alike_neighbours_are_one_run() {
        let mut forms = Forms::default();
        forms.change(range((2, 1), (5, 1)), &bold);
        forms.change(range((4, 1), (7, 1)), &italic);
        assert_eq!(shown(&forms, 9), "..bbxxii.");
        forms.change(range((0, 1), (3, 1)), &italic);
        assert_eq!(shown(&forms, 9), "iixxxxii.");
        assert_eq!(forms.runs().count(), 3);
        forms.change(range((0, 1), (8, 1)), &|form| *form = CellForm::default());
        assert!(forms.is_empty());
        forms.change(range((0, 0), (999_999, 3)), &bold);
        assert_eq!(forms.runs().count(), 4);
    }

    /// A plain grid of forms agrees at every step.
    #[test]
    fn a_plain_model_agrees() {
        let mut random = 12_345_u32;
        let mut draw = |most: u32| {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (random >> 8) % most
        };
        let (mut forms, mut model) = (Forms::default(), vec![[false; 2]; 30]);
        for _ in 0..400 {
            let (a, b, what) = (draw(30), draw(30), draw(3));
            let cells = range((a.min(b), 1), (a.max(b), 1));
            forms.change(cells, &|form: &mut CellForm| match what {
                0 => form.bold = !form.bold,
                1 => form.italic = true,
                _ => *form = CellForm::default(),
            });
            for row in model.iter_mut().take(a.max(b) as usize + 1).skip(a.min(b) as usize) {
                *row = match what {
                    0 => [!row[0], row[1]],
                    1 => [row[0], true],
                    _ => [false; 2],
                };
            }
            for (row, expected) in (0..).zip(&model) {
                let form = forms.get(CellAddress::new(row, 1)).cloned().unwrap_or_default();
                assert_eq!([form.bold, form.italic], *expected);
            }
            let runs: Vec<_> = forms.runs().collect();
            assert!(runs.windows(2).all(|pair| pair[0].1.end < pair[1].1.start || pair[0].2 != pair[1].2));
        }
    }

    #[test]
    fn forms_follow_lines_and_cells() {
        let mut forms = Forms::default();
        forms.change(range((1, 1), (2, 1)), &bold);
        forms.change(range((6, 1), (6, 1)), &italic);
        let mut inserted = forms.clone();
        inserted.follow_rows(&LineSources::inserted(5, 2, 1));
        assert_eq!(shown(&inserted, 9), ".bbb...i.", "the new row looks as the one above");
        let mut removed = forms.clone();
        removed.follow_rows(&LineSources::removed(5, 1..=1));
        assert_eq!(shown(&removed, 8), ".b...i..");
        let mut sorted = forms.clone();
        sorted.follow_rows(&LineSources::new([2, 0, 1, 4, 3].map(Some).to_vec(), 5));
        assert_eq!(shown(&sorted, 8), "b.b...i.");
        let mut columns = forms.clone();
        columns.follow_columns(&LineSources::inserted(3, 0, 1));
        assert_eq!(columns.get(CellAddress::new(1, 2)), forms.get(CellAddress::new(1, 1)));
        forms.follow_cells(range((1, 1), (1, 1)), CellAddress::new(4, 1));
        assert_eq!(shown(&forms, 8), "..b.b.i.");
    }
}
