//! Cells that only move are not read again: the table is the one that reading them all gives.

use chi_tieu::app::{Action, App, EXAMPLES, LinesAction, Start};
use chi_tieu::sheet::Lines;
use chi_tieu::table::understand;

/// Whether the table is what reading every cell again gives: of cells that only moved, what was read of them is kept.
pub(crate) fn is_understood_anew(app: &App) -> bool {
    let sheet = app.sheet();
    *sheet.table() == understand(sheet.grid(), sheet.decisions())
}

/// Real reports, with totals, groups, headings over columns, brackets, units in cells.
#[test]
fn rearranged_reports_are_understood_as_read_anew() {
    for index in 0..EXAMPLES.len() {
        let mut app = App::new(Start::default());
        app.update(Action::OpenExample(index));
        let body = app.sheet().table().body.clone();
        let middle = body.start + (body.end - body.start) / 2;
        let insert = |lines, before| Action::Lines(LinesAction::Insert { lines, before, count: 2 });
        let remove = |lines, first, last| Action::Lines(LinesAction::Remove { lines, first, last });
        let sort = |column| Action::Lines(LinesAction::Sort { column, descending: true });
        for step in [
            insert(Lines::Rows, body.start + 1),
            insert(Lines::Rows, middle),
            remove(Lines::Rows, middle, middle + 2),
            sort(2),
            remove(Lines::Rows, body.start, body.start),
            insert(Lines::Columns, 2),
            remove(Lines::Columns, 1, 1),
            sort(3),
            insert(Lines::Rows, 0),
            remove(Lines::Rows, 0, 0),
        ] {
            let told = format!("example {index}: {step:?}");
            app.update(step);
            assert!(is_understood_anew(&app), "{told}");
        }
    }
}

/// Figures that stand open: a number that can be read in two ways, brackets, units of their own, a column of row numbers.
#[test]
fn rearranged_doubtful_figures_are_understood_as_read_anew() {
    const DOUBTFUL: &str = "STT\tĐơn vị\tThu (triệu đồng)\tSố thẻ\tTỷ lệ\n1\tHuế\t1.234\t(12)\t36,5%\n2\tVinh\t2,5 tỷ\t7\t-\n\
        3\tĐà Lạt\t3.456\t#N/A\t12%\n4\tHà Tĩnh\t12.5\t01/02/2026\t9,25\n\tTổng\t9.999\t19\t30%\n";
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(DOUBTFUL.to_owned()) });
    for step in [
        LinesAction::Insert { lines: Lines::Rows, before: 3, count: 1 },
        LinesAction::Sort { column: 2, descending: true },
        LinesAction::Remove { lines: Lines::Rows, first: 2, last: 2 },
        LinesAction::Sort { column: 1, descending: false },
        LinesAction::Insert { lines: Lines::Columns, before: 0, count: 1 },
        LinesAction::Remove { lines: Lines::Rows, first: 1, last: 1 },
    ] {
        app.update(Action::Lines(step));
        assert!(is_understood_anew(&app), "{step:?}");
    }
}
