//! Texts about copies of the page that carry the document.

use super::texts::Words;

super::texts::texts! {
    /// Command and menu: the forms in which the document leaves the page.
    take_away: "Lưu và xuất…", "Save and export…";
    /// Toolbar: that menu.
    take_away_briefly: "Xuất", "Export";
    /// Heading of that menu.
    leaves_as_table: "Bảng và số liệu", "Table and data";
    /// Command: saves a copy of the page.
    save_page: "Lưu trang kèm số liệu…", "Save the page with its data…";
    /// What such a copy is.
    save_page_is: "Một tệp HTML gồm cả chương trình và bảng này. Người nhận chỉ việc nhấp đúp để xem và làm tiếp, không cần mạng, không cần cài gì.", "One HTML file with the program and this table. Whoever gets it opens it by a double click and goes on; no network, no installation.";
    /// The copy opens to be looked at only.
    read_only_copy: "Chỉ để xem (người nhận muốn sửa thì phải tạo bản riêng)", "For reading only (who wants to edit it makes a copy of their own)";
    /// Field of the dialog.
    password: "Mật khẩu (để trống nếu không cần)", "Password (leave blank for none)";
    /// Field of the dialog.
    password_again: "Gõ lại mật khẩu", "The password again";
    /// What a password does and does not.
    password_hint: "Có mật khẩu thì số liệu trong tệp được mã hoá. Quên mật khẩu thì không ai mở lại được, kể cả chúng tôi. Bản tự lưu trong trình duyệt của máy này không mã hoá.", "With a password the data in the file is encrypted. If it is forgotten nobody can open the file, we neither. What this browser keeps on this computer is not encrypted.";
    /// The two passwords differ.
    passwords_differ: "Hai lần gõ mật khẩu không giống nhau.", "The two passwords differ.";
    /// A button.
    save_page_now: "Lưu trang", "Save the page";
    /// Heading: the password of an opened copy.
    unlock: "Tệp này có mật khẩu", "This file has a password";
    /// Field: the password of an opened copy.
    its_password: "Mật khẩu", "Password";
    /// A button.
    unlock_now: "Mở", "Open";
    /// A password that does not fit.
    wrong_password: "Mật khẩu không đúng, hoặc tệp đã hỏng. Hãy gõ lại; chú ý bộ gõ tiếng Việt và phím Caps Lock.", "The password is wrong, or the file is damaged. Please type it again; mind Caps Lock and the input method.";
    /// A bar: the document is looked at only.
    is_read_only: "Bản này chỉ để xem.", "This copy is for reading only.";
    /// A button of that bar, and a command.
    edit_own_copy: "Tạo bản riêng để sửa", "Make my own copy to edit";
    /// Notice: an edit of a document that is looked at only.
    read_only_refused: "Bản này chỉ để xem nên chưa sửa gì. Bấm “Tạo bản riêng để sửa” rồi làm tiếp.", "This copy is for reading only, so nothing was changed. Choose “Make my own copy to edit” and go on.";
    /// Notice: the opened file is the page without data.
    empty_page: "Tệp này là trang Chỉ Tiêu chưa có số liệu nào.", "This file is a page of Chỉ Tiêu without any data.";
    /// Notice: a copy of the page could not be written.
    page_not_saved: "Trình duyệt không ghi được tệp, có thể vì thiếu bộ nhớ. Hãy thử lại, hoặc bấm Lưu tệp (Ctrl+S).", "The browser could not write the file; memory may be short. Try again, or save a file (Ctrl+S).";
    /// Notice: the browser has no encryption here.
    no_encryption: "Trình duyệt này không mã hoá được ở đây, nên chưa lưu gì. Hãy lưu không mật khẩu, hoặc mở trang bằng Chrome, Edge hay Firefox mới hơn.", "This browser cannot encrypt here, so nothing was saved. Save without a password, or use a newer Chrome, Edge or Firefox.";
}

impl Words {
    /// Notice: the browser took a copy of the page as a download.
    pub fn page_offered(self, name: &str) -> String {
        self.pick(
            format!("Trình duyệt đang ghi “{name}” vào thư mục tải xuống (Downloads). Hãy mở tệp đó một lần để chắc chắn; đến lúc ấy bản tự lưu trên máy này vẫn được giữ."),
            format!("The browser is writing “{name}” into the downloads folder. Open that file once to be sure; until then this browser keeps its own copy."),
        )
    }
}
