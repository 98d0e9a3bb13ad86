//! Texts of the bar that finds and replaces.

use super::texts::Words;

super::texts::texts! {
    /// Command.
    find_text: "Tìm", "Find";
    /// Command.
    replace_text: "Tìm và thay", "Find and replace";
    /// Command and button.
    find_next: "Tìm tiếp", "Find next";
    /// Command and button.
    find_previous: "Tìm ngược lên", "Find previous";
    /// Label of a field.
    find_what: "Tìm gì", "Find what";
    /// Label of a field.
    replace_with: "Thay bằng", "Replace with";
    /// Button.
    replace_one: "Thay", "Replace";
    /// Button.
    replace_all: "Thay tất cả", "Replace all";
    /// Switch: otherwise "ha noi" finds "Hà Nội".
    find_exactly: "Đúng dấu, đúng hoa thường", "Match case and accents";
    /// Switch.
    find_whole: "Cả ô", "Whole cell";
    /// Switch.
    find_in_all: "Mọi bảng", "All sheets";
    /// Tells what the bar finds unless a switch says otherwise.
    find_hint: "Không cần gõ dấu: “ha noi” tìm ra “Hà Nội”. Dấu * thay cho nhiều chữ, ? cho một chữ.", "Accents are not needed: “ha noi” finds “Hà Nội”. * stands for any letters, ? for one.";
    /// The cell that was looked at last stays as it is.
    not_replaced: "Ô này giữ nguyên: cột tính, hoặc chỉ giá trị của công thức chứa chữ này.", "This cell stays as it is: it is computed, or only a formula's value has this text.";
}

/// What came of replacing in all cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacements {
    /// How many cells have another text.
    pub cells: usize,
    /// How many have it and stay as they were: computed ones, values of formulas, formulas that would be none.
    pub kept: usize,
}

impl Words {
    /// Nothing has it.
    pub fn not_found(self, text: &str) -> String {
        self.pick(format!("Không ô nào có “{text}”."), format!("No cell has “{text}”."))
    }

    /// "Đã thay 17 ô."
    pub fn texts_replaced(self, replacements: &Replacements) -> String {
        let Replacements { cells, kept } = *replacements;
        let (done, count) = (self.count(cells), self.count(kept));
        let plural = |n: usize| if n == 1 { "" } else { "s" };
        let mut said = self.pick(
            format!("Đã thay {done} ô (Ctrl+Z để hoàn tác)."),
            format!("{done} cell{} replaced (Ctrl+Z undoes it).", plural(cells)),
        );
        if cells == 0 {
            said = self.pick("Không thay ô nào.", "Nothing was replaced.").to_owned();
        }
        if kept > 0 {
            said.push_str(&self.pick(
                format!(" {count} ô giữ nguyên: cột tính, hoặc giá trị của công thức."),
                format!(" {count} cell{} left as they were: computed, or values of formulas.", plural(kept)),
            ));
        }
        said
    }

    /// How many cells have it: "3/17", or "17 ô" while the active cell is none of them.
    pub fn found_at(self, place: Option<usize>, of: usize) -> String {
        let all = self.count(of);
        match place {
            _ if of == 0 => self.pick("không có", "none").to_owned(),
            Some(place) => format!("{}/{all}", self.count(place + 1)),
            None => self.pick(format!("{all} ô"), format!("{all} cell{}", if of == 1 { "" } else { "s" })),
        }
    }

    /// It was found in the title of the table, which no cell of the grid shows.
    pub fn found_in_title(self, text: &str) -> String {
        self.pick(format!("trong tiêu đề bảng: {text}"), format!("in the table's title: {text}"))
    }

    /// It was found in the head of a column.
    pub fn found_in_head(self, text: &str) -> String {
        self.pick(format!("trong đầu cột: {text}"), format!("in a column's head: {text}"))
    }

    /// Only the selected cells are looked through.
    pub fn found_within(self, range: &str) -> String {
        self.pick(format!("trong vùng {range}"), format!("within {range}"))
    }
}
