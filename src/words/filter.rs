//! Texts of filters.

use super::texts::Words;
use crate::indicator::Comparison;
use crate::sheet::{ColumnFilter, Counted};

super::texts::texts! {
    /// Command.
    filter: "Lọc", "Filter";
    /// Menu entry of a column.
    filter_this: "Lọc theo cột này…", "Filter by this column…";
    /// Button of the bar: shows all rows.
    filter_clear: "Bỏ lọc", "Show all";
    /// Button of the bar: asks all rows again.
    filter_again: "Lọc lại", "Filter again";
    /// Button of the bar.
    filter_chart: "Vẽ các dòng đang hiện", "Chart the shown rows";
    /// Button of a column's filter.
    filter_clear_this: "Bỏ lọc cột này", "Do not filter this column";
    /// Button of a column's filter.
    filter_apply: "Lọc", "Filter";
    /// Button of a column's filter.
    mark_these: "Tô các ô này", "Mark these cells";
    /// Entry of a column's menu.
    mark_by_rule: "Tô theo điều kiện…", "Mark by a condition…";
    /// Entry of a column's menu.
    mark_none: "Thôi tô theo điều kiện", "Mark none";
    /// Entry of a column's menu.
    cell_bars: "Thanh độ dài trong ô", "Bars in the cells";
    /// Button of a column's filter.
    filter_cancel: "Thôi", "Cancel";
    /// Label of the field that seeks values.
    filter_search: "Tìm trong các giá trị", "Search the values";
    /// Label of the list of values.
    filter_values: "Hiện các dòng có giá trị", "Show rows with these values";
    /// Ticks all values of the list.
    filter_all: "Tất cả", "All";
    /// A blank cell in the list of values.
    filter_blank: "(trống)", "(blank)";
    /// Label of the menu of conditions.
    filter_condition: "Hoặc theo điều kiện", "Or by a condition";
    /// No condition is chosen.
    filter_no_condition: "theo danh sách trên", "by the list above";
    /// Label of a condition's field.
    filter_than: "Giá trị của điều kiện", "Value of the condition";
    /// Label of the second field of a condition.
    filter_and: "đến", "to";
    /// Condition.
    filter_contains: "có chữ", "contains";
    /// Condition.
    filter_at_least: "từ … trở lên (≥)", "at least (≥)";
    /// Condition.
    filter_more: "lớn hơn (>)", "more than (>)";
    /// Condition.
    filter_at_most: "không quá (≤)", "at most (≤)";
    /// Condition.
    filter_less: "nhỏ hơn (<)", "less than (<)";
    /// Condition.
    filter_between: "trong khoảng", "between";
    /// Condition.
    filter_largest: "lớn nhất (số dòng)", "largest (how many)";
    /// Condition.
    filter_smallest: "nhỏ nhất (số dòng)", "smallest (how many)";
    /// Condition.
    filter_is_blank: "ô trống", "blank";
    /// Condition.
    filter_is_filled: "ô có dữ liệu", "not blank";
    /// No value is ticked.
    nothing_to_show: "Hãy chọn ít nhất một giá trị để hiện.", "Tick at least one value to show.";
    /// A condition without its figure.
    no_figure_to_filter: "Điều kiện cần một số, ví dụ 95 hoặc 1.234,5.", "The condition needs a number, such as 95 or 1,234.5.";
    /// A condition without its count.
    no_count_to_filter: "Hãy ghi số dòng cần hiện, ví dụ 10.", "Write how many rows to show, such as 10.";
    /// Cells between which others are left out cannot move.
    cut_filtered: "Vùng chọn có dòng bị bộ lọc che: hãy sao chép (Ctrl+C), hoặc bỏ lọc rồi cắt.", "The selection has rows that the filter leaves out: copy it (Ctrl+C), or show all rows and cut.";
}

impl Words {
    /// "Đang hiện 12/63 đơn vị".
    pub fn filter_shows(self, counted: &Counted, shown: usize, of: usize) -> String {
        let (shown, all) = (self.count(shown), self.count(of));
        let noun = self.counted(counted, of);
        self.pick(format!("Đang hiện {shown}/{all} {noun}"), format!("{shown} of {all} {noun} shown"))
    }

    /// Before the sums of the shown rows.
    pub fn filter_sums(self, sums: &str) -> String {
        self.pick(format!("Của các dòng đang hiện: {sums}"), format!("Of the shown rows: {sums}"))
    }

    /// Status bar: how many of the selected rows the filter leaves out.
    pub fn without_filtered(self, n: usize) -> String {
        let count = self.count(n);
        self.pick(
            format!("không kể {count} dòng bị lọc"),
            format!("without {count} filtered row{}", if n == 1 { "" } else { "s" }),
        )
    }

    /// More values than the list shows.
    pub fn filter_more_values(self, n: usize) -> String {
        let count = self.count(n);
        self.pick(
            format!("còn {count} giá trị: gõ để tìm"),
            format!("{count} more value{}: type to find them", if n == 1 { "" } else { "s" }),
        )
    }

    /// Name of the button of a column.
    pub fn filter_of(self, column: &str, filter: Option<&str>) -> String {
        match filter {
            Some(filter) => {
                self.pick(format!("Lọc {column}: đang lọc {filter}"), format!("Filter {column}: {filter}"))
            }
            None => self.pick(format!("Lọc {column}"), format!("Filter {column}")),
        }
    }

    /// What is said of a cell that its column's condition marks.
    pub fn marked(self, asked: &str) -> String {
        self.pick(format!("Được tô: {asked}"), format!("Marked: {asked}"))
    }

    /// What is asked of a column; figures are printed by `figure`.
    pub fn filter_in_words(self, filter: &ColumnFilter, figure: impl Fn(f64) -> String) -> String {
        match filter {
            ColumnFilter::Values(texts) if texts.len() == 1 => {
                let text = texts.first().map_or("", String::as_str);
                let text = if text.is_empty() { self.filter_blank() } else { text };
                format!("= {text}")
            }
            ColumnFilter::Values(texts) => {
                let count = self.count(texts.len());
                self.pick(format!("{count} giá trị"), format!("{count} values"))
            }
            ColumnFilter::Contains(text) => format!("{} “{text}”", self.filter_contains()),
            ColumnFilter::Compared(comparison, than) => {
                let sign = match comparison {
                    Comparison::AtLeast => "≥",
                    Comparison::MoreThan => ">",
                    Comparison::AtMost => "≤",
                    Comparison::LessThan => "<",
                };
                format!("{sign} {}", figure(*than))
            }
            ColumnFilter::Between(first, last) => format!("{} – {}", figure(*first), figure(*last)),
            ColumnFilter::Top { count, largest: true } => {
                self.pick(format!("{count} số lớn nhất"), format!("{count} largest"))
            }
            ColumnFilter::Top { count, largest: false } => {
                self.pick(format!("{count} số nhỏ nhất"), format!("{count} smallest"))
            }
            ColumnFilter::Blank => self.filter_is_blank().to_owned(),
            ColumnFilter::Filled => self.filter_is_filled().to_owned(),
        }
    }
}
