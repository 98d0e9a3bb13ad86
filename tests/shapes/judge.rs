//! Holds what was understood against the truth: what is right, what was asked, what is wrong without a word, and what
//! was asked without need.

use super::columns::{Is, TrueColumn};
use super::judge_questions::{close, of_kind_of_row, of_notation, of_reading, of_role};
use super::judge_rates::judge_rates;
use super::rows::Kind;
use super::shape::{GroupSums, Groups, Percent, Topic};
use super::table::TrueTable;
use chi_tieu::analysis::{Indicator, adds_up_over_units, pasted_rates, survey};
use chi_tieu::grid::{CellAddress, Grid};
use chi_tieu::number::{CellKind, Notation, UnitKind};
use chi_tieu::table::{Decisions, Doubt, Role, RowKind, Table, Warning, understand};
use std::collections::BTreeMap;

/// A difference between the truth and what was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its kind, in words that are the same for like faults.
    pub kind: String,
    /// Where, and what is there.
    pub at: String,
}

/// What is to be said of one table.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// Wrong, and no warning points there.
    pub silent: Vec<Fault>,
    /// Wrong or open, and a warning points there.
    pub asked: Vec<Fault>,
    /// Warnings of what is plain.
    pub needless: Vec<Fault>,
    /// Nothing wrong, but less understood than a reader would.
    pub missed: Vec<Fault>,
    /// Cells that hold figures.
    pub cells: usize,
}

/// What the names of faults begin with that are left when all questions about notation are answered.
const AFTER_ANSWERS: &str = "answered, and ";

/// How sure a role is that is shown as a guess.
const GUESS: f32 = 0.2;

/// Warnings that only tell how something was read.
fn only_tells(doubt: &Doubt) -> bool {
    use Doubt::*;
    matches!(
        doubt,
        TextNumber
            | RoundedDisplay
            | UnitsConverted { .. }
            | HiddenRows(_)
            | HiddenColumns(_)
            | HiddenRowsLeftOut(_)
            | HiddenColumnsLeftOut(_)
    )
}

/// What was understood of a table, and the way from the truth to it.
pub struct Understood<'a> {
    pub truth: &'a TrueTable,
    pub grid: &'a Grid,
    pub table: &'a Table,
    pub planned: Vec<Indicator>,
    pub said: Vec<Warning>,
    pub verdict: Verdict,
    /// Places that were misread: body row, column.
    pub misread: Vec<(Option<usize>, Option<usize>)>,
}

/// Judges what is read of a grid that holds one table, and what it becomes once its questions about notation are answered
/// as the table is meant: what is asked counts as told only if the answer cures it.
pub fn judge_grid(truth: &TrueTable, grid: &Grid) -> Verdict {
    let (mut verdict, answers) = judge_under(truth, grid, &Decisions::default());
    if !answers.notations.is_empty() {
        let (answered, _) = judge_under(truth, grid, &answers);
        verdict.silent.extend(
            answered
                .silent
                .into_iter()
                .map(|fault| Fault { kind: format!("{AFTER_ANSWERS}{}", fault.kind), ..fault }),
        );
    }
    verdict
}

/// Judges what is read under some decisions. Gives the answers to what is then asked about notation.
fn judge_under(truth: &TrueTable, grid: &Grid, decisions: &Decisions) -> (Verdict, Decisions) {
    let verdict = Verdict { cells: truth.cells(), ..Verdict::default() };
    let table = understand(grid, decisions);
    let survey = survey(&table);
    let mut said = table.warnings.clone();
    said.extend(survey.findings);
    said.retain(|w| !only_tells(&w.doubt));
    let mut understood = Understood {
        truth,
        grid,
        table: &table,
        planned: survey.planned,
        said,
        verdict,
        misread: Vec::new(),
    };
    let is_answered = !decisions.notations.is_empty();
    let mut answers = Decisions::default();
    if understood.is_in_place() {
        answers.notations = understood.notations();
        understood.rows(is_answered);
        understood.columns();
        understood.cells(is_answered);
        judge_rates(&mut understood);
        if !is_answered {
            understood.demanded();
            understood.needless();
        }
    }
    (understood.verdict, answers)
}

impl Understood<'_> {
    /// The grid's row of a row of the page.
    fn grid_row(&self, row: usize) -> usize {
        row - self.truth.page.blank_edges().0
    }

    /// The body row of a line; `None` if it stands above the body.
    pub fn body_row(&self, line: usize) -> Option<usize> {
        self.grid_row(self.truth.row_of[line]).checked_sub(self.table.body.start as usize)
    }

    pub fn column(&self, column: usize) -> usize {
        self.truth.column_of[column] - self.truth.page.blank_edges().1
    }

    pub fn kind(&self, row: usize) -> RowKind {
        self.table.rows.get(row).copied().unwrap_or(RowKind::Blank)
    }

    /// Whether the grid has the cells where the page has them.
    fn is_in_place(&mut self) -> bool {
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for line in 0..self.truth.lines.len() {
            for column in 0..self.truth.columns.len() {
                let row = self.grid_row(self.truth.row_of[line]) as u32;
                let at = CellAddress { row, column: self.column(column) as u32 };
                let own = self.truth.page.text(self.truth.row_of[line], self.truth.column_of[column]);
                if plain(own) != plain(self.grid.text(at)) {
                    self.silent(
                        "cells are not where they were",
                        format!("{own:?} is {:?}", self.grid.text(at)),
                    );
                    return false;
                }
            }
        }
        true
    }

    pub fn silent(&mut self, kind: &str, at: String) {
        self.verdict.silent.push(Fault { kind: kind.to_owned(), at });
    }

    /// Notes a difference: asked if a warning that `points` there exists, else silent.
    pub fn differs(
        &mut self,
        kind: String,
        at: String,
        place: (Option<usize>, Option<usize>),
        points: impl Fn(&Warning) -> bool,
    ) {
        self.misread.push(place);
        let asked = self.said.iter().any(points);
        let faults = if asked { &mut self.verdict.asked } else { &mut self.verdict.silent };
        faults.push(Fault { kind, at });
    }

    /// The notation in which each column is written that a question about notation points at.
    fn notations(&self) -> BTreeMap<u32, Notation> {
        let asks = |c: &u32| self.said.iter().any(|w| w.column == Some(*c) && of_notation(w));
        let notation = |c: usize| match self.truth.notations[c].has_point() {
            true => Notation::PointDecimal,
            false => Notation::CommaDecimal,
        };
        let columns = (0..self.truth.columns.len()).map(|c| (self.column(c) as u32, notation(c)));
        columns.filter(|(column, _)| asks(column)).collect()
    }

    fn rows(&mut self, is_answered: bool) {
        let truth = self.truth;
        for row in &truth.index_rows {
            if let Some(row) = self.grid_row(*row).checked_sub(self.table.body.start as usize) {
                let got = self.kind(row);
                if !matches!(got, RowKind::Index | RowKind::Note | RowKind::Blank) {
                    let points = |w: &Warning| w.row == Some(row as u32);
                    self.differs(
                        format!("row: Index read as {got:?}"),
                        String::new(),
                        (Some(row), None),
                        points,
                    );
                }
            }
        }
        let lines: Vec<usize> =
            truth.row_of.iter().chain(&truth.index_rows).map(|r| self.grid_row(*r)).collect();
        for row in self.table.body.clone().map(|row| row as usize) {
            let got = self.kind(row - self.table.body.start as usize);
            if !lines.contains(&row) && !matches!(got, RowKind::Note | RowKind::Blank | RowKind::Index) {
                let text = (0..self.grid.columns())
                    .map(|column| self.grid.text(CellAddress { row: row as u32, column }));
                let at = text.collect::<Vec<_>>().join("|");
                let place = row - self.table.body.start as usize;
                let points = |w: &Warning| w.row == Some(place as u32);
                self.differs(
                    format!("row: words beside the table read as {got:?}"),
                    at,
                    (Some(place), None),
                    points,
                );
            }
        }
        for line in 0..truth.lines.len() {
            self.line(line, is_answered);
        }
    }

    fn line(&mut self, line: usize, is_answered: bool) {
        let truth = self.truth;
        let of = &truth.lines[line];
        let Some(row) = self.body_row(line) else {
            self.silent("a row is taken for the header", of.label.clone());
            return;
        };
        let got = self.kind(row);
        let has_figures = truth.figures[line].iter().any(Option::is_some);
        // Without any mark, a name without figures may be that of a unit.
        let unmarked = truth.shape.groups == Groups::Names
            && truth.shape.group_sums == GroupSums::Nowhere
            && !truth.shape.numbered;
        if !has_figures && (of.kind != Kind::Heading || unmarked) {
            return;
        }
        let parts: Vec<usize> =
            (0..truth.lines.len()).filter(|l| truth.lines[*l].part_of == Some(line)).collect();
        let kind_of = |l: usize| self.body_row(l).map(|row| self.kind(row));
        let right = match of.kind {
            // The rate under a plan and an actual is as good as left out.
            Kind::Unit if truth.shape.topic == Topic::Across => {
                matches!(got, RowKind::Data | RowKind::Average)
            }
            Kind::Unit => {
                let is_sum = || {
                    got == RowKind::Subtotal
                        && truth.is_closed(line, &parts)
                        && parts.iter().all(|p| kind_of(*p) == Some(RowKind::Data))
                };
                got == RowKind::Data || is_sum()
            }
            Kind::Total | Kind::Subtotal => matches!(got, RowKind::Total | RowKind::Subtotal | RowKind::Part),
            Kind::Part => {
                let over = of.part_of.unwrap_or(0);
                let all: Vec<usize> =
                    (0..truth.lines.len()).filter(|l| truth.lines[*l].part_of == Some(over)).collect();
                let is_sum = got == RowKind::Data
                    && truth.is_closed(over, &all)
                    && kind_of(over) == Some(RowKind::Subtotal);
                // Parts of a unit whose own figures are gone stand for it: so the total comes out.
                let adds_up = |c: &usize| truth.columns[*c].amount().is_some_and(|a| a.what.adds_up());
                let stand_for_it = got == RowKind::Data
                    && (0..truth.columns.len()).filter(adds_up).all(|c| truth.figures[over][c].is_none());
                matches!(got, RowKind::Part | RowKind::Subtotal) || is_sum || stand_for_it
            }
            Kind::Average => matches!(got, RowKind::Average | RowKind::Note),
            Kind::Heading | Kind::Blank => !matches!(got, RowKind::Data | RowKind::Total),
        };
        if !right {
            let name = if matches!(of.kind, Kind::Total | Kind::Average) {
                format!(" «{}{}»", of.number, of.label)
            } else {
                String::new()
            };
            let kind = format!("row: {:?} read as {got:?}{name}", of.kind);
            // As long as it is asked how figures are written, it is open what they add up to: the answer decides.
            let is_open = |w: &Warning| !is_answered && of_notation(w);
            self.differs(kind, format!("{} {}", of.number, of.label), (Some(row), None), |w| {
                w.row == Some(row as u32) && of_kind_of_row(w) || is_open(w)
            });
        }
    }

    fn columns(&mut self) {
        let truth = self.truth;
        for (index, of) in truth.columns.iter().enumerate() {
            let column = self.column(index);
            let Some(read) = self.table.columns.get(column) else { continue };
            self.role(of, column, (read.role, read.confidence));
            let is_of_figures = matches!(of.is, Is::Amount(_) | Is::Rate(_) | Is::Change { .. });
            if matches!(of.is, Is::Code | Is::Rank | Is::Threshold) && adds_up_over_units(read) {
                let at = format!("{:?}: {}", of.is, of.title);
                self.differs(format!("a {:?} adds up", of.is), at, (None, Some(column)), |w| {
                    of_role(w, column)
                });
            }
            let Some(amount) = of.amount() else {
                if is_of_figures && matches!(of.is, Is::Rate(_)) && adds_up_over_units(read) {
                    let at = format!("{} {}", of.group.join("|"), of.title);
                    self.differs(format!("a rate adds up «{}»", of.title), at, (None, Some(column)), |w| {
                        of_role(w, column)
                    });
                }
                continue;
            };
            let at = format!("{}: {:?}", of.title, read.unit);
            if !amount.what.adds_up() {
                if adds_up_over_units(read) {
                    self.differs(format!("a mean adds up «{}»", of.title), at, (None, Some(column)), |w| {
                        of_role(w, column)
                    });
                }
                continue;
            }
            // Figures that are nowhere have no unit.
            let has_figures = truth.figures.iter().any(|line| line[index].is_some());
            if truth.shape.topic == Topic::Indicators || !has_figures || truth.powers[index].is_some() {
                continue;
            }
            let scale = amount.power.map_or(1.0, |power| 10f64.powi(power as i32));
            let is_rate = read.unit.is_some_and(|u| {
                matches!(u.kind, UnitKind::Percent | UnitKind::PercentagePoint | UnitKind::Time)
            });
            if read.scale() != scale || is_rate {
                let kind = format!("scale: {scale} read as {} ({:?})", read.scale(), truth.shape.unit_line);
                self.differs(kind, at, (None, Some(column)), |w| of_role(w, column));
            }
        }
    }

    fn role(&mut self, of: &TrueColumn, column: usize, (got, confidence): (Option<Role>, f32)) {
        let allowed = of.roles();
        let Some(got) = got else {
            let is_named = allowed
                .first()
                .is_some_and(|role| !matches!(role, Role::Note | Role::RowNumber | Role::Code));
            if is_named {
                let kind = format!("role: «{}» has none, for {:?}", of.bare_title(), allowed[0]);
                self.verdict.missed.push(Fault { kind, at: of.group.join("|") });
            }
            return;
        };
        let names = |role: Role| {
            matches!(
                role,
                Role::RowNumber | Role::Code | Role::UnitName | Role::MeasureUnit | Role::Note | Role::Period
            )
        };
        let both_name = names(got) && allowed.iter().all(|role| names(*role));
        if allowed.contains(&got) || both_name && got != Role::Period {
            return;
        }
        let kind = format!("role: «{}» is {:?}, not {:?}", of.bare_title(), got, allowed.first());
        // A guess is shown as one, and computes nothing.
        if confidence <= GUESS {
            self.misread.push((None, Some(column)));
            self.verdict.asked.push(Fault { kind, at: of.group.join("|") });
            return;
        }
        self.differs(kind, of.group.join("|"), (None, Some(column)), |w| of_role(w, column));
    }

    fn cells(&mut self, is_answered: bool) {
        let truth = self.truth;
        let rates = pasted_rates(self.table);
        for (index, of) in truth.columns.iter().enumerate() {
            let column = self.column(index);
            if !matches!(of.is, Is::Amount(_) | Is::Rate(_) | Is::Change { .. }) {
                continue;
            }
            let Some(read) = self.table.columns.get(column) else { continue };
            let rate = rates.iter().find(|r| r.column == column);
            for line in 0..truth.lines.len() {
                let Some(row) = self.body_row(line) else { continue };
                let must =
                    truth.asks.iter().any(|a| a.must && a.line == Some(line) && a.column == Some(index));
                let (expected, got) = (truth.figures[line][index], read.value(row));
                // Where some cells name a unit and some do not, it is asked once, at those that are fewer; in which notation
                // they are is asked before that.
                let names_units = truth.powers[index].is_some();
                let points = |w: &Warning| {
                    let is_asked_before = || !is_answered && of_notation(w);
                    let is_of_units = || names_units && (w.doubt == Doubt::UnitMissing || is_asked_before());
                    w.column == Some(column as u32)
                        && (w.row == Some(row as u32) || w.row.is_none() && of_reading(w) || is_of_units())
                };
                let place = (Some(row), Some(column));
                let text = truth.page.text(truth.row_of[line], truth.column_of[index]);
                let at = format!("{text:?} under «{}» is {got:?}", of.title);
                match (expected, got) {
                    (None, None) => {}
                    (None, Some(_)) if must => {}
                    (None, Some(_)) => {
                        self.differs("cell: nothing read as a figure".to_owned(), at, place, points)
                    }
                    (Some(_), None) => {
                        self.differs("cell: a figure is not read".to_owned(), at, place, points)
                    }
                    (Some(expected), Some(got)) => {
                        let is_rate = matches!(of.is, Is::Rate(_));
                        let percent = read.kinds.get(row) == Some(&CellKind::Percent);
                        let shown = match truth.shape.percent {
                            Percent::Fraction if is_rate => expected.value() / 100.0,
                            _ if is_rate && percent => expected.value() / 100.0,
                            _ => truth.held(line, index, read.scale()).unwrap_or_default(),
                        };
                        if !close(got, shown) {
                            self.differs("cell: a figure is read as another".to_owned(), at, place, points);
                        } else if let (Some(rate), true) = (rate, is_rate)
                            && let Some(ratio) = rate.value(self.table, row)
                            && !close(ratio, expected.value() / 100.0)
                        {
                            self.differs(
                                "cell: a rate is a hundred times another".to_owned(),
                                at,
                                place,
                                points,
                            );
                        }
                    }
                }
            }
        }
    }
}
