//! A former document that a table is treated like, and the document as a form.

use super::texts::Words;

impl Words {
    /// Notice: the table is treated like that of the document `name`; with the titles of columns that it lacks, the texts
    /// that name a former period, and the names of cells whose units stand elsewhere.
    pub fn like_model(self, name: &str, lost: &[String], outdated: &[String], names: &[String]) -> String {
        let mut said = vec![self.pick(
            format!("Đã làm như {name}: vai trò cột, chỉ tiêu, biểu đồ, câu nhận xét, tên ô. Ctrl+Z để trả lại."),
            format!("Done as in {name}: roles of columns, targets, charts, sentences, names of cells. Ctrl+Z takes it back."),
        )];
        said.extend(lost.iter().map(|title| {
            self.pick(
                format!("Bảng này không có cột “{title}” mà bản trước đã chọn cho."),
                format!("This table has no column “{title}”, for which the former one had choices."),
            )
        }));
        said.extend(outdated.iter().map(|text| {
            self.pick(
                format!("Không lấy chữ “{text}” vì nêu kỳ cũ."),
                format!("The text “{text}” was left out: it names the former period."),
            )
        }));
        said.extend(names.iter().map(|name| {
            self.pick(
                format!("Không lấy tên ô “{name}” vì ô đó nay là của đơn vị khác hoặc tên đã có."),
                format!(
                    "The name “{name}” was left out: its cells are another unit's now, or the name is in use."
                ),
            )
        }));
        said.join(" ")
    }

    /// Notice: nothing of the document `name` fits.
    pub(super) fn nothing_like_model(self, name: &str) -> String {
        self.pick(
            format!("Không làm như {name} được: bảng ở đó và bảng này không có hai cột nào cùng tên. Bảng này vẫn như cũ."),
            format!("It cannot be done as in {name}: that table and this one do not share two columns. This table is as it was."),
        )
    }

    /// The name of the file of a document without figures.
    pub fn form_file(self, name: &str) -> String {
        self.pick(format!("Mẫu - {name}"), format!("Form - {name}"))
    }

    /// Notice: the document without figures was offered as a download.
    pub(super) fn form_taken(self, name: &str) -> String {
        self.pick(
            format!("Đã đưa mẫu {name} sang thư mục Tải xuống: không có số liệu, mở ra là một tài liệu mới. Câu và tiêu đề bạn tự viết còn nguyên: hãy xem lại trước khi gửi."),
            format!("The form {name} was handed to the browser's downloads: it has no figures and opens as a new document. Sentences and titles in your own words are in it: look at it before you send it."),
        )
    }
}

super::texts::texts! {
    /// Command.
    like_former: "Như tháng trước (theo một tài liệu đã lưu)…", "Like the former month (by a saved document)…";
    /// Heading on the start page: blank forms of reports.
    blank_reports: "Mẫu báo cáo", "Report forms";
    /// Command.
    save_form: "Lưu làm mẫu (bỏ số liệu)", "Save as a form (without figures)";
    /// Notice.
    no_table_for_model: "Hãy dán hoặc mở bảng tháng này trước, rồi chọn tài liệu tháng trước.", "Paste or open this month's table first, then choose the former month's document.";
    /// Notice.
    model_is_locked: "Tài liệu đó có mật khẩu. Hãy mở nó, lưu thành tệp .chitieu, rồi chọn tệp đó.", "That document has a password. Open it, save it as a .chitieu file, and choose that.";
    /// Notice.
    model_is_no_document: "Tệp đó chỉ có bảng, không có lựa chọn nào để làm theo. Hãy chọn tệp .chitieu hoặc trang đã lưu của tháng trước.", "That file has a table alone, with no choices to follow. Choose the .chitieu file or the saved page of the former month.";
    /// Notice.
    no_table_for_form: "Chưa có bảng nào để làm mẫu: hãy dán hoặc mở một bảng trước.", "There is no table to make a form of: paste or open one first.";
}
