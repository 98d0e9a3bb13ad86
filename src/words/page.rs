//! Texts of the page itself: toolbar, commands, panels, notices, help.

use super::texts::Words;
use crate::sheet::Cause;

super::texts::texts! {
    /// Cure: a column is cumulative since the start of the year.
    is_cumulative: "Là số lũy kế từ đầu năm", "It is cumulative since January";
    /// Cure: a row is the total of the others.
    is_total: "Là dòng tổng", "It is the total";
    /// Cure: a row is counted in one above.
    is_part: "Nằm trong dòng trên", "It is a part of the row above";
    /// Cure: a row adds up those below it.
    is_subtotal: "Là dòng cộng của nhóm", "It is a subtotal";
    /// Cure: a total is one, though its rows do not make it up.
    keep_total: "Vẫn là dòng tổng, giữ số đã ghi", "It is the total; keep it as pasted";
    /// Cure: a subtotal is one, though its rows do not make it up.
    keep_subtotal: "Vẫn là dòng cộng của nhóm, giữ số đã ghi", "It is a subtotal; keep it as pasted";
    /// Cure: a row is one of the units.
    is_unit: "Là một đơn vị", "It is a unit";
    /// Cure: a row does not count.
    is_not_counted: "Không tính dòng này", "Do not count this row";
    /// Cure: converts text in TCVN3 fonts to Unicode.
    convert_legacy: "Chuyển cả bảng sang Unicode", "Convert the table to Unicode";
    /// The product in a few words, for the title and the help.
    tagline: "Tính tỷ lệ thu, tăng trưởng, bao phủ từ bảng dán vào", "Rates, growth and coverage from a pasted table";
    /// Name of a document that has none yet.
    untitled: "Chưa đặt tên", "Untitled";
    /// Toolbar.
    undo: "Hoàn tác", "Undo";
    /// Toolbar.
    redo: "Làm lại", "Redo";
    /// Toolbar.
    open: "Mở", "Open";
    /// Toolbar.
    save_file: "Lưu tệp", "Save file";
    /// Toolbar: start over with an empty table.
    new_document: "Bảng mới", "New table";
    /// Toolbar.
    add_column: "Thêm cột", "Add column";
    /// Command.
    column_menu: "Chọn vai trò của cột", "Choose the column's role";
    /// Command.
    next_region: "Sang phần kế tiếp của trang", "Next part of the page";
    /// Command.
    previous_region: "Về phần trước của trang", "Previous part of the page";
    /// The edge between table and panel.
    divider: "Độ rộng phần biểu đồ", "Width of the chart panel";
    /// Command.
    copy: "Sao chép", "Copy";
    /// Command.
    select_all: "Chọn tất cả", "Select all";
    /// Command.
    select_row: "Chọn cả dòng", "Select the row";
    /// Command.
    select_column: "Chọn cả cột", "Select the column";
    /// Command.
    go_to: "Đến ô theo địa chỉ", "Go to a cell by its address";
    /// Command.
    fill_down: "Điền xuống", "Fill down";
    /// Command: rows or columns, whichever are selected.
    insert_here: "Chèn dòng hay cột đang chọn", "Insert the selected rows or columns";
    /// Command: rows or columns, whichever are selected.
    delete_here: "Xóa dòng hay cột đang chọn", "Delete the selected rows or columns";
    /// Command.
    insert_above: "Chèn dòng phía trên", "Insert rows above";
    /// Command.
    insert_below: "Chèn dòng phía dưới", "Insert rows below";
    /// Command.
    delete_rows: "Xóa dòng", "Delete rows";
    /// Command.
    insert_left: "Chèn cột bên trái", "Insert columns to the left";
    /// Command.
    insert_right: "Chèn cột bên phải", "Insert columns to the right";
    /// Command.
    delete_columns: "Xóa cột", "Delete columns";
    /// Command.
    sort_ascending: "Sắp xếp tăng dần, A → Z", "Sort ascending, A → Z";
    /// Command.
    sort_descending: "Sắp xếp giảm dần, Z → A", "Sort descending, Z → A";
    /// Command.
    sum_by: "Tổng hợp theo cột này", "Sum by this column";
    /// Command: the menu of the selected cells.
    cell_menu: "Mở trình đơn của ô", "Open the menu of the cell";
    /// Heading in a menu: what can be done with whole rows and columns.
    structure: "Dòng và cột", "Rows and columns";
    /// Heading in a menu: what rows and columns mean.
    meaning: "Ý nghĩa", "Meaning";
    /// Label of the menu of cells.
    cells_menu: "Ô đang chọn", "Selected cells";
    /// Label of the field with the address of the active cell.
    name_box: "Địa chỉ ô", "Cell address";
    /// While a long step is done.
    working: "Đang thực hiện…", "Working…";
    /// Command.
    print_table: "In bảng kèm biểu đồ", "Print the table with its chart";
    /// Command: the panel of the report.
    show_report: "Báo cáo: tải Word, Excel, HTML…", "Report: Word, Excel, HTML…";
    /// Command.
    clear_cells: "Xóa nội dung ô", "Clear cells";
    /// Toolbar: the list of all commands.
    commands: "Lệnh", "Commands";
    /// Placeholder of the command palette.
    find_command: "Tìm lệnh…", "Find a command…";
    /// Palette: nothing matches.
    no_command: "Không có lệnh nào khớp", "No command matches";
    /// Toolbar: the language that the switch leads to.
    other_language: "English", "Tiếng Việt";
    /// Toolbar.
    switch_theme: "Nền sáng / tối", "Light / dark";
    /// Toolbar.
    help: "Trợ giúp", "Help";
    /// Closes a dialog or menu.
    close: "Đóng", "Close";
    /// Label of the toolbar.
    toolbar: "Thanh công cụ", "Toolbar";
    /// Label of the document's name field.
    document_name: "Tên bảng", "Document name";
    /// Sentence over the empty grid.
    start_sentence: "Dán bảng từ Excel vào đây (Ctrl+V), hoặc kéo tệp vào", "Paste a table from Excel here (Ctrl+V), or drop a file";
    /// Under the sentence.
    start_hint: "Hoặc gõ thẳng vào ô. Không cần mạng, không gửi số liệu đi đâu.", "Or just type into the cells. No network is used; no figure leaves this computer.";
    /// Heading of the examples.
    examples: "Mở ví dụ", "Open an example";
    /// Label of the grid.
    grid: "Bảng số liệu", "Table";
    /// Label of the formula bar.
    formula_bar: "Nội dung ô", "Cell content";
    /// Label of the strip.
    strip: "Bảng được hiểu thế nào", "How the table was understood";
    /// Label of the side panel.
    panel: "Biểu đồ và kiểm tra", "Chart and checks";
    /// Panel tab.
    chart: "Biểu đồ", "Chart";
    /// Panel tab.
    check: "Kiểm tra", "Check";
    /// Narrow windows: the tab that shows the grid.
    table: "Bảng", "Table";
    /// Check panel: nothing to see.
    no_doubts: "Không có chỗ nào cần xem lại.", "Nothing needs a second look.";
    /// Chart: what is ranked.
    measure: "Chỉ tiêu vẽ", "Ranked by";
    /// Threshold field.
    threshold: "Ngưỡng", "Threshold";
    /// Placeholder of the threshold field.
    threshold_none: "không đặt", "none";
    /// Order of bars.
    order: "Thứ tự", "Order";
    /// Order of bars.
    order_by_value: "Từ tốt nhất", "Best first";
    /// Order of bars.
    order_as_pasted: "Như bảng", "As in the table";
    /// Order of bars.
    order_by_name: "Theo tên A–Z", "By name A–Z";
    /// Chart button.
    download_png: "Tải ảnh PNG", "Download PNG";
    /// Chart button.
    copy_image: "Sao chép ảnh", "Copy image";
    /// Chart button.
    download_svg: "Tải SVG", "Download SVG";
    /// Command and button: the letters of the picture become outlines, which look the same in every program.
    download_outlined: "Tải SVG, chữ thành nét", "Download SVG, text as outlines";
    /// Chart button: all charts of the sheet, as PNG and as SVG.
    download_charts: "Tải tất cả biểu đồ (ZIP)", "Download all charts (ZIP)";
    /// Chart fields.
    chart_title: "Tiêu đề", "Title";
    /// Chart field: the title states the finding unless the user writes one.
    chart_title_auto: "tự nêu kết quả", "states the finding";
    /// Chart field.
    source_field: "Nguồn", "Source";
    /// Chart field.
    width_cm: "Rộng (cm)", "Width (cm)";
    /// Chart field.
    height_cm: "Cao (cm)", "Height (cm)";
    /// Chart field.
    resolution: "dpi", "dpi";
    /// Chart: fields that are seldom needed.
    picture_options: "Tiêu đề, nguồn, khổ ảnh", "Title, source, picture size";
    /// Label of the comparison menu.
    comparison_menu: "Cách so với ngưỡng", "How to compare with the threshold";
    /// Check panel: goes to the cell.
    go_to_cell: "Đến ô", "Go to cell";
    /// Chip in the header of an ambiguous column.
    ask_reading: "đọc thế nào?", "how to read?";
    /// Label of the reading menu.
    reading_menu: "Cách đọc số của cột", "How the column's numbers are read";
    /// Header menu entry.
    rename_column: "Sửa tiêu đề cột…", "Edit the column title…";
    /// Menu of a computed column.
    hide_column: "Ẩn cột này", "Hide this column";
    /// Menu of a computed column.
    move_left: "Chuyển sang trái", "Move left";
    /// Menu of a computed column.
    move_right: "Chuyển sang phải", "Move right";
    /// Menu: computed columns that are not shown.
    show_computed: "Thêm cột tính", "Add a computed column";
    /// Command: shows hidden computed columns.
    show_hidden: "Hiện các cột tính đang ẩn", "Show hidden computed columns";
    /// Label of a computed column's menu.
    computed_menu: "Cột tính", "Computed column";
    /// Label of a column's edge.
    resize: "Kéo để đổi độ rộng, nhấp đúp để vừa nội dung", "Drag to resize, double click to fit";
    /// Command.
    cut: "Cắt", "Cut";
    /// Name of a new column.
    new_column: "Cột mới", "New column";
    /// Strip: nothing pasted.
    strip_empty: "Chưa có số liệu", "No figures yet";
    /// Status bar: selection.
    sum: "Tổng", "Sum";
    /// Status bar: selection.
    mean: "TB", "Mean";
    /// Status bar.
    not_saved: "chưa lưu tệp", "not saved to a file";
    /// Label of the source on an example.
    example_source: "Nguồn", "Source";
    /// Head of the row-number column.
    row_head: "Dòng", "Row";
    /// Mark of a cell that the user should check.
    flagged: "cần xem lại", "please check";
}

impl Words {
    /// The unit of measure of the table: "Đơn vị tính: tỷ đồng".
    pub fn measured_in(self, unit: &str) -> String {
        self.pick(format!("Đơn vị tính: {unit}"), format!("Unit: {unit}"))
    }

    /// What undo takes back or redo does again.
    pub fn cause(self, cause: Cause) -> &'static str {
        match cause {
            Cause::Paste => self.pick("dán", "paste"),
            Cause::Type => self.pick("gõ vào ô", "typing"),
            Cause::Fill => self.pick("điền vào ô", "filling cells"),
            Cause::Move => self.pick("chuyển ô", "moving cells"),
            Cause::Clear => self.pick("xóa ô", "clearing"),
            Cause::Insert => self.pick("chèn dòng, cột", "inserting rows or columns"),
            Cause::Remove => self.pick("xóa dòng, cột", "deleting rows or columns"),
            Cause::Hide => self.pick("ẩn, hiện dòng, cột", "hiding or showing rows or columns"),
            Cause::Filter => self.pick("lọc", "filtering"),
            Cause::Sort => self.pick("sắp xếp", "sorting"),
            Cause::Replace => self.pick("thay chữ, số", "replacing texts"),
            Cause::Role => self.pick("đổi vai trò cột", "column role"),
            Cause::Notation => self.pick("đổi cách đọc số", "reading of numbers"),
            Cause::Understand => self.pick("hiểu lại dòng", "what rows are"),
            Cause::Target => self.pick("đặt ngưỡng", "threshold"),
            Cause::Model => self.pick("làm như tháng trước", "like the former month"),
            Cause::Report => self.pick("sửa báo cáo", "report"),
            Cause::Chart => self.pick("đổi biểu đồ", "chart"),
            Cause::Group => self.pick("nhóm dòng, cột", "grouping lines"),
            Cause::Name => self.pick("đặt tên ô", "naming cells"),
            Cause::Note => self.pick("ghi chú ô", "a note"),
            Cause::Form => self.pick("định dạng ô", "formatting cells"),
            Cause::Layout => self.pick("xếp cột", "column layout"),
            Cause::AddColumn => self.pick("thêm cột", "adding a column"),
            Cause::Plan => self.pick("đổi kế hoạch", "plan"),
            Cause::Compare => self.pick("so sánh hai cột", "comparing two columns"),
            Cause::Readd => self.pick("cộng lại theo đơn vị hiện nay", "re-adding on today's units"),
            Cause::Periods => self.pick("các kỳ", "periods"),
            Cause::Convert => self.pick("chuyển mã chữ", "converting text"),
            Cause::Repair => self.pick("sửa tên mất dấu", "repairing names"),
            Cause::Sheets => self.pick("đổi các bảng", "changing the sheets"),
            Cause::Append => self.pick("nối dòng", "adding rows below"),
            Cause::Join => self.pick("ghép cột", "joining columns"),
            Cause::Open => self.pick("mở tệp", "opening a file"),
            Cause::Reopen => self.pick("mở lại", "opening again"),
            Cause::Example => self.pick("mở ví dụ", "opening an example"),
        }
    }

    /// The strip: how numbers were read.
    pub fn strip_notation(self, notation: &str) -> String {
        self.pick(format!("số đọc kiểu {notation}"), format!("numbers read as {notation}"))
    }

    /// The strip: several notations.
    pub fn strip_mixed(self) -> &'static str {
        self.pick(
            "số viết nhiều kiểu, đọc theo từng cột",
            "numbers in several notations, read column by column",
        )
    }

    /// The strip: doubts to look at.
    pub fn strip_doubts(self, n: usize) -> String {
        match n {
            0 => self.pick("không có chỗ cần xem", "nothing to check").to_owned(),
            n => self.pick(format!("{n} chỗ cần xem"), format!("{n} to check")),
        }
    }

    /// The strip: computed columns that are hidden.
    pub fn strip_hidden(self, n: usize) -> String {
        self.pick(format!("{n} cột tính đang ẩn"), format!("{n} computed column{} hidden", plural(n)))
    }

    /// The strip: after a paste replaced a table.
    pub fn replaced(self) -> &'static str {
        self.pick("Đã thay bảng trước", "The former table was replaced")
    }

    /// Status bar: how many cells are selected.
    pub fn chosen(self, cells: u64) -> String {
        self.pick(
            format!("Chọn {cells} ô"),
            format!("{cells} cell{} selected", if cells == 1 { "" } else { "s" }),
        )
    }

    /// A cure: how the column's first number would be read. "1.234,5 → 1234".
    pub fn choose_reading(self, notation: crate::number::Notation, value: &str) -> String {
        let notation = self.notation(notation);
        self.pick(format!("Đọc kiểu {notation}: là {value}"), format!("Read as {notation}: {value}"))
    }

    /// After a warning: how many more cells of the column share it.
    pub fn and_more_cells(self, n: usize) -> String {
        self.pick(format!(" (và {n} ô nữa cùng cột)"), format!(" (and {n} more in the column)"))
    }

    /// The size of the picture on paper.
    pub fn paper_size(self, width_cm: f64, height_cm: f64, dots_per_inch: f64) -> String {
        let cm = |v| crate::number::print_number(v, crate::number::Decimals::UpTo(1), self.0.notation());
        format!("{} × {} cm, {} dpi", cm(width_cm), cm(height_cm), cm(dots_per_inch))
    }

    /// How to work with the page, step by step.
    pub fn help_steps(self) -> [&'static str; 5] {
        self.pick(
            [
                "Trong Excel, chọn cả bảng kể cả tiêu đề, Ctrl+C; ở đây bấm Ctrl+V.",
                "Xem dòng trên bảng: chương trình hiểu bảng thế nào, có chỗ nào cần xem.",
                "Nếu một cột bị hiểu sai, đổi vai trò của cột ở đầu cột.",
                "Cột có nền màu, ghi “tính”, là do chương trình tính; chọn ô để xem công thức và số đã dùng.",
                "Đặt ngưỡng, rồi tải ảnh biểu đồ để đưa vào báo cáo; bấm Lưu tệp để giữ bảng.",
            ],
            [
                "In Excel, select the whole table with its header, press Ctrl+C; here press Ctrl+V.",
                "Read the line over the table: how it was understood, and what needs a look.",
                "If a column was misunderstood, change its role in the column's head.",
                "Tinted columns marked “computed” are computed here; select a cell to see its formula and inputs.",
                "Set the threshold, download the chart for the report; save a file to keep the table.",
            ],
        )
    }

    /// Status bar: saved at a time of day.
    pub fn saved_at(self, time: &str) -> String {
        self.pick(format!("đã xuất tệp lúc {time}"), format!("written to a file at {time}"))
    }

    /// "đọc là 1.234,5".
    pub fn read_as(self, figure: &str) -> String {
        self.pick(format!("đọc là {figure}"), format!("read as {figure}"))
    }

    /// The name a screen reader gives a cell; `row` says what its row is, if that is not a unit's.
    pub fn cell_name(self, address: &str, title: &str, unit: &str, text: &str, row: &str) -> String {
        let text = if text.is_empty() { self.pick("trống", "empty") } else { text };
        [address, title, unit, text, row]
            .iter()
            .filter(|s| !s.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(", ")
    }
}

fn plural(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}
