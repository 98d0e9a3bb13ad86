//! Why a report's file could not be written, and what to do.

use crate::export::{DocxError, TemplateError, WriteError, XlsxError};
use crate::words::texts::Words;

impl Words {
    /// Notice: the report could not be written.
    pub(in crate::words) fn report_failed(self, error: &WriteError) -> String {
        match error {
            WriteError::Template(error) => self.template_failed(error),
            other => self.not_written(&self.write_error(other)),
        }
    }

    /// Why a file could not be written, without a stop at its end.
    pub fn write_error(self, error: &WriteError) -> String {
        match error {
            WriteError::Word(error) => self.word_error(error),
            WriteError::Excel(error) => self.excel_error(error),
            WriteError::Template(error) => self.template_failed(error),
            WriteError::Zip => self
                .pick("có hai tệp cùng tên: hãy đổi tên một trang", "two files have one name: rename a sheet")
                .to_owned(),
            WriteError::Stopped => self
                .pick(
                    "máy không đủ bộ nhớ để lập tệp: hãy đóng bớt chương trình khác, hoặc lọc bớt dòng",
                    "there is not enough memory: close other programs, or filter rows out",
                )
                .to_owned(),
        }
    }

    fn not_written(self, reason: &str) -> String {
        self.pick(
            format!("Không lập được tệp báo cáo ({reason}); chưa có gì được lưu."),
            format!("The report's file could not be written ({reason}); nothing was saved."),
        )
    }

    fn word_error(self, error: &DocxError) -> String {
        match error {
            DocxError::TooManyColumns { table, columns, limit } => {
                let (columns, limit) = (self.count(*columns), self.count(*limit));
                self.pick(
                    format!("bảng {} có {columns} cột, Word chỉ nhận {limit}: hãy ẩn bớt cột", table + 1),
                    format!("table {} has {columns} columns, Word takes {limit}: hide some", table + 1),
                )
            }
            DocxError::TooManyRows { table, rows, limit } => {
                let (rows, limit) = (self.count(*rows), self.count(*limit));
                self.pick(
                    format!("bảng {} có {rows} dòng, Word chỉ nhận {limit}: hãy lọc bớt dòng", table + 1),
                    format!("table {} has {rows} rows, Word takes {limit}: filter some out", table + 1),
                )
            }
            DocxError::Container(reason) => reason.clone(),
        }
    }

    fn excel_error(self, error: &XlsxError) -> String {
        // A sheet of a million rows is counted in full, also where `usize` is narrower.
        let count = |number: u64| self.count(usize::try_from(number).unwrap_or(usize::MAX));
        match error {
            XlsxError::TooManyRows { sheet, rows, limit } => {
                let (rows, limit) = (count(*rows), count(*limit));
                self.pick(
                    format!("trang “{sheet}” có {rows} dòng, Excel chỉ nhận {limit}: hãy lọc bớt dòng"),
                    format!("sheet “{sheet}” has {rows} rows, Excel takes {limit}: filter some out"),
                )
            }
            XlsxError::TooManyColumns { sheet, columns, limit } => {
                let (columns, limit) = (count(*columns), count(*limit));
                self.pick(
                    format!("trang “{sheet}” có {columns} cột, Excel chỉ nhận {limit}: hãy ẩn bớt cột"),
                    format!("sheet “{sheet}” has {columns} columns, Excel takes {limit}: hide some"),
                )
            }
            XlsxError::TooManyCells { cells, limit } => {
                let (cells, limit) = (count(*cells), count(*limit));
                self.pick(
                    format!("có {cells} ô, mỗi tệp chỉ nhận {limit}: hãy lọc bớt dòng"),
                    format!("there are {cells} cells, a file takes {limit}: filter rows out"),
                )
            }
            XlsxError::Writer(reason) => reason.clone(),
        }
    }

    /// Notice: a template could not be filled in, and what to do.
    fn template_failed(self, error: &TemplateError) -> String {
        match error {
            TemplateError::NotWord | TemplateError::Damaged { .. } => self.pick(
                "Tệp này không phải tệp Word (.docx) lành lặn. Hãy mở bằng Word, lưu lại thành .docx rồi thử lại.",
                "This is no sound Word file (.docx). Open it in Word, save it as .docx and try again.",
            ).to_owned(),
            TemplateError::OldOrLocked => self.pick(
                "Đây là tệp Word đời cũ (.doc) hoặc có mật khẩu. Hãy mở bằng Word, lưu thành .docx không mật khẩu rồi thử lại.",
                "This is an old Word file (.doc), or one with a password. Save it as .docx without a password and try again.",
            ).to_owned(),
            TemplateError::OtherForm => self.pick(
                "Tệp lưu ở dạng Strict Open XML. Hãy mở bằng Word, chọn Lưu thành “Tài liệu Word (.docx)” rồi thử lại.",
                "The file is saved as Strict Open XML. In Word choose Save as “Word document (.docx)” and try again.",
            ).to_owned(),
            TemplateError::TooLarge { .. } => self.pick(
                "Mẫu Word này quá lớn. Hãy bỏ bớt hình trong mẫu rồi thử lại.",
                "This Word template is too large. Take pictures out of it and try again.",
            ).to_owned(),
            TemplateError::Report(error) => self.not_written(&self.word_error(error)),
            TemplateError::Container(reason) => self.not_written(reason),
        }
    }
}
