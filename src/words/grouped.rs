//! Texts about the sums of a table by the values of a column.

use super::texts::Words;
use crate::sheet::NotGrouped;

super::texts::texts! {
    /// Title of the column that says how many rows of the source a sum is of.
    rows_counted: "Số dòng", "Rows";
}

impl Words {
    /// The title over the sums.
    pub fn grouped_title(self, source: &str) -> String {
        self.pick(format!("Tổng hợp từ {source}"), format!("Sums of {source}"))
    }

    /// The name on the tab.
    pub fn grouped_name(self, key: &str) -> String {
        self.pick(format!("Theo {key}"), format!("By {key}"))
    }

    /// Notice: why nothing is summed.
    pub fn not_grouped(self, reason: NotGrouped) -> &'static str {
        match reason {
            NotGrouped::NoSums => self.pick(
                "Bảng này không có cột nào cộng được (tỷ lệ, bình quân, số thứ tự thì không cộng), nên không có gì để tổng hợp.",
                "No column of this table adds up (rates, means and row numbers do not), so there is nothing to sum.",
            ),
            NotGrouped::NoGroups => self.pick(
                "Cột này không chia được nhóm: nó trống hoặc là số liệu. Chọn một cột có tên nhóm (huyện, khối, loại hình, năm) rồi làm lại.",
                "This column makes no groups: it is blank or holds figures. Choose a column that names groups (district, sector, kind, year) and try again.",
            ),
            NotGrouped::AllDifferent => self.pick(
                "Mỗi dòng có một giá trị riêng ở cột này, nên không có gì để cộng. Chọn một cột có giá trị lặp lại (huyện, khối, loại hình, năm).",
                "Each row has a value of its own in this column, so there is nothing to add. Choose a column with values that repeat (district, sector, kind, year).",
            ),
        }
    }

    /// Notice: the sums were made.
    pub fn grouped(self, groups: usize, follows: bool) -> String {
        match follows {
            true => self.pick(
                format!("Đã tổng hợp {groups} nhóm. Mỗi ô là một công thức, sửa bảng gốc thì số ở đây đổi theo."),
                format!("Summed {groups} groups. Each cell is a formula: when the source changes, it follows."),
            ),
            false => self.pick(
                format!("Đã tổng hợp {groups} nhóm. Các ô là số, không đổi theo bảng gốc; sửa bảng gốc thì tổng hợp lại."),
                format!("Summed {groups} groups. The cells are figures and do not follow the source: when it changes, sum again."),
            ),
        }
    }
}
