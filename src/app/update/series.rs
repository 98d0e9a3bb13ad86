//! Makes the sheet with several periods of one table: a row for each unit, a column for each period. Gaps are reported,
//! never filled.

use std::collections::BTreeMap;

use super::caret::show_top;
use super::change::{change, changed};
use super::notify::notify;
use crate::analysis::{factor_between, is_cumulative};
use crate::app::effect::Effect;
use crate::app::state::{App, OpenDocument, period_sheets, series_column, series_measured, tab_name};
use crate::derived::SheetDraft;
use crate::indicator::{FlowOrStock, cumulative_from_months, months_from_cumulative};
use crate::number::{Decimals, exact_sum, scaled};
use crate::period::{PeriodPart, period_in};
use crate::place::{Likeness, join};
use crate::sheet::{
    AboutSettings, Cause, Edit, Grain, NoSeries, PeriodSheet, SeriesTransform, Settings, Sheet, Slot, slot,
    slots_between, unit_rows,
};
use crate::table::{Column, RowKind};
use crate::words::Notice;

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

pub(crate) fn set_period(app: &mut App, sheet: usize, text: &str) -> Vec<Effect> {
    let text = text.trim();
    if !text.is_empty() && period_in(text).and_then(slot).is_none() {
        return notify(app, Notice::BadPeriod);
    }
    let Some(other) = app.document.workbook.sheets().get(sheet) else { return Vec::new() };
    let period = (!text.is_empty()).then(|| text.to_owned());
    let edit = other.settings().changed(|about: &mut AboutSettings| about.period = period);
    let Some(edit) = edit else { return Vec::new() };
    let OpenDocument { history, workbook, .. } = &mut app.document;
    let shown = workbook.active();
    history.apply(workbook, sheet, Edit::Set(edit), Cause::Periods);
    workbook.show(shown);
    changed(app)
}

pub(crate) fn make_series(app: &mut App) -> Vec<Effect> {
    match series_of_periods(app) {
        Err(reason) => notify(app, Notice::NoSeries(reason)),
        Ok((sheet, columns, periods, gaps)) => {
            let at = app.document.workbook.active() + 1;
            let mut effects = change(app, Edit::InsertSheet { at, sheet: Box::new(sheet) }, Cause::Periods);
            effects.extend(show_top(app));
            // The last two periods are compared most often.
            let last = u32::try_from(columns).unwrap_or(u32::MAX);
            app.forms.time.current = Some(last);
            app.forms.time.base = last.checked_sub(1);
            effects.extend(notify(app, Notice::SeriesMade(periods, gaps)));
            effects
        }
    }
}

/// The new sheet, and three counts: columns of periods, sheets used, missing figures.
fn series_of_periods(app: &App) -> Result<(Sheet, usize, usize, usize), NoSeries> {
    let column = series_column(app).ok_or(NoSeries::FewPeriods)?;
    let own = app.sheet().table().columns.get(column as usize).ok_or(NoSeries::FewPeriods)?;
    let turn = app.forms.time.turn;
    let measured = series_measured(app);
    let sheets = period_sheets(app);
    // "6 tháng" counts from the start of the year.
    let mut periods = sheets.iter().filter_map(|s| s.period);
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
    let mut made = gathered(app, &sheets, column as usize, own, turn != SeriesTransform::AsIs)?;
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
    let columns = made.slots.len();
    Ok((series_sheet(app, &made, own, with_sum), columns, made.is_there.iter().filter(|t| **t).count(), gaps))
}

/// The figures of every unit in every period, in the shown sheet's unit of measure.
fn gathered(
    app: &App,
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
            return Err(NoSeries::SamePeriod(tab_name(app, other), tab_name(app, sheet.sheet)));
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
        let sheet = &app.document.workbook.sheets()[*index];
        let differs = || NoSeries::ColumnDiffers(tab_name(app, *index));
        let read = sheet.table().columns.get(column).ok_or_else(differs)?;
        let factor = factor_between(own, read).ok_or_else(differs)?;
        if !read.doubts.is_empty() {
            return Err(NoSeries::Ambiguous(tab_name(app, *index)));
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

fn slot_title(app: &App, grain: Grain, slot: Slot) -> String {
    let words = app.words();
    let (title, year) = match grain {
        Grain::Year => return words.year(slot.year),
        Grain::Quarter => (words.quarter(u32::from(slot.index)), slot.year),
        Grain::Month => (words.month(u32::from(slot.index)), slot.year),
    };
    if year == 0 { title } else { format!("{title}/{year}") }
}

fn series_sheet(app: &App, gathered: &Gathered, own: &Column, with_sum: bool) -> Sheet {
    const HEADER: u32 = 2;
    let words = app.words();
    let mut made = SheetDraft::new(HEADER..HEADER + 1, app.language().notation());
    let decimals = Decimals::Fixed(own.decimals);
    let name = own.group.iter().chain([&own.title]).cloned().collect::<Vec<_>>().join(" – ");
    made.text(0, 0, &words.series_title(app.forms.time.turn, &name));
    let line = app.sheet().table().measure_unit.as_ref().filter(|u| own.unit == Some(u.unit));
    let unit = line.map(|u| words.measured_in(&u.text)).unwrap_or_default();
    made.text(1, 0, &unit);
    made.text(HEADER, 0, words.unit_column());
    for (at, slot) in (1..).zip(&gathered.slots) {
        made.text(HEADER, at, &slot_title(app, gathered.grain, *slot));
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
    if !app.sheet().table().mixed_measures {
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
        let title = slot_title(app, gathered.grain, *slot);
        made.text(row, 0, &words.series_gap(&title, gathered.is_there[at], &units));
        made.kind(row, RowKind::Note);
        row += 1;
    }
    // The user says which periods are compared: running totals have no growth from month to month.
    (1..=columns.len() as u32).for_each(|at| made.role(at, None));
    made.sheet(&words.series_name(&own.title), Settings::default())
}

/// The figures of one unit, transformed year by year.
pub(crate) fn turned(turn: SeriesTransform, slots: &[Slot], figures: &[Option<f64>]) -> Vec<Option<f64>> {
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
