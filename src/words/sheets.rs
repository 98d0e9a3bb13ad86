//! Texts about the sheets of a document, and about combining them.

use super::texts::Words;
use crate::language::Language;
use crate::sheet::{CombineMode, CombineReport, Counted};

super::texts::texts! {
    /// Label of the tabs.
    sheets: "Các bảng", "Sheets";
    /// Tab: adds a sheet.
    add_sheet: "Thêm bảng trống", "Add a blank sheet";
    /// Menu of a tab.
    sheet_menu: "Việc với bảng này", "This sheet";
    /// Menu of a tab.
    rename_sheet: "Đổi tên bảng", "Rename the sheet";
    /// Menu of a tab.
    remove_sheet: "Xóa bảng", "Delete the sheet";
    /// Menu of a tab: heading of the sheets whose columns can be put beside this table's.
    join_from: "Ghép vào bảng đang xem theo đơn vị, từ:", "Join to this table by unit, from:";
    /// Menu of a tab: heading of the sheets whose rows can be put below this table's.
    append_from: "Nối dòng vào bảng đang xem, từ:", "Add rows to this table, from:";
    /// Menu of a tab.
    sheet_left: "Chuyển sang trái", "Move left";
    /// Menu of a tab.
    sheet_right: "Chuyển sang phải", "Move right";
    /// After a table was pasted over another.
    pasted_over: "Bảng mới đã thay bảng cũ. Hoặc:", "The new table took the place of the former one. Or:";
    /// Offer: the replaced table comes back.
    take_back: "Lấy lại bảng cũ", "Bring back the former one";
}

impl Words {
    /// Notice: several tables were pasted at once.
    pub fn several_tables(self, names: &[String]) -> String {
        let (n, names) = (names.len(), names.join(", "));
        self.pick(
            format!("Thấy {n} bảng, mỗi bảng một thẻ ở chân trang: {names}. Ctrl+Z lấy lại tất cả."),
            format!(
                "{n} tables were found, each has a tab at the foot: {names}. Ctrl+Z takes them all back."
            ),
        )
    }

    /// "Bảng 2".
    pub fn sheet_name(self, number: usize) -> String {
        self.pick(format!("Bảng {number}"), format!("Sheet {number}"))
    }

    /// The name that a tab with a name of the page's own has in the other language: of "Bảng 2" it is "Sheet 2". `None` for
    /// any other name.
    pub fn sheet_name_elsewhere(tab: &str) -> Option<String> {
        let lower = tab.to_lowercase();
        let numbered = |language: Language| {
            let first = Words(language).sheet_name(1).to_lowercase();
            let number: usize = lower.strip_prefix(first.trim_end_matches('1'))?.parse().ok()?;
            let other = match language {
                Language::Vietnamese => Language::English,
                Language::English => Language::Vietnamese,
            };
            Some(Words(other).sheet_name(number))
        };
        numbered(Language::Vietnamese).or_else(|| numbered(Language::English))
    }

    /// Offer: a way to take a pasted table.
    pub fn taking(self, taking: CombineMode) -> &'static str {
        match taking {
            CombineMode::NewSheet => self.pick("Thêm thành bảng mới", "Add as a new sheet"),
            CombineMode::Below => self.pick("Nối dòng xuống dưới", "Add its rows below"),
            CombineMode::ByUnit => self.pick("Ghép theo đơn vị", "Join by unit"),
            CombineMode::Beside => self.pick("Đặt bên cạnh, theo dòng", "Put beside, row by row"),
        }
    }

    /// Names, up to a number of them; then how many more.
    pub(super) fn first_names(self, names: &[String]) -> String {
        const MOST: usize = 12;
        let listed = names.iter().take(MOST).cloned().collect::<Vec<_>>().join(", ");
        match names.len().saturating_sub(MOST) {
            0 => listed,
            more => self.pick(
                format!("{listed} … và {} tên khác", self.count(more)),
                format!("{listed} … and {} more", self.count(more)),
            ),
        }
    }

    /// Notice: what happened when two tables were combined.
    pub fn combined(self, noun: &Counted, report: &CombineReport) -> String {
        let n = report.matched;
        let mut parts = vec![match report.taking {
            CombineMode::Below => self.pick(format!("Đã nối {n} dòng."), format!("{n} rows were added.")),
            CombineMode::ByUnit => {
                let noun = self.counted(noun, n as usize);
                self.pick(format!("Đã ghép {n} {noun}."), format!("{n} {noun} were joined."))
            }
            CombineMode::Beside | CombineMode::NewSheet => {
                self.pick(format!("Đã đặt {n} dòng bên cạnh."), format!("{n} rows were put beside."))
            }
        }];
        let list = |names: &[String]| format!("{} ({})", self.first_names(names), self.count(names.len()));
        if !report.unmatched.is_empty() {
            let names = list(&report.unmatched);
            parts.push(match report.taking {
                CombineMode::Below => {
                    self.pick(format!("Có ở cả hai bảng: {names}."), format!("In both tables: {names}."))
                }
                CombineMode::Beside => self.pick(
                    format!("Tên hai bảng khác nhau trên cùng dòng: {names}."),
                    format!("Named otherwise in the same row: {names}."),
                ),
                _ => self.pick(
                    format!("Không có trong bảng kia: {names}."),
                    format!("Not in the other table: {names}."),
                ),
            });
        }
        if !report.left_out.is_empty() {
            let names = list(&report.left_out);
            parts.push(match report.taking {
                CombineMode::Below => self.pick(
                    format!("Cột không có chỗ: {names}."),
                    format!("Columns without a place: {names}."),
                ),
                CombineMode::Beside => self.pick(
                    format!("Không có dòng bên cạnh, đã đặt ở cuối: {names}."),
                    format!("No row beside, put at the end: {names}."),
                ),
                _ => self
                    .pick(format!("Không có ở bảng này: {names}."), format!("Not in this table: {names}.")),
            });
        }
        if !report.alike.is_empty() {
            let n = report.alike.len();
            parts.push(match report.taking {
                CombineMode::Below => {
                    let names = list(&report.alike.iter().map(|a| self.alike(a)).collect::<Vec<_>>());
                    self.pick(
                        format!("Giống tên, có thể là một: {names}."),
                        format!("Alike, maybe one: {names}."),
                    )
                }
                // Shown in the list of doubts instead.
                _ => self.pick(
                    format!("{n} đơn vị giống tên, chưa ghép: xem thẻ Kiểm tra."),
                    format!("Units alike by name, not joined: {n}. See Check."),
                ),
            });
        }
        parts.join(" ")
    }
}
