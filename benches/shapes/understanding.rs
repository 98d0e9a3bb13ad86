//! Shapes of grids that are understood: `size` is their number of rows, of columns or of words.

use chi_tieu::grid::Grid;
use chi_tieu::source::grid_from_text;
use chi_tieu::table::{Decisions, understand};
use std::fmt::Write as _;
use std::hint::black_box;

type Work = Box<dyn Fn()>;

fn understood(text: String) -> Work {
    let grid = grid_from_text(&text, b'\t');
    Box::new(move || drop(black_box(understand(&grid, &Decisions::default()))))
}

fn rows(header: &str, size: usize, row: impl Fn(usize) -> String) -> String {
    (0..size).fold(format!("{header}\n"), |mut text, index| {
        let _ = writeln!(text, "{}", row(index));
        text
    })
}

/// Five rows of figures under `size` headers.
fn columns(size: usize, header: impl Fn(usize) -> String) -> String {
    let line = |first: &str, cell: &dyn Fn(usize) -> String| {
        (0..size).fold(first.to_owned(), |line, index| line + "\t" + &cell(index)) + "\n"
    };
    let mut text = line("Đơn vị", &header);
    for row in 1..=5 {
        text += &line(&format!("Hà {row}"), &|column| format!("{}.{:03}", row, column % 1000));
    }
    text
}

/// A form whose figures are still to be filled in.
pub fn blank_form(size: usize) -> Work {
    understood(rows("STT\tĐơn vị\tKế hoạch", size, |row| format!("{}\tĐơn vị {row}\t", row + 1)))
}

fn ten_texts(size: usize) -> Grid {
    let header = (0..10).fold(String::new(), |line, n| line + &format!("Tên {n}\t")) + "Số thu";
    let row = |row: usize| {
        (0..10).fold(String::new(), |line, n| line + &format!("chữ {n} {row}\t")) + &row.to_string()
    };
    grid_from_text(&rows(&header, size, row), b'\t')
}

/// Ten columns of words before the first figures.
pub fn text_columns(size: usize) -> Work {
    let grid = ten_texts(size);
    Box::new(move || drop(black_box(understand(&grid, &Decisions::default()))))
}

/// The label of each row of such a table.
pub fn labels(size: usize) -> Work {
    let grid = ten_texts(size);
    let table = understand(&grid, &Decisions::default());
    Box::new(move || {
        for row in table.body.clone() {
            black_box(table.label(&grid, row));
        }
    })
}

/// "Trong đó: A" over a list without marks.
pub fn of_which(size: usize) -> Work {
    let header = "Đơn vị\tSố thu\tSố chi\nTổng số\t1.000.000.000\t5\nTrong đó: A\t1\t3";
    understood(rows(header, size, |row| format!("Huyện {row}\t{}\t{row}", row * 7)))
}

/// As many rows "Trong đó: A" over such a list.
pub fn lists_of_which(size: usize) -> Work {
    let header =
        "Đơn vị\tSố thu\tSố chi\nKhối\t1.000.000.000\t5".to_owned() + &"\nTrong đó: A\t1\t3".repeat(size);
    understood(rows(&header, size, |row| format!("Huyện {row}\t{}\t{row}", row * 7)))
}

/// A total after every row.
pub fn totals(size: usize) -> Work {
    let row = |row: usize| format!("Huyện {row}\t{}\t{row}\nTổng cộng\t1000000\t5", row * 7 + 1000);
    understood(rows("Đơn vị\tSố thu\tSố chi", size, row))
}

/// Numbered rows whose names begin as sums do: "1 Công ty 1", and the name of each without that word.
pub fn named_as_sums(size: usize) -> Work {
    let row = |row: usize| format!("{row}\tCông ty số {row}\t{}\t{row}", row * 7 + 1000);
    understood(rows("STT\tĐơn vị\tSố thu\tSố chi", size, row))
}

/// "Kế hoạch 1", "Kế hoạch 2", …
pub fn plan_headers(size: usize) -> Work {
    understood(columns(size, |column| format!("Kế hoạch {}", column + 1)))
}

/// Results of one year, each of another thing.
pub fn period_headers(size: usize) -> Work {
    understood(columns(size, |column| format!("Thực hiện chỉ số {column} năm 2024")))
}

/// Columns whose titles say nothing and whose figures read both ways.
pub fn wide(size: usize) -> Work {
    understood(columns(size, |column| format!("Cột {column}")))
}

/// A group over every two columns, its other cells left blank.
pub fn groups(size: usize) -> Work {
    let group =
        |column: usize| if column.is_multiple_of(2) { format!("Nhóm {column}") } else { String::new() };
    let over = (0..size).fold(String::from("Đơn vị"), |line, column| line + "\t" + &group(column));
    let titles = columns(size, |column| ["Kế hoạch", "Thực hiện"][column % 2].to_owned());
    understood(format!("{over}\n{}", titles.replacen("Đơn vị", "", 1)))
}

/// A title of `size` words, as a stray quote makes of a long text.
pub fn long_title(size: usize) -> Work {
    let title =
        ["chuyện", "trước", "đây", "huyện"].map(|word| word.to_owned() + " ").concat().repeat(size / 4);
    understood(format!("Đơn vị\t{title}\nHà Tĩnh\t1\n"))
}
