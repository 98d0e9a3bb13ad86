//! Texts of the status bar about the selected cells.

use super::texts::{Words, texts};

texts! {
    /// A figure of the selection.
    figures_count: "Đếm", "Count";
    /// A figure of the selection.
    least: "Nhỏ nhất", "Min";
    /// A figure of the selection.
    most: "Lớn nhất", "Max";
    /// What a click on a figure does.
    copies_figure: "Bấm để chép số này", "Click to copy this figure";
    /// After Shift+F8.
    adding_ranges: "đang chọn thêm vùng, Shift+F8 để thôi", "adding ranges, Shift+F8 to stop";
}

impl Words {
    /// How many ranges are selected.
    pub fn in_ranges(self, ranges: usize) -> String {
        self.pick(format!("{ranges} vùng"), format!("{ranges} ranges"))
    }
}
