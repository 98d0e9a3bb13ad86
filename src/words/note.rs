//! Texts of the notes beside cells.

use super::texts::Words;

super::texts::texts! {
    /// Command and title of the dialog.
    note: "Ghi chú ô", "Note on the cell";
    /// List of the notes.
    notes: "Ghi chú", "Notes";
    /// Button.
    keep_note: "Ghi lại", "Keep";
    /// Button: the note stays as it was.
    leave_note: "Không ghi", "Do not keep";
    /// Button.
    remove_note: "Xóa ghi chú", "Remove the note";
    /// What the dialog explains.
    note_hint: "Ghi chú đi theo ô khi chèn, xóa, sắp xếp, và được lưu cùng bảng. Esc hoặc Ctrl+Enter để ghi lại.", "A note goes with its cell when rows are inserted, deleted or sorted, and is kept with the table. Esc or Ctrl+Enter keeps it.";
}

impl Words {
    /// A note, where it is read.
    pub fn noted(self, note: &str) -> String {
        self.pick(format!("Ghi chú: {note}"), format!("Note: {note}"))
    }
}
