//! Formulas that follow from their own values by way of computed columns: the engine sees only the values of these, and
//! would calculate for ever.

use std::collections::{BTreeMap, BTreeSet};

use super::place::Place;
use super::workbook::Workbook;
use crate::formula::{Formula, Surroundings};
use crate::grid::{CellAddress, CellRange};

/// A formula, or the cells of a range that some formula names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Formula(usize, CellAddress),
    Cells(usize, CellRange),
    /// The cells that a computed column is computed from.
    Sources(usize, CellRange),
}

/// How far the search is with a node.
#[derive(Clone, Copy, PartialEq)]
enum Seen {
    /// It is being followed.
    Open,
    /// All that it needs is known.
    Done,
}

impl Workbook {
    /// The formulas that need their own values, among those that name computed columns and those that they need.
    pub(super) fn cycles(&self) -> BTreeSet<(usize, CellAddress)> {
        let mut search =
            Search { workbook: self, typed: None, seen: BTreeMap::new(), found: BTreeSet::new() };
        for (own, sheet) in self.sheets().iter().enumerate() {
            for (at, formula) in sheet.formulas() {
                if formula.expression.names_computed() {
                    search.follow(Node::Formula(own, *at));
                }
            }
        }
        search.found
    }

    /// Whether a formula would need its own value in this cell.
    pub fn would_follow_itself(&self, sheet: usize, at: CellAddress, formula: &Formula) -> bool {
        let typed = Some((sheet, at, formula));
        let mut search = Search { workbook: self, typed, seen: BTreeMap::new(), found: BTreeSet::new() };
        search.follow(Node::Formula(sheet, at));
        search.found.contains(&(sheet, at))
    }
}

struct Search<'a> {
    workbook: &'a Workbook,
    /// A formula that is not in its cell yet.
    typed: Option<(usize, CellAddress, &'a Formula)>,
    seen: BTreeMap<Node, Seen>,
    found: BTreeSet<(usize, CellAddress)>,
}

impl Search<'_> {
    fn follow(&mut self, first: Node) {
        if self.seen.contains_key(&first) {
            return;
        }
        // What is being followed, each with what it needs and was not looked at yet.
        let mut open: Vec<(Node, Vec<Node>)> = vec![(first, self.needs(first))];
        self.seen.insert(first, Seen::Open);
        while let Some((node, waiting)) = open.last_mut() {
            let (node, next) = (*node, waiting.pop());
            match next {
                None => {
                    self.seen.insert(node, Seen::Done);
                    open.pop();
                }
                Some(next) => match self.seen.get(&next) {
                    Some(Seen::Done) => {}
                    Some(Seen::Open) => {
                        let begin = open.iter().rposition(|(node, _)| *node == next).unwrap_or(0);
                        let round = || open.iter().skip(begin).map(|(node, _)| *node);
                        // The engine itself finds a round of cells alone.
                        if round().any(|node| matches!(node, Node::Sources(..))) {
                            self.found.extend(round().filter_map(|node| match node {
                                Node::Formula(sheet, at) => Some((sheet, at)),
                                Node::Cells(..) | Node::Sources(..) => None,
                            }));
                        }
                    }
                    None => {
                        self.seen.insert(next, Seen::Open);
                        let needs = self.needs(next);
                        open.push((next, needs));
                    }
                },
            }
        }
    }

    /// What a node follows from.
    fn needs(&self, node: Node) -> Vec<Node> {
        match node {
            Node::Cells(sheet, range) | Node::Sources(sheet, range) => self.formulas_in(sheet, range),
            Node::Formula(own, at) => {
                let typed = self.typed.filter(|(sheet, place, _)| (*sheet, *place) == (own, at));
                let kept = || self.workbook.sheets().get(own)?.formulas().get(&at);
                let Some(formula) = typed.map(|(_, _, formula)| formula).or_else(kept) else {
                    return Vec::new();
                };
                let place = Place::of(self.workbook, own);
                let formula = &*self.workbook.with_cells_of_names(own, formula);
                let mut needs = Vec::new();
                formula.expression.references(&mut |reference| {
                    let sheet = reference.sheet.as_deref().map_or(Some(own), |name| place.sheet(name));
                    needs.extend(sheet.map(|sheet| Node::Cells(sheet, reference.range())));
                });
                for cells in self.workbook.all_computed_cells(own, formula) {
                    needs.extend(cells.sources.iter().map(|source| Node::Sources(cells.sheet, *source)));
                }
                needs
            }
        }
    }

    fn formulas_in(&self, sheet: usize, range: CellRange) -> Vec<Node> {
        let Some(formulas) = self.workbook.sheets().get(sheet).map(|sheet| sheet.formulas()) else {
            return Vec::new();
        };
        let typed = self.typed.filter(|(own, at, _)| *own == sheet && range.contains(*at));
        let typed = typed.map(|(own, at, _)| Node::Formula(own, at));
        if range.cells() == 1 {
            let here = formulas.contains_key(&range.start).then_some(Node::Formula(sheet, range.start));
            return here.into_iter().chain(typed).collect();
        }
        let rows = CellAddress::new(range.start.row, 0)..=CellAddress::new(range.end.row, u32::MAX);
        let within = formulas.range(rows).map(|(at, _)| *at).filter(|at| range.contains(*at));
        within.map(|at| Node::Formula(sheet, at)).chain(typed).collect()
    }
}
