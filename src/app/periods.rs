//! Several periods of one table, kept as sheets of the document, and the sheet that is made of them: a unit a row, a
//! period a column. A gap is told, never filled.

use std::collections::BTreeMap;

use super::made::Made;
use super::{App, Effect, Notice, Turn};
use crate::analysis::{factor_between, is_cumulative, measured};
use crate::indicator::{
    Likeness, Measured, cumulative_from_months, exact_sum, join, months_from_cumulative, scaled,
};
use crate::ingest::{Column, Period, PeriodPart, RowKind, take_period};
use crate::number::{Decimals, fold};
use crate::sheet::{AboutSettings, Cause, Edit, Settings, Sheet, unit_rows};

/// Why no sheet is made of several periods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoSeries {
    /// Fewer than two sheets say their period.
    FewPeriods,
    /// These two sheets are of the same period.
    SamePeriod(String, String),
    /// Some name their year and some do not.
    YearsMixed,
    /// Months, quarters and years do not stand in one series.
    LengthsMixed,
    /// Numbers of this sheet can be read two ways: that is asked first.
    Ambiguous(String),
    /// The column of this sheet counts something else, or is none.
    ColumnDiffers(String),
    /// Whether the figures add up over time is not known.
    Unmeasured,
    /// The figures of a stock are never summed.
    StockIsNoFlow,
    /// The column runs from the start of the year already.
    IsCumulative,
    /// The column is of a month alone already.
    IsMonthly,
}

/// A place in a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slot {
    year: u16,
    /// The month or quarter; 0 for a year.
    index: u8,
}

/// What the periods of a series are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grain {
    Year,
    Quarter,
    Month,
}

/// A sheet of the same table, with its period.
pub(super) struct PeriodSheet {
    pub(super) sheet: usize,
    pub(super) period: Option<Period>,
}

/// One column over the periods.
struct Gathered {
    grain: Grain,
    slots: Vec<Slot>,
    /// Which slots have a sheet.
    is_there: Vec<bool>,
    units: Vec<String>,
    /// For each unit its figures.
    figures: Vec<Vec<Option<f64>>>,
}

/// The titles of a table without the periods in them: the same for every month.
fn header_key(sheet: &Sheet) -> Vec<String> {
    let table = sheet.table();
    let is_added = |index: usize| sheet.settings().joined.is_readded(index);
    let own = table.columns.iter().enumerate().filter(|(index, _)| !is_added(*index));
    let line = |text: &String| take_period(&fold(text)).1.replace(|c: char| c.is_ascii_digit(), "");
    own.map(|(_, c)| c.group.iter().chain([&c.title]).map(line).collect::<Vec<_>>().join("/")).collect()
}

/// The period that a text names, in either language of the interface.
pub(super) fn period_in(text: &str) -> Option<Period> {
    let vietnamese = |word: &str| match word {
        "month" | "months" => "thang".to_owned(),
        "quarter" => "quy".to_owned(),
        "year" => "nam".to_owned(),
        word => word.to_owned(),
    };
    take_period(&fold(text).split(' ').map(vietnamese).collect::<Vec<_>>().join(" ")).0
}

/// The period of a sheet: as the user wrote it, else as its name or title says.
fn period_of(sheet: &Sheet, column: Option<&Column>) -> Option<Period> {
    if let Some(text) = &sheet.settings().about.period {
        return period_in(text);
    }
    let titles = sheet.table().title.iter().find_map(|line| period_in(line));
    let Some(name) = period_in(&sheet.name) else {
        return titles.or_else(|| column.and_then(|c| period_in(&c.title)));
    };
    // "Tháng 3" under "THU THÁNG 3 NĂM 2025": the one says what the other leaves out.
    let agrees = |other: &Period| {
        let years = name.year.is_none() || other.year.is_none() || name.year == other.year;
        years
            && (name.part == other.part || name.part == PeriodPart::Whole || other.part == PeriodPart::Whole)
    };
    let other = titles.filter(agrees);
    let part = match name.part {
        PeriodPart::Whole => other.map_or(name.part, |o| o.part),
        part => part,
    };
    Some(Period { year: name.year.or(other.and_then(|o| o.year)), part })
}

fn slot(period: Period) -> Option<(Grain, Slot)> {
    let year = period.year.unwrap_or(0);
    Some(match period.part {
        PeriodPart::Whole => (Grain::Year, Slot { year: period.year?, index: 0 }),
        PeriodPart::Quarter(index) => (Grain::Quarter, Slot { year, index }),
        PeriodPart::Month(index) | PeriodPart::Months(index) | PeriodPart::Day(index, _) => {
            (Grain::Month, Slot { year, index })
        }
    })
}

/// Every slot from the first to the last, and with `from_start` from the start of the first year.
fn slots_between(grain: Grain, first: Slot, last: Slot, from_start: bool) -> Vec<Slot> {
    let most = match grain {
        Grain::Year => return (first.year..=last.year).map(|year| Slot { year, index: 0 }).collect(),
        Grain::Quarter => 4,
        Grain::Month => 12,
    };
    let begin = if from_start { Slot { index: 1, ..first } } else { first };
    let all = (begin.year..=last.year).flat_map(|year| (1..=most).map(move |index| Slot { year, index }));
    all.filter(|slot| *slot >= begin && *slot <= last).collect()
}

impl App {
    /// The sheets of the same table as the one shown, itself among them, in the order of the tabs.
    pub(super) fn period_sheets(&self) -> Vec<PeriodSheet> {
        let key = header_key(self.sheet());
        if self.sheet().table().header.is_empty() {
            return Vec::new();
        }
        let column = self.series_column();
        let sheets = self.workbook.sheets().iter().enumerate().filter(|(_, s)| header_key(s) == key);
        sheets
            .map(|(sheet, s)| {
                let column = column.and_then(|c| s.table().columns.get(c as usize));
                PeriodSheet { sheet, period: period_of(s, column) }
            })
            .collect()
    }

    /// The column that a series is made of: as chosen, else the first that measures something.
    pub(super) fn series_column(&self) -> Option<u32> {
        let columns = self.amount_columns();
        let chosen = self.time.series.filter(|c| columns.contains(c));
        let table = self.sheet().table();
        let is_actual = |c: &u32| {
            use crate::ingest::Role::{Actual, ActualCumulative, Arrears, Participants};
            let role = table.columns.get(*c as usize).and_then(|c| c.role);
            matches!(role, Some(Actual | ActualCumulative | Participants | Arrears))
        };
        let first = || columns.iter().copied().find(is_actual).or_else(|| columns.first().copied());
        chosen.or_else(first)
    }

    /// Whether the figures of that column add up over time: as chosen, else as the column says.
    pub(super) fn series_measured(&self) -> Option<Measured> {
        let column = self.series_column()?;
        self.time.measured.or_else(|| measured(self.sheet().table().columns.get(column as usize)?))
    }

    pub(super) fn set_period(&mut self, sheet: usize, text: &str) -> Vec<Effect> {
        let text = text.trim();
        if !text.is_empty() && period_in(text).and_then(slot).is_none() {
            return self.tell(Notice::BadPeriod);
        }
        let Some(changed) = self.workbook.sheets().get(sheet) else { return Vec::new() };
        let period = (!text.is_empty()).then(|| text.to_owned());
        let edit = changed.settings().changed(|about: &mut AboutSettings| about.period = period);
        let Some(edit) = edit else { return Vec::new() };
        let shown = self.workbook.active();
        self.history.apply(&mut self.workbook, sheet, Edit::Set(edit), Cause::Periods);
        self.workbook.show(shown);
        self.changed()
    }

    pub(super) fn make_series(&mut self) -> Vec<Effect> {
        match self.series() {
            Err(reason) => self.tell(Notice::NoSeries(reason)),
            Ok((sheet, columns, periods, gaps)) => {
                let at = self.workbook.active() + 1;
                let mut effects =
                    self.change(Edit::InsertSheet { at, sheet: Box::new(sheet) }, Cause::Periods);
                effects.extend(self.show_top());
                // The last two periods are what is compared most.
                let last = u32::try_from(columns).unwrap_or(u32::MAX);
                self.time.current = Some(last);
                self.time.base = last.checked_sub(1);
                effects.extend(self.tell(Notice::SeriesMade(periods, gaps)));
                effects
            }
        }
    }

    /// The sheet, with how many columns of periods it has, how many sheets went in, how many figures are missing.
    fn series(&self) -> Result<(Sheet, usize, usize, usize), NoSeries> {
        let column = self.series_column().ok_or(NoSeries::FewPeriods)?;
        let own = self.sheet().table().columns.get(column as usize).ok_or(NoSeries::FewPeriods)?;
        let turn = self.time.turn;
        let measured = self.series_measured();
        let sheets = self.period_sheets();
        // "6 tháng" is from the start of the year.
        let mut periods = sheets.iter().filter_map(|s| s.period);
        let all_cumulative = periods.all(|p| matches!(p.part, PeriodPart::Months(_)));
        let cumulative = is_cumulative(own).or(all_cumulative.then_some(true));
        if turn != Turn::AsIs {
            match measured {
                None => return Err(NoSeries::Unmeasured),
                Some(Measured::Stock) => return Err(NoSeries::StockIsNoFlow),
                Some(Measured::Flow) => {}
            }
        }
        match (turn, cumulative) {
            (Turn::CumulativeFromMonths, Some(true)) => return Err(NoSeries::IsCumulative),
            (Turn::MonthsFromCumulative, Some(false)) => return Err(NoSeries::IsMonthly),
            _ => {}
        }
        let mut made = self.gathered(&sheets, column as usize, own, turn != Turn::AsIs)?;
        if turn != Turn::AsIs && made.grain == Grain::Year {
            return Err(NoSeries::LengthsMixed);
        }
        for figures in &mut made.figures {
            *figures = turned(turn, &made.slots, figures);
        }
        let is_alone =
            turn == Turn::MonthsFromCumulative || (turn == Turn::AsIs && cumulative == Some(false));
        let with_sum = is_alone && measured == Some(Measured::Flow);
        let gaps = made.figures.iter().flatten().filter(|f| f.is_none()).count();
        let columns = made.slots.len();
        Ok((
            self.series_sheet(&made, own, with_sum),
            columns,
            made.is_there.iter().filter(|t| **t).count(),
            gaps,
        ))
    }

    /// The figures of every unit in every period, in the unit of the sheet shown.
    fn gathered(
        &self,
        sheets: &[PeriodSheet],
        column: usize,
        own: &Column,
        from_start: bool,
    ) -> Result<Gathered, NoSeries> {
        let mut places: BTreeMap<Slot, usize> = BTreeMap::new();
        let mut grains = Vec::new();
        for sheet in sheets {
            let Some((grain, slot)) = sheet.period.and_then(slot) else { continue };
            grains.push(grain);
            if let Some(other) = places.insert(slot, sheet.sheet) {
                return Err(NoSeries::SamePeriod(self.tab_name(other), self.tab_name(sheet.sheet)));
            }
        }
        let (Some((first, _)), Some((last, _)), Some(grain)) =
            (places.first_key_value(), places.last_key_value(), grains.first().copied())
        else {
            return Err(NoSeries::FewPeriods);
        };
        if places.len() < 2 {
            return Err(NoSeries::FewPeriods);
        }
        if grains.iter().any(|g| *g != grain) {
            return Err(NoSeries::LengthsMixed);
        }
        if first.year == 0 && last.year != 0 {
            return Err(NoSeries::YearsMixed);
        }
        let slots = slots_between(grain, *first, *last, from_start);
        let mut units: Vec<String> = Vec::new();
        let mut figures: Vec<Vec<Option<f64>>> = Vec::new();
        for (at, slot) in slots.iter().enumerate() {
            let Some(index) = places.get(slot) else { continue };
            let sheet = &self.workbook.sheets()[*index];
            let differs = || NoSeries::ColumnDiffers(self.tab_name(*index));
            let read = sheet.table().columns.get(column).ok_or_else(differs)?;
            let factor = factor_between(own, read).ok_or_else(differs)?;
            if !read.doubts.is_empty() {
                return Err(NoSeries::Ambiguous(self.tab_name(*index)));
            }
            let rows = unit_rows(sheet);
            let names: Vec<&str> = rows.iter().map(|(_, name)| name.as_str()).collect();
            let known: Vec<&str> = units.iter().map(String::as_str).collect();
            let sure =
                join(&known, &names).matched.into_iter().filter(|m| m.likeness <= Likeness::WithoutKind);
            let place: BTreeMap<usize, usize> = sure.map(|m| (m.right, m.left)).collect();
            for (number, (row, name)) in rows.iter().enumerate() {
                let unit = place.get(&number).copied().unwrap_or_else(|| {
                    units.push(name.clone());
                    figures.push(vec![None; slots.len()]);
                    units.len() - 1
                });
                figures[unit][at] = read.value(*row).map(|value| scaled(value, factor));
            }
        }
        let is_there = slots.iter().map(|slot| places.contains_key(slot)).collect();
        Ok(Gathered { grain, slots, is_there, units, figures })
    }

    fn slot_title(&self, grain: Grain, slot: Slot) -> String {
        let words = self.words();
        let (title, year) = match grain {
            Grain::Year => return words.year(slot.year),
            Grain::Quarter => (words.quarter(u32::from(slot.index)), slot.year),
            Grain::Month => (words.month(u32::from(slot.index)), slot.year),
        };
        if year == 0 { title } else { format!("{title}/{year}") }
    }

    fn series_sheet(&self, gathered: &Gathered, own: &Column, with_sum: bool) -> Sheet {
        const HEADER: u32 = 2;
        let words = self.words();
        let mut made = Made::new(HEADER..HEADER + 1, self.language().notation());
        let decimals = Decimals::Fixed(own.decimals);
        let name = own.group.iter().chain([&own.title]).cloned().collect::<Vec<_>>().join(" – ");
        made.text(0, 0, &words.series_title(self.time.turn, &name));
        let line = self.sheet().table().measure_unit.as_ref().filter(|u| own.unit == Some(u.unit));
        let unit = line.map(|u| words.measured_in(&u.text)).unwrap_or_default();
        made.text(1, 0, &unit);
        made.text(HEADER, 0, words.unit_column());
        for (at, slot) in (1..).zip(&gathered.slots) {
            made.text(HEADER, at, &self.slot_title(gathered.grain, *slot));
        }
        let periods = gathered.slots.len();
        if with_sum {
            made.text(HEADER, periods as u32 + 1, words.series_sum());
        }
        let mut columns: Vec<Vec<Option<f64>>> = vec![Vec::new(); periods + usize::from(with_sum)];
        let mut row = HEADER + 1;
        for (name, figures) in gathered.units.iter().zip(&gathered.figures) {
            made.text(row, 0, name);
            let sum = with_sum.then(|| Measured::Flow.over(figures).ok());
            for ((at, column), value) in (1..).zip(&mut columns).zip(figures.iter().copied().chain(sum)) {
                column.push(value);
                if let Some(value) = value {
                    made.figure(row, at, value, decimals);
                }
            }
            row += 1;
        }
        if !self.sheet().table().mixed_measures {
            made.text(row, 0, words.total_label());
            made.kind(row, RowKind::Total);
            for (at, column) in (1..).zip(&columns) {
                let all: Option<Vec<f64>> = column.iter().copied().collect();
                if let Some(all) = all.filter(|all| !all.is_empty()) {
                    made.figure(row, at, exact_sum(all.into_iter()), decimals);
                }
            }
            row += 1;
        }
        for (at, slot) in gathered.slots.iter().enumerate() {
            let units = gathered.units.iter().zip(&gathered.figures).filter(|(_, f)| f[at].is_none());
            let units: Vec<&str> = units.map(|(name, _)| name.as_str()).collect();
            if gathered.is_there[at] && units.is_empty() {
                continue;
            }
            let title = self.slot_title(gathered.grain, *slot);
            made.text(row, 0, &words.series_gap(&title, gathered.is_there[at], &units));
            made.kind(row, RowKind::Note);
            row += 1;
        }
        // Which periods are compared, the user says: a series of running totals has no growth from month to month.
        (1..=columns.len() as u32).for_each(|at| made.role(at, None));
        made.sheet(&words.series_name(&own.title), Settings::default())
    }
}

/// The figures of one unit turned, year by year.
fn turned(turn: Turn, slots: &[Slot], figures: &[Option<f64>]) -> Vec<Option<f64>> {
    let turn_year = |year: &[Option<f64>]| match turn {
        Turn::AsIs => year.to_vec(),
        Turn::MonthsFromCumulative => months_from_cumulative(year),
        Turn::CumulativeFromMonths => cumulative_from_months(year),
    };
    let mut at = 0;
    let years = slots.chunk_by(|a, b| a.year == b.year);
    let mut all = Vec::with_capacity(figures.len());
    for year in years {
        all.extend(turn_year(&figures[at..at + year.len()]));
        at += year.len();
    }
    all
}
