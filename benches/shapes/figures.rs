//! Shapes of tables whose figures are planned, checked and put together: `size` is their number of columns or of rows.

use chi_tieu::analysis::survey;
use chi_tieu::grid::Grid;
use chi_tieu::number::Notation;
use chi_tieu::place::{Crosswalk, Link};
use chi_tieu::sheet::{FormerColumn, Settings, Sheet, append_rows, join_columns, readd};
use chi_tieu::source::grid_from_text;
use chi_tieu::table::{Decisions, understand};
use std::fmt::Write as _;
use std::hint::black_box;

type Work = Box<dyn Fn()>;

fn grid(titles: impl Iterator<Item = String>, rows: usize, cell: impl Fn(usize, usize) -> String) -> Grid {
    let titles: Vec<String> = titles.collect();
    let mut text = format!("Đơn vị\t{}\n", titles.join("\t"));
    for row in 0..rows {
        let _ = write!(text, "Huyện Số{row}");
        for column in 0..titles.len() {
            let _ = write!(text, "\t{}", cell(row, column));
        }
        text.push('\n');
    }
    grid_from_text(&text, b'\t')
}

fn surveyed(titles: [&'static str; 3], size: usize, cell: impl Fn(usize, usize) -> String) -> Work {
    let table = understand(
        &grid((0..size).map(|column| titles[column % 3].to_owned()), 20, cell),
        &Decisions::default(),
    );
    Box::new(move || drop(black_box(survey(&table))))
}

/// Figures that look random and are the same at every run.
fn mixed(row: usize, column: usize) -> usize {
    (row * 7919 + column * 104_729 + row * column * 31) % 9000
}

/// "Kế hoạch", "Thực hiện", "Tỷ lệ (%)", again and again, with rates that do not come out.
pub fn rates(size: usize) -> Work {
    surveyed(["Kế hoạch", "Thực hiện", "Tỷ lệ (%)"], size, |row, column| match column % 3 {
        2 => format!("{},{:02}", mixed(row, column) % 100, row),
        _ => (1000 + mixed(row, column)).to_string(),
    })
}

/// Differences among rates, and none that any two of them give.
pub fn differences(size: usize) -> Work {
    let titles = ["Tỷ lệ tăng (%)", "Tăng giảm (điểm %)", "Tỷ lệ tăng (%)"];
    surveyed(titles, size, |row, column| {
        format!("{},{:02}", mixed(row, column) % 100, mixed(column, row) % 100)
    })
}

fn sheet(rows: usize, name: impl Fn(usize) -> String) -> Sheet {
    let rows = (0..rows).fold(String::from("Đơn vị\tThực hiện\n"), |mut text, row| {
        let _ = writeln!(text, "{}\t{}", name(row), 1000 + row);
        text
    });
    Sheet::new("", grid_from_text(&rows, b'\t'), Decisions::default(), Settings::default())
}

/// Rows joined to rows of the same names in another order.
pub fn joined(size: usize) -> Work {
    let base = sheet(size, |row| format!("Huyện Số{row}"));
    let added = sheet(size, |row| format!("Số{}", size - 1 - row));
    Box::new(move || drop(black_box(join_columns(&base, &added, true))))
}

/// Columns below columns of the same titles.
pub fn appended(size: usize) -> Work {
    let titles = || (0..size).map(|column| format!("Cột {column}"));
    let sheet = || {
        let grid = grid(titles(), 5, |row, column| (1000 + mixed(row, column)).to_string());
        Sheet::new("", grid, Decisions::default(), Settings::default())
    };
    let (base, added) = (sheet(), sheet());
    Box::new(move || drop(black_box(append_rows(&base, &added))))
}

/// A column re-added on today's units, two former ones in each.
pub fn readded(size: usize) -> Work {
    let former = sheet(size, |row| format!("Xã Cũ{row}"));
    let today = sheet(size / 2, |row| format!("Xã Nay{row}"));
    let link =
        |row: usize| Link { from: format!("Xã Cũ{row}"), to: format!("Xã Nay{}", row / 2), share: None };
    let crosswalk = Crosswalk::new((0..size).map(link).collect());
    Box::new(move || {
        let source = FormerColumn {
            sheet: &former,
            column: 1,
            crosswalk: &crosswalk,
            name: "",
            mapping: "",
            title: "Trước",
        };
        drop(black_box(readd(&today, source, None, Notation::CommaDecimal)));
    })
}
