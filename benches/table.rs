//! The table that every bench reads: eight columns in Vietnamese notation, as text and as Excel's clipboard HTML.

use std::fmt::Write as _;

/// Rows of the tables that are measured.
pub const SIZES: [usize; 3] = [63, 10_000, 100_000];

const TITLES: [&str; 8] = [
    "Đơn vị",
    "Kế hoạch năm",
    "Thực hiện",
    "Cùng kỳ năm trước",
    "Số phải thu",
    "Số tiền nợ",
    "Số người tham gia BHYT",
    "Dân số",
];

/// Decimals of each column of figures: money has two, people none.
const DECIMALS: [u64; 7] = [100, 100, 100, 100, 100, 1, 1];

/// A table with a header and `rows` rows, the same in every run.
pub fn rows(rows: usize) -> Vec<Vec<String>> {
    let mut state = 20_240_607_u64;
    let mut next = |most: u64| {
        // Knuth's multiplier and increment for 64 bits.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % most
    };
    let header = TITLES.map(str::to_owned).to_vec();
    let body = (1..=rows).map(|row| {
        let figures = DECIMALS.map(|fraction| written(1 + next(9_999_999), fraction));
        std::iter::once(format!("Đơn vị {row}")).chain(figures).collect()
    });
    std::iter::once(header).chain(body).collect()
}

/// A number of hundredths (or of ones) with dots between groups and a comma before the decimals.
fn written(number: u64, fraction: u64) -> String {
    let whole = (number / fraction).to_string();
    let mut text = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    if fraction > 1 {
        let _ = write!(text, ",{:02}", number % fraction);
    }
    text
}

/// As plain text: tabs and line ends.
pub fn text(rows: &[Vec<String>]) -> String {
    rows.iter().map(|row| row.join("\t") + "\r\n").collect()
}

/// As Excel under a Vietnamese locale puts it on the clipboard, with its style sheet and a class for each cell.
pub fn excel_html(rows: &[Vec<String>]) -> String {
    let mut html = String::from(
        "<html xmlns:v=\"urn:schemas-microsoft-com:vml\"\r\nxmlns:x=\"urn:schemas-microsoft-com:office:excel\"\r\n\
         xmlns=\"http://www.w3.org/TR/REC-html40\">\r\n\r\n<head>\r\n\
         <meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\r\n\
         <meta name=ProgId content=Excel.Sheet>\r\n<meta name=Generator content=\"Microsoft Excel 15\">\r\n\
         <style>\r\n<!--table\r\n\t{mso-displayed-decimal-separator:\"\\,\";\r\n\tmso-displayed-thousand-separator:\"\\.\";}\r\n\
         td\r\n\t{padding-top:1px;\r\n\tmso-number-format:General;}\r\n\
         .xl66\r\n\t{mso-number-format:\"\\#\\,\\#\\#0\\.00\";}\r\n-->\r\n</style>\r\n</head>\r\n\r\n\
         <body link=\"#0563C1\" vlink=\"#954F72\">\r\n\r\n\
         <table border=0 cellpadding=0 cellspacing=0 width=512 style='border-collapse:\r\n collapse;width:384pt'>\r\n\
         <!--StartFragment-->\r\n",
    );
    for (index, row) in rows.iter().enumerate() {
        let _ = write!(html, " <tr height=20 style='height:15.0pt'>\r\n");
        for (column, cell) in row.iter().enumerate() {
            let _ = match (index, column) {
                (0, _) => write!(html, "  <td class=xl65 width=64 style='width:48pt'>{cell}</td>\r\n"),
                (_, 0) => write!(html, "  <td height=20 style='height:15.0pt'>{cell}</td>\r\n"),
                _ => write!(
                    html,
                    "  <td class=xl66 align=right style='border-top:none;border-left:none'>{cell}</td>\r\n"
                ),
            };
        }
        html.push_str(" </tr>\r\n");
    }
    html.push_str("<!--EndFragment-->\r\n</table>\r\n\r\n</body>\r\n\r\n</html>\r\n");
    html
}
