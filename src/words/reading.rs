//! Texts about reading a large paste or file: its progress and its end.

use super::texts::Words;
use crate::intake::Stage;

super::texts::texts! {
    /// The strip: the button that cancels reading.
    stop_reading: "Thôi (Esc)", "Cancel (Esc)";
    /// Menu: the notation of one column, whatever the others have.
    reading_of_this: "Chỉ cột này", "This column only";
}

impl Words {
    /// Command: understand a row, a column or the header differently.
    pub fn understand(self, otherwise: crate::table::Understand) -> &'static str {
        use crate::table::Understand::Comma;
        use crate::table::Understand::LongerHeader;
        use crate::table::Understand::Note;
        use crate::table::Understand::Part;
        use crate::table::Understand::Point;
        use crate::table::Understand::ShorterHeader;
        use crate::table::Understand::Subtotal;
        use crate::table::Understand::Total;
        use crate::table::Understand::Unit;
        match otherwise {
            Comma => self.pick("Cột này đọc kiểu 1.234,5", "Read this column as 1.234,5"),
            Point => self.pick("Cột này đọc kiểu 1,234.5", "Read this column as 1,234.5"),
            Unit => self.pick("Dòng này là một đơn vị", "This row is a unit"),
            Total => self.pick("Dòng này là dòng tổng", "This row is the total"),
            Subtotal => self.pick("Dòng này là tổng của nhóm", "This row is a subtotal"),
            Part => self.pick("Dòng này là “trong đó” của dòng trên", "This row is a part of the one above"),
            Note => self.pick("Dòng này là ghi chú, không tính", "This row is a note, not counted"),
            LongerHeader => self.pick("Tiêu đề cột thêm một dòng", "The header has one row more"),
            ShorterHeader => self.pick("Tiêu đề cột bớt một dòng", "The header has one row less"),
        }
    }

    /// Menu: the notation of all columns in the same doubt.
    pub fn reading_of_all(self, columns: usize) -> String {
        self.pick(format!("Cả {columns} cột cùng kiểu"), format!("All {columns} columns written so"))
    }

    /// The strip: what is being read, a paste or the file of this name, and at which stage it is.
    pub fn reading(self, file: Option<&str>, stage: Stage) -> String {
        let what = match file {
            Some(name) => self.pick(format!("tệp {name}"), name.to_owned()),
            None => self.pick("bảng vừa dán", "the pasted table").to_owned(),
        };
        match stage {
            Stage::Cells => self.pick(format!("Đang đọc {what}…"), format!("Reading {what}…")),
            Stage::Figures => self.pick(format!("Đang tính {what}…"), format!("Computing {what}…")),
        }
    }
}
