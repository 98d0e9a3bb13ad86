//! Lines over a table that do not say what it is: the state's heading, the agency's name, the number of a form, a date.

use crate::number::fold;

/// What a line over a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineAbove {
    /// The state's heading, a form's number, what the table is enclosed with, a date, a unit of measure.
    Form,
    /// The name of an agency and nothing else.
    Agency,
    /// What the table is about.
    Title,
}

/// What a line over a table is.
pub fn line_above(line: &str) -> LineAbove {
    let folded = fold(line);
    let folded = folded.trim_matches(|c: char| !c.is_alphanumeric());
    if is_form(folded) {
        LineAbove::Form
    } else if is_agency(line, folded) {
        LineAbove::Agency
    } else {
        LineAbove::Title
    }
}

fn is_form(folded: &str) -> bool {
    const MOTTOS: [&str; 3] = ["cong hoa xa hoi chu nghia", "doc lap - tu do", "tu do - hanh phuc"];
    const BEGINNINGS: [&str; 9] = [
        "kem theo",
        "dinh kem",
        "ban hanh kem",
        "ban hanh theo",
        "don vi tinh",
        "dvt",
        "kinh gui",
        "noi nhan",
        "nguoi lap",
    ];
    const FORMS: [&str; 7] = ["mau so", "mau bieu", "mau ", "bieu so", "bieu mau", "bieu ", "phu luc"];
    let starts = |words: &[&str]| words.iter().any(|w| folded.starts_with(w));
    let count = folded.split_whitespace().count();
    // "Biểu 02: Tình hình nợ BHXH" says what it is; "Biểu số 02/BHXH", "Mẫu B01-TS" do not.
    let number = folded.split([':', '.']).next().unwrap_or(folded);
    let is_code = |word: &str| word.bytes().any(|b| !b.is_ascii_alphabetic());
    let is_bare = number.split_whitespace().count() <= 4
        && folded.bytes().any(|b| b.is_ascii_digit())
        && folded[number.len()..].split_whitespace().all(is_code);
    let encloses = ["kem theo", "ban hanh"].iter().any(|w| folded.contains(w));
    MOTTOS.iter().any(|m| folded.contains(m))
        || starts(&BEGINNINGS)
        || starts(&FORMS) && (is_bare || encloses || count <= 2)
        || is_dispatch(folded)
        || is_date(folded)
}

/// "Số: 123/BC-BHXH".
fn is_dispatch(folded: &str) -> bool {
    let number = folded.strip_prefix("so:").or_else(|| folded.strip_prefix("so ")).map(str::trim_start);
    let number =
        number.filter(|n| n.contains('/') && n.starts_with(|c: char| c.is_ascii_digit() || c == '/'));
    number.is_some_and(|n| n.split_whitespace().count() <= 2)
}

/// "Hà Nội, ngày 10 tháng 11 năm 2025": a place and a day.
fn is_date(folded: &str) -> bool {
    let Some((place, day)) = folded.split_once(", ngay") else { return false };
    let is_day = |w: &str| matches!(w, "thang" | "nam") || !w.bytes().any(|b| b.is_ascii_alphabetic());
    place.split_whitespace().count() <= 5 && day.split_whitespace().all(is_day)
}

/// "BHXH TỈNH X", "UBND HUYỆN Y", "SỞ TÀI CHÍNH": an agency, and no word for figures or a report.
fn is_agency(line: &str, folded: &str) -> bool {
    const AGENCIES: [&str; 7] =
        ["bhxh ", "bao hiem xa hoi ", "ubnd ", "uy ban nhan dan ", "chi cuc ", "tong cuc ", "lien doan "];
    const PLACES: [&str; 10] =
        ["viet nam", "vn", "tinh", "thanh pho", "tp", "huyen", "quan", "thi xa", "khu vuc", "co so"];
    // "Sở", "Bộ", "Cục" fold to words of other meanings.
    const SPELT: [&str; 5] = ["sở ", "bộ ", "cục ", "phòng ", "ban "];
    const REPORTS: [&str; 22] = [
        "thu",
        "chi",
        "no",
        "ket qua",
        "tinh hinh",
        "bao cao",
        "bang",
        "tong hop",
        "ke hoach",
        "nam",
        "thang",
        "quy",
        "ty le",
        "danh sach",
        "thong ke",
        "bieu",
        "chi tieu",
        "so lieu",
        "doi tuong",
        "tham gia",
        "xep hang",
        "phat trien",
    ];
    if folded.split_whitespace().count() > 9 {
        return false;
    }
    let padded = format!(" {} ", folded.replace("viet nam", "").replace(|c: char| !c.is_alphanumeric(), " "));
    if REPORTS.iter().any(|w| padded.contains(&format!(" {w} "))) {
        return false;
    }
    let spelt = line.trim().to_lowercase();
    let starts_place = |rest: &str| {
        PLACES.iter().any(|p| rest.strip_prefix(p).is_some_and(|r| !r.starts_with(char::is_alphanumeric)))
    };
    AGENCIES.iter().any(|agency| {
        folded
            .strip_prefix(agency)
            .is_some_and(|rest| !agency.contains("xh") && !agency.contains("xa hoi") || starts_place(rest))
    }) || SPELT.iter().any(|agency| spelt.starts_with(agency))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_over_tables_are_told_apart() {
        use LineAbove::{Agency, Form, Title};
        for (line, expected) in [
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Form),
            ("Độc lập - Tự do - Hạnh phúc", Form),
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc", Form),
            ("Mẫu số: B02-TS", Form),
            ("Mẫu số 01/BC", Form),
            ("Biểu số 02/BHXH", Form),
            ("Phụ lục 1", Form),
            ("PHỤ LỤC", Form),
            ("Phụ lục II (Ban hành kèm theo Quyết định số 12/QĐ-BHXH)", Form),
            ("(Kèm theo Công văn số 123/BHXH-KHTC ngày 10/11/2025 của BHXH tỉnh X)", Form),
            ("Số: 45/BC-BHXH", Form),
            ("Hà Nội, ngày 10 tháng 11 năm 2025", Form),
            ("Đơn vị tính: triệu đồng", Form),
            ("BHXH TỈNH X", Agency),
            ("BẢO HIỂM XÃ HỘI VIỆT NAM", Agency),
            ("UBND TỈNH BẮC NINH", Agency),
            ("SỞ TÀI CHÍNH", Agency),
            ("BÁO CÁO THU THÁNG 10", Title),
            ("Số thu BHXH", Title),
            ("Số đơn vị tham gia", Title),
            ("Biểu 02: Tình hình nợ BHXH", Title),
            ("Phụ lục 3. Số người tham gia BHYT", Title),
            ("Bảo hiểm xã hội tự nguyện", Title),
            ("BHXH tỉnh Hà Tĩnh: kết quả thu năm 2020", Title),
            ("Kết quả thực hiện đến ngày 30 tháng 9 năm 2025", Title),
            ("Xếp hạng thu tháng 11", Title),
            ("Bộ chỉ tiêu giám sát", Title),
        ] {
            assert_eq!(line_above(line), expected, "{line}");
        }
    }
}
