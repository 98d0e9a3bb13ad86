//! Texts about rows: what each is, and which of them count.

use super::texts::Words;
use crate::analysis::CountedRows;
use crate::sheet::Counted;
use crate::table::RowKind;

super::texts::texts! {
    /// Command: the menu of a row.
    row_menu: "Dòng này là gì…", "What this row is…";
    /// The menu of a row: takes the user's decision back.
    row_as_found: "để chương trình tự hiểu", "as found by the program";
    /// Appended to what a row is.
    row_chosen: "do bạn chọn", "your choice";
    /// Appended to what a row is.
    row_change: "Bấm để đổi (Alt+↑)", "Click to change it (Alt+↑)";
}

impl Words {
    /// What a row of this kind is, and whether it counts.
    pub fn row_kind(self, kind: RowKind) -> &'static str {
        match kind {
            RowKind::Data => self.pick("một đơn vị, được tính", "a unit, counted"),
            RowKind::Total => self.pick("tổng, không cộng lại", "the total, not added again"),
            RowKind::Subtotal => self.pick("tổng của nhóm, không cộng lại", "a subtotal, not added again"),
            RowKind::Part => {
                self.pick("“trong đó”, đã nằm trong dòng trên", "a part, counted in the row above")
            }
            RowKind::Average => self.pick("bình quân, không cộng", "an average, not added"),
            RowKind::Index => self.pick("số thứ tự cột, không tính", "column numbers, not counted"),
            RowKind::Note => {
                self.pick("ghi chú hoặc tên nhóm, không tính", "a note or a group's name, not counted")
            }
            RowKind::Blank => self.pick("dòng trống", "a blank row"),
        }
    }

    /// What a grid row without a name is called: "Dòng 8".
    pub fn unnamed_row(self, row: u32) -> String {
        self.pick(format!("Dòng {}", row + 1), format!("Row {}", row + 1))
    }

    /// The label of the menu of these grid rows: "Dòng 5–9 là".
    pub fn row_is(self, first: u32, last: u32) -> String {
        let rows = range(first, last);
        match first == last {
            true => self.pick(format!("Dòng {rows} là"), format!("Row {rows} is")),
            false => self.pick(format!("Các dòng {rows} là"), format!("Rows {rows} are")),
        }
    }

    /// The mark at a row number, on hover: "Dòng 4: tổng, không cộng lại. Bấm để đổi (Alt+↑)".
    pub fn row_mark(self, row: u32, kind: RowKind, is_chosen: bool) -> String {
        let chosen = if is_chosen { format!(" ({})", self.row_chosen()) } else { String::new() };
        let kind = self.row_kind(kind);
        let said = self.pick(format!("Dòng {}: {kind}", row + 1), format!("Row {}: {kind}", row + 1));
        format!("{said}{chosen}. {}", self.row_change())
    }

    /// Which rows count: "tính 12 đơn vị, dòng 5–16; dòng 4 là tổng".
    pub fn rows_that_count(self, noun: &Counted, rows: &CountedRows) -> String {
        let CountedRows { units, ranges, totals, subtotals, parts, left_out } = rows;
        let counted = format!("{} {}", self.count(*units), self.counted(noun, *units));
        let listed = |ranges: &[(u32, u32)]| {
            let ranges: Vec<String> = ranges.iter().map(|(first, last)| range(*first, *last)).collect();
            ranges.join(", ")
        };
        let first = match ranges.as_slice() {
            [] => self.pick(format!("tính {counted}"), format!("{counted} count")),
            few if few.len() <= MOST_RANGES => {
                let listed = listed(few);
                let row = if *units == 1 { "row" } else { "rows" };
                self.pick(
                    format!("tính {counted}, dòng {listed}"),
                    format!("{counted} count, {row} {listed}"),
                )
            }
            [(first, _), .., (_, last)] | [(first, last)] => {
                let all = range(*first, *last);
                self.pick(
                    format!("tính {counted} trong dòng {all}"),
                    format!("{counted} count, within rows {all}"),
                )
            }
        };
        let others = [
            self.rows_are(totals, ["là tổng", "is the total", "are totals", "dòng tổng", "total rows"]),
            self.rows_are(
                subtotals,
                ["là tổng nhóm", "is a subtotal", "are subtotals", "dòng tổng nhóm", "subtotals"],
            ),
            (totals.is_empty() && *units > 1)
                .then(|| self.pick("không có dòng tổng", "no total row").to_owned()),
            self.rows_are(
                parts,
                ["là “trong đó”", "is a part", "are parts", "dòng “trong đó”", "parts of other rows"],
            ),
            self.rows_are(
                left_out,
                ["không tính", "is left out", "are left out", "dòng không tính", "rows left out"],
            ),
        ];
        let others: Vec<String> = others.into_iter().flatten().collect();
        if others.is_empty() { first } else { format!("{first}; {}", others.join(", ")) }
    }

    /// "dòng 4 là tổng", "dòng 4 và 17 là tổng", "6 dòng tổng nhóm".
    fn rows_are(self, rows: &[u32], words: [&str; 5]) -> Option<String> {
        let [are, english_is, english_are, several, english_several] = words;
        let said = match rows {
            [] => return None,
            [row] => {
                let row = row + 1;
                self.pick(format!("dòng {row} {are}"), format!("row {row} {english_is}"))
            }
            [row, other] => {
                let (row, other) = (row + 1, other + 1);
                self.pick(
                    format!("dòng {row} và {other} {are}"),
                    format!("rows {row} and {other} {english_are}"),
                )
            }
            many => {
                let n = self.count(many.len());
                self.pick(format!("{n} {several}"), format!("{n} {english_several}"))
            }
        };
        Some(said)
    }
}

/// So many ranges of rows are listed; of more only the first and the last row are named.
const MOST_RANGES: usize = 3;

/// Grid rows as they are numbered on the screen: "5–16".
fn range(first: u32, last: u32) -> String {
    match first == last {
        true => (first + 1).to_string(),
        false => format!("{}–{}", first + 1, last + 1),
    }
}

impl Words {
    /// A figure that would make its total come out with another number of noughts.
    pub(super) fn scaled_figure(self, place: &str, text: &str, figure: &str) -> String {
        self.pick(
            format!("{place} “{text}”: nếu là {figure} thì dòng tổng cộng lại đúng; có thể ghi sai đơn vị tính hoặc thừa, thiếu số 0. Xem lại số này."),
            format!("{place} “{text}”: with {figure} the total would come out; perhaps it is in another unit or has a nought too many or too few. Check it."),
        )
    }

    /// Figures apart under the table. `text` is the name of their row; blank if it has none.
    pub(super) fn stray_figures(self, place: &str, text: &str) -> String {
        match text.trim() {
            "" => self.pick(
                format!("{place}: dòng có số mà không có tên, đứng tách dưới bảng; không tính. Nếu là một đơn vị hay dòng tổng, đổi loại dòng."),
                format!("{place}: the row has figures and no name, apart below the table; it is not counted. If it is a unit or a total, change its kind."),
            ),
            name => self.pick(
                format!("{place} “{name}”: dòng có số đứng tách dưới bảng; không tính. Nếu là một đơn vị hay dòng tổng, đổi loại dòng."),
                format!("{place} “{name}”: the row has figures and stands apart below the table; it is not counted. If it is a unit or a total, change its kind."),
            ),
        }
    }
}
