//! What is said of a damaged document: what of it was opened, and what is missing.

use super::texts::Words;
use crate::grid::column_letters;
use crate::store::{Lost, LostOfSheet};

impl Words {
    /// The name of what remains of a damaged document.
    pub(crate) fn rescued_name(self, name: &str) -> String {
        self.pick(
            format!("{name} (phần còn lại)").trim().to_owned(),
            format!("{name} (rescued)").trim().to_owned(),
        )
    }

    /// Notice: what remains of a damaged document was opened.
    pub(crate) fn rescued(self, lost: &Lost) -> String {
        let mut missing: Vec<String> = lost.sheets.iter().map(|sheet| self.lost_of_sheet(sheet)).collect();
        if lost.of_document {
            missing
                .push(self.pick("tên tài liệu và màu biểu đồ", "the document's name and colours").to_owned());
        }
        if lost.rest {
            let rest = self
                .pick("phần cuối của tệp hoặc một phần thiết lập", "the end of the file or some settings");
            missing.push(rest.to_owned());
        }
        let missing = missing.join("; ");
        self.pick(
            format!("Tệp bị hỏng hoặc bị cắt; đã mở phần đọc được thành một bảng khác, tệp cũ giữ nguyên. Thiếu hoặc không tin được: {missing}. Hãy so lại với nguồn."),
            format!("The file is damaged or cut short; what could be read was opened as another table, and the file is untouched. Missing or not to be trusted: {missing}. Compare it with the source."),
        )
    }

    fn lost_of_sheet(self, lost: &LostOfSheet) -> String {
        let name = match lost.name.is_empty() {
            true => self.pick(format!("bảng {}", lost.place + 1), format!("sheet {}", lost.place + 1)),
            false => format!("“{}”", lost.name),
        };
        let columns = |columns: &[u32]| {
            let letters: Vec<String> = columns.iter().map(|column| column_letters(*column)).collect();
            letters.join(", ")
        };
        let mut parts = Vec::new();
        if !lost.missing.is_empty() {
            let columns = columns(&lost.missing);
            parts.push(
                self.pick(format!("mất ô ở cột {columns}"), format!("cells of column {columns} are lost")),
            );
        }
        if !lost.doubtful.is_empty() {
            let columns = columns(&lost.doubtful);
            let doubtful = format!("số ở cột {columns} có thể đã khác");
            parts.push(self.pick(doubtful, format!("figures of column {columns} may be others")));
        }
        for (is_lost, vi, en) in [
            (lost.about_grid, "tên bảng và ô gộp", "the sheet's name and merged cells"),
            (lost.decisions, "cách đọc cột và dòng", "how columns and rows are read"),
            (lost.formulas, "công thức (giá trị còn)", "formulas (their values remain)"),
            (lost.settings, "một phần thiết lập", "some settings"),
        ] {
            if is_lost {
                parts.push(self.pick(vi, en).to_owned());
            }
        }
        format!("{name}: {}", parts.join(", "))
    }
}
