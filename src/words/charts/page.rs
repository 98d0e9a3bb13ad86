//! The page of all charts of a sheet, and what leaves from there.

use crate::words::texts::Words;

crate::words::texts::texts! {
    /// Command and button: all charts of the sheet at once.
    charts_page: "Xem tất cả biểu đồ", "See all charts";
    /// Button: from the page of charts back to the table.
    back_to_table: "Về bảng (Esc)", "Back to the table (Esc)";
    /// Command and button: all charts on the clipboard.
    copy_charts: "Sao chép tất cả biểu đồ", "Copy all charts";
    /// Command and button: all charts as one HTML file.
    download_charts_page: "Tải tất cả biểu đồ thành một trang (HTML)", "Download all charts as one page (HTML)";
    /// Command and button: a picture that opens again as its document.
    picture_with_data: "Tải ảnh kèm số liệu…", "Download picture with its data…";
    /// What such a picture is.
    picture_with_data_is: "Ảnh này mở lại được thành bảng: thả vào trang hoặc bấm Mở. Vì vậy ảnh mang theo toàn bộ số liệu, kể cả tên đơn vị và những bảng không có trong hình:", "This picture opens again as its table: drop it on the page or choose Open. So it carries all the figures, with the names of units and the tables that the picture does not show:";
    /// Whom it is for.
    picture_with_data_warning: "Ai nhận được ảnh đều xem được tất cả. Để gửi rộng rãi, hãy dùng Tải ảnh PNG: ảnh thường không mang gì ngoài hình.", "Whoever gets the picture can see all of this. To send it widely use Download PNG: an ordinary picture carries nothing but what is drawn.";
    /// A button.
    png_with_data: "PNG kèm số liệu", "PNG with data";
    /// A button.
    svg_with_data: "SVG kèm số liệu", "SVG with data";
    /// In place of a chart that is not drawn yet.
    chart_comes: "đang vẽ…", "being drawn…";
}

impl Words {
    /// The number and the kind of a chart: "2. Xếp hạng".
    pub fn numbered_chart(self, index: usize, kind: &str) -> String {
        format!("{}. {kind}", index + 1)
    }

    /// What the button over a chart of the page does.
    pub fn open_chart(self, title: &str) -> String {
        self.pick(format!("Mở để sửa: {title}"), format!("Open to edit: {title}"))
    }

    /// A sheet that a picture carries: "Cụm IV: 12 dòng, 5 cột".
    pub fn carried_sheet(self, name: &str, rows: usize, columns: usize) -> String {
        let (rows, columns) = (self.count(rows), self.count(columns));
        self.pick(
            format!("{name}: {rows} dòng, {columns} cột"),
            format!("{name}: {rows} rows, {columns} columns"),
        )
    }

    /// What the file of a picture with its document is called.
    pub fn named_with_data(self, name: &str) -> String {
        self.pick(format!("{name} - kèm số liệu"), format!("{name} - with data"))
    }

    /// Why a chart of the page is not there.
    pub fn chart_impossible(self, why: &str) -> String {
        self.pick(format!("Không vẽ được: {why}."), format!("It cannot be drawn: {why}."))
    }

    /// Says that all charts are on the clipboard.
    pub(in crate::words) fn charts_copied(self, count: usize) -> String {
        let count = self.count(count);
        self.pick(
            format!("Đã sao chép {count} biểu đồ: sang Word bấm Ctrl+V."),
            format!("{count} charts copied: press Ctrl+V in Word."),
        )
    }
}
