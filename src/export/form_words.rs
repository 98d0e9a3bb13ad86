//! The few words that a writer puts in by itself: what an administrative document always says, and dots to fill in.

use crate::language::Language;

/// What stands in a document besides the report's own texts.
pub(crate) struct FormWords {
    /// Quốc hiệu.
    pub country: &'static str,
    /// Tiêu ngữ.
    pub motto: &'static str,
    /// Dots where an office's name belongs.
    pub office: &'static str,
    /// The line of the number, to be filled in.
    pub number: &'static str,
    /// Place and date, to be filled in.
    pub place_and_date: &'static str,
    /// Before the list of those who receive the document.
    pub recipients: &'static str,
    /// A recipient to be filled in.
    pub recipient: &'static str,
    /// Dots where the office or name of the signer belongs.
    pub signer: &'static str,
    /// Above an appendix.
    pub appendix: &'static str,
    /// Below the place of a picture that nobody has rasterised.
    pub missing_picture: &'static str,
    /// Behind the caption of a further part of a table.
    pub continued: &'static str,
    /// Before what the figures in bold italics mean.
    pub marked_figures: &'static str,
    /// The tab of the sheet that holds the sentences.
    pub remarks: &'static str,
    /// The tab of the sheet that holds texts longer than a cell.
    pub long_texts: &'static str,
    /// The name of a sheet without a name.
    pub sheet: &'static str,
    /// The tag of the language for Word.
    pub tag: &'static str,
}

const VIETNAMESE: FormWords = FormWords {
    country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    office: "………………………",
    number: "Số: ……/BC-……",
    place_and_date: "…………, ngày …… tháng …… năm ………",
    recipients: "Nơi nhận:",
    recipient: "……………;",
    signer: "………………………",
    appendix: "Phụ lục",
    missing_picture: "(Chưa có hình: tạo lại tệp khi biểu đồ đã hiện trên trang.)",
    continued: "(tiếp)",
    marked_figures: "Số in nghiêng đậm",
    remarks: "Nhận xét",
    long_texts: "Văn bản dài",
    sheet: "Trang",
    tag: "vi-VN",
};

const ENGLISH: FormWords = FormWords {
    country: "SOCIALIST REPUBLIC OF VIET NAM",
    motto: "Independence - Freedom - Happiness",
    office: "………………………",
    number: "No.: ……/BC-……",
    place_and_date: "…………, …… …… ………",
    recipients: "Recipients:",
    recipient: "……………;",
    signer: "………………………",
    appendix: "Appendix",
    missing_picture: "(No picture yet: make the file again once the chart shows on the page.)",
    continued: "(continued)",
    marked_figures: "Figures in bold italics",
    remarks: "Remarks",
    long_texts: "Long texts",
    sheet: "Sheet",
    tag: "en-US",
};

/// The words in a language.
pub(crate) fn form_words(language: Language) -> &'static FormWords {
    match language {
        Language::Vietnamese => &VIETNAMESE,
        Language::English => &ENGLISH,
    }
}
