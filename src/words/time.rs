//! Texts about columns held against each other, columns re-added on today's units, periods, plans of stocks.

use super::Words;
use crate::sheet::{NotReadded, ReaddedUnit};

super::texts! {
    /// Tab of the panel.
    over_time: "Thời gian", "Over time";
    /// Heading: two columns held against each other.
    compare: "So sánh hai cột bất kỳ", "Compare any two columns";
    /// Field: the current column.
    compare_current: "Số này", "This";
    /// Field: the base.
    compare_base: "so với mốc", "against the base";
    /// Button.
    compare_now: "Thêm cột tăng, giảm", "Add change and growth";
    /// Button: a comparison goes.
    stop_comparing: "Bỏ", "Remove";
    /// Two columns that cannot be compared.
    not_comparable: "Hai cột này không so được: hãy chọn hai cột số cùng loại (cùng là tiền, cùng là người), không phải tỷ lệ.", "These columns cannot be compared: choose two columns of amounts that count the same thing, not rates.";
    /// Two columns whose spans differ.
    spans_differ: "Tiêu đề hai cột ghi độ dài kỳ khác nhau (ví dụ tháng và năm): tăng, giảm giữa chúng có thể vô nghĩa.", "The titles name spans of different length (a month and a year, say): growth between them may mean nothing.";
    /// There are no two columns.
    nothing_to_compare: "Cần ít nhất hai cột số.", "At least two columns of amounts are needed.";
    /// Heading: re-adding.
    readd: "Quy về đơn vị hiện nay", "Re-add on today's units";
    /// What it does.
    readd_hint: "Bảng đang xem theo đơn vị hiện nay; số kỳ trước ở bảng khác, theo đơn vị cũ, được cộng lại theo đơn vị hiện nay rồi mới tính tăng, giảm.", "The sheet shown is by today's units; the prior figures of another sheet, by former units, are re-added on today's units before growth is taken.";
    /// There is no other sheet.
    no_other_sheet: "Dán bảng kỳ trước vào một bảng khác của tài liệu (nút + ở cuối trang) để quy số cũ về đơn vị hiện nay.", "Paste the prior period's table into another sheet of the document (the + at the foot) to re-add it on today's units.";
    /// Field: the sheet by former units.
    readd_source: "Bảng theo đơn vị cũ", "Sheet by former units";
    /// Field: the crosswalk.
    readd_mapping: "Đơn vị cũ thành đơn vị nào", "What became of former units";
    /// Field: the column.
    readd_column: "Cột cộng lại", "Column to re-add";
    /// Field: what it is the base of.
    readd_against: "làm mốc cho", "as the base of";
    /// Nothing chosen.
    readd_against_none: "(chưa so)", "(nothing yet)";
    /// Button.
    readd_now: "Cộng lại", "Re-add";
    /// The crosswalk built in.
    mapping_of_provinces: "63 tỉnh → 34 tỉnh (7/2025)", "63 → 34 provinces (July 2025)";
    /// How to give a crosswalk of one's own.
    mapping_hint: "Với huyện, quận: dán một bảng có các cột “Đơn vị cũ”, “Đơn vị mới” và, nếu đơn vị cũ bị chia, “Tỷ lệ”.", "For districts: paste a sheet with the columns “Former unit”, “New unit” and, where a former unit was split, “Share”.";
    /// Offer: opens the panel.
    readd_open: "Quy về đơn vị hiện nay…", "Re-add on today's units…";
    /// List: units whose parts are not all known.
    readded_incomplete: "Chưa đủ số, để trống", "Not complete, left blank";
    /// List.
    readded_unmatched: "Đơn vị cũ không có trong danh mục, chưa cộng", "Former units not in the crosswalk, not added";
    /// List.
    readded_undivided: "Đơn vị bị chia mà chưa có tỷ lệ (các tỷ lệ phải cộng thành 100%), chưa cộng", "Split units without shares that add up to 100%, not added";
    /// List.
    readded_shared: "Đơn vị được chia theo tỷ lệ của bạn", "Units divided by your shares";
    /// List.
    readded_repeated: "Đơn vị xuất hiện nhiều lần ở bảng cũ, cộng cả, hãy kiểm tra", "Units that stand there more than once, all added: please check";
    /// List.
    readded_left_out: "Đơn vị hiện nay không có dòng ở bảng này", "Today's units without a row here";
    /// List.
    readded_without: "Dòng không có đơn vị cũ nào dẫn tới, để trống", "Rows that no former unit leads to, left blank";
    /// A part without a figure.
    no_figure: "không có số", "no figure";
    /// A part without a row.
    no_row: "không có dòng", "no row";
}

impl Words {
    /// "Thực hiện so với 31/12".
    pub fn compared(self, current: &str, base: &str) -> String {
        self.pick(format!("“{current}” so với “{base}”"), format!("“{current}” against “{base}”"))
    }

    /// The title of a re-added column.
    pub fn readded_title(self, title: &str) -> String {
        self.pick(format!("{title} (cộng lại)"), format!("{title} (re-added)"))
    }

    /// A crosswalk in a sheet.
    pub fn mapping_of_sheet(self, sheet: &str) -> String {
        self.pick(format!("theo bảng “{sheet}”"), format!("by the sheet “{sheet}”"))
    }

    /// Over a table of today's units, while another has former ones.
    pub fn readd_offer(self, former: &str, today: &str) -> String {
        self.pick(
            format!("“{former}” ghi theo đơn vị cũ, “{today}” theo đơn vị hiện nay."),
            format!("“{former}” is by former units, “{today}” by today's."),
        )
    }

    /// Notice: a column was re-added.
    pub fn readded(self, units: usize) -> String {
        self.pick(
            format!("Đã cộng lại cho {units} đơn vị; những chỗ cần xem ghi ở thẻ Thời gian."),
            format!("Re-added for {units} units; what needs a look is listed in the tab Over time."),
        )
    }

    /// Notice: a column cannot be re-added.
    pub fn not_readded(self, reason: NotReadded) -> &'static str {
        match reason {
            NotReadded::NoAmounts => self.pick(
                "Không cộng lại được: tỷ lệ và số bình quân không cộng được, chỉ cộng số tiền, số người.",
                "Not re-added: rates and means do not add up, only amounts and counts do.",
            ),
            NotReadded::Ambiguous => self.pick(
                "Chưa cộng lại: cột này còn số đọc được hai cách. Hãy chọn cách đọc ở bảng đó trước.",
                "Not re-added: numbers of this column can be read two ways. Choose the reading in that sheet first.",
            ),
            NotReadded::NothingFits => self.pick(
                "Không cộng lại được: không đơn vị cũ nào dẫn tới đơn vị ở bảng này. Hãy chọn danh mục khác.",
                "Not re-added: no former unit leads to a unit of this table. Choose another crosswalk.",
            ),
        }
    }

    /// A unit whose parts are not all known, with what is missing.
    pub fn incomplete_unit(self, unit: &ReaddedUnit) -> String {
        let missing = unit.parts.iter().filter(|(_, v)| v.is_none()).map(|(name, _)| name);
        let missing: Vec<&str> = missing.chain(&unit.absent).map(String::as_str).collect();
        let missing = missing.join(", ");
        self.pick(format!("{} thiếu {missing}", unit.unit), format!("{} lacks {missing}", unit.unit))
    }

    /// Over what became of a column that was re-added.
    pub fn readded_report(self, title: &str, sheet: &str, units: usize, mapping: &str) -> String {
        let by = self.mapping_name(mapping);
        self.pick(
            format!("“{title}” từ “{sheet}”, {by}: {units} đơn vị đủ số."),
            format!("“{title}” from “{sheet}”, {by}: {units} units complete."),
        )
    }

    fn mapping_name(self, mapping: &str) -> String {
        match mapping {
            "" => self.mapping_of_provinces().to_owned(),
            sheet => self.mapping_of_sheet(sheet),
        }
    }

    /// In an explanation: what a re-added figure was added from.
    pub fn readded_from(self, title: &str, sheet: &str, parts: &str, mapping: &str) -> String {
        let by = self.mapping_name(mapping);
        self.pick(
            format!("“{title}” cộng từ đơn vị cũ ở bảng “{sheet}” ({by}): {parts}."),
            format!("“{title}” is added from former units of the sheet “{sheet}” ({by}): {parts}."),
        )
    }

    /// In an explanation: a total of re-added figures.
    pub fn readded_total(self, title: &str, sheet: &str) -> String {
        self.pick(
            format!("“{title}” là tổng các đơn vị đã cộng lại từ bảng “{sheet}”."),
            format!("“{title}” is the total of units re-added from the sheet “{sheet}”."),
        )
    }

    /// In an explanation: the cell was changed after that.
    pub fn readded_then_edited(self, address: &str) -> String {
        self.pick(
            format!("Ô {address} đã được sửa sau khi cộng."),
            format!("The cell {address} was edited after that."),
        )
    }
}
