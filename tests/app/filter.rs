//! Rows filtered by their columns.

use std::collections::BTreeSet;

use chi_tieu::app::{
    Action, App, ChartAction, Command, FilterAction, FilterAsked, FilterCondition, FormCommand, LinesAction,
    Move, Start,
};
use chi_tieu::grid::CellAddress;
use chi_tieu::sheet::{Lines, UnitsShown};
use chi_tieu::store::document_from_text;
use chi_tieu::view::{
    FilterBarView, copied, filter_bar_view, filter_menu_view, frame_view, grid_view, table_view,
};
use chi_tieu::words::Notice;
use proptest::prelude::*;

const TABLE: &str = "Đơn vị\tKhối\tKế hoạch\tThực hiện\nHải Châu\tquận\t100\t90\nThanh Khê\tquận\t200\t120\nHòa Vang\thuyện\t300\t150\nSơn Trà\tquận\t400\t400\nLý Sơn\t\t500\t-\nTổng cộng\t\t1.500\t760\n";

fn app() -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    app
}

fn act(app: &mut App, action: FilterAction) {
    app.update(Action::Filter(action));
}

fn ask(app: &mut App, column: u32, asked: FilterAsked) {
    act(app, FilterAction::Set { column, asked: Some(asked) });
}

fn condition(app: &mut App, column: u32, condition: FilterCondition, first: &str, second: &str) {
    ask(app, column, FilterAsked::Condition(condition, first.to_owned(), second.to_owned()));
}

fn values(texts: &[&str]) -> FilterAsked {
    FilterAsked::Values(texts.iter().map(|text| (*text).to_owned()).collect::<BTreeSet<_>>())
}

/// The first letters of the rows that are drawn.
fn shown(app: &App) -> String {
    let table = table_view(app);
    let view = grid_view(app, &table);
    let name = |row: &u32| app.sheet().grid().text(CellAddress::new(*row, 0)).chars().next();
    view.rows.iter().map(|row| row.row).filter_map(|row| name(&row)).collect()
}

fn bar(app: &App) -> FilterBarView {
    let nothing = FilterBarView { shown: "closed".to_owned(), asked: Vec::new(), sums: String::new() };
    filter_bar_view(app).unwrap_or(nothing)
}

fn select(app: &mut App, range: &str) {
    app.update(Action::GoTo(range.to_owned()));
}

fn column(app: &App, column: u32) -> Vec<String> {
    let grid = app.sheet().grid();
    (1..grid.rows()).map(|row| grid.text(CellAddress::new(row, column)).to_owned()).collect()
}

#[test]
fn values_are_listed_with_their_counts_and_chosen() {
    let mut app = app();
    app.update(Action::Run(Command::Filter));
    act(&mut app, FilterAction::Open(1));
    let listed = filter_menu_view(&app).map(|menu| menu.values).unwrap_or_default();
    let listed: Vec<(&str, usize)> = listed.iter().map(|v| (v.text.as_str(), v.count)).collect();
    assert_eq!(listed, [("huyện", 1), ("quận", 3), ("", 1)], "totals are not listed");
    ask(&mut app, 1, values(&["quận"]));
    assert_eq!(filter_menu_view(&app), None, "it is closed");
    assert_eq!(shown(&app), "HTST", "with the total");
    assert_eq!(bar(&app).shown, "Đang hiện 3/5 đơn vị");
    assert_eq!(bar(&app).asked, ["Khối = quận"]);
    // 90 + 120 + 400 of 100 + 200 + 400.
    assert_eq!(bar(&app).sums, "Của các dòng đang hiện: Kế hoạch 700 · Thực hiện 610 · % kế hoạch 87,14%");
    ask(&mut app, 1, values(&[""]));
    assert_eq!(shown(&app), "LT");
    ask(&mut app, 1, values(&[]));
    assert_eq!(frame_view(&app).status.notice, Some(Notice::NothingToShow));
    act(&mut app, FilterAction::ClearAll);
    assert_eq!((shown(&app).as_str(), bar(&app).shown.as_str()), ("HTHSLT", "closed"));
}

#[test]
fn conditions_are_asked_of_figures_and_texts() {
    for (at, asked, first, second, expected) in [
        (3, FilterCondition::MoreThan, "120", "", "HST"),
        (3, FilterCondition::AtLeast, "120", "", "THST"),
        (3, FilterCondition::LessThan, "120", "", "HT"),
        (3, FilterCondition::AtMost, "1.200,5", "", "HTHST"),
        (2, FilterCondition::Between, "300", "200", "THT"),
        (2, FilterCondition::Largest, "2", "", "SLT"),
        (2, FilterCondition::Smallest, "1", "", "HT"),
        (0, FilterCondition::Contains, "son", "", "SLT"),
        (1, FilterCondition::Blank, "", "", "LT"),
        (1, FilterCondition::Filled, "", "", "HTHST"),
        // The computed completion: 90, 60, 50, 100 %, and 0: the total shows that "-" stands for nothing.
        (5, FilterCondition::AtLeast, "60", "", "HTST"),
        (5, FilterCondition::LessThan, "60%", "", "HLT"),
        (5, FilterCondition::Largest, "1", "", "ST"),
        (5, FilterCondition::Blank, "", "", "T"),
    ] {
        let mut app = app();
        condition(&mut app, at, asked, first, second);
        assert_eq!(shown(&app), expected, "{asked:?} {first} {second}");
    }
    let mut app = app();
    for (asked, first, notice) in [
        (FilterCondition::AtLeast, "nhiều", Notice::NoFigureToFilter),
        (FilterCondition::Largest, "0", Notice::NoCountToFilter),
        (FilterCondition::Contains, " ", Notice::NothingToFind),
    ] {
        condition(&mut app, 2, asked, first, "");
        assert_eq!(frame_view(&app).status.notice, Some(notice));
        assert_eq!(shown(&app), "HTHSLT");
    }
}

#[test]
fn several_columns_are_asked_together_kept_and_undone() {
    let mut app = app();
    let before = app.document_text();
    ask(&mut app, 1, values(&["quận"]));
    condition(&mut app, 5, FilterCondition::LessThan, "95", "");
    assert_eq!(shown(&app), "HTT");
    assert_eq!(bar(&app).asked, ["Khối = quận", "% kế hoạch < 95%"]);
    let kept = document_from_text(&app.document_text()).map(|read| read.workbook.sheet().settings().clone());
    assert_eq!(kept.ok().as_ref(), Some(app.sheet().settings()));
    app.update(Action::Run(Command::Undo));
    assert_eq!(shown(&app), "HTST");
    app.update(Action::Run(Command::Undo));
    assert_eq!(app.document_text(), before);
    app.update(Action::Run(Command::Redo));
    // Ctrl+Shift+L takes the buttons away, and the filters.
    app.update(Action::Run(Command::Filter));
    assert_eq!(shown(&app), "HTHSLT");
    assert!(!app.sheet().settings().lines.filtering);
    assert_eq!(Command::for_key("L", true, true, false), Some(Command::Filter));
}

#[test]
fn rows_stay_until_they_are_asked_again() {
    let mut app = app();
    condition(&mut app, 3, FilterCondition::AtLeast, "120", "");
    select(&mut app, "D3");
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: "5".to_owned(), then: Move::Down });
    assert_eq!(shown(&app), "THST", "as in Excel, an edit takes no row away");
    assert_eq!(frame_view(&app).address, "D4");
    act(&mut app, FilterAction::Again);
    assert_eq!(shown(&app), "HST");
    // What is computed over all units stays so.
    assert_eq!(app.sheet().computed()[0].total.counted, 4);
}

#[test]
fn edits_leave_alone_what_is_left_out() {
    let mut app = app();
    // Left: Hải Châu, Sơn Trà.
    condition(&mut app, 5, FilterCondition::AtLeast, "90", "");
    let before = app.document_text();
    select(&mut app, "C2:C5");
    assert_eq!(
        frame_view(&app).status.selection.text(),
        "Chọn 2 ô (không kể 2 dòng bị lọc) · Tổng 500 · TB 250,0 · Đếm 2 · Nhỏ nhất 100 · Lớn nhất 400"
    );
    assert_eq!(copied(&app).text, "100\r\n400\r\n");
    app.update(Action::Run(Command::Clear));
    assert_eq!(column(&app, 2), ["", "200", "300", "", "500", "1.500"]);
    app.update(Action::Run(Command::Undo));
    select(&mut app, "C2:C5");
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::CommitAll("7".to_owned()));
    assert_eq!(column(&app, 2), ["7", "200", "300", "7", "500", "1.500"]);
    app.update(Action::Run(Command::Undo));
    select(&mut app, "C2:C5");
    app.update(Action::Run(Command::FillDown));
    assert_eq!(column(&app, 2), ["100", "200", "300", "100", "500", "1.500"]);
    app.update(Action::Run(Command::Undo));
    // What was copied of the shown rows goes into shown rows.
    select(&mut app, "D2:D5");
    let text = copied(&app).text;
    app.update(Action::Copied { text, cut: false });
    select(&mut app, "C2");
    app.update(Action::PasteOwn);
    assert_eq!(column(&app, 2), ["90", "200", "300", "400", "500", "1.500"]);
    app.update(Action::Run(Command::Undo));
    app.update(Action::Lines(LinesAction::Remove { lines: Lines::Rows, first: 1, last: 4 }));
    assert_eq!(column(&app, 2), ["200", "300", "500", "1.500"]);
    app.update(Action::Run(Command::Undo));
    select(&mut app, "C2:C5");
    app.update(Action::Copied { text: String::new(), cut: true });
    assert_eq!(frame_view(&app).status.notice, Some(Notice::CutFiltered));
    assert_eq!(app.document_text(), before);
}

#[test]
fn a_filter_goes_with_its_column_and_away_with_it() {
    let mut app = app();
    ask(&mut app, 1, values(&["quận"]));
    app.update(Action::Lines(LinesAction::Insert { lines: Lines::Columns, before: 0, count: 1 }));
    app.update(Action::Lines(LinesAction::Insert { lines: Lines::Rows, before: 2, count: 1 }));
    act(&mut app, FilterAction::Again);
    assert_eq!(bar(&app).asked, ["Khối = quận"]);
    app.update(Action::Lines(LinesAction::Remove { lines: Lines::Columns, first: 2, last: 2 }));
    assert_eq!(bar(&app).shown, "closed");
    assert!(app.sheet().hidden_rows().is_empty());
}

#[test]
fn parts_go_with_their_unit_and_the_chart_can_show_the_same_units() {
    let text = "Đơn vị\tKế hoạch\tThực hiện\nHải Châu\t100\t50\nTrong đó: nữ\t40\t30\nSơn Trà\t200\t150\nTrong đó: nữ\t90\t80\nTổng cộng\t300\t200\n";
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
    condition(&mut app, 2, FilterCondition::AtLeast, "100", "");
    assert_eq!(shown(&app), "STT");
    app.update(Action::Chart(ChartAction::ShowFiltered));
    let units = &app.sheet().settings().chart.shown().units.shown;
    assert_eq!(*units, UnitsShown::Chosen(BTreeSet::from(["Sơn Trà".to_owned()])));
}

fn any_action() -> impl Strategy<Value = Action> {
    let lines = || prop_oneof![Just(Lines::Rows), Just(Lines::Columns)];
    let figures = || (0..1000_u32).prop_map(|n| n.to_string());
    let conditions = || proptest::sample::select(FilterCondition::ALL.to_vec());
    let set =
        (0..6_u32, conditions(), figures(), figures()).prop_map(|(column, condition, first, second)| {
            FilterAction::Set { column, asked: Some(FilterAsked::Condition(condition, first, second)) }
        });
    let others = prop_oneof![Just(FilterAction::Again), Just(FilterAction::ClearAll)];
    prop_oneof![
        3 => set.prop_map(Action::Filter),
        1 => others.prop_map(Action::Filter),
        1 => Just(Action::Run(Command::Filter)),
        1 => Just(Action::Run(Command::Clear)),
        1 => Just(Action::Run(Command::FillDown)),
        1 => (0..5_u32, 0..5_u32).prop_map(|(row, column)| Action::GoTo(format!("{}{}:D6", char::from(b'A' + column as u8), row + 2))),
        1 => (lines(), 1..6_u32, 0..3_u32).prop_map(|(lines, first, more)| Action::Lines(LinesAction::Remove { lines, first, last: first + more })),
        1 => (lines(), 1..6_u32).prop_map(|(lines, before)| Action::Lines(LinesAction::Insert { lines, before, count: 1 })),
        1 => (0..5_u32, any::<bool>()).prop_map(|(column, descending)| Action::Lines(LinesAction::Sort { column, descending })),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn undone_to_the_start_it_is_the_very_document(actions in proptest::collection::vec(any_action(), 1..12)) {
        let mut app = app();
        let before = app.document_text();
        let mut steps = 0;
        for action in actions {
            let revision = app.revision();
            app.update(action);
            steps += u32::from(app.revision() != revision);
            prop_assert!(!app.sheet().hidden_rows().contains(app.selection().caret.row));
        }
        for _ in 0..steps {
            app.update(Action::Run(Command::Undo));
        }
        prop_assert_eq!(app.document_text(), before);
    }
}

#[test]
fn what_is_filtered_out_keeps_its_looks() {
    let mut app = app();
    condition(&mut app, 2, FilterCondition::AtLeast, "300", "");
    assert_eq!(shown(&app), "HSLT");
    select(&mut app, "A2:D7");
    app.update(Action::Run(Command::Form(FormCommand::Bold)));
    app.update(Action::Run(Command::Form(FormCommand::MoreDecimals)));
    act(&mut app, FilterAction::ClearAll);
    let forms = &app.sheet().settings().forms;
    let bold = |row: u32| forms.get(CellAddress::new(row, 2)).is_some_and(|form| form.bold);
    let has_number = |row: u32| forms.get(CellAddress::new(row, 2)).is_some_and(|form| form.number.is_some());
    // Hải Châu has 100 and Thanh Khê 200.
    assert_eq!([1, 2, 3, 4, 5, 6].map(bold), [false, false, true, true, true, true]);
    assert_eq!([1, 2, 3].map(has_number), [false, false, true]);
    app.update(Action::Run(Command::Undo));
}
