//! Sums by Alt+=, over one cell and several, and sums that reach up to their row.

use chi_tieu::app::{Action, App, Command, Move, Start};
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
