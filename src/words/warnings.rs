//! Warnings in words: what, where, what to do.

use super::Words;
use crate::ingest::Doubt;
use crate::number::{Because, ColumnNotation, Decimals, Notation, print_number};

impl Words {
    /// A figure in a sentence of the interface.
    pub fn figure(self, value: f64) -> String {
        print_number(value, Decimals::UpTo(6), self.0.notation())
    }

    /// How a notation is named: by what it looks like.
    pub fn notation(self, notation: Notation) -> &'static str {
        match notation {
            Notation::CommaDecimal => "1.234,5",
            Notation::PointDecimal => "1,234.5",
        }
    }

    /// Why a column is read the way it is.
    pub fn because(self, reading: ColumnNotation) -> String {
        match reading.because {
            Because::Chosen => self.pick("bạn đã chọn", "you chose it").to_owned(),
            Because::StoredValues => {
                self.pick("tệp nguồn ghi sẵn giá trị", "the source stored the values").to_owned()
            }
            Because::Declared => self.pick("nguồn khai báo dấu", "the source declared it").to_owned(),
            Because::Proved(n) => {
                self.pick(format!("{n} ô chỉ đọc được một cách"), format!("{n} cells read only one way"))
            }
            Because::Arithmetic => {
                self.pick("chỉ cách này tính lại khớp", "only this way the arithmetic holds").to_owned()
            }
            Because::Unit => self.pick("theo đơn vị tính", "by its unit").to_owned(),
            Because::Document => self.pick("theo các cột khác", "as the other columns").to_owned(),
            Because::Usage => self.pick("theo thói quen ở Việt Nam", "by Vietnamese usage").to_owned(),
            Because::NothingToDecide => self.pick("không có dấu phân cách", "no separators").to_owned(),
        }
    }
}

impl Words {
    /// A warning as one sentence. `place` is where it stands ("Ô C7", "Cột C"), `text` the cell's text.
    pub fn doubt(self, doubt: &Doubt, place: &str, text: &str) -> String {
        match doubt {
            Doubt::AmbiguousNumber { comma, point } => {
                let (c, p) = (self.figure(*comma), self.figure(*point));
                self.pick(
                    format!("{place} “{text}”: đọc được hai cách, {c} hoặc {p}. Chọn cách đọc cho cả cột."),
                    format!("{place} “{text}”: reads two ways, {c} or {p}. Choose one for the column."),
                )
            }
            Doubt::MixedNotation => self.pick(
                format!("{place}: có cả số kiểu 1.234,5 và kiểu 1,234.5; mỗi ô được đọc theo dấu của nó."),
                format!("{place}: holds both 1.234,5 and 1,234.5; each cell is read as it is written."),
            ),
            Doubt::TextNumber => self.pick(
                format!("{place} “{text}”: nguồn lưu dạng chữ, ở đây đọc là số."),
                format!("{place} “{text}”: stored as text, read as a number here."),
            ),
            Doubt::TotalDiffers { pasted, summed } => {
                let (p, s) = (self.figure(*pasted), self.figure(*summed));
                self.pick(
                    format!("{place}: tổng ghi {p}, cộng các dòng được {s}. Giữ nguyên số đã ghi."),
                    format!(
                        "{place}: the total says {p}, the rows add up to {s}. The pasted figure is kept."
                    ),
                )
            }
            Doubt::HiddenRows(n) => self.pick(
                format!("{n} dòng bị ẩn trong bảng nguồn được dán cùng."),
                format!("{n} hidden rows of the source came along."),
            ),
            Doubt::HiddenColumns(n) => self.pick(
                format!("{n} cột bị ẩn trong bảng nguồn được dán cùng."),
                format!("{n} hidden columns of the source came along."),
            ),
            Doubt::HiddenValue => self.pick(
                format!(
                    "{place}: cột nguồn quá hẹp, chỉ thấy “{text}”. Nới rộng cột trong Excel rồi dán lại."
                ),
                format!(
                    "{place}: the source column was too narrow and shows “{text}”. Widen it and paste again."
                ),
            ),
            Doubt::Uncalculated => self.pick(
                format!(
                    "{place} “{text}”: tệp có công thức nhưng chưa có kết quả. Mở tệp bằng Excel, lưu lại rồi mở ở đây."
                ),
                format!(
                    "{place} “{text}”: the file holds a formula without its result. Open it in Excel, save, and open it here again."
                ),
            ),
            Doubt::RoundedDisplay => self.pick(
                format!("{place} “{text}”: nguồn lưu số chi tiết hơn số hiển thị; tính bằng số chi tiết."),
                format!("{place} “{text}”: the source stores more digits than it shows; they are used."),
            ),
            Doubt::LossyText => self.pick(
                format!("{place} “{text}”: chữ đã mất dấu (dấu ?) trước khi dán."),
                format!("{place} “{text}”: letters were lost (?) before it was pasted."),
            ),
            Doubt::LegacyEncoding => self.pick(
                format!("{place} “{text}”: chữ theo phông cũ TCVN3 (.VnTime)."),
                format!("{place} “{text}”: text in the legacy TCVN3 encoding."),
            ),
            Doubt::Capped(n) => self.pick(
                format!("Bảng quá lớn: {n} ô không được nhận."),
                format!("The table is too large: {n} cells were left out."),
            ),
        }
    }

    /// "Ô C7".
    pub fn place_cell(self, address: &str) -> String {
        self.pick(format!("Ô {address}"), format!("Cell {address}"))
    }

    /// "Cột C".
    pub fn place_column(self, letters: &str) -> String {
        self.pick(format!("Cột {letters}"), format!("Column {letters}"))
    }
}
