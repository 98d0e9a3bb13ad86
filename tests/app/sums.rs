//! Sums by Alt+=, over one cell and several, and sums that reach up to their row.

use chi_tieu::app::{Action, App, Command, Effect, FilterAction, FilterAsked, Move, SheetAction, Start};
use chi_tieu::formula::Question;
use chi_tieu::grid::CellAddress;

const TABLE: &str = "Đơn vị\tGiường\tPhòng\tCộng\nHuế\t10\t1\t\nVinh\t20\t2\t\nĐà Lạt\t30\t3\t\n";

fn app() -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    app
}

fn sum_over(app: &mut App, range: &str) {
    app.update(Action::GoTo(range.to_owned()));
    app.update(Action::Run(Command::AutoSum));
}

fn formulas(app: &App) -> Vec<(String, String)> {
    let letters = |at: &CellAddress| format!("{}{}", chi_tieu::grid::column_letters(at.column), at.row + 1);
    let all = app.sheet().formulas().iter();
    all.map(|(at, formula)| (letters(at), chi_tieu::formula::canonical(formula))).collect()
}

fn as_pairs(formulas: &[(&str, &str)]) -> Vec<(String, String)> {
    formulas.iter().map(|(at, text)| ((*at).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn several_cells_get_their_sums_at_once_as_in_excel() {
    for (selected, expected) in [
        // A blank row under figures.
        ("B5:C5", &[("B5", "=SUM(B2:B4)"), ("C5", "=SUM(C2:C4)")][..]),
        // Figures with a blank row, with a blank column, and without either.
        ("B2:C5", &[("B5", "=SUM(B2:B4)"), ("C5", "=SUM(C2:C4)")]),
        ("B2:D4", &[("D2", "=SUM(B2:C2)"), ("D3", "=SUM(B3:C3)"), ("D4", "=SUM(B4:C4)")]),
        ("B2:C4", &[("B5", "=SUM(B2:B4)"), ("C5", "=SUM(C2:C4)")]),
        ("B2:C2", &[("D2", "=SUM(B2:C2)")]),
        // A blank column beside figures, and both a row and a column.
        ("D2:D4", &[("D2", "=SUM(B2:C2)"), ("D3", "=SUM(B3:C3)"), ("D4", "=SUM(B4:C4)")]),
        (
            "B2:D5",
            &[
                ("D2", "=SUM(B2:C2)"),
                ("D3", "=SUM(B3:C3)"),
                ("D4", "=SUM(B4:C4)"),
                ("B5", "=SUM(B2:B4)"),
                ("C5", "=SUM(C2:C4)"),
                ("D5", "=SUM(D2:D4)"),
            ],
        ),
        // Nothing is written over figures.
        ("B2:C3", &[]),
    ] {
        let mut app = app();
        let before = app.sheet().grid().clone();
        sum_over(&mut app, selected);
        assert_eq!(formulas(&app), as_pairs(expected), "{selected}");
        if !expected.is_empty() {
            app.update(Action::Run(Command::Undo));
        }
        assert!(formulas(&app).is_empty() && *app.sheet().grid() == before, "{selected}");
    }
}

#[test]
fn a_sum_right_under_its_figures_reaches_to_rows_inserted_above_it() {
    let mut app = app();
    sum_over(&mut app, "B5:C5");
    app.update(Action::GoTo("B5".to_owned()));
    app.update(Action::Run(Command::SelectRow));
    app.update(Action::Run(Command::InsertHere));
    assert_eq!(formulas(&app), as_pairs(&[("B6", "=SUM(B2:B5)"), ("C6", "=SUM(C2:C5)")]));
    app.update(Action::Run(Command::Undo));
    assert_eq!(formulas(&app), as_pairs(&[("B5", "=SUM(B2:B4)"), ("C5", "=SUM(C2:C4)")]));
    // Two rows below, there is a row between that was left out.
    app.update(Action::GoTo("B8".to_owned()));
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: "=SUM(B2:B4)".to_owned(), then: Move::Nowhere });
    app.update(Action::GoTo("B7".to_owned()));
    app.update(Action::Run(Command::SelectRow));
    app.update(Action::Run(Command::InsertHere));
    assert!(formulas(&app).contains(&("B9".to_owned(), "=SUM(B2:B4)".to_owned())));
}

#[test]
fn the_blank_cells_of_a_row_that_is_called_a_total_get_the_sums_above_them() {
    let mut app = app();
    app.update(Action::GoTo("A5".to_owned()));
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: "Tổng".to_owned(), then: Move::Nowhere });
    sum_over(&mut app, "A5:C5");
    assert_eq!(formulas(&app), as_pairs(&[("B5", "=SUM(B2:B4)"), ("C5", "=SUM(C2:C4)")]));
}

#[test]
fn a_subtotal_passes_over_rows_that_a_filter_leaves_out() {
    let mut app = app();
    app.update(Action::GoTo("F2".to_owned()));
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: "=SUBTOTAL(9;B2:B4)".to_owned(), then: Move::Nowhere });
    let asked = FilterAsked::Values(["10", "30"].map(str::to_owned).into());
    let effects = app.update(Action::Filter(FilterAction::Set { column: 1, asked: Some(asked) }));
    let job = effects.iter().find_map(|effect| match effect {
        Effect::Calculate { job, .. } => match Question::from_bytes(job) {
            Some(Question::Whole(job)) => Some(job),
            _ => None,
        },
        _ => None,
    });
    let job = job.map(|job| job.sheets[0].formulas[0].text.clone());
    assert_eq!(job.as_deref(), Some("=SUBTOTAL(9,B2:B2,B4:B4)"));
}

#[test]
fn a_sheet_is_not_left_while_a_formula_is_refused() {
    let mut app = app();
    app.update(Action::Sheets(SheetAction::Add));
    app.update(Action::Sheets(SheetAction::Show(0)));
    app.update(Action::GoTo("D2".to_owned()));
    app.update(Action::Edit { typed: Some("=1+)".to_owned()) });
    app.update(Action::Sheets(SheetAction::Show(1)));
    assert!(app.editing().is_some());
    assert_eq!(app.sheet().grid().columns(), 4);
    app.update(Action::CancelEdit);
    app.update(Action::Sheets(SheetAction::Show(1)));
    assert!(app.sheet().grid().is_empty());
}

#[test]
fn a_dash_that_means_none_is_0_in_arithmetic_and_a_text_elsewhere() {
    let mut app = App::new(Start::default());
    let table = "Đơn vị\tThu\tChi\nHuế\t10\t-\nVinh\t-\t2\nĐà Lạt\t30\t…\nSơn La\t40\t5\nHà Nội\t50\t6\n";
    app.update(Action::Paste { html: None, text: Some(table.to_owned()) });
    for (typed, expected) in [
        ("=B2-C2", "=B2-0"),
        ("=-(B3)*2", "=-0*2"),
        ("=B3/C3", "=0/C3"),
        // What is not known is not 0.
        ("=B4-C4", "=B4-C4"),
        ("=COUNTIF(B2:C6;\"-\")", "=COUNTIF(B2:C6,\"-\")"),
    ] {
        app.update(Action::GoTo("F2".to_owned()));
        app.update(Action::Edit { typed: Some(String::new()) });
        let effects = app.update(Action::Commit { text: typed.to_owned(), then: Move::Nowhere });
        let job = effects.iter().find_map(|effect| match effect {
            Effect::Calculate { job, .. } => match Question::from_bytes(job) {
                Some(Question::Whole(job)) => Some(job.sheets[0].formulas[0].text.clone()),
                _ => None,
            },
            _ => None,
        });
        assert_eq!(job.as_deref(), Some(expected), "{typed}");
    }
}
