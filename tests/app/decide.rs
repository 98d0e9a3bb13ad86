//! Decisions about a table can be changed, and changed back: what a row is, how long the header is, how a column's
//! numbers are read. A wrong total does not decide a reading, and no row is lost beside a shorter table.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Command, SheetAction, Start};
use chi_tieu::grid::CellAddress;
use chi_tieu::number::Notation;
use chi_tieu::sheet::CombineMode;
use chi_tieu::source::grid_from_text;
use chi_tieu::table::Understand;
use chi_tieu::table::{Decisions, RowKind, Table, understand};
use chi_tieu::words::Notice;

fn app(text: &str) -> App {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
    app
}

fn otherwise(app: &mut App, at: (u32, u32), how: Understand) {
    app.update(Action::Select { at: CellAddress::new(at.0, at.1), extend: false });
    app.update(Action::Run(Command::Understand(how)));
}

fn kinds(app: &App) -> Vec<RowKind> {
    app.sheet().table().rows.to_vec()
}

#[test]
fn rows_and_headers_are_what_the_user_says() {
    let mut app = app("Đơn vị\tKế hoạch\tThực hiện\nHuyện A\t100\t50\nHuyện B\t200\t70\nHai huyện\t300\t120");
    use RowKind::{Data, Note, Part, Subtotal, Total};
    let as_read = kinds(&app);
    for (how, kind) in [
        (Understand::Total, Total),
        (Understand::Subtotal, Subtotal),
        (Understand::Part, Part),
        (Understand::Note, Note),
        (Understand::Unit, Data),
    ] {
        otherwise(&mut app, (3, 0), how);
        assert_eq!(kinds(&app)[2], kind, "{how:?}");
    }
    while chi_tieu::view::frame_view(&app)
        .undo
        .is_some_and(|cause| cause == app.words().cause(chi_tieu::sheet::Cause::Understand))
    {
        app.update(Action::Run(Command::Undo));
    }
    assert_eq!(kinds(&app), as_read);
    otherwise(&mut app, (3, 0), Understand::LongerHeader);
    assert_eq!(app.sheet().table().header, 0..2);
    otherwise(&mut app, (3, 0), Understand::ShorterHeader);
    assert_eq!(app.sheet().table().header, 0..1);
    let kept = chi_tieu::store::document_from_text(&app.document_text()).unwrap();
    assert_eq!(kept.workbook.sheet().decisions(), app.sheet().decisions());
}

#[test]
fn a_column_is_read_as_the_user_says_though_nothing_was_in_doubt() {
    let mut app = app("Đơn vị\tSố thẻ\nA\t1.200\nB\t2.500\nC\t12,5");
    let value = |app: &App| app.sheet().table().columns[1].value(0);
    assert_eq!(value(&app), Some(1200.0));
    otherwise(&mut app, (1, 1), Understand::Point);
    assert_eq!(value(&app), Some(1.2));
    app.update(Action::Run(Command::Undo));
    assert_eq!(value(&app), Some(1200.0));
}

fn read(text: &str) -> Table {
    understand(&grid_from_text(text, b'\t'), &Decisions::default())
}

/// A total that is off must not make the column a thousand times less, whichever way it is off.
#[test]
fn a_wrong_total_does_not_decide_the_reading() {
    for (unit, parts, totals) in [
        ("", &["1.200", "2.500"][..], &["3.800", "3.650", "3.701"][..]),
        (
            "Đơn vị tính: triệu đồng\n",
            &["12.345", "22.508", "34.517"],
            &["69.470", "69.800", "69.371", "69.970", "69.369"],
        ),
    ] {
        for total in totals {
            let rows: Vec<String> =
                parts.iter().enumerate().map(|(i, p)| format!("Huyện {i}\t{p}")).collect();
            let table = read(&format!("{unit}Đơn vị\tKế hoạch\n{}\nTổng cộng\t{total}", rows.join("\n")));
            let column = &table.columns[1];
            assert_eq!(column.notation.unwrap().notation, Notation::CommaDecimal, "{total}");
        }
    }
    // A total that one reading alone sums to still decides: 1,200 + 2,500 = 3,7 in thousandths.
    let table = read("Đơn vị\tTỷ lệ\nA\t1.200\nB\t2.500\nC\t0.5\nTổng cộng\t4.200");
    assert_eq!(table.columns[1].value(0), Some(1.2));
}

#[test]
fn rows_beside_a_shorter_table_are_not_lost() {
    let mut app = app("Đơn vị\tKế hoạch\nA\t100\nB\t200");
    app.update(Action::Paste { html: None, text: Some("Thực hiện\n50\n70\n90\n110".to_owned()) });
    app.update(Action::Sheets(SheetAction::Take(CombineMode::Beside)));
    let grid = app.sheet().grid();
    let all: Vec<&str> = (0..grid.rows()).map(|row| grid.text(CellAddress::new(row, 2))).collect();
    assert_eq!(all, ["Thực hiện", "50", "70", "90", "110"]);
    let Some(Notice::Combined(report)) = chi_tieu::view::frame_view(&app).status.notice else {
        panic!("nothing is told")
    };
    assert_eq!(report.left_out, ["90", "110"]);
}

#[test]
fn names_that_differ_side_by_side_are_told() {
    let mut app = app("Đơn vị\tKế hoạch\nHuyện A\t100\nHuyện B\t200");
    app.update(Action::Paste {
        html: None,
        text: Some("Đơn vị\tThực hiện\nHuyện A\t50\nHuyện Đ\t70".to_owned()),
    });
    app.update(Action::Sheets(SheetAction::Take(CombineMode::Beside)));
    let Some(Notice::Combined(report)) = chi_tieu::view::frame_view(&app).status.notice else {
        panic!("nothing is told")
    };
    assert_eq!(report.unmatched, ["Huyện B / Huyện Đ"]);
}

#[test]
fn levels_of_several_years_have_no_sum() {
    for title in ["Số người tham gia BHYT", "Dân số (người)", "Số nợ (triệu đồng)"] {
        let app = app(&format!("Năm\t{title}\n2019\t1.200.000\n2020\t1.300.000\n2021\t1.400.000"));
        let total = chi_tieu::view::grid_view(&app, &chi_tieu::view::table_view(&app)).total;
        let text = total.map_or_else(String::new, |t| t.cells[1].text.clone());
        assert_eq!(text, "", "{title}");
    }
}

#[test]
fn marks_for_none_are_asked_about_and_one_answer_makes_them_nought() {
    use chi_tieu::app::Cure;
    use chi_tieu::sheet::Flood;
    let before = "Đơn vị\tPhải thu\tNợ\nCty A\t1.000.000\t50.000\nCty B\t2.000.000\t-\nCty C\t3.000.000\t-\nCty D\t4.000.000\t150.000";
    let rate = |app: &App| app.sheet().shown_computed().next().unwrap().total;
    let mut app = app(before);
    let document = app.document_text();
    let asked = |app: &App| {
        chi_tieu::view::check_view(app).doubts.iter().any(|d| d.serious && d.text.contains("“-”"))
    };
    assert!(asked(&app));
    assert_eq!((rate(&app).counted, rate(&app).of), (2, 4));
    app.update(Action::Cure(Cure::MarksAreNothing));
    // 200 000 of 10 000 000.
    assert_eq!((rate(&app).value, rate(&app).counted), (Ok(0.02), 4));
    assert!(!asked(&app));
    app.update(Action::Run(Command::Undo));
    assert_eq!(app.document_text(), document);
    // Whoever says that there is no figure yet is not asked again.
    app.update(Action::Cure(Cure::Seen(Flood::UndecidedMarks)));
    assert!(!asked(&app));
    assert_eq!(rate(&app).counted, 2);
    // A unit of which nothing is known has no say, nor have marks that a total proves.
    for text in [
        "Đơn vị\tPhải thu\tNợ\nCty A\t1.000\t50\nCty B\t-\t-\nCty D\t4.000\t150",
        "Đơn vị\tPhải thu\tNợ\nCty A\t1.000\t50\nCty B\t2.000\t-\nCty D\t4.000\t150\nTổng\t7.000\t200",
    ] {
        assert!(!asked(&self::app(text)), "{text}");
    }
}

#[test]
fn results_are_written_as_the_figures_of_the_table_are() {
    // Whole numbers, as those of the rows, say nothing of points and commas.
    let text = "STT\tĐơn vị\tKế hoạch\tThực hiện\n1\tDệt\t1,250.5\t1,198.25\n2\tMay\t2,310.0\t2,345.75\n3\tHTX\t85.4\t60.1";
    assert_eq!(app(text).sheet().notation(), Notation::PointDecimal);
    let text = text.replace(',', "_").replace('.', ",").replace('_', ".");
    assert_eq!(app(&text).sheet().notation(), Notation::CommaDecimal);
}
