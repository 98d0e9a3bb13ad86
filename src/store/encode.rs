//! From documents and sheets to the schema, without their cells, which [`super::writer::DocumentWriter`] writes.

use super::schema::{
    AboutV2, AnnotationV2, CHART_KINDS, CHART_LANGUAGES, COMPARISONS, CalendarV2, CellNameV2, ChartStyleV2,
    ChartUnitsV2, ChartV2, ColumnsV2, ComparedV2, CourseV2, DecisionsV2, DocumentPart, FilterV2, FormulaV2,
    GridV2, HeaderV2, JoinedV2, JoiningV2, KeptFormulaV2, LOOKS, LinesV2, MarkV2, MeasureV2, MergeV2,
    MonthsV2, NOTATIONS, NotationV2, OfficerV2, OfficersV2, PictureV2, PlanV2, PointsV2, ROW_KINDS,
    RankingV2, ReaddedV2, RewardV2, RoleV2, RowKindV2, STEPS, SheetV2, StepV2, StockV2, TargetV2, TitleV2,
    TrackingV2, WidthV2, WrittenV2, forms_v2, name_of, report_v2, stored_v2,
};
use crate::analysis::Indicator;
use crate::colour::colour_to_text;
use crate::formula::{Formula, canonical};
use crate::grid::{CellAddress, Grid};
use crate::language::Language;
use crate::sheet::{
    AboutSettings, Annotation, Calendar, ChartKind, ChartLanguage, ChartStyle, ChartSubject, ChartUnits,
    ColumnSettings, Counted, Course, Flood, JoinedSettings, KeptFormula, MarkName, Measure, Months, Officer,
    Order, Picture, PlanSettings, Preset, RankingSettings, Reward, Settings, Sheet, SheetChart, Spread,
    TargetSetting, TargetValue, Tracking, UnitsLevel, UnitsShown, WhyKept, Workbook,
};
use crate::table::Decisions;

/// Everything of a document except its sheets.
pub(super) fn document_part(id: &str, name: &str, language: Language, workbook: &Workbook) -> DocumentPart {
    DocumentPart {
        id: id.to_owned(),
        name: name.to_owned(),
        language: language.code().to_owned(),
        active: workbook.active(),
        protected: workbook.identity.is_protected,
        charts: chart_style_v2(workbook.style()),
        sheets: workbook.sheets().len(),
    }
}

fn chart_style_v2(style: ChartStyle) -> ChartStyleV2 {
    let ChartStyle { first, second, language } = style;
    ChartStyleV2 {
        first: first.map(colour_to_text),
        second: second.map(colour_to_text),
        language: (language != ChartLanguage::AsPage).then(|| name_of(&CHART_LANGUAGES, language)),
    }
}

/// Everything of a sheet except its cells.
pub(super) fn sheet_v2(sheet: &Sheet) -> SheetV2 {
    let Settings { about, plan, ranking, chart, columns, lines, joined, forms, names, report } =
        sheet.settings();
    SheetV2 {
        name: sheet.name.clone(),
        grid: grid_v2(sheet.grid()),
        decisions: decisions_v2(sheet.decisions()),
        about: about_v2(about),
        plan: plan_v2(plan),
        ranking: ranking_v2(ranking),
        chart: chart.charts.first().map(chart_v2).unwrap_or_default(),
        more_charts: chart.charts.iter().skip(1).map(chart_v2).collect(),
        shown_chart: u32::try_from(chart.shown).unwrap_or(0),
        columns: columns_v2(columns),
        lines: LinesV2::of(lines),
        joined: joined_v2(joined),
        formulas: sheet.formulas().iter().map(|(at, formula)| formula_v2(*at, formula)).collect(),
        forms: forms_v2(forms),
        cell_names: CellNameV2::all(names),
        report: report_v2(report),
        kept_formulas: sheet.kept().iter().map(kept_v2).collect(),
        texts: Vec::new(),
        stored: Vec::new(),
    }
}

fn formula_v2(at: CellAddress, formula: &Formula) -> FormulaV2 {
    FormulaV2 {
        row: at.row,
        column: at.column,
        text: canonical(formula),
        format: formula.format.as_ref().map(|format| format.code().to_owned()),
        uncompared: formula.opened.is_some(),
        written: formula
            .written
            .as_ref()
            .map(|w| WrittenV2 { text: w.text.clone(), stored: stored_v2(w.stored) }),
    }
}

fn kept_v2(kept: &KeptFormula) -> KeptFormulaV2 {
    let KeptFormula { at, text, shown, why } = kept;
    let (calculated, function) = match why {
        WhyKept::Differs { calculated } => (Some(calculated.clone()), None),
        WhyKept::Function(name) => (None, Some(name.clone())),
        WhyKept::Unsupported | WhyKept::NotCompared => (None, None),
    };
    KeptFormulaV2 {
        row: at.row,
        column: at.column,
        text: text.clone(),
        shown: shown.clone(),
        calculated,
        function,
        not_compared: *why == WhyKept::NotCompared,
    }
}

fn grid_v2(grid: &Grid) -> GridV2 {
    let merge = |m: &crate::grid::Merge| MergeV2 {
        row: m.origin.row,
        column: m.origin.column,
        rows: m.rows,
        columns: m.columns,
    };
    GridV2 {
        merges: grid.merges.iter().map(merge).collect(),
        hidden_rows: grid.hidden_rows.clone(),
        hidden_columns: grid.hidden_columns.clone(),
        left_out_rows: grid.left_out_rows,
        left_out_columns: grid.left_out_columns,
        capped: grid.capped,
        cut_texts: grid.cut_texts,
        declared: grid.declared.map(|n| name_of(&NOTATIONS, n)),
    }
}

fn decisions_v2(decisions: &Decisions) -> DecisionsV2 {
    let Decisions { roles, notations, header, rows } = decisions;
    DecisionsV2 {
        roles: roles
            .iter()
            .map(|(column, role)| RoleV2 { column: *column, role: role.map(|r| r.name().to_owned()) })
            .collect(),
        notations: notations
            .iter()
            .map(|(column, n)| NotationV2 { column: *column, notation: name_of(&NOTATIONS, *n) })
            .collect(),
        header: header.as_ref().map(|h| HeaderV2 { start: h.start, end: h.end }),
        rows: rows
            .iter()
            .map(|(row, kind)| RowKindV2 { row: *row, kind: name_of(&ROW_KINDS, *kind) })
            .collect(),
    }
}

fn about_v2(about: &AboutSettings) -> AboutV2 {
    let AboutSettings { source, counted, period, seen } = about;
    let named = |(name, flood): (&str, Flood)| Some((name.to_owned(), *seen.get(&flood)?));
    AboutV2 {
        source: source.clone(),
        counted: (*counted != Counted::Unit).then(|| counted.name().to_owned()),
        period: period.clone(),
        seen: Flood::NAMED.into_iter().filter_map(named).collect(),
    }
}

fn plan_v2(plan: &PlanSettings) -> PlanV2 {
    let PlanSettings { targets, course, calendar, officers, tracking, stock } = plan;
    let Calendar { holidays, worked, saturdays } = calendar;
    PlanV2 {
        targets: targets.iter().map(|(measure, aim)| target_v2(*measure, *aim)).collect(),
        course: course_v2(course),
        calendar: CalendarV2 { holidays: holidays.clone(), worked: worked.clone(), saturdays: *saturdays },
        officers: officers.iter().map(|(unit, all)| officers_v2(unit, all)).collect(),
        tracking: tracking.as_ref().map(tracking_v2),
        stock: stock.map(|s| StockV2 { start: s.start, target: s.target, now: s.now }),
    }
}

fn target_v2(measure: Measure, aim: TargetSetting) -> TargetV2 {
    let (figure, column) = match aim.against {
        TargetValue::Figure(figure) => (Some(figure), None),
        TargetValue::Column(column) => (None, Some(column)),
    };
    let comparison = name_of(&COMPARISONS, aim.comparison);
    TargetV2 { measure: MeasureV2::of(measure), comparison, figure, column }
}

fn course_v2(course: &Course) -> CourseV2 {
    let Course { past_months, spread, year, months } = *course;
    CourseV2 {
        past_months,
        month_figures: match spread {
            Spread::Figures(figures) => Some(figures),
            Spread::Even | Spread::WorkingDays => None,
        },
        by_working_days: spread == Spread::WorkingDays,
        year,
        months: (months != Months::YEAR).then_some(MonthsV2 { first: months.first, last: months.last }),
    }
}

fn officers_v2(unit: &str, officers: &[Officer]) -> OfficersV2 {
    let officer = |o: &Officer| OfficerV2 { name: o.name.clone(), weight: o.weight };
    OfficersV2 { unit: unit.to_owned(), officers: officers.iter().map(officer).collect() }
}

fn tracking_v2(tracking: &Tracking) -> TrackingV2 {
    let step = |(plan, actual): &(u32, u32)| StepV2 { plan: *plan, actual: *actual };
    TrackingV2 {
        step: name_of(&STEPS, tracking.step),
        plan: tracking.plan,
        steps: tracking.steps.iter().map(step).collect(),
    }
}

fn ranking_v2(ranking: &RankingSettings) -> RankingV2 {
    let RankingSettings { order, by_points, points, reward } = ranking;
    RankingV2 {
        order: order.iter().map(|m| MeasureV2::of(*m)).collect(),
        by_points: *by_points,
        points: points
            .iter()
            .map(|(m, p)| PointsV2 { measure: MeasureV2::of(*m), weight: p.weight, cap: p.cap })
            .collect(),
        reward: (*reward != Reward::default()).then_some(RewardV2 {
            places: reward.places,
            per_head: reward.rates.per_head,
            sums: reward.rates.sums,
            sum: reward.rates.sum,
        }),
    }
}

fn chart_v2(chart: &SheetChart) -> ChartV2 {
    let SheetChart { kind, measure, order, titles, annotations, note, picture, preset, out_of_report, units } =
        chart;
    let Picture { width_cm, height_cm, dots_per_inch } = *picture;
    let title = |(subject, title): (&ChartSubject, &String)| {
        let (kind, measure) = subject_v2(*subject);
        TitleV2 { kind, measure, title: title.clone() }
    };
    ChartV2 {
        kind: kind.map(|kind| name_of(&CHART_KINDS, kind)),
        measure: measure.map(MeasureV2::of),
        as_pasted: *order == Order::AsPasted,
        by_name: *order == Order::ByName,
        titles: titles.iter().map(title).collect(),
        title: None,
        note: note.clone(),
        picture: (*picture != Picture::default()).then_some(PictureV2 { width_cm, height_cm, dots_per_inch }),
        look: (*preset != Preset::Screen).then(|| name_of(&LOOKS, *preset)),
        out_of_report: *out_of_report,
        units: chart_units_v2(units),
        annotations: annotations.iter().flat_map(annotations_v2).collect(),
    }
}

fn annotations_v2(
    (subject, annotations): (&ChartSubject, &Vec<Annotation>),
) -> impl Iterator<Item = AnnotationV2> {
    let subject = *subject;
    annotations.iter().map(move |annotation| {
        let mark = |mark: &MarkName| {
            let MarkName { of, is_others, series } = mark.clone();
            MarkV2 { of, others: is_others, series }
        };
        let (says, from, to) = match annotation {
            Annotation::Difference(from, to) => ("difference", mark(from), mark(to)),
            Annotation::AverageGrowth(from, to) => ("average_growth", mark(from), mark(to)),
            Annotation::Note(at, _) => ("note", mark(at), MarkV2::default()),
            Annotation::Line(_) => ("line", MarkV2::default(), MarkV2::default()),
            Annotation::SecondLine(_) => ("second_line", MarkV2::default(), MarkV2::default()),
            Annotation::Level(at) => ("level", mark(at), MarkV2::default()),
            Annotation::Subtotal(at) => ("subtotal", mark(at), MarkV2::default()),
        };
        let (text, value) = match annotation {
            Annotation::Note(_, text) => (text.clone(), None),
            Annotation::Line(value) | Annotation::SecondLine(value) => (String::new(), Some(*value)),
            Annotation::Difference(..)
            | Annotation::AverageGrowth(..)
            | Annotation::Level(_)
            | Annotation::Subtotal(_) => (String::new(), None),
        };
        let (kind, measure) = subject_v2(subject);
        AnnotationV2 { kind, measure, says: says.to_owned(), from, to, text, value }
    })
}

/// The subject of a title or an annotation: its kind, absent for a ranking, and its measure.
fn subject_v2(subject: ChartSubject) -> (Option<String>, Option<MeasureV2>) {
    let kind = (subject.kind != ChartKind::Ranking).then(|| name_of(&CHART_KINDS, subject.kind));
    (kind, subject.measure.map(MeasureV2::of))
}

fn chart_units_v2(units: &ChartUnits) -> ChartUnitsV2 {
    let ChartUnits { shown, highlighted, second, level } = units;
    let (first, chosen) = match shown {
        UnitsShown::Fitting => (None, None),
        UnitsShown::First(count) => (Some(*count), None),
        UnitsShown::Chosen(units) => (None, Some(units.iter().cloned().collect())),
    };
    let highlighted = highlighted.iter().cloned().collect();
    let (level, together) = match level {
        UnitsLevel::Usual => (None, false),
        UnitsLevel::Together => (None, true),
        UnitsLevel::At(level) => (Some(*level), false),
    };
    ChartUnitsV2 { first, chosen, highlighted, second: second.map(MeasureV2::of), level, together }
}

fn columns_v2(columns: &ColumnSettings) -> ColumnsV2 {
    let ColumnSettings { widths, hidden, shown, order, compared, marks, bars } = columns;
    let computed = |i: &Indicator| MeasureV2::of(Measure::Computed(*i));
    ColumnsV2 {
        widths: widths.iter().map(|(m, w)| WidthV2 { measure: MeasureV2::of(*m), width: *w }).collect(),
        hidden: hidden.iter().map(computed).collect(),
        shown: shown.iter().map(computed).collect(),
        order: order.iter().map(computed).collect(),
        compared: compared.iter().map(|(c, b)| ComparedV2 { current: *c, base: *b }).collect(),
        marks: marks.iter().map(|(of, asked)| FilterV2::of(*of, asked)).collect(),
        bars: bars.iter().map(|of| MeasureV2::of(*of)).collect(),
    }
}

fn joined_v2(joined: &JoinedSettings) -> JoinedV2 {
    let JoinedSettings { tables, readded } = joined;
    JoinedV2 {
        tables: tables.iter().map(JoiningV2::of).collect(),
        readded: readded.iter().map(ReaddedV2::of).collect(),
    }
}
