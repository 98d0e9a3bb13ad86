//! Doubts that many cells or columns share, each told in one line, and their answers for all.

use super::texts::Words;
use crate::sheet::Flood;
use crate::table::Role;

impl Words {
    /// Columns whose notation nothing decides. `place` and `text` are those of a cell, which reads as either figure.
    pub fn ambiguous_together(
        self,
        columns: &str,
        (place, text): (String, &str),
        (comma, point): (f64, f64),
    ) -> String {
        let (comma, point) = (self.figure(comma), self.figure(point));
        self.pick(
            format!("{columns}: số như ô {place} “{text}” đọc được hai cách, {comma} hoặc {point}. Chọn một lần cho các cột này; cột nào khác thì chọn riêng ở đầu cột."),
            format!("{columns}: figures such as {place} “{text}” read two ways, {comma} or {point}. Choose once for these columns; one that differs has its own menu in its head."),
        )
    }

    /// So many doubts of one kind in these columns, with the cell of the first.
    pub fn flood(self, flood: Flood, count: u32, columns: &str, (place, text): (String, &str)) -> String {
        let n = self.count(count as usize);
        match flood {
            Flood::TextNumbers => self.pick(
                format!("{columns}: {n} ô nguồn lưu dạng chữ, ở đây đọc là số (ô {place} “{text}”…)."),
                format!("{columns}: {n} cells stored as text, read as numbers here ({place} “{text}” …)."),
            ),
            Flood::DuplicateUnits => self.pick(
                format!("{columns}: {n} dòng ghi lại tên đơn vị đã có ở dòng trên (ô {place} “{text}”…). Nếu là cùng một đơn vị thì đang bị tính nhiều lần."),
                format!("{columns}: {n} rows name a unit that an earlier row names ({place} “{text}” …). If it is the same unit, it is counted several times."),
            ),
            Flood::UndecidedMarks => self.pick(
                format!("{columns}: {n} ô “{text}” (ô {place}…) là 0 hay chưa có số liệu? Các đơn vị này đang được để ngoài tỷ lệ chung và xếp hạng."),
                format!("{columns}: {n} cells “{text}” ({place} …): 0, or no figure yet? Their units are left out of the rate of all and of the ranks."),
            ),
            Flood::MergedValues => self.pick(
                format!("{columns}: {n} số nằm trong ô gộp nhiều dòng, mỗi số chỉ tính cho dòng đầu (ô {place} “{text}”…)."),
                format!("{columns}: {n} figures are merged over several rows, each counted in its first row only ({place} “{text}” …)."),
            ),
        }
    }

    /// Answer: doubts of a kind need nothing more.
    pub fn see_all(self, flood: Flood, count: u32) -> String {
        let n = self.count(count as usize);
        match (flood, count) {
            (Flood::DuplicateUnits, 1) => {
                self.pick("Là đơn vị khác, giữ cả hai", "Another unit, keep both").to_owned()
            }
            (Flood::DuplicateUnits, _) => self.pick(
                format!("Là các đơn vị khác nhau, giữ cả {n} dòng"),
                format!("Different units, keep all {n} rows"),
            ),
            (Flood::UndecidedMarks, _) => {
                self.pick("Chưa có số liệu, để nguyên", "No figure yet, leave them").to_owned()
            }
            (_, 1) => self.pick("Đúng vậy, đã xem", "Right, looked at").to_owned(),
            _ => self.pick(format!("Đúng vậy, đã xem cả {n} ô"), format!("Right, looked at all {n} cells")),
        }
    }

    /// A mark for none of which nothing tells whether it stands for 0.
    pub(super) fn undecided_mark(self, place: &str, text: &str) -> String {
        self.pick(
            format!("{place} “{text}”: là 0 hay chưa có số liệu? Đơn vị này đang được để ngoài tỷ lệ chung và xếp hạng."),
            format!("{place} “{text}”: 0, or no figure yet? The unit is left out of the rate of all and of the ranks."),
        )
    }

    /// Answer: marks for none stand for nothing.
    pub fn marks_are_nothing(self, count: u32) -> String {
        let n = self.count(count as usize);
        match count {
            1 => self.pick("Là 0, ghi 0 vào ô", "It is 0: write 0").to_owned(),
            _ => self.pick(format!("Là 0, ghi 0 vào cả {n} ô"), format!("They are 0: write 0 into all {n}")),
        }
    }

    /// Answer: the rows that name a unit again do not count.
    pub fn leave_out_repeated(self, count: u32) -> String {
        let n = self.count(count as usize);
        self.pick(format!("Không tính {n} dòng lặp lại"), format!("Leave the {n} repeated rows out"))
    }

    /// A role that was guessed.
    pub fn guessed(self, column: &str, title: &str, role: Role) -> String {
        let role = self.role(role);
        self.pick(
            format!("{column} “{title}”: đoán là “{role}”. Đúng thì xác nhận, không thì chọn vai trò ở đầu cột (Alt+↓)."),
            format!("{column} “{title}”: guessed to be “{role}”. Confirm it, or choose the role in the column's head (Alt+↓)."),
        )
    }
}
