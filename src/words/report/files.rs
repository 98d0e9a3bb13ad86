//! What the files of a report say of themselves: what they are about, their names, what was left out.

use crate::store::LocalTime;
use crate::table::{Role, Table};
use crate::words::texts::Words;

impl Words {
    /// What a table without a title is about, by what its columns hold.
    pub fn subject_of(self, table: &Table) -> &'static str {
        let has = |roles: &[Role]| roles.iter().any(|role| table.column_of(*role).is_some());
        if has(&[Role::Plan]) && has(&[Role::Actual, Role::ActualCumulative, Role::ActualEstimate]) {
            return self.pick("Kết quả thực hiện kế hoạch", "Performance against the plan");
        }
        if has(&[Role::Participants]) && has(&[Role::Population, Role::LabourForce, Role::Coverage]) {
            return self.pick("Tình hình tham gia và bao phủ", "Participation and coverage");
        }
        if has(&[Role::Arrears, Role::ArrearsWithInterest, Role::ArrearsAged, Role::ArrearsRate]) {
            return self.pick("Tình hình nợ, chậm đóng", "Arrears and late payment");
        }
        self.pick("Số liệu", "Figures")
    }

    /// A name with the day behind it, for a file whose name alone would not tell it from others.
    pub fn dated(self, name: &str, day: LocalTime) -> String {
        format!("{name} {}-{:02}-{:02}", day.year, day.month, day.day)
    }

    /// Below a table of which rows were left out.
    pub fn rest_is_in_excel(self, rows: usize) -> String {
        let rows = self.count(rows);
        self.pick(
            format!("Còn {rows} dòng không in ở đây: xem trong tệp Excel của báo cáo (nút Tải Excel)."),
            format!(
                "{rows} more rows are not printed here: the report's Excel file has them (button Excel file)."
            ),
        )
    }
}

crate::words::texts::texts! {
    /// Notice: the report's file is being written, which takes a while.
    report_begun: "Đang tạo tệp báo cáo…", "Writing the report…";
}
