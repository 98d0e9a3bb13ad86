//! Tables as programs put them on the clipboard: text, Excel's HTML with a style sheet, LibreOffice's HTML.

/// What a program puts on the clipboard.
pub struct Copied {
    pub html: String,
    pub text: String,
}

/// The Tuyên Quang figures of 2020 as published.
pub const TUYEN_QUANG: &[&[&str]] = &[
    &[
        "Chỉ tiêu",
        "Số người tham gia",
        "Cùng kỳ năm 2019",
        "Chỉ tiêu giao năm 2020",
        "Lực lượng lao động trong độ tuổi",
    ],
    &["BHXH (bắt buộc và tự nguyện)", "59.177", "55.317", "70.544", "436.210"],
    &["Trong đó: BHXH tự nguyện", "9.287", "6.481", "8.700", ""],
];

/// A cluster of nine, made up; the last row is their total.
pub const PRACTICE: &[&[&str]] = &[
    &["Đơn vị", "Kế hoạch năm 2020", "Thực hiện 5 tháng", "Cùng kỳ năm 2019"],
    &["Phú Yên", "1.318,4", "461,3", "438,9"],
    &["Bình Định", "2.614,7", "934,8", "887,2"],
    &["Quảng Ngãi", "2.205,3", "906,4", "842,6"],
    &["Quảng Nam", "4.126,9", "1.514,6", "1.437,8"],
    &["Đà Nẵng", "5.893,2", "2.104,5", "2.086,1"],
    &["Thừa Thiên Huế", "2.987,6", "1.088,3", "1.031,4"],
    &["Quảng Trị", "1.406,8", "520,7", "486,3"],
    &["Quảng Bình", "1.795,4", "634,9", "611,5"],
    &["Hà Tĩnh", "2.371,5", "889,6", "832,7"],
    &["Toàn cụm", "24.719,8", "9.055,1", "8.654,5"],
];

/// As plain text only.
pub fn as_text(rows: &[&[&str]]) -> Copied {
    Copied { html: String::new(), text: text(rows) }
}

/// As Excel with a Vietnamese locale.
pub fn as_excel(rows: &[&[&str]]) -> Copied {
    let cells: String = rows
        .iter()
        .map(|row| {
            let cells: String =
                row.iter().map(|c| format!("  <td class=xl66 align=right>{c}</td>\r\n")).collect();
            format!(" <tr height=20 style='height:15.0pt'>\r\n{cells} </tr>\r\n")
        })
        .collect();
    let html = format!(
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\r\n<head>\r\n\
         <meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\r\n\
         <meta name=ProgId content=Excel.Sheet>\r\n<meta name=Generator content=\"Microsoft Excel 15\">\r\n\
         <style>\r\n<!--table\r\n\t{{mso-displayed-decimal-separator:\"\\,\";\r\n\tmso-displayed-thousand-separator:\"\\.\";}}\r\n\
         td\r\n\t{{padding-top:1px;\r\n\tmso-number-format:General;}}\r\n\
         .xl66\r\n\t{{mso-number-format:\"\\#\\,\\#\\#0\\.0\";}}\r\n-->\r\n</style>\r\n</head>\r\n\
         <body link=\"#0563C1\">\r\n<table border=0 cellpadding=0 cellspacing=0>\r\n<!--StartFragment-->\r\n\
         {cells}<!--EndFragment-->\r\n</table>\r\n</body>\r\n</html>"
    );
    Copied { html, text: text(rows) }
}

/// As LibreOffice with vi-VN: raw values beside the text.
pub fn as_libreoffice(rows: &[&[&str]]) -> Copied {
    let cell = |c: &&str| {
        let plain = c.replace('.', "");
        match plain.replace(',', ".").parse::<f64>() {
            Ok(_) => format!(
                "<td align=\"right\" sdval=\"{plain}\" sdnum=\"1066;0;#.##0,0\"><font color=\"#000000\">{c}</font></td>"
            ),
            Err(_) => format!("<td align=\"left\"><font color=\"#000000\">{c}</font></td>"),
        }
    };
    let cells: String = rows
        .iter()
        .map(|row| format!("\t<tr>\n{}\n\t</tr>\n", row.iter().map(cell).collect::<String>()))
        .collect();
    let html = format!(
        "<!DOCTYPE html>\n\n<html>\n<head>\n\t<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"/>\n\
         \t<meta name=\"generator\" content=\"LibreOffice 7.4.7.2 (Linux)\"/>\n\
         \t<style type=\"text/css\">\n\t\tbody,div,table {{ font-family:\"Calibri\"; font-size:x-small }}\n\t</style>\n</head>\n\
         <body>\n<table cellspacing=\"0\" border=\"0\">\n{cells}</table>\n</body>\n</html>"
    );
    Copied { html, text: text(rows) }
}

fn text(rows: &[&[&str]]) -> String {
    rows.iter().map(|row| row.join("\t") + "\r\n").collect()
}
