//! The list of doubts: what is missing, what is asked together, what was verified; and the signs of rows.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Command, Cure, OpenMenu, Panel, Start};
use chi_tieu::number::Notation;
use chi_tieu::sheet::{Flood, Missing, missing};
use chi_tieu::store::document_from_text;
use chi_tieu::table::RowKind;
use chi_tieu::view::{chart_view, check_view, menu_view, table_view, verified_view};

fn app(text: &str) -> App {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
    app
}

fn lacks(text: &str) -> Vec<Missing> {
    missing(app(text).sheet())
}

#[test]
fn what_a_table_lacks_is_told_and_nothing_else() {
    let good = [
        "Đơn vị\tKế hoạch\tThực hiện\nHuyện A\t100\t50\nHuyện B\t200\t70",
        // A form whose figures are still to come, beside some that are there.
        "Đơn vị\tKế hoạch\tThực hiện\nHuyện A\t100\t\nHuyện B\t200\t",
        // Months name the rows.
        "Tháng\tThực hiện\n1/2025\t100\n2/2025\t200\n3/2025\t250",
        // A mark for none is no word.
        "Đơn vị\tKế hoạch\tThực hiện\nHuyện A\t-\t50\nHuyện B\t…\t70\nHuyện C\t100\t70",
    ];
    for text in good {
        assert_eq!(lacks(text), [], "{text}");
    }
    assert_eq!(missing(App::new(Start::default()).sheet()), [], "an empty sheet");
    let words = "Đơn vị\tKế hoạch\tThực hiện\nHuyện A\tchưa giao\t50\nHuyện B\tchưa giao\t70";
    assert!(matches!(lacks(words)[..], [Missing::FiguresOf { column: 1, .. }]), "{:?}", lacks(words));
    let prose = "Kính gửi: Bảo hiểm xã hội tỉnh\nThực hiện công văn số 123/BHXH-KHTC, báo cáo như sau.";
    assert_eq!(lacks(prose), [Missing::Figures]);
    assert_eq!(lacks("Kế hoạch\tThực hiện\n100,5\t50,5\n200,5\t70,5"), [Missing::UnitColumn]);
    assert!(lacks("Huyện A\t100,5\t50,5\nHuyện B\t200,5\t70,5").contains(&Missing::Titles(vec![1, 2])));
    let formulas = lacks("Đơn vị\tKế hoạch\tTỷ lệ\nHuyện A\t100\t=C2/B2\nHuyện B\t200\t=C3/B3");
    assert!(matches!(formulas[..], [Missing::Results { count: 2, .. }, ..]), "{formulas:?}");
}

fn doubtful(columns: usize) -> String {
    let titles: String = (1..=columns).map(|n| format!("\tChỉ số {n}")).collect();
    let row = |name: &str, first: usize| {
        let cells: String = (1..=columns).map(|n| format!("\t{first}.{}", 200 + n)).collect();
        format!("\n{name}{cells}")
    };
    format!("Đơn vị{titles}{}{}", row("Huyện A", 1), row("Huyện B", 2))
}

#[test]
fn columns_in_one_doubt_are_one_question_with_one_answer() {
    let mut app = app(&doubtful(28));
    let asked = |app: &App| check_view(app).doubts.iter().filter(|d| d.serious).count();
    let value = |app: &App, column: usize| app.sheet().table().columns[column].value(0);
    assert_eq!(asked(&app), 1);
    let cures = check_view(&app).doubts[0].cures.clone();
    assert_eq!(cures.len(), 2);
    app.update(Action::Cure(Cure::ReadingOfAll { column: 3, notation: Notation::PointDecimal }));
    assert_eq!((asked(&app), value(&app, 1), value(&app, 28)), (0, Some(1.201), Some(1.228)));
    app.update(Action::Run(Command::Undo));
    assert_eq!(asked(&app), 1, "one answer is one step");
    // One column differs: it is no longer among those asked about.
    app.update(Action::SetNotation { column: 2, notation: Notation::PointDecimal });
    app.update(Action::Cure(Cure::ReadingOfAll { column: 3, notation: Notation::CommaDecimal }));
    assert_eq!((asked(&app), value(&app, 1), value(&app, 2)), (0, Some(1201.0), Some(1.202)));
}

#[test]
fn columns_with_different_separators_are_not_asked_together() {
    let app = app("Đơn vị\tChỉ số 1\tChỉ số 2\tChỉ số 3\nA\t1.201\t1,202\t1.203\nB\t2.201\t2,202\t2.203");
    let serious: Vec<String> =
        check_view(&app).doubts.into_iter().filter(|d| d.serious).map(|d| d.text).collect();
    assert_eq!(serious.len(), 2, "{serious:?}");
}

#[test]
fn a_flood_is_one_entry_and_its_answer_is_kept_with_the_document() {
    let rows: String = (0..40).map(|n| format!("\nXã {}\t{}\t{}", n % 20, 1000 + n, 500 + n)).collect();
    let mut app = app(&format!("Đơn vị\tKế hoạch\tThực hiện{rows}"));
    assert_eq!(check_view(&app).doubts.len(), 1);
    assert_eq!(check_view(&app).doubts[0].cures[0].0, Cure::LeaveOutRepeated);
    app.update(Action::Cure(Cure::LeaveOutRepeated));
    assert_eq!(app.sheet().table().rows.iter().filter(|k| **k == RowKind::Data).count(), 20);
    app.update(Action::Run(Command::Undo));
    app.update(Action::Cure(Cure::Seen(Flood::DuplicateUnits)));
    assert_eq!(check_view(&app).doubts, []);
    app.update(Action::ShowPanel(Panel::Check));
    assert!(verified_view(&app).iter().any(|line| line.text.starts_with("Bạn đã xem: 20 dòng")));
    let kept = document_from_text(&app.document_text()).unwrap();
    assert_eq!(kept.workbook.sheet().settings(), app.sheet().settings());
    app.update(Action::Run(Command::Undo));
    assert_eq!(check_view(&app).doubts.len(), 1);
}

#[test]
fn the_menu_of_a_row_says_what_it_is_and_changes_it() {
    let mut app = app("Đơn vị\tKế hoạch\tThực hiện\nHuyện A\t100\t50\nHuyện B\t200\t70\nTổng cộng\t300\t120");
    app.update(Action::OpenMenu(OpenMenu::Row(3)));
    let menu = menu_view(&app).unwrap();
    assert_eq!(menu.label, "Dòng 4 là");
    let chosen: Vec<&str> =
        menu.items.iter().filter(|i| i.chosen == Some(true)).map(|i| i.text.as_str()).collect();
    assert_eq!(chosen, ["tổng, không cộng lại"]);
    app.update(Action::SetRowKind { row: 3, kind: Some(RowKind::Note) });
    assert_eq!(menu_view(&app), None, "a choice closes it");
    assert_eq!(app.sheet().table().rows[2], RowKind::Note);
    app.update(Action::SetRowKind { row: 3, kind: None });
    assert_eq!(app.sheet().table().rows[2], RowKind::Total);
    app.update(Action::OpenMenu(OpenMenu::Row(900)));
    assert_eq!(menu_view(&app), None, "no row of the table");
    // All rows that are selected as a whole.
    app.update(Action::SelectRow { row: 1, extend: false });
    app.update(Action::Select { at: chi_tieu::grid::CellAddress::new(2, 0), extend: true });
    app.update(Action::SelectRow { row: 2, extend: false });
    app.update(Action::SetRowKind { row: 2, kind: Some(RowKind::Part) });
    assert_eq!(app.sheet().table().rows, [RowKind::Data, RowKind::Part, RowKind::Total]);
}

#[test]
fn the_strip_never_calls_a_table_good_that_lacks_something() {
    let strip = |text: &str| table_view(&app(text)).strip.unwrap();
    let good = strip("Đơn vị\tKế hoạch\tThực hiện\nHuyện A\t100\t50\nHuyện B\t200\t70");
    assert_eq!((good.doubts, good.to_check.as_str()), (0, "không có chỗ cần xem"));
    let lacking = strip("Kế hoạch\tThực hiện\n100,5\t50,5\n200,5\t70,5");
    assert_eq!((lacking.doubts, lacking.to_check.as_str()), (1, "thiếu cột tên đơn vị"));
}

#[test]
fn a_guessed_role_is_asked_and_confirmed_by_one_answer() {
    let mut app = app("Đơn vị\tKế haoch\tThực hiện\nHuyện A\t110,5\t100,5\nHuyện B\t210,5\t200,5");
    assert!(app.sheet().computed().is_empty());
    let doubt = check_view(&app).doubts[0].clone();
    assert!(doubt.serious && doubt.text.contains("đoán là “kế hoạch”"), "{}", doubt.text);
    assert_eq!(doubt.cures[0].0, Cure::ConfirmRole { column: 1 });
    app.update(Action::Cure(doubt.cures[0].0));
    assert!(!app.sheet().computed().is_empty());
    assert_eq!(check_view(&app).doubts, []);
    app.update(Action::Run(Command::Undo));
    assert_eq!(check_view(&app).doubts.len(), 1);
}

#[test]
fn the_strip_tells_a_total_that_counts_other_units() {
    let strip = |text: &str| table_view(&app(text)).strip.unwrap().parts.join(" | ");
    let text = "Đơn vị\tSố phải thu\tSố nợ\nHuyện A\t1000\t100\nHuyện B\t500\t\nTổng cộng\t1500\t100";
    // 100 of 1000 where there are arrears; 100 of 1500 in all.
    let parts = strip(text);
    assert!(parts.contains("tính trên 1/2 đơn vị (theo dòng tổng của bảng: 6,67%)"), "{parts}");
    let filled = text.replace("500\t\n", "500\t20\n").replace("1500\t100", "1500\t120");
    assert!(!strip(&filled).contains("theo dòng tổng"));
    // A mark for none beside a total that the others make up is nothing.
    let parts = strip(&text.replace("500\t\n", "500\t-\n"));
    assert!(parts.contains("1 ô “-” tính là 0") && !parts.contains("theo dòng tổng"), "{parts}");
}

/// Columns in opposite notations, each with cells that read both ways.
const OPPOSITE: &str = "Đơn vị\tKế hoạch\tThực hiện\nXã 1\t1.234\t1,100\nXã 2\t2,500\t2.300\n\
    Xã 3\t1,234.5\t1.000,5\nXã 4\t900\t850";

#[test]
fn columns_in_opposite_notations_are_asked_apart() {
    let mut app = app(OPPOSITE);
    let serious = |app: &App| check_view(app).doubts.into_iter().filter(|d| d.serious).collect::<Vec<_>>();
    let asked = serious(&app);
    let cures: Vec<Cure> = asked.iter().flat_map(|d| d.cures.iter().map(|(cure, _)| *cure)).collect();
    let (comma, point) = (Notation::CommaDecimal, Notation::PointDecimal);
    let of = |column, notation| Cure::Reading { column, notation };
    assert_eq!(cures, [of(1, comma), of(1, point), of(2, comma), of(2, point)]);
    // Each as its own certain cell is written; what that makes a thousandth of its neighbours is told.
    app.update(Action::Cure(of(1, point)));
    app.update(Action::Cure(of(2, comma)));
    let told: Vec<String> = serious(&app).into_iter().map(|d| d.text).collect();
    assert!(told.len() == 2 && told[0].contains("“1.234”") && told[1].contains("“1,100”"), "{told:?}");
    // Against it: the certain cell contradicts as well.
    app.update(Action::Cure(of(1, comma)));
    let of_plan: Vec<(String, usize)> = serious(&app).into_iter().map(|d| (d.text, d.count)).collect();
    assert!(of_plan[0].0.contains("“2,500”") && of_plan[0].1 == 2, "{of_plan:?}");
    // Where the column's certain cells have three decimals too, nothing is odd.
    app.update(Action::Cure(of(1, point)));
    app.update(Action::Select { at: chi_tieu::grid::CellAddress::new(3, 1), extend: false });
    app.update(Action::Edit { typed: None });
    app.update(Action::Commit { text: "1,234.125".to_owned(), then: chi_tieu::app::Move::Down });
    assert_eq!(serious(&app).len(), 1);
}

#[test]
fn a_row_without_a_name_is_asked_about_and_called_by_its_number() {
    let text = "Đơn vị\tKế hoạch\tThực hiện\nPhòng Thu\t200\t180\nTổ 1\t100\t95\n\t60\t66\nTổ 2\t50\t45";
    let mut app = app(text);
    assert_eq!(chart_view(&app).title, "Dòng 4 dẫn đầu tỷ lệ hoàn thành kế hoạch: 110,00%");
    let doubts = check_view(&app).doubts;
    assert_eq!(doubts.len(), 1);
    let cures: Vec<(Cure, &str)> =
        doubts[0].cures.iter().map(|(cure, text)| (*cure, text.as_str())).collect();
    let of = |kind| Cure::RowIs { row: 2, kind };
    assert_eq!(
        cures,
        [
            (of(RowKind::Data), "Là một đơn vị"),
            (of(RowKind::Total), "Là dòng tổng"),
            (of(RowKind::Note), "Không tính dòng này")
        ]
    );
    app.update(Action::Cure(of(RowKind::Data)));
    assert_eq!(check_view(&app).doubts, []);
    app.update(Action::Run(Command::Undo));
    app.update(Action::Cure(of(RowKind::Note)));
    assert_eq!(check_view(&app).doubts, []);
    assert_eq!(chart_view(&app).title, "Tổ 1 dẫn đầu tỷ lệ hoàn thành kế hoạch: 95,00%");
}

/// The texts of the row of computed totals.
fn totals(app: &App) -> Vec<String> {
    let total = chi_tieu::view::grid_view(app, &table_view(app)).total;
    total.map(|row| row.cells.iter().map(|cell| cell.text.clone()).collect()).unwrap_or_default()
}

const MEASURED: &str = "TT\tChỉ tiêu\tĐơn vị tính\tKế hoạch 2025\tThực hiện 6 tháng\n1\tSố thu\ttỷ đồng\t4.500\t2.310\n2\tSố người tham gia BHYT\tngười\t152.000\t149.350\n3\tSố tiền chậm đóng\ttỷ đồng\t120\t135";

#[test]
fn rows_that_count_different_things_have_no_sum_and_no_leader() {
    let mut app = app(MEASURED);
    assert!(totals(&app).iter().all(|text| !text.contains("156")), "{:?}", totals(&app));
    assert_eq!(chart_view(&app).title, "Số tiền chậm đóng có tỷ lệ hoàn thành kế hoạch cao nhất: 112,50%");
    app.update(Action::ShowPanel(Panel::Check));
    let lines: Vec<String> = verified_view(&app).into_iter().map(|line| line.text).collect();
    let says = |what: &str| lines.iter().any(|line| line.contains(what));
    assert!(says("ghi ở cột C") && !says("bảng không ghi đơn vị tính"), "{lines:?}");
}

#[test]
fn a_sum_is_printed_as_the_figures_over_it() {
    let english = app("Province\tPlan\tActual\nHa Tinh\t2,345.60\t1,201.25\nNghe An\t4,567.80\t2,250.10");
    assert_eq!(totals(&english)[1..3], ["6,913.40", "3,451.35"]);
}

#[test]
fn a_total_that_does_not_come_out_is_kept_or_is_of_a_group() {
    let text = "Đơn vị\tKế hoạch\tThực hiện\nHuyện A\t100\t50\nHuyện B\t200\t70\nTổng cộng\t310\t120";
    let serious = |app: &App| check_view(app).doubts.into_iter().filter(|d| d.serious).collect::<Vec<_>>();
    let mut app = app(text);
    let asked = serious(&app);
    let [total] = &asked[..] else { panic!("{asked:?}") };
    let answers: Vec<RowKind> = total
        .cures
        .iter()
        .map(|(cure, _)| match cure {
            Cure::RowIs { row: 2, kind } => *kind,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(answers, [RowKind::Total, RowKind::Subtotal]);
    for kind in answers {
        app.update(Action::Cure(Cure::RowIs { row: 2, kind }));
        // What differs is still told; it is no question any more, and the units count as before.
        assert_eq!(app.sheet().table().rows, [RowKind::Data, RowKind::Data, kind]);
        assert!(serious(&app).is_empty());
        assert!(check_view(&app).doubts.iter().any(|d| d.text.contains("310") && d.cures.is_empty()));
        app.update(Action::Run(Command::Undo));
        assert_eq!(serious(&app), asked);
    }
}

#[test]
fn figures_that_read_two_ways_are_one_question() {
    // "12.500" may be 12,5 thousand where nothing else is in the table.
    let rows: String = (1..=15).map(|n| format!("\nXã {n}\t{}.500", 10 + n)).collect();
    let asked = check_view(&app(&format!("Đơn vị\tSố tiền{rows}"))).doubts;
    let [one] = &asked[..] else { panic!("{asked:?}") };
    assert_eq!((one.count, one.cures.len(), one.serious), (15, 2, true));
    // Beside its plan and its result, "(5,0)" under a change is a decrease.
    let text = "Đơn vị\tCùng kỳ\tThực hiện\tTăng, giảm\nA\t10,0\t5,0\t(5,0)\nB\t7,5\t9,0\t1,5";
    assert_eq!(check_view(&app(text)).doubts, []);
}
