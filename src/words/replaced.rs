//! Texts about a table that a new one of its form has replaced.

use super::texts::Words;
use crate::sheet::LeftBehind;

impl Words {
    /// Notice: a new table replaced one of its form and is treated like it. `outdated` are texts of the charts that name a
    /// period; `left` is what the user had written and found no place.
    pub fn replaced_alike(self, outdated: &[String], left: LeftBehind) -> String {
        let mut said = vec![self.pick(
            "Đã thay bảng trước. Bảng mới cùng mẫu nên giữ vai trò cột, ngưỡng, biểu đồ, ghi chú và các ô ngoài bảng như trước.",
            "The former table was replaced. The new one has its form, so roles, targets, charts, notes and cells outside of it stay.",
        ).to_owned()];
        if !outdated.is_empty() {
            let texts: Vec<String> = outdated.iter().map(|text| format!("“{text}”")).collect();
            let texts = self.listed(&texts);
            said.push(self.pick(
                format!("Đã bỏ chữ nêu kỳ cũ: {texts}."),
                format!("Texts that name the former period were left out: {texts}."),
            ));
        }
        let LeftBehind { notes, cells } = left;
        let counted = [
            (notes, self.pick("ghi chú", if notes == 1 { "note" } else { "notes" })),
            (
                cells,
                self.pick(
                    "ô ngoài bảng",
                    if cells == 1 { "cell outside of the table" } else { "cells outside of the table" },
                ),
            ),
        ];
        let counted = counted.iter().filter(|(count, _)| *count > 0);
        let lost: Vec<String> =
            counted.map(|(count, what)| format!("{} {what}", self.count(*count))).collect();
        if !lost.is_empty() {
            let lost = self.listed(&lost);
            said.push(self.pick(
                format!("Nhưng {lost} không còn chỗ trong bảng mới: bấm “Lấy lại bảng cũ” để trả lại."),
                format!("But {lost} had no place in the new table: choose “Bring back the former one” to have them again."),
            ));
        }
        said.join(" ")
    }
}
