//! Edits and the history: every edit can be undone exactly, and done again.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::analysis::{Indicator, distance_of_pasted};
use chi_tieu::grid::CellEdit;
use chi_tieu::grid::{CellAddress, Grid, StoredValue};
use chi_tieu::indicator::Comparison;
use chi_tieu::number::Notation;
use chi_tieu::sheet::{
    AboutSettings, Cause, ChartSettings, ColumnSettings, Edit, History, JoinedSettings, LineSettings,
    Measure, PlanSettings, RankingSettings, Readded, Settings, SettingsGroup, Sheet, SheetChart,
    TargetSetting, TargetValue, Workbook,
};
use chi_tieu::source::grid_from_clipboard;
use chi_tieu::table::{Decisions, Role};
use proptest::prelude::*;

/// Everything that a document holds of a workbook, and what is derived from it.
fn state(workbook: &Workbook) -> (Grid, Decisions, Settings, String) {
    let sheet = workbook.sheet();
    let derived = format!("{:?} {:?}", sheet.table(), sheet.computed());
    (sheet.grid().clone(), sheet.decisions().clone(), sheet.settings().clone(), derived)
}

fn cell(row: u32, column: u32, text: &str) -> CellEdit {
    CellEdit { at: CellAddress::new(row, column), text: text.to_owned(), stored: StoredValue::None }
}

fn table() -> Sheet {
    let text = "Đơn vị\tKế hoạch\tThực hiện\nPhú Yên\t1.234,5\t456,7\nHà Tĩnh\t2.000,0\t750,0\n";
    Sheet::new("", grid_from_clipboard(None, Some(text)), Decisions::default(), Settings::default())
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let cells =
        proptest::collection::vec((0..8u32, 0..6u32, "[0-9.,%a-zĐđ ]{0,6}"), 1..5).prop_map(|cells| {
            let cells = cells.iter().map(|(row, column, text)| cell(*row, *column, text)).collect();
            Edit::Cells { cells, shrink: None }
        });
    let decide =
        (0..4u32, prop::option::of(0..Role::ALL.len()), any::<bool>()).prop_map(|(column, role, comma)| {
            let mut decisions = Decisions::default();
            decisions.roles.insert(column, role.map(|r| Role::ALL[r]));
            let notation = if comma { Notation::CommaDecimal } else { Notation::PointDecimal };
            decisions.notations.insert(column, notation);
            Edit::Decide(Box::new(decisions))
        });
    let set = (0..4u32, -1.0..2.0f64, any::<bool>()).prop_map(|(column, value, own)| {
        let (mut plan, mut columns) = (PlanSettings::default(), ColumnSettings::default());
        let against = if own { TargetValue::Column(column) } else { TargetValue::Figure(value) };
        let aim = TargetSetting { comparison: Comparison::AtLeast, against };
        let completion = Indicator::PlanCompletion { actual: 2, plan: 1 };
        plan.targets = [(Measure::Pasted(column), aim), (Measure::Computed(completion), aim)].into();
        columns.shown = [distance_of_pasted(column as usize), Indicator::Share { part: 2 }].into();
        columns.shown.extend(completion.distance());
        columns.shown.insert(Indicator::OverFulfilment { actual: 2, plan: 1 });
        let groups = [plan.into_edit(), columns.into_edit()];
        Edit::All(groups.map(|group| (0, Edit::Set(group))).into())
    });
    let other = (0..6u32, 0..4u32).prop_map(|(group, n)| {
        Edit::Set(match group {
            0 => AboutSettings { source: n.to_string(), ..AboutSettings::default() }.into_edit(),
            1 => {
                RankingSettings { order: vec![Measure::Pasted(n)], ..RankingSettings::default() }.into_edit()
            }
            2 => {
                let chart = SheetChart { measure: Some(Measure::Pasted(n)), ..SheetChart::default() };
                ChartSettings { charts: vec![chart], shown: 0 }.into_edit()
            }
            3 => {
                let readded = vec![Readded { column: n, ..Readded::default() }];
                JoinedSettings { readded, ..JoinedSettings::default() }.into_edit()
            }
            4 => {
                let hidden_rows = [n, n + 2].into_iter().collect();
                LineSettings { hidden_rows, ..LineSettings::default() }.into_edit()
            }
            _ => {
                let widths = [(Measure::Pasted(n), 90)].into();
                let compared = if n == 0 { vec![(2, 1)] } else { Vec::new() };
                ColumnSettings { widths, compared, ..ColumnSettings::default() }.into_edit()
            }
        })
    });
    prop_oneof![4 => cells, 1 => decide, 1 => set, 2 => other, 1 => Just(Edit::Replace(Box::new(table())))]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn undoing_everything_returns_to_the_start_and_redoing_to_the_end(
        edits in proptest::collection::vec(any_edit(), 1..12)
    ) {
        let mut workbook = Workbook::new(vec![table()], 0);
        let mut history = History::default();
        let mut states = vec![state(&workbook)];
        for edit in edits {
            history.apply(&mut workbook, 0, edit, Cause::Type);
            states.push(state(&workbook));
        }
        for expected in states.iter().rev().skip(1) {
            prop_assert!(history.undo(&mut workbook).is_some());
            prop_assert_eq!(&state(&workbook), expected);
        }
        prop_assert!(history.undo(&mut workbook).is_none());
        for expected in states.iter().skip(1) {
            prop_assert!(history.redo(&mut workbook).is_some());
            prop_assert_eq!(&state(&workbook), expected);
        }
        prop_assert!(history.redo(&mut workbook).is_none());
    }

    #[test]
    fn what_follows_an_edit_is_what_a_fresh_sheet_would_show(
        edits in proptest::collection::vec(any_edit(), 1..8)
    ) {
        let mut workbook = Workbook::new(vec![table()], 0);
        for edit in edits {
            workbook.apply(0, edit);
            let sheet = workbook.sheet();
            let fresh = Sheet::new(
                "", sheet.grid().clone(), sheet.decisions().clone(), sheet.settings().clone(),
            );
            prop_assert_eq!(sheet.table(), fresh.table());
            prop_assert_eq!(sheet.computed(), fresh.computed());
            for column in 0..sheet.table().columns.len() {
                prop_assert_eq!(sheet.unit_sum(column), fresh.unit_sum(column));
            }
        }
    }
}

#[test]
fn a_paste_is_one_step_whatever_its_size() {
    let mut text = String::from("Đơn vị\tKế hoạch\tThực hiện\n");
    for row in 0..100_000 {
        text.push_str(&format!("Đơn vị {row}\t1.000,5\t{row},5\n"));
    }
    let grid = grid_from_clipboard(None, Some(&text));
    assert_eq!(grid.rows(), 100_001);
    let mut workbook = Workbook::new(vec![table()], 0);
    let before = workbook.sheet().grid().clone();
    let mut history = History::default();
    let pasted = Sheet::new("", grid, Decisions::default(), Settings::default());
    history.apply(&mut workbook, 0, Edit::Replace(Box::new(pasted)), Cause::Paste);
    assert_eq!(history.undo(&mut workbook), Some(Cause::Paste));
    assert_eq!(workbook.sheet().grid(), &before);
    assert_eq!(history.next_undo(), None);
}

#[test]
fn figures_that_wait_are_computed_when_asked_for() {
    let text = "Đơn vị\tKế hoạch\tThực hiện\nHuyện A\t100\t30\nHuyện B\t300\t70";
    let grid = chi_tieu::source::grid_from_clipboard(None, Some(text));
    let mut workbook =
        Workbook::new(vec![Sheet::new("", grid, Decisions::default(), Settings::default())], 0);
    let share = Indicator::Share { part: 2 };
    let completion = Indicator::PlanCompletion { actual: 2, plan: 1 };
    let shown = |w: &Workbook| w.sheet().shown_computed().map(|c| c.indicator).collect::<Vec<_>>();
    assert_eq!(shown(&workbook), [completion]);
    assert!(workbook.sheet().available().contains(&share));
    let columns =
        ColumnSettings { shown: [share].into(), hidden: [completion].into(), ..ColumnSettings::default() };
    let undo = workbook.apply(0, Edit::Set(columns.into_edit())).unwrap();
    assert_eq!(shown(&workbook), [share]);
    assert_eq!(workbook.sheet().computed()[1].values[0], Some(Ok(0.3)));
    workbook.apply(0, undo).unwrap();
    assert_eq!(shown(&workbook), [completion]);
}

#[test]
fn the_units_figures_are_added_and_added_again_after_an_edit() {
    // The total is no unit, and 0,1 + 0,2 is 0,3.
    let text = "Đơn vị\tThu\tGhi chú\nHuyện A\t0,1\tx\nHuyện B\t0,2\ty\nTổng cộng\t0,3\t";
    let grid = grid_from_clipboard(None, Some(text));
    let mut workbook =
        Workbook::new(vec![Sheet::new("", grid, Decisions::default(), Settings::default())], 0);
    let sums = |w: &Workbook| (0..4).map(|column| w.sheet().unit_sum(column)).collect::<Vec<_>>();
    assert_eq!(sums(&workbook), [None, Some(0.3), None, None]);
    let undo = workbook.apply(0, Edit::Cells { cells: vec![cell(2, 1, "1,25")], shrink: None }).unwrap();
    assert_eq!(sums(&workbook)[1], Some(1.35));
    workbook.apply(0, undo).unwrap();
    assert_eq!(sums(&workbook)[1], Some(0.3));
}
