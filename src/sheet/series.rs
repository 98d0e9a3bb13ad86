//! Periods of one table, kept as sheets: the period of a sheet, and the slots of a series over periods.

use super::worksheet::Sheet;
use crate::number::fold;
use crate::period::{Period, PeriodPart, period_in, take_period, typed_period};
use crate::table::Column;

/// Why no series can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoSeries {
    /// Fewer than two sheets have a known period.
    FewPeriods,
    /// These two sheets have the same period.
    SamePeriod(String, String),
    /// Some periods name their year and others do not.
    YearsMixed,
    /// The periods are of different lengths: months, quarters, years.
    LengthsMixed,
    /// Some numbers in this sheet can be read in two ways, which must be decided first.
    Ambiguous(String),
    /// This sheet lacks the column, or its column counts something else.
    ColumnDiffers(String),
    /// Whether the figures add up over time is not known.
    Unmeasured,
    /// Whether each sheet has the figures of its period alone, or those since the start of the year, is not known.
    SpanUnknown,
    /// The figures are a stock, which is never summed.
    StockIsNoFlow,
    /// The column already counts from the start of the year.
    IsCumulative,
    /// The column already has the figures of single months.
    IsMonthly,
}

/// One place in a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Slot {
    pub(crate) year: u16,
    /// The number of the month or quarter; 0 for a year.
    pub(crate) index: u8,
}

/// The length of the periods in a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grain {
    Year,
    Quarter,
    Month,
}

/// A sheet with the same table, and its period.
pub(crate) struct PeriodSheet {
    pub(crate) sheet: usize,
    pub(crate) period: Option<Period>,
}

/// The titles of a table without periods, so that every month has the same.
pub(crate) fn header_key(sheet: &Sheet) -> Vec<String> {
    let table = sheet.table();
    let is_added = |index: usize| sheet.settings().joined.is_readded(index);
    let own = table.columns.iter().enumerate().filter(|(index, _)| !is_added(*index));
    let line = |text: &String| take_period(&fold(text)).1.replace(|c: char| c.is_ascii_digit(), "");
    own.map(|(_, c)| c.group.iter().chain([&c.title]).map(line).collect::<Vec<_>>().join("/")).collect()
}

/// The period of a sheet: as the user wrote it, or else from its name or title.
pub(crate) fn period_of(sheet: &Sheet, column: Option<&Column>) -> Option<Period> {
    if let Some(text) = &sheet.settings().about.period {
        return typed_period(text);
    }
    let titles = sheet.table().title.iter().find_map(|line| period_in(line));
    let Some(name) = period_in(&sheet.name) else {
        return titles.or_else(|| column.and_then(|c| period_in(&c.title)));
    };
    // "Tháng 3" below "THU THÁNG 3 NĂM 2025": the title has the year that the name lacks.
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

pub(crate) fn slot(period: Period) -> Option<(Grain, Slot)> {
    let year = period.year.unwrap_or(0);
    Some(match period.part {
        PeriodPart::Whole => (Grain::Year, Slot { year: period.year?, index: 0 }),
        PeriodPart::Quarter(index) => (Grain::Quarter, Slot { year, index }),
        PeriodPart::Month(index) | PeriodPart::Months(index) | PeriodPart::Day(index, _) => {
            (Grain::Month, Slot { year, index })
        }
    })
}

/// Every slot from the first to the last; with `from_start`, from the start of the first year.
pub(crate) fn slots_between(grain: Grain, first: Slot, last: Slot, from_start: bool) -> Vec<Slot> {
    let most = match grain {
        Grain::Year => return (first.year..=last.year).map(|year| Slot { year, index: 0 }).collect(),
        Grain::Quarter => 4,
        Grain::Month => 12,
    };
    let begin = if from_start { Slot { index: 1, ..first } } else { first };
    let all = (begin.year..=last.year).flat_map(|year| (1..=most).map(move |index| Slot { year, index }));
    all.filter(|slot| *slot >= begin && *slot <= last).collect()
}

/// What the figures of a series are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum SeriesTransform {
    /// The figures of the sheets.
    #[default]
    AsIs,
    /// Single months, from running totals.
    MonthsFromCumulative,
    /// Running totals, from single months.
    CumulativeFromMonths,
}
