//! Texts about documents that the browser keeps, and about opening them again.

use super::texts::Words;
use crate::store::{KeepTrouble, LocalTime};

super::texts::texts! {
    /// Start page: heading of the documents that the browser keeps.
    recents: "Bảng gần đây, tự lưu trong trình duyệt này", "Recent tables, kept in this browser";
    /// Start page: opens the last document again.
    reopen: "Mở lại", "Open again";
    /// Start page: deletes a document.
    remove_recent: "Xoá khỏi trình duyệt", "Delete from the browser";
    /// Start page: a document was deleted.
    removed_recent: "đã xoá khỏi trình duyệt; lấy lại được đến khi đóng trang", "deleted from the browser; can be taken back until the page is closed";
    /// Command, and the heading of its dialog.
    forget: "Xoá mọi dữ liệu trên máy này…", "Delete all data on this machine…";
    /// Dialog: what is deleted.
    forget_what: "Xoá mọi bảng mà trình duyệt này tự lưu cho trang, những gì trang nhớ về tiêu đề cột, ngôn ngữ và giao diện, và cả bảng đang mở. Không hoàn tác được: cần giữ bảng nào thì lưu tệp trước.", "Deletes every table that this browser keeps for the page, what the page remembers of headers, language and look, and the table on the screen. It cannot be undone: save to a file first what you want to keep.";
    /// Dialog: what cannot be reached.
    forget_not: "Không xoá được: tệp đã lưu hay đã gửi, trình duyệt khác, thẻ khác đang mở trang này (hãy đóng trước), và nhật ký riêng của trình duyệt: dấu vết trong đó mất dần về sau, hoặc ngay khi xoá dữ liệu duyệt web trong cài đặt của trình duyệt.", "Out of reach: files that were saved or sent, other browsers, other tabs with this page (close them first), and the browser's own journal: traces there vanish in time, or at once when you clear browsing data in the browser's settings.";
    /// Dialog: does it.
    forget_now: "Xoá hết", "Delete all";
    /// Notice: it is done.
    forgotten: "Đã xoá mọi dữ liệu của trang này khỏi trình duyệt. Nhật ký riêng của trình duyệt thì trang không với tới.", "All data of this page is deleted from the browser. The browser's own journal is out of the page's reach.";
    /// Notice: it failed.
    not_forgotten: "Trình duyệt không cho xoá hết. Hãy xoá dữ liệu duyệt web trong cài đặt của trình duyệt.", "The browser did not let everything be deleted. Clear browsing data in the browser's settings.";
    /// Command, and the heading of its dialog.
    versions: "Các bản trước của bảng này…", "Earlier versions of this table…";
    /// Dialog: what the list holds.
    versions_what: "Cứ vài phút làm việc, trình duyệt giữ lại một bản (nhiều nhất 20 bản mỗi bảng). Mở bản nào cũng hoàn tác được bằng Ctrl+Z.", "Every few minutes of work the browser holds a version (20 for each table at most). Whichever you open, Ctrl+Z undoes it.";
    /// Dialog: there is no version yet.
    no_versions: "Chưa có bản nào: bảng này chưa được sửa kể từ lần lưu đầu.", "There is none yet: this table has not changed since it was first kept.";
    /// Dialog: opens a version.
    open_version: "Mở bản này", "Open this version";
    /// Notice: an earlier version is on the screen.
    version_opened: "Đã mở bản trước. Bấm Ctrl+Z để về bản vừa rồi.", "The earlier version is open. Press Ctrl+Z to go back.";
    /// Start page: puts it back.
    put_back: "Lấy lại", "Put back";
    /// Status bar: the browser does not keep the work.
    not_kept_briefly: "không tự lưu được", "not kept by the browser";
    /// A kept document is in a file as well.
    saved_in_file: "đã lưu tệp", "saved to a file";
    /// Offer: the opened version stays, and the newer one stays in the browser.
    leave_newer: "Giữ bản đang mở", "Keep what is open";
}

impl Words {
    /// Status bar: kept in the browser at a time of day.
    pub fn kept_at(self, time: &str) -> String {
        self.pick(format!("tự lưu trong trình duyệt {time}"), format!("kept in the browser {time}"))
    }

    /// Notice: the browser does not keep the work, and what to do.
    pub fn not_kept(self, trouble: KeepTrouble) -> &'static str {
        match trouble {
            KeepTrouble::Refused => self.pick(
                "Trình duyệt không cho trang này tự lưu. Vẫn làm việc bình thường, nhưng hãy bấm Lưu tệp (Ctrl+S) để giữ số liệu.",
                "This browser does not let the page keep your work. You can go on, but save a file (Ctrl+S) to keep it.",
            ),
            KeepTrouble::Full => self.pick(
                "Chỗ lưu của trình duyệt đã đầy nên không tự lưu được nữa. Hãy bấm Lưu tệp (Ctrl+S) để giữ số liệu, hoặc xoá bớt bảng không cần ở trang đầu: bảng chưa lưu tệp không tự mất.",
                "The browser's storage is full, so your work is no longer kept. Save a file (Ctrl+S) to keep it, or delete tables on the start page: those in no file never go by themselves.",
            ),
            KeepTrouble::Failed => self.pick(
                "Trình duyệt tự lưu không thành công. Hãy bấm Lưu tệp (Ctrl+S) để giữ số liệu.",
                "The browser failed to keep your work. Save a file (Ctrl+S) to keep it.",
            ),
        }
    }

    /// Notice: documents were removed to make room.
    pub fn dropped(self, names: &[String]) -> String {
        let names = names.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ");
        self.pick(
            format!("Để có chỗ, trình duyệt đã bỏ bản tự lưu của bảng đã có trong tệp: {names}."),
            format!("To make room, the kept copy of tables that are in files was removed: {names}."),
        )
    }

    /// Offer: the browser keeps a newer version of the document that was just opened.
    pub fn newer_kept(self, about: &str) -> String {
        self.pick(
            format!("Trình duyệt còn giữ một bản sửa dở của bảng này ({about})."),
            format!("This browser holds a later state of this table ({about})."),
        )
    }

    /// "9 dòng".
    pub fn row_count(self, rows: u32) -> String {
        let plural = if rows == 1 { "" } else { "s" };
        self.pick(format!("{rows} dòng"), format!("{rows} row{plural}"))
    }

    /// A moment, as short as it can be told: "10:42 hôm nay", "10:42 14/5", "14/5/2025".
    pub fn moment(self, when: LocalTime, now: LocalTime) -> String {
        let time = when.time_of_day();
        let LocalTime { year, month, day, .. } = when;
        if when.same_day(now) {
            self.pick(format!("{time} hôm nay"), format!("{time} today"))
        } else if year == now.year {
            format!("{time} {day}/{month}")
        } else {
            format!("{day}/{month}/{year}")
        }
    }
}
