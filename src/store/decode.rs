//! From the schema to sheets. Names that this program does not know are left out, and so are values out of range.

use std::collections::BTreeMap;

use super::schema::{
    AboutV2, AnnotationV2, CHART_KINDS, CHART_LANGUAGES, COMPARISONS, CellNameV2, ChartStyleV2, ChartUnitsV2,
    ChartV2, ColumnsV2, CourseV2, DecisionsV2, FilterV2, FormulaV2, GridV2, JoinedV2, JoiningV2,
    KeptFormulaV2, LOOKS, MarkV2, MeasureV2, NOTATIONS, OfficerV2, PlanV2, ROW_KINDS, RankingV2, ReaddedV2,
    STEPS, SheetV2, StoredV2, TargetV2, TitleV2, TrackingV2, by_name, forms_of, report_of, stored_value,
};
use crate::form::NumberFormat;
use crate::formula::{Formula, Written, read};
use crate::grid::{CellAddress, Grid, Merge, StoredValue};
use crate::indicator::RewardRates;
use crate::number::Notation;
use crate::sheet::{
    AboutSettings, Annotation, Calendar, ChartKind, ChartSettings, ChartStyle, ChartSubject, ChartUnits,
    ColumnSettings, Counted, Course, Flood, JoinedSettings, KeptFormula, LineSettings, MarkName, Measure,
    Months, OfficeColour, Officer, Order, Picture, PlanSettings, Points, RankingSettings, Reward, Settings,
    Sheet, SheetChart, Spread, StockColumns, TargetSetting, TargetValue, Tracking, UnitsLevel, UnitsShown,
    WhyKept,
};
use crate::table::{Decisions, Role};

/// The sheet, understood and computed.
pub(super) fn sheet(stored: SheetV2) -> Sheet {
    let SheetV2 {
        name,
        grid,
        decisions,
        about,
        plan,
        ranking,
        chart,
        more_charts,
        shown_chart,
        columns,
        lines,
        joined,
        formulas,
        forms,
        cell_names,
        report,
        kept_formulas,
        texts,
        stored,
    } = stored;
    let title = chart.title.clone();
    let settings = Settings {
        about: about_settings(about),
        plan: plan_settings(plan),
        ranking: ranking_settings(&ranking),
        chart: chart_settings(chart, more_charts, shown_chart),
        columns: column_settings(&columns),
        lines: LineSettings::default(),
        joined: joined_settings(joined),
        forms: forms_of(&forms),
        names: CellNameV2::settings(&cell_names),
        report: report_of(&report),
    };
    let grid = described(cells(&texts, &stored), grid);
    let settings = Settings { lines: lines.settings(grid.rows(), grid.columns()), ..settings };
    // A formula that this program does not take leaves its value; one outside the cells means a damaged file.
    let formula = |f: &FormulaV2| {
        let is_inside = f.row < grid.rows() && f.column < grid.columns();
        let formula = read(&f.text, Notation::PointDecimal).ok().filter(|_| is_inside)?;
        let format = f.format.as_deref().and_then(NumberFormat::new);
        let opened = f.uncompared.then_some(0);
        let written = f.written.as_ref().map(|w| {
            let stored = w.stored.map_or(StoredValue::None, stored_value);
            Box::new(Written { text: w.text.clone(), stored })
        });
        Some((CellAddress::new(f.row, f.column), Formula { format, opened, written, ..formula }))
    };
    let formulas = formulas.iter().filter_map(formula).collect();
    let sheet = Sheet::new(&name, grid, decided(&decisions), settings).with_formulas(formulas);
    let sheet = sheet.with_kept(kept_formulas.into_iter().map(kept).collect());
    with_title(sheet, title)
}

fn kept(stored: KeptFormulaV2) -> KeptFormula {
    let why = match (stored.calculated, stored.function) {
        (Some(calculated), _) => WhyKept::Differs { calculated },
        (None, Some(name)) => WhyKept::Function(name),
        (None, None) if stored.not_compared => WhyKept::NotCompared,
        (None, None) => WhyKept::Unsupported,
    };
    let at = CellAddress::new(stored.row, stored.column);
    KeptFormula { at, text: stored.text, shown: stored.shown, why }
}

/// What all charts have in common. A colour that would not be taken today is left out.
pub(super) fn chart_style(stored: &ChartStyleV2) -> ChartStyle {
    let language = stored.language.as_deref().and_then(|name| by_name(&CHART_LANGUAGES, name));
    let mut style = ChartStyle { language: language.unwrap_or_default(), ..ChartStyle::default() };
    for (which, text) in [(OfficeColour::First, &stored.first), (OfficeColour::Second, &stored.second)] {
        style = text.as_deref().and_then(|text| style.with_colour(which, text).ok()).unwrap_or(style);
    }
    style
}

/// The sheet, with a title that was written for what its chart shows.
pub(super) fn with_title(sheet: Sheet, title: Option<String>) -> Sheet {
    let Some(title) = title else { return sheet };
    match sheet.charted() {
        Some(measure) => sheet.with_chart_title(measure, title),
        None => sheet,
    }
}

/// A grid with these cells.
pub(super) fn cells(texts: &[Vec<String>], stored: &[Vec<Option<StoredV2>>]) -> Grid {
    let mut grid = Grid::new();
    for (column, texts) in (0..).zip(texts) {
        for (row, text) in (0..).zip(texts) {
            if !text.is_empty() {
                grid.set(CellAddress::new(row, column), text, StoredValue::None);
            }
        }
    }
    // A column beyond the texts means a damaged file: it must not make the grid grow.
    for (column, values) in (0..grid.columns()).zip(stored) {
        for (row, value) in (0..grid.rows()).zip(values) {
            let Some(value) = value else { continue };
            let at = CellAddress::new(row, column);
            let text = grid.text(at).to_owned();
            grid.set(at, &text, stored_value(*value));
        }
    }
    grid
}

fn described(mut grid: Grid, stored: GridV2) -> Grid {
    let is_whole = |m: &&super::schema::MergeV2| m.rows > 0 && m.columns > 0;
    let merge = |m: &super::schema::MergeV2| Merge {
        origin: CellAddress::new(m.row, m.column),
        rows: m.rows,
        columns: m.columns,
    };
    grid.merges = stored.merges.iter().filter(is_whole).map(merge).collect();
    grid.hidden_rows = stored.hidden_rows;
    grid.hidden_columns = stored.hidden_columns;
    grid.left_out_rows = stored.left_out_rows;
    grid.left_out_columns = stored.left_out_columns;
    grid.capped = stored.capped;
    grid.cut_texts = stored.cut_texts;
    grid.declared = stored.declared.as_deref().and_then(|n| by_name(&NOTATIONS, n));
    grid
}

fn decided(stored: &DecisionsV2) -> Decisions {
    let role = |r: &super::schema::RoleV2| match &r.role {
        None => Some((r.column, None)),
        Some(name) => Role::from_name(name).map(|role| (r.column, Some(role))),
    };
    let notations = stored.notations.iter();
    let rows = stored.rows.iter();
    Decisions {
        roles: stored.roles.iter().filter_map(role).collect(),
        notations: notations.filter_map(|n| Some((n.column, by_name(&NOTATIONS, &n.notation)?))).collect(),
        header: stored.header.as_ref().map(|h| h.start..h.end),
        rows: rows.filter_map(|r| Some((r.row, by_name(&ROW_KINDS, &r.kind)?))).collect(),
    }
}

fn about_settings(stored: AboutV2) -> AboutSettings {
    let seen = |(name, flood): (&str, Flood)| Some((flood, *stored.seen.get(name)?));
    AboutSettings {
        seen: Flood::NAMED.into_iter().filter_map(seen).collect(),
        source: stored.source,
        counted: stored.counted.as_deref().map_or(Counted::Unit, Counted::from_name),
        period: stored.period,
    }
}

fn plan_settings(stored: PlanV2) -> PlanSettings {
    let PlanV2 { targets, course, calendar, officers, tracking, stock } = stored;
    PlanSettings {
        targets: targets.iter().filter_map(target).collect(),
        course: plan_course(&course),
        calendar: Calendar {
            holidays: calendar.holidays,
            worked: calendar.worked,
            saturdays: calendar.saturdays,
        },
        officers: officers.into_iter().map(|o| (o.unit, unit_officers(o.officers))).collect(),
        tracking: tracking.as_ref().and_then(tracked),
        stock: stock.map(|s| StockColumns { start: s.start, target: s.target, now: s.now }),
    }
}

fn target(stored: &TargetV2) -> Option<(Measure, TargetSetting)> {
    let comparison = by_name(&COMPARISONS, &stored.comparison)?;
    let against = stored.column.map(TargetValue::Column).or(stored.figure.map(TargetValue::Figure))?;
    Some((stored.measure.measure()?, TargetSetting { comparison, against }))
}

fn plan_course(stored: &CourseV2) -> Course {
    let fits = |figures: &[f64; 12]| figures.iter().all(|f| f.is_finite() && *f >= 0.0);
    Course {
        past_months: stored.past_months.filter(|m| (1..=12).contains(m)),
        spread: match stored.month_figures.filter(fits) {
            Some(figures) => Spread::Figures(figures),
            None if stored.by_working_days => Spread::WorkingDays,
            None => Spread::Even,
        },
        year: stored.year,
        months: match &stored.months {
            Some(m) if 1 <= m.first && m.first <= m.last && m.last <= 12 => {
                Months { first: m.first, last: m.last }
            }
            _ => Months::YEAR,
        },
    }
}

fn unit_officers(stored: Vec<OfficerV2>) -> Vec<Officer> {
    let fits = |o: &OfficerV2| o.weight.is_finite() && o.weight >= 0.0;
    stored.into_iter().filter(fits).map(|o| Officer { name: o.name, weight: o.weight }).collect()
}

fn tracked(stored: &TrackingV2) -> Option<Tracking> {
    let steps = stored.steps.iter().map(|s| (s.plan, s.actual)).collect();
    Some(Tracking { step: by_name(&STEPS, &stored.step)?, plan: stored.plan, steps })
}

fn ranking_settings(stored: &RankingV2) -> RankingSettings {
    let points = stored.points.iter();
    RankingSettings {
        order: stored.order.iter().filter_map(MeasureV2::measure).collect(),
        by_points: stored.by_points,
        points: points
            .filter_map(|p| Some((p.measure.measure()?, Points { weight: p.weight, cap: p.cap })))
            .collect(),
        reward: stored.reward.as_ref().map_or_else(Reward::default, |r| Reward {
            places: r.places,
            rates: RewardRates { per_head: r.per_head, sums: r.sums, sum: r.sum },
        }),
    }
}

fn chart_settings(first: ChartV2, more: Vec<ChartV2>, shown: u32) -> ChartSettings {
    let charts: Vec<SheetChart> = std::iter::once(first).chain(more).map(sheet_chart).collect();
    let shown = usize::try_from(shown).unwrap_or(0).min(charts.len() - 1);
    ChartSettings { charts, shown }
}

fn sheet_chart(stored: ChartV2) -> SheetChart {
    let kind = |name: Option<&String>| name.and_then(|name| by_name(&CHART_KINDS, name));
    let subject = |stored_kind: Option<&String>, measure: Option<&MeasureV2>| {
        let kind = match stored_kind {
            Some(_) => kind(stored_kind)?,
            None => ChartKind::Ranking,
        };
        let measure = match measure {
            Some(measure) => Some(measure.measure()?),
            None => None,
        };
        Some(ChartSubject { kind, measure })
    };
    let title =
        |stored: TitleV2| Some((subject(stored.kind.as_ref(), stored.measure.as_ref())?, stored.title));
    let mut annotations: BTreeMap<ChartSubject, Vec<Annotation>> = BTreeMap::new();
    for stored in stored.annotations {
        let subject = subject(stored.kind.as_ref(), stored.measure.as_ref());
        if let Some((subject, said)) = subject.zip(annotation(stored)) {
            annotations.entry(subject).or_default().push(said);
        }
    }
    SheetChart {
        kind: kind(stored.kind.as_ref()),
        measure: stored.measure.as_ref().and_then(MeasureV2::measure),
        order: match (stored.as_pasted, stored.by_name) {
            (true, _) => Order::AsPasted,
            (false, true) => Order::ByName,
            (false, false) => Order::ByValue,
        },
        titles: stored.titles.into_iter().filter_map(title).collect(),
        annotations,
        note: stored.note,
        picture: stored.picture.map_or_else(Picture::default, |p| {
            let (width_cm, height_cm, dots_per_inch) = (p.width_cm, p.height_cm, p.dots_per_inch);
            Picture { width_cm, height_cm, dots_per_inch }.bounded()
        }),
        preset: stored.look.and_then(|name| by_name(&LOOKS, &name)).unwrap_or_default(),
        out_of_report: stored.out_of_report,
        units: chart_units(stored.units),
    }
}

fn annotation(stored: AnnotationV2) -> Option<Annotation> {
    let mark = |mark: MarkV2| MarkName { of: mark.of, is_others: mark.others, series: mark.series };
    let line = stored.value.filter(|value| value.is_finite());
    match stored.says.as_str() {
        "difference" => Some(Annotation::Difference(mark(stored.from), mark(stored.to))),
        "average_growth" => Some(Annotation::AverageGrowth(mark(stored.from), mark(stored.to))),
        "note" => Some(Annotation::Note(mark(stored.from), stored.text)),
        "line" => line.map(Annotation::Line),
        "second_line" => line.map(Annotation::SecondLine),
        "level" => Some(Annotation::Level(mark(stored.from))),
        "subtotal" => Some(Annotation::Subtotal(mark(stored.from))),
        _ => None,
    }
}

fn chart_units(stored: ChartUnitsV2) -> ChartUnits {
    let shown = match (stored.first, stored.chosen) {
        (Some(count), _) => UnitsShown::First(count),
        (None, Some(units)) => UnitsShown::Chosen(units.into_iter().collect()),
        (None, None) => UnitsShown::Fitting,
    };
    let second = stored.second.as_ref().and_then(MeasureV2::measure);
    let level = match stored.level {
        _ if stored.together => UnitsLevel::Together,
        Some(level) => UnitsLevel::At(level),
        None => UnitsLevel::Usual,
    };
    ChartUnits { shown, highlighted: stored.highlighted.into_iter().collect(), second, level }
}

fn column_settings(stored: &ColumnsV2) -> ColumnSettings {
    ColumnSettings {
        widths: stored.widths.iter().filter_map(|w| Some((w.measure.measure()?, w.width))).collect(),
        hidden: stored.hidden.iter().filter_map(MeasureV2::computed).collect(),
        shown: stored.shown.iter().filter_map(MeasureV2::computed).collect(),
        order: stored.order.iter().filter_map(MeasureV2::computed).collect(),
        compared: stored.compared.iter().map(|c| (c.current, c.base)).collect(),
        marks: stored.marks.iter().filter_map(FilterV2::filter).collect(),
        bars: stored.bars.iter().filter_map(MeasureV2::measure).collect(),
    }
}

fn joined_settings(stored: JoinedV2) -> JoinedSettings {
    JoinedSettings {
        tables: stored.tables.into_iter().map(JoiningV2::joining).collect(),
        readded: stored.readded.into_iter().map(ReaddedV2::readded).collect(),
    }
}
