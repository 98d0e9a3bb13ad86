//! How cells look: commands, and the dialog of all choices.

use super::texts::Words;
use crate::form::{Align, NumberKind};

super::texts::texts! {
    /// Command and title of the dialog.
    format_cells: "Định dạng ô", "Format cells";
    /// Command.
    bold: "Chữ đậm", "Bold";
    /// Command.
    italic: "Chữ nghiêng", "Italic";
    /// Command.
    more_decimals: "Thêm số lẻ", "More decimals";
    /// Command.
    fewer_decimals: "Bớt số lẻ", "Fewer decimals";
    /// Command.
    format_grouped: "Số có hai số lẻ: 1.234,50", "Number with two decimals: 1,234.50";
    /// Command.
    format_percent: "Phần trăm: 36%", "Percentage: 36%";
    /// Command.
    format_dong: "Đồng: 1.234 ₫", "Đồng: 1,234 ₫";
    /// Command.
    format_as_is: "Số như đã ghi", "Numbers as they are";
    /// Command.
    wrap_text: "Xuống dòng trong ô", "Wrap text";
    /// Command.
    form_usual: "Bỏ định dạng", "Clear formats";
    /// Dialog: a group of choices.
    form_numbers: "Số", "Numbers";
    /// Dialog: a group of choices.
    form_letters: "Chữ", "Letters";
    /// Dialog: a group of choices.
    form_fill: "Màu nền", "Fill";
    /// Dialog: a group of choices.
    form_ink: "Màu chữ", "Text colour";
    /// Dialog: a group of choices.
    form_align: "Căn", "Alignment";
    /// Dialog: a group of choices.
    form_borders: "Viền", "Borders";
    /// Command.
    no_borders: "Bỏ viền", "No borders";
    /// Command.
    all_borders: "Viền mọi ô", "All borders";
    /// Command.
    outer_borders: "Viền ngoài", "Outside borders";
    /// Command.
    total_borders: "Viền dòng tổng (một nét trên, hai nét dưới)", "Total borders (one line above, two below)";
    /// Dialog: no colour chosen.
    no_colour: "Không màu", "No colour";
    /// Dialog.
    form_changes_nothing: "Chỉ đổi cách hiện: số bên trong vẫn đủ, mọi phép tính không đổi.", "Only what is shown changes: the figures stay whole, and nothing is computed otherwise.";
}

impl Words {
    /// What a number is shown as, with an example.
    pub fn number_kind(self, kind: NumberKind) -> &'static str {
        match kind {
            NumberKind::Plain => self.pick("Số: 1.234,5", "Number: 1,234.5"),
            NumberKind::Percent => self.pick("Phần trăm: 36,5%", "Percentage: 36.5%"),
            NumberKind::Dong => self.pick("Đồng: 1.234 ₫", "Đồng: 1,234 ₫"),
            NumberKind::Thousands => {
                self.pick("Nghìn: 1.234.000 → 1.234 nghìn", "Thousands: 1,234,000 → 1,234 nghìn")
            }
            NumberKind::Millions => {
                self.pick("Triệu: 1.234.000 → 1,2 triệu", "Millions: 1,234,000 → 1.2 triệu")
            }
            NumberKind::Billions => {
                self.pick("Tỷ: 1.234.000.000 → 1,2 tỷ", "Billions: 1,234,000,000 → 1.2 tỷ")
            }
        }
    }

    /// Where a text stands.
    pub fn align(self, align: Align) -> &'static str {
        match align {
            Align::Usual => self.pick("Như thường lệ", "As usual"),
            Align::Left => self.pick("Trái", "Left"),
            Align::Centre => self.pick("Giữa", "Centre"),
            Align::Right => self.pick("Phải", "Right"),
        }
    }

    /// The name of a colour of the dialog, by its place in [`crate::view`]'s list.
    pub fn colour_name(self, place: usize) -> &'static str {
        let (vietnamese, english) = match place {
            0 => ("vàng", "yellow"),
            1 => ("cam", "orange"),
            2 => ("đỏ", "red"),
            3 => ("xanh lá", "green"),
            4 => ("xanh dương", "blue"),
            5 => ("tím", "violet"),
            6 => ("xám", "grey"),
            _ => ("đen", "black"),
        };
        self.pick(vietnamese, english)
    }
}
