//! Every choice of the user comes back exactly from a file.

use crate::report_plan::report;
use chi_tieu::analysis::{Indicator, distance_of_pasted};
use chi_tieu::form::{Align, Borders, CellForm, Forms, Line, NumberFormat};
use chi_tieu::grid::{CellAddress, CellRange, StoredValue};
use chi_tieu::indicator::{Comparison, RewardRates};
use chi_tieu::language::Language;
use chi_tieu::sheet::{
    AboutSettings, Annotation, Calendar, Candidate, ChartKind, ChartSettings, ChartSubject, ChartUnits,
    ColumnFilter, ColumnSettings, Counted, Course, Flood, JoinedSettings, Joining, LineSettings, MarkName,
    Measure, Months, NameSettings, Officer, Order, Outline, Picture, PlanSettings, PlanStep, Points, Preset,
    RankingSettings, Readded, ReaddedUnit, Reward, Settings, Sheet, SheetChart, Spread, StockColumns,
    TargetSetting, TargetValue, Tracking, UndecidedMatch, UnitsLevel, UnitsShown, Workbook,
};
use chi_tieu::source::grid_from_clipboard;
use chi_tieu::store::{document_from_text, text_from_document};
use chi_tieu::table::Decisions;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-zĐđấ\"\\\\ \n0-9]{1,8}"]
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    vec(text(), 0..3)
}

fn figure() -> impl Strategy<Value = f64> {
    prop_oneof![-1e12..1e12f64, 0.0..1.0f64, Just(0.1 + 0.2), Just(f64::MIN_POSITIVE), Just(-0.0)]
}

fn indicator() -> impl Strategy<Value = Indicator> {
    (0..12usize, 0..300usize, 0..300usize).prop_map(|(kind, a, b)| {
        let b = if a == b { b + 1 } else { b };
        match kind {
            0 => Indicator::PlanCompletion { actual: a, plan: b },
            1 => Indicator::Remaining { plan: a, actual: b },
            2 => Indicator::OverFulfilment { actual: a, plan: b },
            3 => Indicator::Growth { current: a, base: b },
            4 => Indicator::GrowthByIncrease { current: a, increase: b },
            5 => Indicator::Contribution { current: a, base: b },
            6 => Indicator::CoverageOfStudents { covered: a, students: b },
            7 => Indicator::ArrearsRateOfPlan { arrears: a, plan: b },
            8 => Indicator::Share { part: a },
            9 => Indicator::ChangeOverRows { series: a },
            10 => Indicator::GrowthOverRows { series: a },
            _ => distance_of_pasted(a),
        }
    })
}

pub(crate) fn measure() -> impl Strategy<Value = Measure> {
    prop_oneof![any::<u16>().prop_map(|c| Measure::Pasted(c.into())), indicator().prop_map(Measure::Computed)]
}

fn aim() -> impl Strategy<Value = TargetSetting> {
    let comparison = prop_oneof![
        Just(Comparison::AtLeast),
        Just(Comparison::MoreThan),
        Just(Comparison::AtMost),
        Just(Comparison::LessThan)
    ];
    let against =
        prop_oneof![figure().prop_map(TargetValue::Figure), any::<u32>().prop_map(TargetValue::Column)];
    (comparison, against).prop_map(|(comparison, against)| TargetSetting { comparison, against })
}

fn course() -> impl Strategy<Value = Course> {
    let spread = prop_oneof![
        Just(Spread::Even),
        Just(Spread::WorkingDays),
        proptest::array::uniform12(0.0..1e9f64).prop_map(Spread::Figures)
    ];
    let months = (1..=12u8, 1..=12u8).prop_map(|(a, b)| Months { first: a.min(b), last: a.max(b) });
    (option::of(1..=12u8), spread, option::of(any::<u16>()), months)
        .prop_map(|(past_months, spread, year, months)| Course { past_months, spread, year, months })
}

fn plan() -> impl Strategy<Value = PlanSettings> {
    let calendar = (text(), text(), any::<bool>()).prop_map(|(holidays, worked, saturdays)| Calendar {
        holidays,
        worked,
        saturdays,
    });
    let officer = (text(), 0.0..1e6f64).prop_map(|(name, weight)| Officer { name, weight });
    let step = prop_oneof![Just(PlanStep::Month), Just(PlanStep::Quarter), Just(PlanStep::Week)];
    let tracking = (step, any::<u32>(), vec(any::<(u32, u32)>(), 0..4))
        .prop_map(|(step, plan, steps)| Tracking { step, plan, steps });
    let stock = any::<(u32, u32, u32)>().prop_map(|(start, target, now)| StockColumns { start, target, now });
    let officers = btree_map(text(), vec(officer, 0..3), 0..3);
    (btree_map(measure(), aim(), 0..4), course(), calendar, officers, option::of(tracking), option::of(stock))
        .prop_map(|(targets, course, calendar, officers, tracking, stock)| PlanSettings {
            targets,
            course,
            calendar,
            officers,
            tracking,
            stock,
        })
}

fn ranking() -> impl Strategy<Value = RankingSettings> {
    let points = (figure(), figure()).prop_map(|(weight, cap)| Points { weight, cap });
    let reward = (any::<u16>(), figure(), figure(), figure()).prop_map(|(places, per_head, sums, sum)| {
        Reward { places, rates: RewardRates { per_head, sums, sum } }
    });
    let reward = prop_oneof![Just(Reward::default()), reward];
    (vec(measure(), 0..4), any::<bool>(), btree_map(measure(), points, 0..3), reward)
        .prop_map(|(order, by_points, points, reward)| RankingSettings { order, by_points, points, reward })
}

fn chart() -> impl Strategy<Value = ChartSettings> {
    let picture = (6.0..40.0f64, 4.0..40.0f64, 72.0..600.0f64)
        .prop_map(|(width_cm, height_cm, dots_per_inch)| Picture { width_cm, height_cm, dots_per_inch });
    let picture = prop_oneof![Just(Picture::default()), picture];
    let order = prop_oneof![Just(Order::ByValue), Just(Order::AsPasted), Just(Order::ByName)];
    let kinds = || select(vec![ChartKind::Ranking, ChartKind::Trend, ChartKind::Growth]);
    let subject =
        || (kinds(), option::of(measure())).prop_map(|(kind, measure)| ChartSubject { kind, measure });
    let kind = option::of(select(ChartKind::ALL.to_vec()));
    let preset = select(vec![Preset::Screen, Preset::Report, Preset::Slides]);
    let look = (text(), picture, preset, any::<bool>(), chart_units());
    let said = (btree_map(subject(), text(), 0..3), btree_map(subject(), vec(annotation(), 1..4), 0..3));
    let chart = (kind, option::of(measure()), order, said, look).prop_map(
        |(kind, measure, order, said, (note, picture, preset, out_of_report, units))| SheetChart {
            kind,
            measure,
            order,
            titles: said.0,
            annotations: said.1,
            note,
            picture,
            preset,
            out_of_report,
            units,
        },
    );
    (vec(chart, 1..4), any::<usize>())
        .prop_map(|(charts, shown)| ChartSettings { shown: shown % charts.len(), charts })
}

fn annotation() -> impl Strategy<Value = Annotation> {
    let mark = || {
        let all = (text(), any::<bool>(), text());
        all.prop_map(|(of, is_others, series)| MarkName { of, is_others, series })
    };
    prop_oneof![
        (mark(), mark()).prop_map(|(from, to)| Annotation::Difference(from, to)),
        (mark(), mark()).prop_map(|(from, to)| Annotation::AverageGrowth(from, to)),
        (mark(), text()).prop_map(|(at, text)| Annotation::Note(at, text)),
        figure().prop_map(Annotation::Line),
        figure().prop_map(Annotation::SecondLine),
        mark().prop_map(Annotation::Level),
        mark().prop_map(Annotation::Subtotal),
    ]
}

fn chart_units() -> impl Strategy<Value = ChartUnits> {
    let names = || proptest::collection::btree_set(text(), 0..3);
    let shown = prop_oneof![
        Just(UnitsShown::Fitting),
        any::<u16>().prop_map(UnitsShown::First),
        names().prop_map(UnitsShown::Chosen)
    ];
    let level =
        prop_oneof![Just(UnitsLevel::Usual), Just(UnitsLevel::Together), (0..4_u8).prop_map(UnitsLevel::At)];
    (shown, names(), option::of(measure()), level)
        .prop_map(|(shown, highlighted, second, level)| ChartUnits { shown, highlighted, second, level })
}

fn columns() -> impl Strategy<Value = ColumnSettings> {
    let some = || vec(indicator(), 0..4);
    (btree_map(measure(), any::<u16>(), 0..4), some(), some(), some(), vec(any::<(u32, u32)>(), 0..3))
        .prop_flat_map(|arranged| {
            let marks = btree_map(measure(), column_filter(), 0..3);
            (Just(arranged), marks, proptest::collection::btree_set(measure(), 0..3))
        })
        .prop_map(|((widths, hidden, shown, order, compared), marks, bars)| ColumnSettings {
            widths,
            hidden: hidden.into_iter().collect(),
            shown: shown.into_iter().collect(),
            order,
            compared,
            marks,
            bars,
        })
}

fn column_filter() -> impl Strategy<Value = ColumnFilter> {
    prop_oneof![
        proptest::collection::btree_set(text(), 0..3).prop_map(ColumnFilter::Values),
        text().prop_map(ColumnFilter::Contains),
        (select(Comparison::ALL.to_vec()), figure()).prop_map(|(c, than)| ColumnFilter::Compared(c, than)),
        (figure(), figure()).prop_map(|(first, last)| ColumnFilter::Between(first, last)),
        (any::<u16>(), any::<bool>()).prop_map(|(count, largest)| ColumnFilter::Top { count, largest }),
        Just(ColumnFilter::Blank),
        Just(ColumnFilter::Filled),
    ]
}

fn lines() -> impl Strategy<Value = LineSettings> {
    // Within the two rows and columns of the sheet: beyond, a file is damaged.
    let set = || proptest::collection::btree_set(0..2_u32, 0..3);
    let filter = column_filter();
    let outline = || {
        (set(), set(), any::<bool>()).prop_map(|(outer, inner, closes)| {
            let grouped = |outline: Outline, lines: std::collections::BTreeSet<u32>| {
                lines.into_iter().try_fold(outline, |o, line| o.grouped(line..line + 1)).unwrap_or_default()
            };
            grouped(grouped(Outline::default(), outer), inner).turned(0, 1, closes)
        })
    };
    let outlines = (outline(), outline());
    (set(), set(), set(), btree_map(measure(), filter, 0..3), any::<bool>(), outlines).prop_map(
        |(rows, columns, filtered, filters, filtering, (row_groups, column_groups))| LineSettings {
            row_groups,
            column_groups,
            hidden_rows: rows.into_iter().collect(),
            hidden_columns: columns.into_iter().collect(),
            filtering,
            filters,
            filtered_rows: filtered.into_iter().collect(),
        },
    )
}

fn about() -> impl Strategy<Value = AboutSettings> {
    let counted =
        prop_oneof![Just(Counted::Unit), Just(Counted::Commune), "[a-zđ]{1,3} x".prop_map(Counted::Own)];
    let flood = prop_oneof![Just(Flood::TextNumbers), Just(Flood::DuplicateUnits), Just(Flood::MergedValues)];
    let seen = btree_map(flood, 1..500u32, 0..3);
    (text(), counted, option::of(text()), seen).prop_map(|(source, counted, period, seen)| AboutSettings {
        source,
        counted,
        period,
        seen,
    })
}

fn joining() -> impl Strategy<Value = Joining> {
    let stored = prop_oneof![
        Just(StoredValue::None),
        Just(StoredValue::Text),
        Just(StoredValue::Uncalculated),
        any::<bool>().prop_map(StoredValue::Boolean),
        (figure(), any::<bool>()).prop_map(|(value, percent)| StoredValue::Number { value, percent })
    ];
    let candidate = (any::<u32>(), text(), 0.0..1.0f64, vec((text(), stored), 0..3))
        .prop_map(|(row, name, likeness, cells)| Candidate { row, name, likeness, cells });
    let alike = (any::<u32>(), text(), vec(candidate, 0..3))
        .prop_map(|(row, name, candidates)| UndecidedMatch { row, name, candidates });
    (text(), any::<u32>(), texts(), texts(), vec(alike, 0..3), vec(any::<u32>(), 0..3)).prop_map(
        |(from, column, unmatched, left_out, alike, asked)| Joining {
            from,
            column,
            unmatched,
            left_out,
            alike,
            asked,
        },
    )
}

fn readded() -> impl Strategy<Value = Readded> {
    let unit = (text(), vec((text(), option::of(figure())), 0..3), texts(), any::<bool>())
        .prop_map(|(unit, parts, absent, repeated)| ReaddedUnit { unit, parts, absent, repeated });
    let names = (texts(), texts(), texts(), texts(), texts(), texts());
    let head = (any::<u32>(), text(), text(), text());
    (head, vec(unit, 0..4), names, any::<bool>(), figure(), figure()).prop_map(
        |((column, from_sheet, title, mapping), units, names, unit_assumed, total_before, total_after)| {
            let (unmatched, shared, undivided, repeated, left_out, without) = names;
            Readded {
                column,
                from_sheet,
                title,
                mapping,
                units,
                unmatched,
                shared,
                undivided,
                repeated,
                left_out,
                unit_assumed,
                total_before,
                total_after,
                without,
            }
        },
    )
}

fn forms() -> impl Strategy<Value = Forms> {
    let colour = || option::of((0..=255u8, 0..=255u8, 0..=255u8));
    let number = option::of(select(std::vec!["#,##0.0", "0.00%", "dd/mm/yyyy", "#,##0,\" nghìn\""]));
    let align = select(std::vec![Align::Usual, Align::Left, Align::Centre, Align::Right]);
    let line = || select(std::vec![Line::None, Line::Thin, Line::Double]);
    let borders = (line(), line(), line(), line()).prop_map(|(top, right, bottom, left)| Borders {
        top,
        right,
        bottom,
        left,
    });
    let letters = (any::<bool>(), any::<bool>(), any::<bool>());
    let form = (number, letters, colour(), colour(), align, borders, option::of(text()));
    let form = form.prop_map(|(number, (bold, italic, wrap), fill, ink, align, borders, note)| CellForm {
        number: number.and_then(NumberFormat::new),
        bold,
        italic,
        fill,
        ink,
        align,
        borders,
        wrap,
        note,
    });
    vec((0..9u32, 0..4u32, 0..9u32, 0..4u32, form), 0..4).prop_map(|chosen| {
        let mut forms = Forms::default();
        for (row, column, other_row, other_column, form) in chosen {
            let (first, last) = (CellAddress::new(row, column), CellAddress::new(other_row, other_column));
            forms.change(CellRange::between(first, last), &|own| *own = form.clone());
        }
        forms
    })
}

fn settings() -> impl Strategy<Value = Settings> {
    let joined = (vec(joining(), 0..2), vec(readded(), 0..2))
        .prop_map(|(tables, readded)| JoinedSettings { tables, readded });
    (about(), plan(), ranking(), chart(), columns(), lines(), joined, forms(), report()).prop_map(
        |(about, plan, ranking, chart, columns, lines, joined, forms, report)| Settings {
            about,
            plan,
            ranking,
            chart,
            columns,
            lines,
            joined,
            forms,
            report,
            names: NameSettings {
                ranges: std::collections::BTreeMap::from([(
                    "Đạt_chuẩn".to_owned(),
                    CellRange::between(CellAddress::new(1, 2), CellAddress::new(8, 2)),
                )]),
            },
        },
    )
}

proptest! {
    #[test]
    fn what_was_chosen_comes_back_exactly(settings in settings()) {
        let grid = grid_from_clipboard(None, Some("Huyện\tKế hoạch\tThực hiện\nA\t12\t3\nB\t15\t4\n"));
        let sheet = Sheet::new("", grid, Decisions::default(), settings.clone());
        let text = text_from_document("7", "", Language::Vietnamese, &Workbook::new(vec![sheet], 0));
        let read = document_from_text(&text);
        prop_assert!(read.is_ok(), "{text}");
        if let Ok(read) = read {
            prop_assert_eq!(read.workbook.sheet().settings(), &settings);
            prop_assert_eq!(read.to_text(), text);
        }
    }
}

#[test]
fn a_sheet_without_choices_has_nothing_to_write_but_its_cells() {
    let grid = grid_from_clipboard(None, Some("a\tb\n1"));
    let sheet = Sheet::new("S", grid, Decisions::default(), Settings::default());
    let text = text_from_document("", "", Language::Vietnamese, &Workbook::new(vec![sheet], 0));
    assert_eq!(
        text,
        // The sums are those of Python's zlib.crc32 over each line up to its `,"sum"`.
        r#"{"format":"chi-tieu","version":3,"parts":[
{"part":"document","id":"","name":"","language":"vi","active":0,"sheets":1,"sum":"fe5b7ae0"},
{"part":"sheet","sheet":0,"name":"S","rows":2,"columns":2,"sum":"59ce8441"},
{"part":"cells","sheet":0,"column":0,"row":0,"texts":["a","1"],"sum":"10a3e511"},
{"part":"cells","sheet":0,"column":1,"row":0,"texts":["b"],"sum":"e61cf019"},
{"part":"end","parts":4,"sum":"aad38596"}
]}"#
    );
}
