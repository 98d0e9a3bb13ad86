//! The sheet with several periods of one table: a row for each unit, a column for each period. Gaps are reported, never
//! filled.

use std::collections::BTreeMap;

use super::sheet_draft::SheetDraft;
use crate::analysis::factor_between;
use crate::indicator::{FlowOrStock, cumulative_from_months, months_from_cumulative};
use crate::number::{Decimals, exact_sum, scaled};
use crate::period::{Period, PeriodPart};
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
    /// Whether they count from the start of the year, if that is known.
    pub(crate) cumulative: Option<bool>,
    /// What the figures of the series are.
    pub(crate) turn: SeriesTransform,
    pub(crate) words: Words,
}

/// A series over periods.
pub(crate) struct MadeSeries {
    pub(crate) sheet: Sheet,
    /// The two columns whose growth it shows, if two periods have figures.
    pub(crate) compared: Option<(u32, u32)>,
    /// How many sheets it was made of.
    pub(crate) periods: usize,
    /// How many figures are missing.
    pub(crate) gaps: usize,
}

/// One column over all periods.
struct Gathered {
    grain: Grain,
    slots: Vec<Slot>,
    /// For each slot, the period as its sheet names it; `None` if it has no sheet.
    named: Vec<Option<Period>>,
    units: Vec<String>,
    /// The figures of each unit.
    figures: Vec<Vec<Option<f64>>>,
}

/// The sheet with a column of several sheets over their periods.
pub(crate) fn series_over_periods(order: &SeriesOrder<'_>) -> Result<MadeSeries, NoSeries> {
    let own = order.own().ok_or(NoSeries::FewPeriods)?;
    let SeriesOrder { turn, measured, .. } = *order;
    let cumulative = order.cumulative;
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
    // "Tháng 5" over a flow may be the month, or what came in until then: the figures would be named wrongly.
    let is_named_by_span = measured != Some(FlowOrStock::Stock) && made.grain != Grain::Year;
    if turn == SeriesTransform::AsIs && is_named_by_span && cumulative.is_none() {
        return Err(NoSeries::SpanUnknown);
    }
    if turn != SeriesTransform::AsIs && made.grain == Grain::Year {
        return Err(NoSeries::LengthsMixed);
    }
    for figures in &mut made.figures {
        *figures = turned(turn, &made.slots, figures);
    }
    let spans = match (measured, turn) {
        (Some(FlowOrStock::Stock), _) => Spans::AsNamed,
        (_, SeriesTransform::MonthsFromCumulative) => Spans::Alone,
        (_, SeriesTransform::CumulativeFromMonths) => Spans::FromStart,
        (_, SeriesTransform::AsIs) if cumulative == Some(true) => Spans::FromStart,
        (_, SeriesTransform::AsIs) => Spans::Alone,
    };
    let with_sum = spans == Spans::Alone && measured == Some(FlowOrStock::Flow) && cumulative.is_some();
    let gaps = made.figures.iter().flatten().filter(|f| f.is_none()).count();
    let compared = compared_slots(&made, spans);
    let column = |slot: usize| u32::try_from(slot + 1).ok();
    let compared: Vec<(u32, u32)> =
        compared.into_iter().filter_map(|(current, base)| Some((column(current)?, column(base)?))).collect();
    Ok(MadeSeries {
        periods: made.named.iter().flatten().count(),
        compared: compared.first().copied(),
        sheet: series_sheet(order, &made, own, Titling { spans, with_sum, compared }),
        gaps,
    })
}

/// What the figures of a period cover, which its title must say.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spans {
    /// The period alone: "Tháng 5/2025".
    Alone,
    /// From the start of the year: "5 tháng/2025".
    FromStart,
    /// A moment, named as its sheet names it.
    AsNamed,
}

/// What else goes into the sheet besides the figures.
struct Titling {
    spans: Spans,
    /// Whether there is a column with the sum of the periods.
    with_sum: bool,
    /// The columns that are compared: current, base.
    compared: Vec<(u32, u32)>,
}

/// The slots whose growth is shown, the one to draw first: the last that has figures, compared with the same one of the
/// year before, and with the one before it. Running totals of one year always grow, so they are compared with each other
/// only if there is no year before.
fn compared_slots(made: &Gathered, spans: Spans) -> Vec<(usize, usize)> {
    let has_figures = |slot: &usize| made.figures.iter().any(|unit| unit[*slot].is_some());
    let mut filled = (0..made.slots.len()).rev().filter(has_figures);
    let (Some(last), before) = (filled.next(), filled.next()) else { return Vec::new() };
    let Slot { year, index } = made.slots[last];
    let year_before = (0..last).filter(has_figures).find(|slot| {
        let other = made.slots[*slot];
        year > 0 && other.year + 1 == year && other.index == index
    });
    let before = before.filter(|before| {
        Some(*before) != year_before && (spans != Spans::FromStart || year_before.is_none())
    });
    year_before.into_iter().chain(before).map(|base| (last, base)).collect()
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
    let mut places: BTreeMap<Slot, (usize, Period)> = BTreeMap::new();
    let mut grains = Vec::new();
    for sheet in order.periods {
        let Some(period) = sheet.period else { continue };
        let Some((grain, slot)) = slot(period) else { continue };
        grains.push(grain);
        if let Some((other, _)) = places.insert(slot, (sheet.sheet, period)) {
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
        let Some((index, _)) = places.get(slot) else { continue };
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
    let named = slots.iter().map(|slot| places.get(slot).map(|(_, period)| *period)).collect();
    Ok(Gathered { grain, slots, named, units, figures })
}

/// The title of a period's column: "Tháng 5/2025", or "5 tháng/2025" for figures since the start of the year.
fn slot_title(words: Words, made: &Gathered, at: usize, spans: Spans) -> String {
    let Slot { year, index } = made.slots[at];
    let (months, alone) = match made.grain {
        Grain::Year => return words.year(year),
        Grain::Quarter => (3 * index, words.quarter(u32::from(index))),
        Grain::Month => (index, words.month(u32::from(index))),
    };
    let title = match (spans, made.named[at].map(|period| period.part)) {
        (Spans::FromStart, _) | (Spans::AsNamed, Some(PeriodPart::Months(_))) => {
            words.months_so_far(u32::from(months))
        }
        (Spans::AsNamed, Some(part @ PeriodPart::Day(..))) => words.period(Period { year: None, part }),
        _ => alone,
    };
    if year == 0 { title } else { format!("{title}/{year}") }
}

fn series_sheet(order: &SeriesOrder<'_>, gathered: &Gathered, own: &Column, titling: Titling) -> Sheet {
    const HEADER: u32 = 2;
    let Titling { spans, with_sum, compared } = titling;
    let words = order.words;
    let table = order.sheets.get(order.shown).map(Sheet::table);
    let mut made = SheetDraft::new(HEADER..HEADER + 1, words.0.notation());
    let decimals = Decimals::Fixed(own.decimals);
    let name = own.group.iter().chain([&own.title]).cloned().collect::<Vec<_>>().join(" – ");
    made.text(0, 0, &words.series_title(order.turn, spans == Spans::FromStart, &name));
    let line = table.and_then(|t| t.measure_unit.as_ref()).filter(|u| own.unit == Some(u.unit));
    let unit = line.map(|u| words.measured_in(&u.text)).unwrap_or_default();
    made.text(1, 0, &unit);
    made.text(HEADER, 0, words.unit_column());
    let periods = gathered.slots.len();
    for (at, slot) in (1..).zip(0..periods) {
        made.text(HEADER, at, &slot_title(words, gathered, slot, spans));
    }
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
    for at in 0..periods {
        let units = gathered.units.iter().zip(&gathered.figures).filter(|(_, f)| f[at].is_none());
        let units: Vec<&str> = units.map(|(name, _)| name.as_str()).collect();
        let is_there = gathered.named[at].is_some();
        if is_there && units.is_empty() {
            continue;
        }
        let title = slot_title(words, gathered, at, spans);
        made.text(row, 0, &words.series_gap(&title, is_there, &units));
        made.kind(row, RowKind::Note);
        row += 1;
    }
    // Which periods are compared is said below, and by the user: roles would compare neighbours only.
    (1..=columns.len() as u32).for_each(|at| made.role(at, None));
    let mut settings = Settings::default();
    settings.columns.compared = compared;
    made.sheet(&words.series_name(&own.title), settings)
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
