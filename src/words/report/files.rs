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

    /// Notice: the reports of all sheets were offered as one file.
    pub(in crate::words) fn reports_taken(self, name: &str, made: usize, failed: &[String]) -> String {
        let count = self.count(made);
        let taken = self.pick(
            format!("Đã đưa {name} (báo cáo Word và Excel của {count} trang) sang thư mục Tải xuống của trình duyệt."),
            format!("{name} with the Word and Excel reports of {count} sheet(s) was handed to the browser's downloads."),
        );
        if failed.is_empty() {
            return taken;
        }
        let failed = failed.join("; ");
        self.pick(format!("{taken} Chưa lập được: {failed}."), format!("{taken} Not made: {failed}."))
    }

    /// Why there is no report of a sheet.
    pub fn no_report_of(self, tab: &str, reason: Option<&str>) -> String {
        let reason = reason.unwrap_or(self.pick("trang trống", "the sheet is empty"));
        format!("{tab}: {reason}")
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
    /// Command.
    reports_of_all_sheets: "Xuất báo cáo mọi trang (một tệp .zip)", "Reports of all sheets (one .zip file)";
    /// Name of the list of what could not be made, in the file with the reports of all sheets.
    not_made: "Chưa lập được.txt", "Not made.txt";
    /// Why there is no report of a sheet.
    charts_not_drawn: "trình duyệt không vẽ được biểu đồ", "the browser could not draw the charts";
    /// Notice: why there is no file with reports.
    report_of_no_sheet: "Chưa có trang nào có số liệu nên không có báo cáo để xuất.", "No sheet has any figures, so there is no report to write.";
    /// Notice: the report's file is being written, which takes a while.
    report_begun: "Đang tạo tệp báo cáo…", "Writing the report…";
}
