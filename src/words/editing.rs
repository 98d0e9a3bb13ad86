//! Texts of what is done with cells: filled, pasted, written by a key.

use super::texts::Words;
use crate::sheet::{Operation, PasteHow};

super::texts::texts! {
    /// Command.
    fill_right: "Điền sang phải", "Fill right";
    /// Command.
    undo_list: "Các bước đã làm…", "The steps done…";
    /// Title of the list of steps.
    undo_to: "Hoàn tác đến hết bước", "Undo up to this step";
    /// The border of the selection.
    move_border: "Kéo để chuyển; giữ Ctrl để chép, giữ Shift để chèn xen", "Drag to move; hold Ctrl to copy, Shift to put between others";
    /// The handle at the lower right of the selection.
    fill_handle: "Kéo để điền tiếp, nhấp đúp để điền đến cuối; giữ Ctrl để đổi giữa chép và đếm tiếp", "Drag to fill, double click to fill to the end; hold Ctrl to change between copy and series";
    /// Command.
    paste: "Dán", "Paste";
    /// Command: asks how.
    paste_special: "Dán đặc biệt…", "Paste special…";
    /// Command.
    repeat: "Lặp lại việc vừa làm", "Repeat the last change";
    /// Command.
    show_active: "Về ô đang chọn", "Scroll to the active cell";
    /// Command.
    auto_sum: "Cộng các số phía trên (SUM)", "Add up the figures above (SUM)";
    /// Command.
    formula_above: "Chép nội dung ô trên", "Copy what the cell above says";
    /// Command.
    value_above: "Chép giá trị ô trên", "Copy the value of the cell above";
    /// Command.
    today: "Ghi ngày hôm nay", "Write today's date";
    /// Command.
    time_now: "Ghi giờ hiện tại", "Write the time of day";
    /// Command.
    new_sheet: "Thêm bảng trống", "Add a blank sheet";
    /// Command.
    next_sheet: "Bảng kế tiếp", "Next sheet";
    /// Command.
    previous_sheet: "Bảng trước", "Previous sheet";
}

impl Words {
    /// How cells are pasted.
    pub fn paste_how(self, how: PasteHow) -> &'static str {
        match how {
            PasteHow::Whole => self.paste(),
            PasteHow::Values => self.pick("Chỉ giá trị", "Values only"),
            PasteHow::Formulas => self.pick("Công thức, không định dạng", "Formulas without formats"),
            PasteHow::Forms => self.pick("Chỉ định dạng", "Formats only"),
            PasteHow::Transposed => self.pick("Đổi dòng thành cột", "Transpose"),
            PasteHow::SkipBlanks => self.pick("Bỏ qua ô trống", "Skip blanks"),
            PasteHow::Operate(Operation::Add) => self.pick("Cộng vào số đang có", "Add to the figures there"),
            PasteHow::Operate(Operation::Subtract) => {
                self.pick("Trừ khỏi số đang có", "Subtract from the figures there")
            }
            PasteHow::Operate(Operation::Multiply) => {
                self.pick("Nhân số đang có", "Multiply the figures there")
            }
            PasteHow::Operate(Operation::Divide) => self.pick("Chia số đang có", "Divide the figures there"),
        }
    }

    /// Notice: the cells asked for are outside of the table, and the nearest ones are selected.
    pub(in crate::words) fn nearest_cell(self, asked: &str, nearest: &str, is_above: bool) -> String {
        match is_above {
            true => self.pick(
                format!("{asked} là dòng tiêu đề (bấm đúp vào tiêu đề để sửa), nên đã đến {nearest}."),
                format!(
                    "{asked} is of the title or the head (double-click it to edit), so {nearest} is selected."
                ),
            ),
            false => self.pick(
                format!("{asked} nằm ngoài bảng, nên đã đến {nearest} là ô gần nhất."),
                format!("{asked} is outside of the table, so {nearest}, the nearest, is selected."),
            ),
        }
    }
}
