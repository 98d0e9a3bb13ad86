//! What the help says: how figures are read, what is kept where, what the page is made of.

use super::texts::Words;
use crate::analysis::Indicator;
use crate::table::Role;

/// A line of the help: what it is about, and what is said of it.
type Line = (&'static str, &'static str);

impl Words {
    /// How numbers in cells are read.
    pub fn help_of_numbers(self) -> &'static [Line] {
        self.pick(
            &[
                ("1.234,5 và 1,234.5", "Mỗi cột được đọc theo một kiểu viết, xét trên cả cột. Số nào đọc được hai cách thì chương trình hỏi, không tự đoán."),
                ("tỷ, triệu, nghìn", "Đơn vị ghi ở dòng đơn vị tính, trong tiêu đề cột hay ngay trong ô đều được quy đổi; hai cột khác đơn vị vẫn so được với nhau."),
                ("(120,5) và -120,5", "Số âm."),
                ("“-”, “…”, ô trống", "Không có số liệu, nên tỷ lệ của dòng ấy để trống; không phải số 0, trừ khi dòng tổng cho thấy “-” là 0: khi đó trang nói rõ “tính là 0”. Trong công thức, “-” là 0 như Excel hiển thị kiểu kế toán."),
                ("98,5% và 0,985", "Phần trăm. Tỷ lệ dán sẵn được so với tỷ lệ tính lại; khác nhau thì báo."),
                ("31/12/2024, T5/2025, Quý I", "Ngày và kỳ, không cộng vào tổng."),
                ("001, 09012, Mã QHNS", "Mã số: giữ nguyên số 0 ở đầu, không cộng."),
            ],
            &[
                ("1.234,5 and 1,234.5", "Each column is read in one notation, told from the whole column. What can be read in two ways is asked about, never guessed."),
                ("tỷ, triệu, nghìn", "Units in the unit line, in a column's title or in a cell are converted (billion, million, thousand); columns in different units can be compared."),
                ("(120.5) and -120.5", "Negative numbers."),
                ("“-”, “…”, a blank cell", "No figure, so the rates of that row are left blank; it is not 0, unless the total shows that “-” is 0: then the page says so. In formulas “-” is 0, as Excel's accounting format shows it."),
                ("98.5% and 0.985", "Percentages. Pasted rates are compared with the ones computed again, and differences are told."),
                ("31/12/2024, T5/2025, Quý I", "Dates and periods are not added up."),
                ("001, 09012, Mã QHNS", "Codes keep their leading zeros and are not added up."),
            ],
        )
    }

    /// What is kept where, and how to see that nothing is sent.
    pub fn help_of_privacy(self) -> &'static [Line] {
        self.pick(
            &[
                ("Không gửi gì đi", "Trang không gửi số liệu, không tải thêm gì và chạy được khi ngắt mạng. Có thể tự xem: bấm F12, mở thẻ Network (Mạng), làm việc như thường: danh sách vẫn trống."),
                ("Tự lưu trên máy này", "Bảng đang làm được trình duyệt này giữ lại để không mất khi tắt máy. Người khác dùng chung tài khoản Windows và trình duyệt này có thể mở được."),
                ("Xoá", "Dấu × ở trang đầu xoá một bảng; lệnh “Xoá mọi dữ liệu trên máy này” xoá tất cả. Tệp đã tải xuống thì xoá trong thư mục Tải xuống."),
                ("Tệp có mật khẩu", "Trang lưu kèm số liệu có thể khoá bằng mật khẩu (AES-256). Quên mật khẩu thì không ai mở lại được."),
            ],
            &[
                ("Nothing is sent", "The page sends no figures, loads nothing and works without a network. To see that, press F12, open the tab Network and work as usual: the list stays empty."),
                ("Kept on this machine", "This browser keeps the tables you work on, so that nothing is lost when the machine stops. Others who use the same account and browser can open them."),
                ("Deleting", "× on the start page deletes a table; the command “Delete all data on this machine” deletes everything. Downloaded files are deleted in the downloads folder."),
                ("Files with a password", "A page saved with its data can be locked with a password (AES-256). Nobody can open it if the password is forgotten."),
            ],
        )
    }

    /// An indicator's formula with the roles of its columns: "thực hiện ÷ kế hoạch"; `None` for those that follow from others.
    pub fn help_formula(self, indicator: Indicator) -> Option<String> {
        let (first, second) = match indicator {
            Indicator::PlanCompletion { .. } => (Role::ActualCumulative, Role::Plan),
            Indicator::Remaining { .. } => (Role::Plan, Role::ActualCumulative),
            Indicator::OverFulfilment { .. } => (Role::ActualCumulative, Role::Plan),
            Indicator::Change { .. }
            | Indicator::Growth { .. }
            | Indicator::IndexToPrior { .. }
            | Indicator::Contribution { .. } => (Role::Actual, Role::Prior),
            Indicator::Coverage { .. } => (Role::Participants, Role::Population),
            Indicator::CoverageOfLabourForce { .. } => (Role::Participants, Role::LabourForce),
            Indicator::CoverageOfStudents { .. } => (Role::Participants, Role::Students),
            Indicator::ArrearsRate { .. } => (Role::Arrears, Role::Receivable),
            Indicator::ArrearsRateOfPlan { .. } => (Role::Arrears, Role::Plan),
            Indicator::CollectionRate { .. } => (Role::Actual, Role::Receivable),
            Indicator::Share { .. } => (Role::Actual, Role::Actual),
            Indicator::GrowthByIncrease { .. }
            | Indicator::ChangeOverRows { .. }
            | Indicator::GrowthOverRows { .. }
            | Indicator::Distance { .. } => return None,
        };
        let whole = match indicator {
            Indicator::Contribution { .. } => self.pick("tổng kỳ gốc", "total of the base period"),
            _ => self.pick("tổng số", "total"),
        };
        Some(self.formula(indicator, self.role(first), self.role(second), whole))
    }
}

super::texts::texts! {
    /// Section of the help.
    help_begin: "Bắt đầu", "To begin";
    /// Section of the help.
    help_keys: "Phím tắt", "Keys";
    /// Section of the help.
    help_indicators: "Chỉ tiêu và công thức", "Indicators and formulas";
    /// Below the formulas.
    help_of_totals: "Ở dòng tổng, mỗi tỷ lệ là tổng tử số chia tổng mẫu số, không phải bình quân các tỷ lệ.", "In totals a rate is the sum of the numerators over the sum of the denominators, not the mean of the rates.";
    /// Section of the help.
    help_numbers: "Số được đọc thế nào", "How numbers are read";
    /// Section of the help.
    help_privacy: "Số liệu nằm ở đâu", "Where the data is";
    /// Section of the help.
    help_about: "Giới thiệu", "About";
    /// Before the version.
    help_version: "Phiên bản", "Version";
    /// Before the licence of the program.
    help_licence: "Giấy phép", "Licence";
    /// Before the list of libraries.
    help_libraries: "Thư viện mã nguồn mở trong trang này và giấy phép của chúng", "Open-source libraries in this page, and their licences";
    /// The field that searches the help.
    help_search: "Tìm trong trợ giúp", "Search the help";
    /// Nothing in the help has what is searched.
    help_finds_nothing: "Không có mục nào như vậy. Thử Ctrl+K để tìm lệnh.", "Nothing like that here. Try Ctrl+K to find a command.";
}
