//! Texts about documents that the browser keeps, and about opening them again.

use super::texts::Words;
use crate::store::{KeepTrouble, LocalTime};

super::texts::texts! {
    /// Start page: heading of the documents that the browser keeps.
    recents: "Bảng gần đây, tự lưu trong trình duyệt này", "Recent tables, kept in this browser";
    /// Start page: opens the last document again.
    reopen: "Mở lại", "Open again";
    /// Start page: takes a document off the list.
    remove_recent: "Bỏ khỏi danh sách", "Remove from the list";
    /// Start page: a document was taken off the list.
    removed_recent: "đã bỏ; mất hẳn khi mở lại trang", "removed; gone when the page is opened next";
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
                "Chỗ lưu của trình duyệt đã đầy nên không tự lưu được nữa. Hãy bấm Lưu tệp (Ctrl+S) để giữ số liệu.",
                "The browser's storage is full, so your work is no longer kept. Save a file (Ctrl+S) to keep it.",
            ),
            KeepTrouble::Failed => self.pick(
                "Trình duyệt tự lưu không thành công. Hãy bấm Lưu tệp (Ctrl+S) để giữ số liệu.",
                "The browser failed to keep your work. Save a file (Ctrl+S) to keep it.",
            ),
        }
    }

    /// Notice: an old document was removed to make room.
    pub fn dropped(self, name: &str) -> String {
        self.pick(
            format!("Để có chỗ, trình duyệt đã bỏ bản tự lưu cũ nhất: “{name}”."),
            format!("To make room, the oldest kept table was removed: “{name}”."),
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
