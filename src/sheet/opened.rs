//! The formulas of an opened workbook: before one may change its cell, the engine must come to the value that the file has.
//!
//! A formula that does not becomes a value, and says so. Its dependents must not suffer for it: they are calculated again from
//! the file's own value. As values do, this follows from the file, so it is no edit that could be undone.

use std::collections::{BTreeMap, HashMap};

use super::calculation::{agree, shown_value};
use super::cell_value::value_of;
use super::kept::{KeptFormula, WhyKept};
use super::place::Place;
use super::workbook::Workbook;
use crate::formula::{
    Formula, Job, JobCell, Outcome, Reference, Refusal, Surroundings, Value, Written, canonical,
};
use crate::grid::{Cell, CellAddress, CellRange, StoredValue};
use crate::number::Notation;

/// So often dependents are calculated again from values of the file.
const MOST_ROUNDS: u8 = 8;

/// What became of an opened formula.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// It is still compared.
    Awaited,
    /// It is alive; its file's way to write its value, if that is another than here.
    Alive(Option<Box<Written>>),
    /// Its cell keeps its value.
    Kept(WhyKept),
}

/// What the engine is asked to calculate, and the values in the file that its answers are compared with.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What the engine is asked.
    pub job: Job,
    waiting: Vec<Waiting>,
    round: u8,
}

/// A formula that waits for its verdict.
#[derive(Clone, Debug)]
struct Waiting {
    number: u32,
    sheet: usize,
    at: CellAddress,
    formula: Formula,
    text: String,
    stored: StoredValue,
    /// Its value for other formulas.
    value: Value,
    notation: Notation,
    /// What it names.
    reads: Vec<(usize, CellRange)>,
}

/// What an answer of the engine decides.
#[derive(Debug, Default)]
pub struct Judged {
    /// Verdicts by the formulas' numbers.
    pub verdicts: Vec<(u32, Verdict)>,
    /// What must be calculated again.
    pub again: Option<Comparison>,
}

impl Workbook {
    /// Whether some formulas of a file were not yet compared.
    pub fn has_uncompared(&self) -> bool {
        self.sheets().iter().any(|sheet| sheet.formulas().values().any(|formula| formula.opened.is_some()))
    }

    /// Gives numbers from `next` on to the opened formulas that have none, and collects what they are compared with.
    /// Formulas that the engine cannot calculate become values at once; the second result is whether some did.
    pub fn comparison(&mut self, next: u32) -> (Option<Comparison>, bool) {
        let mut number = next;
        for own in 0..self.sheets().len() {
            let Some(sheet) = self.sheet_mut(own) else { continue };
            let uncompared = sheet.formulas_mut().0.values_mut().filter_map(|f| f.opened.as_mut());
            for opened in uncompared.filter(|opened| **opened == 0) {
                *opened = number;
                number += 1;
            }
        }
        let mut refused: Vec<(usize, CellAddress, Refusal)> = Vec::new();
        let mirror = self.mirror_telling(&mut |sheet, at, refusal| refused.push((sheet, at, refusal)));
        let mut job = mirror.map(|mirror| mirror.job);
        refused.retain(|(sheet, at, _)| {
            let formula = self.sheets().get(*sheet).and_then(|sheet| sheet.formulas().get(at));
            formula.is_some_and(|formula| formula.opened.is_some())
        });
        let changes = !refused.is_empty();
        if changes {
            for (sheet, at, refusal) in refused {
                self.keep_value(sheet, at, WhyKept::from(refusal));
            }
            job = self.job();
        }
        let waiting: Vec<Waiting> = (0..self.sheets().len()).flat_map(|own| self.waiting_in(own)).collect();
        let job = job.filter(|_| !waiting.is_empty());
        (job.map(|job| Comparison { job, waiting, round: 0 }), changes)
    }

    fn waiting_in(&self, own: usize) -> Vec<Waiting> {
        let Some(sheet) = self.sheets().get(own) else { return Vec::new() };
        let place = Place::of(self, own);
        let notation = place.notation();
        let waiting = |(at, formula): (&CellAddress, &Formula)| {
            let mut reads = Vec::new();
            self.with_cells_of_names(own, formula).expression.references(&mut |reference: &Reference| {
                let of = reference.sheet.as_deref().map_or(Some(own), |name| place.sheet(name));
                reads.extend(of.map(|of| (of, reference.range())));
            });
            let cell = sheet.grid().cell(*at);
            Some(Waiting {
                number: formula.opened?,
                sheet: own,
                at: *at,
                formula: formula.clone(),
                text: cell.text.to_owned(),
                stored: cell.stored,
                value: value_of(sheet, *at),
                notation,
                reads,
            })
        };
        sheet.formulas().iter().filter_map(waiting).collect()
    }

    /// What is decided by an answer of the engine.
    pub fn judged(&self, comparison: Comparison, outcome: &Outcome) -> Judged {
        let Comparison { mut job, waiting, round } = comparison;
        let mut judged = Judged::default();
        let mut differing: Vec<(Waiting, String)> = Vec::new();
        let calculated = by_cell(&job, outcome);
        for one in waiting {
            let value = calculated.get(one.sheet).and_then(|values| values.get(&one.at)).copied();
            let place = Place::of(self, one.sheet);
            let value = value.cloned().unwrap_or(Value::Blank);
            let now = shown_value(one.at, value, &one.formula, &place, one.notation);
            let before = Cell { text: &one.text, stored: one.stored };
            match one.stored == StoredValue::Uncalculated || agree(before, &now) {
                true => {
                    let is_same = one.stored == StoredValue::Uncalculated
                        || (one.text == now.text && one.stored == now.stored);
                    let written = || Box::new(Written { text: one.text.clone(), stored: one.stored });
                    judged.verdicts.push((one.number, Verdict::Alive((!is_same).then(written))));
                }
                false => differing.push((one, now.text)),
            }
        }
        let places = Places::of(differing.iter().map(|(one, _)| (one.sheet, one.at)));
        let is_last = round + 1 >= MOST_ROUNDS;
        let follows =
            |one: &Waiting| !is_last && one.reads.iter().any(|(sheet, range)| places.meet(*sheet, *range));
        let (mut dependent, mut first): (Vec<_>, Vec<_>) =
            differing.into_iter().partition(|(one, _)| follows(one));
        if first.is_empty() {
            first.append(&mut dependent);
        }
        for (one, calculated) in first {
            if let Some(asked) = job.sheets.get_mut(one.sheet) {
                let CellAddress { row, column } = one.at;
                asked.formulas.retain(|formula| (formula.row, formula.column) != (row, column));
                let place = asked.cells.partition_point(|cell| (cell.row, cell.column) < (row, column));
                asked.cells.insert(place, JobCell { row, column, value: one.value });
            }
            judged.verdicts.push((one.number, Verdict::Kept(WhyKept::Differs { calculated })));
        }
        let waiting: Vec<Waiting> = dependent.into_iter().map(|(one, _)| one).collect();
        if !waiting.is_empty() {
            judged.again = Some(Comparison { job, waiting, round: round + 1 });
        }
        judged
    }

    /// Applies verdicts to the opened formulas, by their numbers; whether some became values.
    pub fn settle(&mut self, verdict: &dyn Fn(u32) -> Verdict) -> bool {
        let mut changes = false;
        for own in 0..self.sheets().len() {
            let mut kept = Vec::new();
            let Some(sheet) = self.sheet_mut(own) else { continue };
            for (at, formula) in sheet.formulas_mut().0.iter_mut() {
                match formula.opened.map(verdict) {
                    Some(Verdict::Alive(written)) => (formula.opened, formula.written) = (None, written),
                    Some(Verdict::Kept(why)) => kept.push((*at, why)),
                    Some(Verdict::Awaited) | None => {}
                }
            }
            changes |= !kept.is_empty();
            kept.into_iter().for_each(|(at, why)| self.keep_value(own, at, why));
        }
        changes
    }

    /// Makes a formula a value. One without a value stays as it was read.
    fn keep_value(&mut self, sheet: usize, at: CellAddress, why: WhyKept) {
        let Some(sheet) = self.sheet_mut(sheet) else { return };
        let (formulas, kept, grid) = sheet.formulas_mut();
        let Some(formula) = formulas.remove(&at) else { return };
        if grid.stored(at) != StoredValue::Uncalculated {
            kept.push(KeptFormula { at, text: canonical(&formula), shown: grid.text(at).to_owned(), why });
        }
    }
}

impl Comparison {
    /// The numbers of the formulas that wait.
    pub fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        self.waiting.iter().map(|one| one.number)
    }
}

/// The values of a job's formulas by sheet and cell.
fn by_cell<'a>(job: &Job, outcome: &'a Outcome) -> Vec<BTreeMap<CellAddress, &'a Value>> {
    let of_sheet = job.sheets.iter().zip(&outcome.sheets);
    of_sheet
        .map(|(asked, values)| {
            asked.formulas.iter().map(|f| CellAddress::new(f.row, f.column)).zip(values).collect()
        })
        .collect()
}

/// Cells by their sheets and columns.
#[derive(Default)]
struct Places {
    rows: HashMap<(usize, u32), Vec<u32>>,
}

impl Places {
    fn of(cells: impl Iterator<Item = (usize, CellAddress)>) -> Places {
        let mut places = Places::default();
        for (sheet, at) in cells {
            places.rows.entry((sheet, at.column)).or_default().push(at.row);
        }
        places.rows.values_mut().for_each(|rows| rows.sort_unstable());
        places
    }

    /// Whether some are in a range.
    fn meet(&self, sheet: usize, range: CellRange) -> bool {
        self.rows.iter().any(|((of, column), rows)| {
            let after = rows.partition_point(|row| *row < range.start.row);
            *of == sheet
                && (range.start.column..=range.end.column).contains(column)
                && rows.get(after).is_some_and(|row| *row <= range.end.row)
        })
    }
}
