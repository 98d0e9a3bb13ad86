//! The names of a report's parts.

use super::sentence::Length;
use crate::sheet::{ReportPart, ReportSection};
use crate::store::LocalTime;
use crate::words::texts::Words;

impl Words {
    /// The heading of a part of a report.
    pub fn report_part(self, part: ReportPart) -> &'static str {
        match part {
            ReportPart::Result => self.pick("Kết quả thực hiện", "Results"),
            ReportPart::Comparison => self.pick("So với kỳ gốc", "Compared with the base period"),
            ReportPart::Coverage => {
                self.pick("Mức độ bao phủ, số người tham gia", "Coverage and participants")
            }
            ReportPart::Arrears => self.pick("Tình hình nợ", "Arrears"),
            ReportPart::Other => self.pick("Các chỉ tiêu khác", "Other indicators"),
        }
    }

    /// The words above a table.
    pub fn table_caption(self, number: usize, subject: &str) -> String {
        self.pick(format!("Bảng {number}. {subject}"), format!("Table {number}. {subject}"))
    }

    /// Notice: a template was filled in. `left` are marks that mean nothing here, or for which the report has nothing.
    pub(in crate::words) fn template_filled(self, name: &str, left: &[String]) -> String {
        let made = self.pick(
            format!("Đã điền mẫu; trình duyệt đang ghi “{name}” vào thư mục tải xuống."),
            format!("The template is filled in; the browser is writing “{name}” into the downloads folder."),
        );
        match left {
            [] => made,
            left => {
                let left = left.join(", ");
                self.pick(
                    format!("{made} Còn để nguyên các dấu không có gì để điền: {left}."),
                    format!("{made} Marks without anything to put in were left: {left}."),
                )
            }
        }
    }

    /// The panel: so many places are in doubt.
    pub fn look_before_signing(self, count: usize) -> String {
        let number = self.count(count);
        self.pick(
            format!("Số liệu còn {number} chỗ cần xem trước khi ký."),
            format!("Before this is signed, {number} places of the figures are to be looked at."),
        )
    }

    /// What a report has besides its sentences: whether a table, how many charts, whether an appendix.
    pub fn report_has(self, (table, charts, appendix): (bool, usize, bool)) -> String {
        let charts = self.count(charts);
        let has = [
            Some(self.pick("nhận xét", "the sentences").to_owned()),
            table.then(|| self.pick("bảng số liệu", "the table").to_owned()),
            Some(self.pick(format!("{charts} biểu đồ"), format!("{charts} chart(s)"))),
            appendix.then(|| {
                self.pick("phụ lục cách tính", "an appendix of how the figures come about").to_owned()
            }),
        ];
        let has = self.listed(&has.into_iter().flatten().collect::<Vec<_>>());
        self.pick(
            format!("Báo cáo gồm {has}; Excel giữ công thức sống."),
            format!("The report has {has}; Excel keeps live formulas."),
        )
    }

    /// The heading of a section while the report is edited.
    pub fn report_section(self, section: ReportSection) -> &'static str {
        match section {
            ReportSection::Part(part) => self.report_part(part),
            ReportSection::Table => self.section_table(),
            ReportSection::Charts => self.report_charts(),
            ReportSection::Remarks => self.report_remarks(),
            ReportSection::Appendix => self.report_appendix(),
        }
    }

    /// So many sentences in the user's words have lost their figures.
    pub fn sentences_not_said(self, count: usize) -> String {
        let count = self.count(count);
        self.pick(
            format!("{count} câu bạn viết lại không đưa vào báo cáo vì bảng không còn số của câu: bấm Sửa báo cáo để xem."),
            format!("{count} sentence(s) in your words are left out, since the table has no more of their figures: see Edit the report."),
        )
    }

    /// How much the sentences of a report say.
    pub fn length(self, length: Length) -> &'static str {
        match length {
            Length::Full => self.pick("Đầy đủ", "Everything"),
            Length::Short => self.pick("Ngắn", "Short"),
            Length::OneLine => self.pick("Một dòng (để nhắn tin)", "One line (for a message)"),
        }
    }

    /// What the name of a report's file says.
    pub fn report_file(self, subject: &str) -> String {
        self.pick(format!("Báo cáo - {subject}"), format!("Report - {subject}"))
    }

    /// What the name of the file of all tables says.
    pub fn workbook_file(self, document: &str) -> String {
        self.pick(format!("Số liệu - {document}"), format!("Figures - {document}"))
    }

    /// Notice: the report was offered as a download.
    pub(in crate::words) fn report_taken(self, name: &str) -> String {
        self.pick(
            format!("Đã đưa {name} sang thư mục Tải xuống của trình duyệt; mở ra xem trước khi gửi."),
            format!("{name} was handed to the browser's downloads; open it before you send it."),
        )
    }

    /// The words below a chart.
    pub fn chart_caption(self, number: usize, title: &str) -> String {
        self.pick(format!("Biểu đồ {number}. {title}"), format!("Chart {number}. {title}"))
    }

    /// Where and when a report was written; the office fills in the place.
    pub fn report_date(self, day: LocalTime) -> String {
        let LocalTime { year, month, day, .. } = day;
        // Nghị định 30/2020/NĐ-CP: a nought before days under 10 and before January and February.
        let months = if month <= 2 { format!("{month:02}") } else { month.to_string() };
        self.pick(
            format!("…………, ngày {day:02} tháng {months} năm {year}"),
            format!("…………, {year}-{month:02}-{day:02}"),
        )
    }

    /// Why nothing is said of some totals.
    pub fn totals_left_out(self, columns: &[String]) -> String {
        let columns = columns.join(", ");
        self.pick(
            format!("Dòng tổng của {columns} khác tổng các đơn vị nên chưa đưa vào nhận xét; đề nghị kiểm tra lại."),
            format!("The total of {columns} differs from the sum of the units, so nothing is said of it; please check."),
        )
    }

    /// Before the list of what is doubtful.
    pub fn doubts_are_open(self, count: usize) -> String {
        let count = self.count(count);
        self.pick(
            format!("Số liệu còn {count} điểm cần xem lại:"),
            format!("Points of the figures that are to be looked at again ({count}):"),
        )
    }
}

crate::words::texts::texts! {
    /// Tab and panel.
    report: "Báo cáo", "Report";
    /// Button.
    take_word: "Tải Word", "Word file";
    /// Button.
    take_excel: "Tải Excel", "Excel file";
    /// Button: all sheets of the document as one file.
    take_workbook: "Excel mọi trang", "Excel, all sheets";
    /// Button.
    take_page: "Tải trang HTML", "HTML page";
    /// Button: sentences, table and charts.
    copy_to_word: "Sao chép sang Word", "Copy for Word";
    /// Button.
    copy_sentences: "Chép nhận xét", "Copy the sentences";
    /// Command.
    report_as_word: "Xuất báo cáo Word (.docx)", "Report as a Word file (.docx)";
    /// Command.
    report_in_template: "Điền vào mẫu Word của cơ quan…", "Fill in the office's own Word template…";
    /// Notice: a Word file came before any table.
    no_table_for_template: "Hãy dán bảng trước, rồi mở mẫu Word để điền.", "Paste a table first, then open the Word template to fill it in.";
    /// Notice: a Word file has no marks.
    template_without_marks: "Tệp Word này không có dấu nào để điền. Đặt vào mẫu các dấu như {{tieu_de}}, {{nhan_xet}}, {{bang}}, {{bieu_do_1}}, {{ngay}} ở chỗ cần, rồi mở lại.", "This Word file has no marks to fill in. Put marks such as {{tieu_de}}, {{nhan_xet}}, {{bang}}, {{bieu_do_1}}, {{ngay}} where they belong and open it again.";
    /// Command.
    report_as_excel: "Xuất Excel có công thức (.xlsx)", "Excel file with formulas (.xlsx)";
    /// Command: all sheets in one workbook.
    workbook_as_excel: "Xuất tất cả các trang thành một tệp Excel (.xlsx)", "All sheets as one Excel file (.xlsx)";
    /// Command.
    report_as_page: "Xuất báo cáo HTML (chỉ để đọc)", "Report as an HTML page (for reading)";
    /// Command.
    report_to_word: "Sao chép nhận xét, bảng, biểu đồ sang Word", "Copy sentences, table and charts for Word";
    /// Command.
    print_report: "In báo cáo", "Print the report";
    /// Command.
    report_sentences: "Chép câu nhận xét", "Copy the sentences of the report";
    /// Menu.
    report_length: "Độ dài", "Length";
    /// The panel has no sentence.
    nothing_to_say: "Chưa có tỷ lệ hay số tổng nào để nhận xét. Nếu bảng có kế hoạch, thực hiện hay cùng kỳ mà trang chưa nhận ra, hãy chọn vai trò ở đầu cột.", "There is no rate or total to speak of yet. If the table has a plan, a result or a prior figure that was not recognised, choose the role at the head of its column.";
    /// Link to the panel of checks.
    see_check: "Xem ở Kiểm tra", "See them in Check";
    /// Notice.
    report_copied: "Đã chép nhận xét, bảng và biểu đồ: sang Word bấm Ctrl+V.", "Sentences, table and charts are copied: press Ctrl+V in Word.";
    /// Notice.
    report_not_copied: "Trình duyệt không cho chép. Dùng nút Tải Word.", "The browser refused the copy. Use the Word file instead.";
    /// The kind of document, above its subject.
    report_name: "BÁO CÁO", "REPORT";
    /// Heading of the part with the table and charts.
    report_units: "Số liệu chi tiết", "Figures in detail";
    /// Name of the sheet with the texts as they were pasted.
    sheet_as_pasted: "Nguyên văn", "As pasted";
    /// Name of the sheet that explains the computed figures.
    sheet_of_explanations: "Cách tính, kiểm tra", "How computed";
    /// Heading of the part with charts alone.
    report_charts: "Biểu đồ", "Charts";
    /// Heading of the closing remarks.
    report_remarks: "Ghi chú về số liệu", "Remarks on the figures";
    /// Head of a column of the appendix.
    appendix_cell: "Ô", "Cell";
    /// Head of a column of the appendix.
    appendix_unit: "Đơn vị", "Unit";
    /// Head of a column of the appendix.
    appendix_numbers: "Cách tính", "Calculation";
    /// Head of a column of the appendix.
    appendix_figure: "Kết quả", "Result";
    /// Heading of the appendix.
    report_appendix: "Phụ lục: Cách tính các số", "Appendix: how the figures come about";
}
