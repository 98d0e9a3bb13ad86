//! Texts of what is printed: the appendix, which says how each figure was computed, and the table.

use super::texts::Words;
use crate::store::LocalTime;

super::texts::texts! {
    /// Command.
    print_appendix: "In phụ lục cách tính", "Print the workings as an appendix";
    /// Heading of the appendix.
    appendix: "Phụ lục: cách tính các số", "Appendix: how the figures were computed";
    /// Appendix: the formula of a column.
    formula_label: "Công thức", "Formula";
    /// Appendix: the unit of measure of a column.
    unit_label: "Đơn vị tính", "Unit";
    /// Appendix: how a column is rounded.
    rounding_label: "Làm tròn", "Rounding";
    /// Appendix: what a column is compared with.
    base_label: "Gốc so sánh", "Base";
    /// Appendix: where the formula comes from.
    formula_source_label: "Nguồn công thức", "Source of the formula";
    /// Appendix: head of the column of addresses.
    cell_label: "Ô", "Cell";
    /// Appendix: head of the column of units.
    row_label: "Đơn vị", "Unit";
    /// Appendix: head of the column of formulas with numbers.
    numbers_label: "Cách tính", "Computed as";
    /// Appendix: head of the column of results.
    result_label: "Kết quả", "Result";
    /// Appendix: the sheet's doubts and differences.
    doubts_heading: "Những chỗ cần xem lại", "What needs a second look";
    /// Printed table: what the mark beside a cell means.
    flag_legend: "⚑ Ô cần xem lại.", "⚑ Please check this cell.";
}

impl Words {
    /// "Số thu kỳ trước": what a figure is compared with, in a series over rows.
    pub fn in_period_before(self, what: &str) -> String {
        self.pick(format!("{what} kỳ trước"), format!("{what} of the period before"))
    }

    /// A column by its title and its letters: "Kế hoạch (cột B)".
    pub fn column_with_letters(self, title: &str, letters: &str) -> String {
        self.pick(format!("{title} (cột {letters})"), format!("{title} (column {letters})"))
    }

    /// How many decimals are printed.
    pub fn decimals_printed(self, decimals: u8) -> String {
        match decimals {
            0 => self.pick("In số nguyên.".to_owned(), "Printed whole.".to_owned()),
            1 => self.pick("In 1 chữ số thập phân.".to_owned(), "Printed with 1 decimal.".to_owned()),
            n => self.pick(format!("In {n} chữ số thập phân."), format!("Printed with {n} decimals.")),
        }
    }

    /// Only the first rows are printed: "In 200 dòng đầu trong 1.000 dòng."
    pub fn first_rows_printed(self, printed: usize, of: usize) -> String {
        let (printed, of) = (self.count(printed), self.count(of));
        self.pick(
            format!("Chỉ in {printed} dòng đầu trong {of} dòng; tổng vẫn tính trên tất cả."),
            format!("Only the first {printed} of {of} rows are printed; totals are of all."),
        )
    }

    /// The name of the sheet, if the document has several.
    pub fn sheet_named(self, name: &str) -> String {
        self.pick(format!("Bảng: {name}"), format!("Sheet: {name}"))
    }

    /// Where the figures come from.
    pub fn source_line(self, source: &str) -> String {
        self.pick(format!("Nguồn: {source}"), format!("Source: {source}"))
    }

    /// The day of printing.
    pub fn printed_on(self, day: LocalTime) -> String {
        let LocalTime { year, month, day, .. } = day;
        self.pick(
            format!("Ngày in: {day:02}/{month:02}/{year}"),
            format!("Printed on {year}-{month:02}-{day:02}"),
        )
    }
}
