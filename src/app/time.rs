//! Over time: columns held against each other, a column of an earlier period re-added on today's units, periods kept as
//! sheets, plans of stocks. What the panel's form holds, and what its buttons do.

use super::{App, Effect, Notice, Panel};
use crate::analysis::{Comparability, adds_up_over_units, comparability};
use crate::indicator::{Crosswalk, Measured};
use crate::ingest::{Column, Role};
use crate::number::fold;
use crate::sheet::{
    Cause, ColumnSettings, Edit, PlanSettings, Sheet, Source, StockColumns, columns_where,
    crosswalk_from_sheet, readd, unit_names,
};

/// Longer sheets are no crosswalks.
const LONGEST_CROSSWALK: usize = 5000;

/// Which former units make up which of today's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Mapping {
    /// The provinces of July 2025, built in.
    #[default]
    Provinces,
    /// A sheet of the document.
    Sheet(usize),
}

/// What a series over periods holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Turn {
    /// The figures as they are.
    #[default]
    AsIs,
    /// Months alone, from running totals.
    MonthsFromCumulative,
    /// Running totals, from months alone.
    CumulativeFromMonths,
}

/// What is chosen in the panel; `None` where nothing was, and what fits best is shown.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TimeForm {
    /// Column held against the base.
    pub current: Option<u32>,
    /// The base.
    pub base: Option<u32>,
    /// Sheet by former units.
    pub source: Option<usize>,
    /// Which former units make up which of today's.
    pub mapping: Option<Mapping>,
    /// Its column that is re-added.
    pub column: Option<u32>,
    /// Column of today's table held against it.
    pub against: Option<u32>,
    /// Column that a series is made of.
    pub series: Option<u32>,
    /// Whether its figures add up over time.
    pub measured: Option<Measured>,
    /// What the series holds.
    pub turn: Turn,
}

/// Something in the panel.
#[derive(Clone, Debug, PartialEq)]
pub enum TimeAction {
    /// Choose something.
    SetForm(TimeForm),
    /// Hold the chosen columns against each other.
    Compare,
    /// No longer hold two columns against each other: current, base.
    StopComparing(u32, u32),
    /// Re-add the chosen column.
    Readd,
    /// Open the panel on today's sheet, with the former one chosen.
    Offer {
        /// Sheet by today's units.
        today: usize,
        /// Sheet by former units.
        former: usize,
    },
    /// Say the period of a sheet; empty leaves it to its name and title.
    SetPeriod(usize, String),
    /// Make a sheet of the chosen column over the periods.
    MakeSeries,
    /// Say which columns a stock's plan has.
    SetStock(Option<StockColumns>),
}

/// What would be re-added.
#[derive(Clone, Debug)]
pub(super) struct Readding {
    pub(super) source: usize,
    /// The mapping, and how many of the source's units it knows.
    pub(super) mapping: Mapping,
    /// Columns that can be re-added.
    pub(super) columns: Vec<u32>,
    pub(super) column: u32,
    /// Columns of today's table that can be held against it.
    pub(super) currents: Vec<u32>,
    pub(super) against: Option<u32>,
}

impl App {
    pub(super) fn act_on_time(&mut self, action: TimeAction) -> Vec<Effect> {
        match action {
            TimeAction::SetForm(form) => {
                self.time = form;
                Vec::new()
            }
            TimeAction::Compare => self.compare(),
            TimeAction::StopComparing(current, base) => self.set(
                |columns: &mut ColumnSettings| columns.compared.retain(|pair| *pair != (current, base)),
                Cause::Compare,
            ),
            TimeAction::Readd => self.readd_chosen(),
            TimeAction::Offer { today, former } => {
                self.workbook.show(today);
                self.panel = Panel::Time;
                let effects = self.show_top();
                self.time.source = Some(former);
                effects
            }
            TimeAction::SetPeriod(sheet, text) => self.set_period(sheet, &text),
            TimeAction::MakeSeries => self.make_series(),
            TimeAction::SetStock(stock) => {
                self.set(|plan: &mut PlanSettings| plan.stock = stock, Cause::Plan)
            }
        }
    }

    /// The columns that the form holds against each other: as chosen, else the first two there are.
    pub(super) fn comparing(&self) -> Option<(u32, u32)> {
        let columns = self.amount_columns();
        let there = |chosen: Option<u32>| chosen.filter(|c| columns.contains(c));
        let current = there(self.time.current).or_else(|| columns.first().copied())?;
        let base = there(self.time.base).filter(|base| *base != current);
        let base = base.or_else(|| columns.iter().copied().find(|c| *c != current))?;
        Some((current, base))
    }

    /// Columns that hold amounts or counts.
    pub(super) fn amount_columns(&self) -> Vec<u32> {
        columns_where(self.sheet(), crate::analysis::is_amount)
    }

    fn compare(&mut self) -> Vec<Effect> {
        let Some((current, base)) = self.comparing() else { return Vec::new() };
        if comparability(self.sheet().table(), current as usize, base as usize) == Comparability::Never {
            return self.tell(Notice::NotComparable);
        }
        self.set(
            |columns: &mut ColumnSettings| {
                if !columns.compared.contains(&(current, base)) {
                    columns.compared.push((current, base));
                }
            },
            Cause::Compare,
        )
    }

    /// Other sheets with a column that can be re-added.
    pub(super) fn sources(&self) -> Vec<usize> {
        let sheets = self.workbook.sheets().iter().enumerate();
        let has_units = |sheet: &Sheet| !unit_names(sheet).is_empty();
        let is_source = |(index, sheet): &(usize, &Sheet)| {
            *index != self.workbook.active()
                && has_units(sheet)
                && !columns_where(sheet, adds_up_over_units).is_empty()
        };
        sheets.filter(is_source).map(|(index, _)| index).collect()
    }

    /// The crosswalks there are: the one built in, and those in sheets of the document.
    pub(super) fn crosswalks(&self) -> Vec<(Mapping, Crosswalk)> {
        let sheets = self.workbook.sheets().iter().enumerate();
        let found = sheets.filter(|(_, sheet)| sheet.table().body.len() <= LONGEST_CROSSWALK);
        let found =
            found.filter_map(|(index, sheet)| Some((Mapping::Sheet(index), crosswalk_from_sheet(sheet)?)));
        std::iter::once((Mapping::Provinces, Crosswalk::provinces_of_july_2025())).chain(found).collect()
    }

    /// What would be re-added: as chosen, else what fits best.
    pub(super) fn readding(&self) -> Option<Readding> {
        let sources = self.sources();
        let source = self.time.source.filter(|s| sources.contains(s)).or_else(|| sources.first().copied())?;
        let sheet = self.workbook.sheets().get(source)?;
        let crosswalks = self.crosswalks();
        let chosen = self.time.mapping.filter(|m| crosswalks.iter().any(|(other, _)| other == m));
        let names = unit_names(sheet);
        let known = |crosswalk: &Crosswalk| names.iter().filter(|n| crosswalk.knows(n)).count();
        let best = || crosswalks.iter().rev().max_by_key(|(_, c)| known(c)).map(|(mapping, _)| *mapping);
        let mapping = chosen.or_else(best).unwrap_or_default();
        let columns = columns_where(sheet, adds_up_over_units);
        let today = self.sheet();
        let is_readded = |c: &u32| today.settings().joined.readded.iter().any(|r| r.column == *c);
        let currents: Vec<u32> =
            columns_where(today, adds_up_over_units).into_iter().filter(|c| !is_readded(c)).collect();
        let against = self.time.against.filter(|c| currents.contains(c));
        let of = |sheet: &Sheet, c: u32| sheet.table().columns.get(c as usize).map(likeness);
        let column = self.time.column.filter(|c| columns.contains(c)).or_else(|| {
            let wanted = against.and_then(|c| of(today, c));
            let same = columns.iter().copied().find(|c| wanted.is_some() && of(sheet, *c) == wanted);
            same.or_else(|| {
                let theirs: Vec<_> = currents.iter().map(|c| of(today, *c)).collect();
                columns.iter().copied().find(|c| theirs.contains(&of(sheet, *c)))
            })
        });
        let column = column.or_else(|| columns.last().copied())?;
        let against = against.or_else(|| {
            let wanted = of(sheet, column);
            let same = currents.iter().copied().find(|c| of(today, *c) == wanted);
            same.or(match currents.as_slice() {
                [only] => Some(*only),
                _ => None,
            })
        });
        Some(Readding { source, mapping, columns, column, currents, against })
    }

    fn readd_chosen(&mut self) -> Vec<Effect> {
        let Some(chosen) = self.readding() else { return Vec::new() };
        let crosswalks = self.crosswalks();
        let Some((mapping, crosswalk)) = crosswalks.iter().find(|(m, _)| *m == chosen.mapping) else {
            return Vec::new();
        };
        let sheets = self.workbook.sheets();
        let Some(sheet) = sheets.get(chosen.source) else { return Vec::new() };
        let Some(column) = sheet.table().columns.get(chosen.column as usize) else { return Vec::new() };
        let mapping_name = match mapping {
            Mapping::Provinces => String::new(),
            Mapping::Sheet(index) => self.tab_name(*index),
        };
        let (name, title) = (self.tab_name(chosen.source), self.words().readded_title(&column.title));
        let source = Source {
            sheet,
            column: chosen.column as usize,
            crosswalk,
            name: &name,
            mapping: &mapping_name,
            title: &title,
        };
        match readd(self.sheet(), source, chosen.against, self.language().notation()) {
            Err(reason) => self.tell(Notice::NotReadded(reason)),
            Ok(made) => {
                let record = made.settings().joined.readded.last();
                let count = record.map_or(0, |r| r.units.iter().filter(|u| u.value().is_some()).count());
                let mut effects = self.change(Edit::Replace(Box::new(made)), Cause::Readd);
                effects.extend(self.tell(Notice::Readded(count)));
                effects
            }
        }
    }

    /// Two sheets of which one has former units and the other today's, one of them shown, and nothing re-added yet:
    /// today's sheet, the former one.
    pub(super) fn crosswalk_offer(&self) -> Option<(usize, usize)> {
        let sheets = self.workbook.sheets();
        if sheets.len() < 2 {
            return None;
        }
        let shown = self.workbook.active();
        let others = (0..sheets.len()).filter(|i| *i != shown);
        let pairs: Vec<(usize, usize)> = others.flat_map(|other| [(shown, other), (other, shown)]).collect();
        self.crosswalks().iter().find_map(|(mapping, crosswalk)| {
            pairs.iter().copied().find(|(today, former)| {
                *mapping != Mapping::Sheet(*today)
                    && *mapping != Mapping::Sheet(*former)
                    && self.is_offered(crosswalk, *today, *former)
            })
        })
    }

    fn is_offered(&self, crosswalk: &Crosswalk, today: usize, former: usize) -> bool {
        let sheets = self.workbook.sheets();
        let (Some(now), Some(then)) = (sheets.get(today), sheets.get(former)) else { return false };
        let name = self.tab_name(former);
        if now.settings().joined.readded.iter().any(|r| r.from_sheet == name) {
            return false;
        }
        if columns_where(then, adds_up_over_units).is_empty()
            || columns_where(now, adds_up_over_units).is_empty()
        {
            return false;
        }
        let gone = |names: &[String]| {
            names
                .iter()
                .filter(|n| crosswalk.knows(n) && !crosswalk.knows_today(n))
                .cloned()
                .collect::<Vec<_>>()
        };
        let (mine, theirs) = (unit_names(now), unit_names(then));
        let gone_there = gone(&theirs);
        if gone_there.len() <= gone(&mine).len() {
            return false;
        }
        let names: Vec<&str> = gone_there.iter().map(String::as_str).collect();
        let recast = crosswalk.recast(&names, &[], 0);
        let mine: Vec<&str> = mine.iter().map(String::as_str).collect();
        let current = mine.iter().filter(|n| crosswalk.knows_today(n)).count();
        current * 2 >= mine.len() && crosswalk.align(&recast, &mine).iter().any(Option::is_some)
    }
}

/// What makes two columns of two tables the same: their role, else their title; numbers in it go on from one period to
/// the next.
fn likeness(column: &Column) -> (Option<Role>, String) {
    match column.role {
        Some(role) if role != Role::Period => (Some(role), String::new()),
        role => (role, fold(&column.title).chars().filter(|c| !c.is_ascii_digit()).collect()),
    }
}
