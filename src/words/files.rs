//! Texts about files: why a file cannot be read, and what the user should know about one that was read.

use super::texts::Words;
use crate::intake::FileRemarks;
use crate::source::{FileError, FileKind, ForeignKind};

impl Words {
    /// A kind of file, to follow "tệp".
    pub fn file_kind(self, kind: FileKind) -> &'static str {
        match kind {
            FileKind::Xlsx => "Excel (.xlsx)",
            FileKind::Xlsb => "Excel (.xlsb)",
            FileKind::Xls => "Excel 97–2003 (.xls)",
            FileKind::Ods => "OpenDocument (.ods)",
            FileKind::SpreadsheetXml => "Excel 2003 XML",
            FileKind::Html => self.pick("trang web (.html)", "web page (.html)"),
            FileKind::Delimited => self.pick("chữ (.csv, .txt)", "text (.csv, .txt)"),
        }
    }

    /// Notice: several files were opened as the sheets of one document. `failed` has the others, each with the reason.
    pub fn several_opened(self, files: usize, sheets: usize, failed: &[(&str, String)]) -> String {
        let (opened, tables) = (self.count(files), self.count(sheets));
        let mut said = self.pick(
            format!("Đã mở {opened} tệp thành {tables} bảng, mỗi bảng một thẻ ở dưới."),
            format!("Opened {opened} files as {tables} tables, each with a tab below."),
        );
        for (name, reason) in failed {
            said.push(' ');
            said.push_str(&self.pick(
                format!("Không mở được “{name}”: {reason}"),
                format!("“{name}” was not opened: {reason}"),
            ));
        }
        said
    }

    /// Why a file was not opened, and what to do.
    pub fn file_error(self, error: FileError) -> String {
        match error {
            FileError::Empty => self.pick(
                "Tệp rỗng, không có gì bên trong. Kiểm tra lại xem đã chọn đúng tệp chưa.",
                "The file is empty. Check whether it is the right one.",
            ).to_owned(),
            FileError::TooLarge { bytes, most } => {
                let (size, most) = (megabytes(bytes), megabytes(most));
                self.pick(
                    format!(
                        "Tệp nặng {size} MB, quá mức {most} MB đọc được. Hãy lưu riêng trang cần dùng, hoặc chép bảng trong Excel rồi dán vào đây."
                    ),
                    format!(
                        "The file has {size} MB, more than the {most} MB that can be read. Save the sheet you need by itself, or copy the table in Excel and paste it here."
                    ),
                )
            }
            FileError::InflatesTooMuch { .. } => self.pick(
                "Tệp này giải nén ra lớn bất thường nên không mở, để trang khỏi treo. Nếu tin tệp, hãy mở bằng Excel, chép bảng rồi dán vào đây.",
                "Unpacked, this file is abnormally large; it was not opened so that the page does not freeze. If you trust it, open it in Excel, copy the table and paste it here.",
            ).to_owned(),
            FileError::Truncated(kind) => {
                let kind = self.file_kind(kind);
                self.pick(
                    format!("Tệp {kind} bị cắt cụt: thiếu phần cuối, thường do tải về hay chép chưa xong. Hãy tải hoặc chép lại tệp."),
                    format!("The file, {kind}, is cut off: its end is missing, often because a download or copy was not finished. Fetch it again."),
                )
            }
            FileError::Damaged(kind) => {
                let kind = self.file_kind(kind);
                self.pick(
                    format!("Tệp {kind} bị hỏng bên trong nên không đọc. Hãy mở bằng Excel cho sửa, lưu lại rồi mở ở đây."),
                    format!("The file, {kind}, is damaged inside and was not read. Let Excel open and repair it, save it, and open it here."),
                )
            }
            FileError::Encrypted => self.pick(
                "Tệp có mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại; hoặc chép bảng và dán vào đây.",
                "The file is locked by a password. Open it in Excel, remove the password and save it; or copy the table and paste it here.",
            ).to_owned(),
            FileError::OldWorkbook => self.pick(
                "Tệp của Excel 4 trở về trước (trước năm 1993), không đọc được. Hãy mở bằng Excel hoặc LibreOffice và lưu thành .xlsx.",
                "A workbook of Excel 4 or older (before 1993), which cannot be read. Open it in Excel or LibreOffice and save it as .xlsx.",
            ).to_owned(),
            FileError::Foreign(kind) => self.foreign(kind).to_owned(),
            FileError::Unknown => self.pick(
                "Không nhận ra loại tệp này. Mở được: .xlsx, .xls, .xlsb, .ods, .csv, .txt, .html và .chitieu.",
                "The kind of this file is not known. Those that open: .xlsx, .xls, .xlsb, .ods, .csv, .txt, .html and .chitieu.",
            ).to_owned(),
            FileError::NoTable(kind) => {
                let kind = self.file_kind(kind);
                self.pick(
                    format!("Tệp {kind} không có ô nào có dữ liệu."),
                    format!("The file, {kind}, has no filled cell."),
                )
            }
        }
    }

    fn foreign(self, kind: ForeignKind) -> &'static str {
        match kind {
            ForeignKind::Pdf => self.pick(
                "Đây là tệp PDF, không phải bảng tính. Hãy xin tệp Excel; hoặc chép bảng trong PDF, dán vào đây và đối chiếu từng số.",
                "This is a PDF, not a spreadsheet. Ask for the Excel file; or copy the table from the PDF, paste it here and compare each figure.",
            ),
            ForeignKind::Document => self.pick(
                "Đây là tệp văn bản (Word). Hãy mở tệp, chọn bảng, Ctrl+C rồi Ctrl+V vào đây.",
                "This is a text document (Word). Open it, select the table, press Ctrl+C, then Ctrl+V here.",
            ),
            ForeignKind::Presentation => self.pick(
                "Đây là tệp trình chiếu. Hãy mở tệp, chọn bảng, Ctrl+C rồi Ctrl+V vào đây.",
                "This is a presentation. Open it, select the table, press Ctrl+C, then Ctrl+V here.",
            ),
            ForeignKind::Image => self.pick(
                "Đây là tệp ảnh không kèm số liệu; số trong ảnh không đọc được. Hãy xin tệp bảng tính.",
                "This is a picture that carries no document; figures in pictures cannot be read. Ask for the spreadsheet.",
            ),
            ForeignKind::Archive => self.pick(
                "Đây là tệp nén. Hãy giải nén rồi mở tệp bảng tính bên trong.",
                "This is a compressed folder. Unpack it and open the spreadsheet inside.",
            ),
            ForeignKind::WebArchive => self.pick(
                "Đây là trang web lưu thành một tệp (.mht). Hãy mở bằng Excel và lưu thành .xlsx.",
                "This is a web page saved as one file (.mht). Open it in Excel and save it as .xlsx.",
            ),
            ForeignKind::Compound => self.pick(
                "Tệp này không phải sổ tính Excel. Hãy mở bằng chương trình đã tạo ra nó, chép bảng rồi dán vào đây.",
                "This file is no Excel workbook. Open it in the program it comes from, copy the table and paste it here.",
            ),
        }
    }

    /// What the user should know about a file that was opened; empty if nothing.
    pub fn file_remarks(self, remarks: FileRemarks) -> String {
        let FileRemarks { really, hidden_sheets, left_out_sheets, replaced, came_apart } = remarks;
        let mut said = Vec::new();
        if replaced {
            said.push(self.replaced().to_owned());
        }
        if let Some(kind) = really {
            let kind = self.file_kind(kind);
            said.push(self.pick(
                format!("Đuôi tệp ghi sai: thật ra là {kind}, đã đọc đúng loại"),
                format!("The file's ending is wrong: it really is {kind} and was read as such"),
            ));
        }
        if came_apart > 0 {
            said.push(self.pick(
                format!("{came_apart} bảng nằm chung trang trong tệp, nay mỗi bảng một thẻ ở chân trang"),
                format!(
                    "{came_apart} tables stood together in the file; each has a tab of its own at the foot"
                ),
            ));
        }
        if hidden_sheets > 0 {
            said.push(self.pick(
                format!("{hidden_sheets} trang bị ẩn trong tệp không được mở"),
                format!("{hidden_sheets} hidden sheets of the file were not opened"),
            ));
        }
        if left_out_sheets > 0 {
            said.push(self.pick(
                format!("Tệp quá lớn: {left_out_sheets} trang cuối không được nhận"),
                format!("The file is too large: its last {left_out_sheets} sheets were left out"),
            ));
        }
        said.join(". ")
    }
}

/// Rounded up, so that a size above the limit never prints as the limit.
fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1 << 20)
}
