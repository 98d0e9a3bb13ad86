//! What a table lacks, in words: in brief for the strip, and with what to do for the list.

use super::texts::Words;
use crate::grid::column_letters;
use crate::sheet::Missing;

impl Words {
    /// The strip: "thiếu cột tên đơn vị".
    pub fn missing_briefly(self, missing: &Missing) -> String {
        match missing {
            Missing::Figures => self.pick("chưa có số nào", "no figures yet").to_owned(),
            Missing::Results { count, .. } => {
                let n = self.count(*count);
                self.pick(
                    format!("{n} ô là công thức, không phải số"),
                    format!("{n} formulas, not their results"),
                )
            }
            Missing::Units => self.pick("không dòng nào được tính", "no row counts").to_owned(),
            Missing::UnitColumn => self.pick("thiếu cột tên đơn vị", "no column of unit names").to_owned(),
            Missing::Titles(columns) => {
                let columns = self.columns(columns);
                self.pick(format!("{columns} thiếu tiêu đề"), format!("{columns}: no title"))
            }
            Missing::FiguresOf { column, .. } => {
                let column = self.columns(&[*column]);
                self.pick(format!("{column} không có số"), format!("{column}: no figures"))
            }
        }
    }

    /// The list: what is missing and what to do. `address` and `text` are those of the first formula.
    pub fn missing(self, missing: &Missing, address: &str, text: &str) -> String {
        match missing {
            Missing::Figures => self.pick(
                "Bảng chưa có số nào nên không tính được gì. Nếu vừa dán: trong Excel chọn cả bảng kể cả tiêu đề, Ctrl+C, rồi dán lại. Hoặc gõ số vào các ô.",
                "The table has no figures, so nothing can be computed. If you have just pasted: select the whole table with its header in Excel, press Ctrl+C and paste again. Or type the figures.",
            )
            .to_owned(),
            Missing::Results { count, .. } => {
                let n = self.count(*count);
                self.pick(
                    format!("{n} ô là công thức dạng chữ, không có kết quả (ô {address} “{text}”), nên không tính được. Trong Excel bấm Ctrl+` để hiện kết quả, rồi sao chép và dán lại."),
                    format!("{n} cells hold a formula as text without its result (cell {address} “{text}”), and are not counted. In Excel press Ctrl+` to show results, then copy and paste again."),
                )
            }
            Missing::Units => self.pick(
                "Không dòng nào được tính là đơn vị: mọi dòng đều được hiểu là tổng, trong đó hoặc ghi chú. Bấm vào dấu cạnh số dòng (Alt+↑) để nói dòng nào là đơn vị.",
                "No row counts as a unit: every row was understood as a total, a part or a note. Click the mark beside a row number (Alt+↑) to say which rows are units.",
            )
            .to_owned(),
            Missing::UnitColumn => self.pick(
                "Không có cột tên đơn vị nên biểu đồ và câu nhận xét không gọi được tên ai. Đặt vai trò “đơn vị” ở đầu cột có tên (Alt+↓), hoặc dán lại cả cột tên.",
                "No column names the units, so neither chart nor sentences can name anyone. Set the role “unit” in the head of the column with the names (Alt+↓), or paste again with that column.",
            )
            .to_owned(),
            Missing::Titles(columns) => {
                let columns = self.columns(columns);
                self.pick(
                    format!("{columns} có số mà không có tiêu đề nên không biết là số gì. Đặt vai trò ở đầu cột (Alt+↓), hoặc gõ tiêu đề (Ctrl+F2)."),
                    format!("{columns}: figures without a title, so it is not known what they are. Set the role in the column's head (Alt+↓), or type a title (Ctrl+F2)."),
                )
            }
            Missing::FiguresOf { column, role } => {
                let (column, role) = (self.columns(&[*column]), self.role(*role));
                self.pick(
                    format!("{column} là “{role}” mà chỉ có chữ, không có số, nên không tính gì từ cột này. Gõ số vào cột, hoặc đổi vai trò ở đầu cột (Alt+↓)."),
                    format!("{column} is “{role}” and holds words, no figures, so nothing is computed from it. Type the figures, or change the role in the column's head (Alt+↓)."),
                )
            }
        }
    }

    /// "Cột C", "Cột C, D", "28 cột (C, D, E…)".
    pub fn columns(self, columns: &[u32]) -> String {
        const MOST: usize = 4;
        let letters = |some: &[u32]| some.iter().map(|c| column_letters(*c)).collect::<Vec<_>>().join(", ");
        match columns {
            [one] => self.place_column(&column_letters(*one)),
            few if few.len() <= MOST => {
                self.pick(format!("Cột {}", letters(few)), format!("Columns {}", letters(few)))
            }
            many => {
                let (n, first) = (many.len(), letters(&many[..MOST]));
                self.pick(format!("{n} cột ({first}…)"), format!("{n} columns ({first}…)"))
            }
        }
    }
}
