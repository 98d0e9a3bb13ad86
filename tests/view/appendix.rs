//! The appendix "cách tính các số" and the other printouts. Expected figures are worked out by hand beside each test.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Command, Effect, Printout, Start};
use chi_tieu::store::LocalTime;
use chi_tieu::view::{AppendixColumn, AppendixLine, PrintBody};
use chi_tieu::words::Notice;

const DAY: LocalTime = LocalTime { year: 2026, month: 3, day: 5, hour: 9, minute: 0 };

fn app(text: &str) -> App {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
    app
}

fn column(app: &App, title: &str) -> AppendixColumn {
    let columns = chi_tieu::view::appendix_view(app).columns;
    let titles: Vec<_> = columns.iter().map(|c| c.title.clone()).collect();
    columns.into_iter().find(|c| c.title == title).unwrap_or_else(|| panic!("{title} in {titles:?}"))
}

/// Each line as "cell | name | numbers | figure".
fn lines(column: &AppendixColumn) -> Vec<String> {
    let line = |l: &AppendixLine| [&*l.cell, &*l.name, &*l.numbers, &*l.figure].join(" | ");
    column.lines.iter().map(line).collect()
}

fn fact(column: &AppendixColumn, label: &str) -> String {
    let found = column.facts.iter().find(|(l, _)| *l == label);
    found.unwrap_or_else(|| panic!("{label} in {:?}", column.facts)).1.clone()
}

#[test]
fn every_figure_of_a_column_shows_its_numbers_and_the_total_its_sums() {
    // Published for Phú Yên and Hà Tĩnh in 2020: 34,99 % and 37,51 %. The total by hand: 461,3 + 889,6 = 1.350,9;
    // 1.318,4 + 2.371,5 = 3.689,9; 1.350,9 ÷ 3.689,9 = 0,36611.
    let app = app(
        "ĐVT: tỷ đồng\nĐơn vị\tKế hoạch năm 2020\tThực hiện 5 tháng\nPhú Yên\t1.318,4\t461,3\nHà Tĩnh\t2.371,5\t889,6",
    );
    let completion = column(&app, "% kế hoạch");
    assert_eq!(
        lines(&completion),
        [
            "E3 | Phú Yên | 461,3 ÷ 1.318,4 | 34,99%",
            "E4 | Hà Tĩnh | 889,6 ÷ 2.371,5 | 37,51%",
            "Σ | Tổng (tính) | 1.350,9 ÷ 3.689,9 | 36,61%",
        ]
    );
    assert_eq!(fact(&completion, "Công thức"), "Thực hiện 5 tháng ÷ Kế hoạch năm 2020");
    assert_eq!(fact(&completion, "Đơn vị tính"), "%");
    assert_eq!(fact(&completion, "Gốc so sánh"), "Kế hoạch năm 2020 (cột B)");
    assert!(fact(&completion, "Làm tròn").starts_with("In 2 chữ số thập phân."));
    assert!(fact(&completion, "Nguồn công thức").contains("từ điển thống kê"));
    assert_eq!(completion.left_out, None);
}

#[test]
fn a_missing_figure_stays_missing_and_the_total_says_on_how_many_it_rests() {
    let app = app("Đơn vị\tKế hoạch\tThực hiện\nPhú Yên\t\t461,3\nHà Tĩnh\t2.371,5\t889,6");
    assert_eq!(
        lines(&column(&app, "% kế hoạch")),
        [
            "E2 | Phú Yên | 461,3 ÷ ? | không có kế hoạch",
            "E3 | Hà Tĩnh | 889,6 ÷ 2.371,5 | 37,51%",
            "Σ | Tổng (tính), tính trên 1/2 đơn vị | 889,6 ÷ 2.371,5 | 37,51%",
        ]
    );
}

#[test]
fn units_that_differ_are_brought_together_before_the_readers_eyes() {
    // 500 million of 2 billion, and 0,5 billion of 2 000 million: a quarter.
    let app_of = |plan: &str, actual: &str, figures: &str| {
        app(&format!("Đơn vị\tKế hoạch ({plan})\tThực hiện ({actual})\nPhú Yên\t{figures}"))
    };
    let first = app_of("tỷ đồng", "triệu đồng", "2\t500");
    assert_eq!(lines(&column(&first, "% kế hoạch"))[0], "E2 | Phú Yên | 500 ÷ (2 × 1.000) | 25,00%");
    let second = app_of("triệu đồng", "tỷ đồng", "2.000,0\t0,5");
    assert_eq!(lines(&column(&second, "% kế hoạch"))[0], "E2 | Phú Yên | 0,5 ÷ (2.000 ÷ 1.000) | 25,00%");
}

#[test]
fn a_series_over_rows_is_held_against_the_period_before() {
    // 120 on 100 is a fifth more, 90 on 120 a quarter less.
    let mut app = app("Năm\tSố thu\n2020\t100\n2021\t120\n2022\t90");
    let growth = column(&app, "% tăng/giảm");
    assert_eq!(
        lines(&growth),
        [
            "E2 | 2020 | (100 − ?) ÷ ? | không có kỳ trước",
            "E3 | 2021 | (120 − 100) ÷ 100 | 20,00%",
            "E4 | 2022 | (90 − 120) ÷ 120 | -25,00%",
        ]
    );
    assert_eq!(fact(&growth, "Gốc so sánh"), "Số thu (cột B) kỳ trước");
    // The explanation on the screen says the same, and leads to the cell of the previous year.
    app.update(Action::Select { at: chi_tieu::grid::CellAddress::new(2, 4), extend: false });
    app.update(Action::Edit { typed: None });
    let explained = chi_tieu::view::explain_view(&app).unwrap();
    assert_eq!(explained.numbers, "(120 − 100) ÷ 100");
    assert_eq!(explained.inputs.iter().map(|i| &*i.address).collect::<Vec<_>>(), ["B3", "B2"]);
}

#[test]
fn a_share_is_held_against_all_units_and_a_difference_carries_its_unit() {
    // 30 of 30 + 90; 90 of 100 planned leaves 10 to do; −10 if more was done than planned.
    let mut app = app("ĐVT: triệu đồng\nĐơn vị\tKế hoạch\tThực hiện\nA Lưới\t20\t30\nNam Đông\t100\t90");
    app.update(Action::Run(Command::ShowHidden));
    for indicator in app.sheet().available().to_vec() {
        app.update(Action::ShowComputed(indicator));
    }
    let share = column(&app, "Tỷ trọng: Thực hiện");
    assert_eq!(lines(&share)[0].split(" | ").skip(1).collect::<Vec<_>>(), ["A Lưới", "30 ÷ 120", "25,00%"]);
    let remaining = column(&app, "Còn phải thực hiện");
    assert_eq!(fact(&remaining, "Đơn vị tính"), "triệu đồng");
    let figures: Vec<&str> = remaining.lines.iter().map(|l| &*l.figure).collect();
    assert_eq!(figures, ["-10", "10", "0"]);
    assert_eq!(remaining.lines[0].numbers, "20 − 30");
}

#[test]
fn signs_do_not_follow_signs() {
    // 5 compared with −3 is 8 more; a growth rate would have no meaning.
    let app = app("Đơn vị\tThực hiện năm 2023\tThực hiện năm 2024\nPhú Yên\t-3\t5\nHà Tĩnh\t2\t4");
    assert_eq!(lines(&column(&app, "Tăng/giảm"))[0].split(" | ").nth(2), Some("5 − (-3)"));
    assert_eq!(column(&app, "% tăng/giảm").lines[0].figure, "mẫu số âm");
}

#[test]
fn long_columns_are_cut_and_say_so_but_their_totals_are_of_all() {
    let rows: String = (0..250).map(|row| format!("Xã {row}\t10\t5\n")).collect();
    let completion = column(&app(&format!("Đơn vị\tKế hoạch\tThực hiện\n{rows}")), "% kế hoạch");
    assert_eq!(completion.lines.len(), 201);
    assert_eq!(
        completion.left_out.as_deref(),
        Some("Chỉ in 200 dòng đầu trong 250 dòng; tổng vẫn tính trên tất cả.")
    );
    assert_eq!(completion.lines[200].numbers, "1.250 ÷ 2.500");
}

#[test]
fn pasted_figures_that_differ_follow_the_figures() {
    let app = app(
        "Đơn vị\tKế hoạch\tThực hiện\tTỷ lệ %\nPhú Yên\t1.318,4\t461,3\t34,99\nHà Tĩnh\t2.371,5\t889,6\t73,51\nQuảng Bình\t912,3\t345,2\t37,84",
    );
    let doubts = chi_tieu::view::appendix_view(&app).doubts;
    assert!(doubts.iter().any(|d| d.contains("73,51") && d.contains("37,51")), "{doubts:?}");
}

#[test]
fn printing_begins_by_command_or_by_the_browser_and_leaves_nothing_behind() {
    let mut app =
        app("ĐVT: tỷ đồng\nĐơn vị\tKế hoạch\tThực hiện\nPhú Yên\t1.318,4\t461,3\nHà Tĩnh\t2.371,5\t889,6");
    let table = chi_tieu::view::table_view(&app);
    let revision = app.revision();
    assert_eq!(chi_tieu::view::print_view(&app, &table, DAY), None);
    assert_eq!(app.update(Action::Run(Command::PrintAppendix)), [Effect::Print]);
    app.update(Action::PrintBegins);
    assert_eq!(
        app.printing(),
        Some(Printout::Appendix),
        "the browser's word does not change what was asked for"
    );
    let view = chi_tieu::view::print_view(&app, &table, DAY).unwrap();
    assert_eq!(view.heading.lines, ["Đơn vị tính: tỷ đồng", "Ngày in: 05/03/2026"]);
    app.update(Action::PrintEnds);
    assert_eq!(chi_tieu::view::print_view(&app, &table, DAY), None);

    app.update(Action::PrintBegins);
    let PrintBody::Table(printed) = chi_tieu::view::print_view(&app, &table, DAY).unwrap().body else {
        panic!("the table")
    };
    let texts = |row: usize| {
        let cells = printed.rows[row].cells.iter().zip(table.columns.iter());
        cells.filter(|(_, column)| column.is_printed()).map(|(c, _)| c.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(texts(1), ["Hà Tĩnh", "2.371,5", "889,6", "37,51%"]);
    assert_eq!(
        (printed.rows.len(), printed.columns),
        (2, 5),
        "no blank rows, and no blank column but the one to type into"
    );
    app.update(Action::PrintEnds);
    assert_eq!(app.revision(), revision, "printing changes no document");
}

#[test]
fn a_table_without_computed_columns_has_no_appendix_but_prints() {
    let mut app = app("Đơn vị\tGhi chú\nPhú Yên\tnộp chậm\nHà Tĩnh\tđúng hạn");
    assert_eq!(app.update(Action::Run(Command::PrintAppendix)), []);
    assert_eq!(chi_tieu::view::frame_view(&app).status.notice, Some(Notice::NothingComputed));
    app.update(Action::PrintBegins);
    let view = chi_tieu::view::print_view(&app, &chi_tieu::view::table_view(&app), DAY).unwrap();
    let PrintBody::Table(printed) = view.body else { panic!("the table") };
    assert_eq!((printed.rows.len(), printed.columns), (2, 2));
    let mut empty = App::new(Start::default());
    empty.update(Action::PrintBegins);
    assert_eq!(empty.printing(), None, "there is nothing yet");
}
