//! Judges many tables, counts the kinds of faults, and finds the smallest table that shows each.

use super::judge::{Fault, Verdict};
use super::judge_page::judge;
use super::known::is_known;
use super::shape::Shape;
use super::table::TrueTable;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Steps that are tried to make a table smaller.
const MOST_STEPS: usize = 400;

/// A kind of fault among many tables.
pub struct Found {
    pub tables: usize,
    /// The smallest table so far that shows it.
    shape: Shape,
    cells: usize,
}

/// What many tables showed.
#[derive(Default)]
pub struct Report {
    pub right: usize,
    pub asked: usize,
    pub silent: usize,
    /// Wrong in silence, and of a kind that is known and switched off.
    pub known: usize,
    pub cells: usize,
    pub needless_questions: usize,
    pub silent_kinds: BTreeMap<String, Found>,
    pub needless_kinds: BTreeMap<String, Found>,
    pub missed_kinds: BTreeMap<String, Found>,
}

impl Report {
    /// Judges the tables of so many seeds.
    pub fn of(seeds: impl Iterator<Item = u64>) -> Report {
        let mut report = Report::default();
        for seed in seeds {
            report.add(&Shape::of(seed));
        }
        report
    }

    fn add(&mut self, shape: &Shape) {
        let verdict = judge(&TrueTable::of(shape));
        self.cells += verdict.cells;
        self.needless_questions += verdict.needless.len();
        let (known, new): (Vec<&Fault>, Vec<&Fault>) = verdict.silent.iter().partition(|f| is_known(f));
        match (known.is_empty(), new.is_empty(), verdict.asked.is_empty()) {
            (_, false, _) => self.silent += 1,
            (false, ..) => self.known += 1,
            (_, _, false) => self.asked += 1,
            _ => self.right += 1,
        }
        let count = |kinds: &mut BTreeMap<String, Found>, faults: &[&Fault]| {
            let mut names: Vec<&str> = faults.iter().map(|f| f.kind.as_str()).collect();
            names.sort_unstable();
            names.dedup();
            for name in names {
                let cells = verdict.cells;
                let found =
                    kinds.entry(name.to_owned()).or_insert(Found { tables: 0, shape: shape.clone(), cells });
                found.tables += 1;
                if cells < found.cells {
                    (found.cells, found.shape) = (cells, shape.clone());
                }
            }
        };
        count(&mut self.silent_kinds, &verdict.silent.iter().collect::<Vec<_>>());
        count(&mut self.needless_kinds, &verdict.needless.iter().collect::<Vec<_>>());
        count(&mut self.missed_kinds, &verdict.missed.iter().collect::<Vec<_>>());
    }

    /// Tables judged.
    pub fn tables(&self) -> usize {
        self.right + self.asked + self.silent + self.known
    }

    /// The shares, in lines.
    pub fn shares(&self) -> String {
        let share = |n: usize| 100.0 * n as f64 / self.tables().max(1) as f64;
        let mut text = String::new();
        let silent = self.silent + self.known;
        let rows = [
            ("read right", self.right),
            ("asked", self.asked),
            ("wrong in silence", silent),
            ("of these known", self.known),
        ];
        for (name, n) in rows {
            let _ = writeln!(text, "{name:>18}: {n:>7} of {:>7} tables, {:.2} %", self.tables(), share(n));
        }
        let of_cells = 100.0 * self.needless_questions as f64 / self.cells.max(1) as f64;
        let _ = writeln!(
            text,
            "{:>18}: {:>7} of {:>7} cells, {of_cells:.2} %",
            "needless questions", self.needless_questions, self.cells
        );
        text
    }

    /// Every kind with the smallest table that shows it.
    pub fn kinds(&self, with_tables: bool, only: &str) -> String {
        let mut text = String::new();
        for (title, kinds, faults) in [
            ("wrong in silence", &self.silent_kinds, (|v| v.silent) as fn(Verdict) -> Vec<Fault>),
            ("needless", &self.needless_kinds, |v| v.needless),
            ("less understood than a reader would", &self.missed_kinds, |v| v.missed),
        ] {
            let _ = writeln!(text, "\n# {title}");
            let mut sorted: Vec<(&String, &Found)> = kinds.iter().collect();
            sorted.retain(|(kind, _)| kind.contains(only));
            sorted.sort_by_key(|(_, found)| std::cmp::Reverse(found.tables));
            for (kind, found) in sorted {
                let _ = writeln!(text, "{:>6}  {kind}", found.tables);
                if with_tables {
                    let shape = smallest(&found.shape, kind, faults);
                    let _ = writeln!(text, "{}", shown(&shape, kind, faults));
                }
            }
        }
        text
    }
}

/// A shape made simpler as long as it shows the same kind of fault.
fn smallest(shape: &Shape, kind: &str, faults: fn(Verdict) -> Vec<Fault>) -> Shape {
    let shows = |shape: &Shape| faults(judge(&TrueTable::of(shape))).iter().any(|f| f.kind == kind);
    let mut best = shape.clone();
    let mut steps = 0;
    while let Some(simpler) = best.simpler().into_iter().find(|s| {
        steps += 1;
        steps < MOST_STEPS && *s != best && shows(s)
    }) {
        if steps >= MOST_STEPS {
            break;
        }
        best = simpler;
    }
    best
}

/// A table as text with what is wrong in it.
pub fn shown(shape: &Shape, kind: &str, faults: fn(Verdict) -> Vec<Fault>) -> String {
    let table = TrueTable::of(shape);
    let faults = faults(judge(&table));
    let mut text = format!("        {shape:?}\n");
    for line in table.pasted().tsv().lines() {
        let _ = writeln!(text, "        | {}", line.replace('\t', " ¦ "));
    }
    for fault in faults.iter().filter(|f| f.kind == kind).take(3) {
        let _ = writeln!(text, "        → {} {}", fault.kind, fault.at);
    }
    text
}
