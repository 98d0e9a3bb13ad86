//! Of several lines over a table one says what the table is.

use chi_tieu::source::grid_from_text;
use chi_tieu::table::{Decisions, understand};

#[test]
fn the_title_is_the_line_that_says_what_the_table_is() {
    let table = "STT|Tên đơn vị|KH 2025|TH 10T\n1|Công ty A|1.500,5|1.350,5\n2|Công ty B|820,5|810,5";
    for (lines, title) in [
        (
            "BHXH TỈNH X|||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|||Độc lập - Tự do - Hạnh phúc\nBÁO CÁO THU THÁNG 10",
            Some("BÁO CÁO THU THÁNG 10"),
        ),
        (
            "BẢO HIỂM XÃ HỘI VIỆT NAM|||Mẫu số: B02-TS\nBHXH HUYỆN Y|||(Ban hành kèm theo Quyết định số 490/QĐ-BHXH)\n\
             TÌNH HÌNH NỢ\n(Kèm theo Công văn số 12/BHXH-QLT ngày 10/11/2025 của BHXH huyện Y)",
            Some("TÌNH HÌNH NỢ"),
        ),
        ("Phụ lục 2|||\nSố thu BHXH|||\nHà Nội, ngày 10 tháng 11 năm 2025|||", Some("Số thu BHXH")),
        // Nothing better than the agency, and nothing at all.
        ("BHXH TỈNH X|||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Some("BHXH TỈNH X")),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|||\nĐộc lập - Tự do - Hạnh phúc|||", None),
    ] {
        let text = format!("{lines}\n{table}").replace('|', "\t");
        let table = understand(&grid_from_text(&text, b'\t'), &Decisions::default());
        assert_eq!((table.title_line(), table.columns[2].title.as_str()), (title, "KH 2025"), "{lines}");
    }
}
