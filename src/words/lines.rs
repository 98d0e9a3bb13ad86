//! Texts about hidden rows and columns.

use super::texts::Words;

super::texts::texts! {
    /// Command.
    hide_rows: "Ẩn dòng", "Hide rows";
    /// Command.
    show_rows: "Hiện dòng đang ẩn", "Show hidden rows";
    /// Command.
    hide_columns: "Ẩn cột", "Hide columns";
    /// Command.
    show_columns: "Hiện cột đang ẩn", "Show hidden columns";
    /// Command.
    group_lines: "Nhóm dòng hoặc cột", "Group rows or columns";
    /// Command.
    ungroup_lines: "Bỏ nhóm", "Ungroup";
    /// Command.
    group_units: "Nhóm các đơn vị theo từng mục", "Group the units under each subtotal";
    /// Command.
    close_groups: "Thu gọn mọi nhóm", "Close all groups";
    /// Command.
    open_groups: "Mở mọi nhóm", "Open all groups";
    /// Command.
    show_groups: "Ẩn, hiện dấu nhóm", "Hide or show the signs of groups";
    /// Command, and title of its dialog.
    sort_by: "Sắp xếp theo nhiều cột…", "Sort by several columns…";
    /// Dialog: the first column.
    sort_first: "Theo cột", "By";
    /// Dialog: a further column, for units that are alike in those before.
    sort_then: "rồi theo", "then by";
    /// Dialog: no further column.
    sort_no_more: "(không)", "(none)";
    /// Dialog: what sorting leaves as it is.
    sort_hint: "Chỉ các đơn vị đổi chỗ, trong nhóm của mình; dòng tổng và ghi chú ở nguyên.", "Only units change places, each within its group; totals and notes stay.";
    /// An order of the dialog.
    sort_by_flag: "Ô có cờ ⚑ lên trước", "Flagged cells first";
    /// An order of the dialog.
    sort_by_fill: "Ô có màu nền lên trước", "Coloured cells first";
    /// Button of a column's filter.
    sort_up: "Tăng dần ↑", "Ascending ↑";
    /// Button of a column's filter.
    sort_down: "Giảm dần ↓", "Descending ↓";
    /// Button.
    sort_apply: "Sắp xếp", "Sort";
    /// Label of the menu of the order.
    sort_order: "Thứ tự", "Order";
    /// Nothing is to be shown again.
    nothing_hidden_here: "Không có dòng, cột nào đang ẩn trong vùng chọn hay ngay cạnh. Để hiện hết: Ctrl+A rồi Ctrl+Shift+9, Ctrl+Shift+0.", "Nothing is hidden in the selection or beside it. To show all: Ctrl+A, then Ctrl+Shift+9, Ctrl+Shift+0.";
}

impl Words {
    /// The sign that opens or closes a group.
    pub fn turn_group(self, lines: usize, is_closed: bool) -> String {
        match is_closed {
            true => self.pick(format!("Mở nhóm {lines} dòng, cột"), format!("Open a group of {lines} lines")),
            false => self
                .pick(format!("Thu gọn nhóm {lines} dòng, cột"), format!("Close a group of {lines} lines")),
        }
    }

    /// A cell that is asked for and not shown.
    pub fn hidden_cell(self, cell: &str) -> String {
        self.pick(
            format!("{cell} đang ẩn. Để hiện: chọn các dòng, cột hai bên rồi Ctrl+Shift+9 (dòng), Ctrl+Shift+0 (cột)."),
            format!("{cell} is hidden. To show it, select the rows or columns on both sides and press Ctrl+Shift+9 (rows) or Ctrl+Shift+0 (columns)."),
        )
    }

    /// The sign between rows, where some are hidden.
    pub fn rows_hidden_here(self, n: usize) -> String {
        self.pick(format!("Hiện {n} dòng đang ẩn ở đây"), format!("Show {n} row{} hidden here", plural(n)))
    }

    /// The sign between columns, where some are hidden.
    pub fn columns_hidden_here(self, n: usize) -> String {
        self.pick(format!("Hiện {n} cột đang ẩn ở đây"), format!("Show {n} column{} hidden here", plural(n)))
    }

    /// The strip: rows of the table that are hidden and count.
    pub fn strip_hidden_rows(self, n: usize) -> String {
        self.pick(
            format!("{} dòng ẩn, vẫn được tính", self.count(n)),
            format!("{} hidden row{} counted too", self.count(n), plural(n)),
        )
    }

    /// Columns that are hidden, and count as before.
    pub fn strip_hidden_columns(self, letters: &[String]) -> String {
        let list = letters.iter().take(4).cloned().collect::<Vec<_>>().join(", ");
        let more = if letters.len() > 4 { "…" } else { "" };
        self.pick(
            format!("ẩn cột {list}{more}"),
            format!("hidden column{} {list}{more}", plural(letters.len())),
        )
    }

    /// What was verified: rows that are hidden and count.
    pub fn hidden_rows_count(self, rows: &str) -> String {
        self.pick(
            format!("Dòng đang ẩn ({rows}) vẫn được tính vào tổng, tỷ lệ, xếp hạng và biểu đồ."),
            format!("Hidden rows ({rows}) count in totals, rates, ranks and charts as before."),
        )
    }

    /// Under a printed table: rows are hidden.
    pub fn rows_not_printed(self, n: usize) -> String {
        self.pick(
            format!("{} dòng đang ẩn không in; tổng và tỷ lệ vẫn tính cả các dòng đó.", self.count(n)),
            format!("{} hidden row{} not printed; totals and rates count them.", self.count(n), plural(n)),
        )
    }

    /// Status bar: some of the selected rows are hidden, and counted.
    pub fn with_hidden_rows(self, n: usize) -> String {
        self.pick(
            format!("kể cả {} dòng ẩn", self.count(n)),
            format!("with {} hidden row{}", self.count(n), plural(n)),
        )
    }
}

fn plural(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}
