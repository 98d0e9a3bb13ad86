//! Texts of the dialog that makes a column of one formula.

super::texts::texts! {
    /// Command, and heading of the dialog.
    formula_column: "Cột công thức…", "Column of a formula…";
    /// Label of the field of the title.
    formula_column_title: "Tên cột", "Title";
    /// Label of the field of the formula.
    formula_column_formula: "Công thức (như ở dòng đầu)", "Formula (as in the first row)";
    /// What the field of the formula shows while it is empty.
    formula_column_example: "=[Thực hiện]/[Kế hoạch]", "=[Actual]/[Plan]";
    /// Label of the list of titles.
    formula_column_titles: "Chèn tên cột", "Insert a column";
    /// Label of how values are shown.
    formula_column_number: "Hiện số", "Show as";
    /// How values are shown: as the formula suggests.
    number_auto: "Tự chọn", "Automatic";
    /// How values are shown.
    number_percent: "Phần trăm", "Percentage";
    /// How values are shown.
    number_plain: "Số", "Number";
    /// Label of the number of decimals.
    number_decimals: "Số lẻ", "Decimals";
    /// What the column comes to: the sum of its values.
    column_adds_up: "Dòng tổng: cộng các dòng.", "Totals: the sum of the rows.";
    /// What the column comes to: its formula over the totals.
    column_of_totals: "Dòng tổng: tính từ các số tổng, không cộng tỷ lệ.", "Totals: computed from the totals; rates are not added up.";
    /// What the column comes to.
    column_without_total: "Dòng tổng: để trống, vì công thức này không cho biết tổng.", "Totals: left blank, for this formula tells none.";
    /// The formula names no cell of its row.
    column_same_in_rows: "Công thức không gọi ô nào cùng dòng, nên mọi dòng như nhau.", "The formula names no cell of its own row, so all rows will be the same.";
    /// Button: makes the column.
    formula_column_apply: "Thêm cột", "Add the column";
    /// Button: changes the column.
    formula_column_change: "Sửa cột", "Change the column";
}
