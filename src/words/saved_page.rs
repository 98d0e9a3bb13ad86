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
    password_hint: "Có mật khẩu thì số liệu trong tệp được mã hoá. Quên mật khẩu thì không ai mở lại được, kể cả chúng tôi. Ai mở tệp bằng mật khẩu thì trình duyệt của họ không tự lưu bản nào.", "With a password the data in the file is encrypted. If it is forgotten nobody can open the file, we neither. The browser of whoever opens it keeps no copy.";
    /// The dialog, of a document that came locked.
    came_protected: "Tài liệu này mở từ một trang có mật khẩu, nên lưu lại cũng có mật khẩu.", "This document came from a page with a password, so it is saved with one again.";
    /// Field of the dialog, if the password is known.
    password_as_before: "Mật khẩu mới (để trống: dùng mật khẩu như trước)", "New password (blank: the same as before)";
    /// Field of the dialog, if it is not.
    password_needed: "Mật khẩu", "Password";
    /// No password is given where one is needed.
    password_missing: "Hãy gõ mật khẩu; hoặc chọn lưu tệp không mật khẩu.", "Please give a password; or choose to save without one.";
    /// A button: a file of a document that came locked, without a lock.
    save_unlocked: "Lưu tệp không mật khẩu", "Save a file without a password";
    /// What that button does.
    save_unlocked_is: "Lưu không mật khẩu thì ai có tệp cũng đọc được số liệu, và từ đó trình duyệt lại tự giữ bảng trên máy này.", "Without a password whoever has the file can read the data, and from then on this browser keeps the table on this computer again.";
    /// Status bar: nothing of the document is kept.
    not_kept_protected: "có mật khẩu: trình duyệt không tự lưu", "password: not kept by the browser";
    /// Notice: a document that came locked was opened.
    protected_opened: "Bảng này có mật khẩu nên trình duyệt không tự lưu bản nào trên máy này. Sửa xong hãy bấm Ctrl+S trước khi đóng.", "This table has a password, so the browser keeps no copy on this computer. After editing press Ctrl+S before you close it.";
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

    /// The same, of a document that the browser does not keep.
    pub fn locked_page_offered(self, name: &str) -> String {
        self.pick(
            format!("Trình duyệt đang ghi “{name}”, có mật khẩu, vào thư mục tải xuống (Downloads). Hãy mở tệp đó một lần trước khi đóng trang này: trình duyệt không giữ bản nào khác."),
            format!("The browser is writing “{name}”, with a password, into the downloads folder. Open that file once before you close this page: the browser keeps no other copy."),
        )
    }
}
