//! The sheet with several periods of one table: a row for each unit, a column for each period. Gaps are reported, never
//! filled.

use std::collections::BTreeMap;

use super::sheet_draft::SheetDraft;
use crate::analysis::{factor_between, is_cumulative};
use crate::indicator::{FlowOrStock, cumulative_from_months, months_from_cumulative};
use crate::number::{Decimals, exact_sum, scaled};
use crate::period::PeriodPart;
use crate::place::{Likeness, join};
use crate::sheet::{
    Grain, NoSeries, PeriodSheet, SeriesTransform, Settings, Sheet, Slot, slot, slots_between, unit_rows,
};
use crate::table::{Column, RowKind};
use crate::words::Words;

/// What a series is made of.
pub(crate) struct SeriesOrder<'a> {
    /// All sheets of the document.
    pub(crate) sheets: &'a [Sheet],
    /// Their names on the tabs.
    pub(crate) tabs: &'a [String],
    /// The index of the shown sheet, in whose unit of measure the series is.
    pub(crate) shown: usize,
    /// The sheets with the same table as the shown one, which is included.
    pub(crate) periods: &'a [PeriodSheet],
    /// The column.
    pub(crate) column: u32,
    /// Whether its figures add up over time, if that is known.
    pub(crate) measured: Option<FlowOrStock>,
    /// What the figures of the series are.
    pub(crate) turn: SeriesTransform,
    pub(crate) words: Words,
}

/// A series over periods.
pub(crate) struct MadeSeries {
    pub(crate) sheet: Sheet,
    /// How many columns of periods it has.
    pub(crate) columns: usize,
    /// How many sheets it was made of.
    pub(crate) periods: usize,
    /// How many figures are missing.
    pub(crate) gaps: usize,
}

/// One column over all periods.
struct Gathered {
    grain: Grain,
    slots: Vec<Slot>,
    /// For each slot, whether it has a sheet.
    is_there: Vec<bool>,
    units: Vec<String>,
    /// The figures of each unit.
    figures: Vec<Vec<Option<f64>>>,
}

/// The sheet with a column of several sheets over their periods.
pub(crate) fn series_over_periods(order: &SeriesOrder<'_>) -> Result<MadeSeries, NoSeries> {
    let own = order.own().ok_or(NoSeries::FewPeriods)?;
    let SeriesOrder { turn, measured, .. } = *order;
    // "6 tháng" counts from the start of the year.
    let mut periods = order.periods.iter().filter_map(|s| s.period);
    let all_cumulative = periods.all(|p| matches!(p.part, PeriodPart::Months(_)));
    let cumulative = is_cumulative(own).or(all_cumulative.then_some(true));
    if turn != SeriesTransform::AsIs {
        match measured {
            None => return Err(NoSeries::Unmeasured),
            Some(FlowOrStock::Stock) => return Err(NoSeries::StockIsNoFlow),
            Some(FlowOrStock::Flow) => {}
        }
    }
    match (turn, cumulative) {
        (SeriesTransform::CumulativeFromMonths, Some(true)) => return Err(NoSeries::IsCumulative),
        (SeriesTransform::MonthsFromCumulative, Some(false)) => return Err(NoSeries::IsMonthly),
        _ => {}
    }
    let mut made = gathered(order, own)?;
    if turn != SeriesTransform::AsIs && made.grain == Grain::Year {
        return Err(NoSeries::LengthsMixed);
    }
    for figures in &mut made.figures {
        *figures = turned(turn, &made.slots, figures);
    }
    let is_alone = turn == SeriesTransform::MonthsFromCumulative
        || (turn == SeriesTransform::AsIs && cumulative == Some(false));
    let with_sum = is_alone && measured == Some(FlowOrStock::Flow);
    let gaps = made.figures.iter().flatten().filter(|f| f.is_none()).count();
    Ok(MadeSeries {
        sheet: series_sheet(order, &made, own, with_sum),
        columns: made.slots.len(),
        periods: made.is_there.iter().filter(|t| **t).count(),
        gaps,
    })
}

impl SeriesOrder<'_> {
    /// The column in the shown sheet.
    fn own(&self) -> Option<&Column> {
        self.sheets.get(self.shown)?.table().columns.get(self.column as usize)
    }

    fn tab(&self, sheet: usize) -> String {
        self.tabs.get(sheet).cloned().unwrap_or_default()
    }
}

/// The figures of every unit in every period, in the shown sheet's unit of measure.
fn gathered(order: &SeriesOrder<'_>, own: &Column) -> Result<Gathered, NoSeries> {
    let mut places: BTreeMap<Slot, usize> = BTreeMap::new();
    let mut grains = Vec::new();
    for sheet in order.periods {
        let Some((grain, slot)) = sheet.period.and_then(slot) else { continue };
        grains.push(grain);
        if let Some(other) = places.insert(slot, sheet.sheet) {
            return Err(NoSeries::SamePeriod(order.tab(other), order.tab(sheet.sheet)));
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
    let slots = slots_between(grain, *first, *last, order.turn != SeriesTransform::AsIs);
    let mut units: Vec<String> = Vec::new();
    let mut figures: Vec<Vec<Option<f64>>> = Vec::new();
    for (at, slot) in slots.iter().enumerate() {
        let Some(index) = places.get(slot) else { continue };
        let Some(sheet) = order.sheets.get(*index) else { continue };
        let differs = || NoSeries::ColumnDiffers(order.tab(*index));
        let read = sheet.table().columns.get(order.column as usize).ok_or_else(differs)?;
        let factor = factor_between(own, read).ok_or_else(differs)?;
        if !read.doubts.is_empty() {
            return Err(NoSeries::Ambiguous(order.tab(*index)));
        }
        let rows = unit_rows(sheet);
        let names: Vec<&str> = rows.iter().map(|(_, name)| name.as_str()).collect();
        let known: Vec<&str> = units.iter().map(String::as_str).collect();
        let sure = join(&known, &names).matched.into_iter().filter(|m| m.likeness <= Likeness::WithoutKind);
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

fn slot_title(words: Words, grain: Grain, slot: Slot) -> String {
    let (title, year) = match grain {
        Grain::Year => return words.year(slot.year),
        Grain::Quarter => (words.quarter(u32::from(slot.index)), slot.year),
        Grain::Month => (words.month(u32::from(slot.index)), slot.year),
    };
    if year == 0 { title } else { format!("{title}/{year}") }
}

fn series_sheet(order: &SeriesOrder<'_>, gathered: &Gathered, own: &Column, with_sum: bool) -> Sheet {
    const HEADER: u32 = 2;
    let words = order.words;
    let table = order.sheets.get(order.shown).map(Sheet::table);
    let mut made = SheetDraft::new(HEADER..HEADER + 1, words.0.notation());
    let decimals = Decimals::Fixed(own.decimals);
    let name = own.group.iter().chain([&own.title]).cloned().collect::<Vec<_>>().join(" – ");
    made.text(0, 0, &words.series_title(order.turn, &name));
    let line = table.and_then(|t| t.measure_unit.as_ref()).filter(|u| own.unit == Some(u.unit));
    let unit = line.map(|u| words.measured_in(&u.text)).unwrap_or_default();
    made.text(1, 0, &unit);
    made.text(HEADER, 0, words.unit_column());
    for (at, slot) in (1..).zip(&gathered.slots) {
        made.text(HEADER, at, &slot_title(words, gathered.grain, *slot));
    }
    let periods = gathered.slots.len();
    if with_sum {
        made.text(HEADER, periods as u32 + 1, words.series_sum());
    }
    let mut columns: Vec<Vec<Option<f64>>> = vec![Vec::new(); periods + usize::from(with_sum)];
    let mut row = HEADER + 1;
    for (name, figures) in gathered.units.iter().zip(&gathered.figures) {
        made.text(row, 0, name);
        let sum = with_sum.then(|| FlowOrStock::Flow.over(figures).ok());
        for ((at, column), value) in (1..).zip(&mut columns).zip(figures.iter().copied().chain(sum)) {
            column.push(value);
            if let Some(value) = value {
                made.figure(row, at, value, decimals);
            }
        }
        row += 1;
    }
    if !table.is_some_and(|t| t.mixed_measures) {
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
        let title = slot_title(words, gathered.grain, *slot);
        made.text(row, 0, &words.series_gap(&title, gathered.is_there[at], &units));
        made.kind(row, RowKind::Note);
        row += 1;
    }
    // The user says which periods are compared: running totals have no growth from month to month.
    (1..=columns.len() as u32).for_each(|at| made.role(at, None));
    made.sheet(&words.series_name(&own.title), Settings::default())
}

/// The figures of one unit, transformed year by year.
fn turned(turn: SeriesTransform, slots: &[Slot], figures: &[Option<f64>]) -> Vec<Option<f64>> {
    let turn_year = |year: &[Option<f64>]| match turn {
        SeriesTransform::AsIs => year.to_vec(),
        SeriesTransform::MonthsFromCumulative => months_from_cumulative(year),
        SeriesTransform::CumulativeFromMonths => cumulative_from_months(year),
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
