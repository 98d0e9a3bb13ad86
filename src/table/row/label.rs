//! What a row's label says of the row: a total, a mean, a region, a note, or its place in a numbering.

use super::numbering::{Numbering, without_numbering};
use super::possible::without_footnote;
use crate::number::{base_letter, fold};

/// What a label says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelMeaning {
    /// The total of everything ("Tổng cộng", "Toàn tỉnh").
    Total,
    /// A total that does not say of what ("Cộng"): of a part if another one is of all.
    Sum,
    /// The total of a named part ("Cộng khối A").
    PartSum,
    /// A mean, or another figure of the whole list that is not a sum: the highest, the lowest.
    Average,
    /// A region of several provinces.
    Region,
    /// A part of the row above ("Trong đó: …").
    Part,
    /// A heading over rows: "Phân theo giới tính".
    Heading,
    /// A footnote, a source, a signature.
    Note,
    /// Anything else: a unit's name.
    Name,
}

const TOTALS: [&str; 14] = [
    "tong cong",
    "tong so",
    "toan tinh",
    "chung ca nuoc",
    "ca nuoc",
    "ca nam",
    "toan quoc",
    "toan cum",
    "total",
    "grand total",
    "tong toan tinh",
    "whole province",
    "whole country",
    "tong chung",
];

/// What "toàn …" is all of.
const WHOLES: [&str; 20] = [
    "khu vuc",
    "dia ban",
    "he thong",
    "don vi",
    "co quan",
    "truong",
    "tinh",
    "quoc",
    "cum",
    "nganh",
    "khoi",
    "huyen",
    "thanh pho",
    "tp",
    "quan",
    "thi xa",
    "xa",
    "vung",
    "he thong",
    "dia ban",
];

const REGIONS: [&str; 28] = [
    "dong bang song hong",
    "trung du va mien nui phia bac",
    "bac trung bo va duyen hai mien trung",
    "bac trung bo va duyen hai nam trung bo",
    "duyen hai nam trung bo va tay nguyen",
    "duyen hai nam trung bo",
    "duyen hai mien trung",
    "bac trung bo",
    "tay nguyen",
    "dong nam bo",
    "dong bang song cuu long",
    "dong bac",
    "tay bac",
    "mien nui va trung du",
    "trung du mien nui phia bac",
    "trung du va mien nui bac bo",
    "mien nui phia bac",
    "bac trung bo va dhmt",
    "bac trung bo va dh mien trung",
    "bac trung bo va duyen hai",
    "dhmt",
    "btb va dhmt",
    "btb va duyen hai mien trung",
    "dbsh",
    "dbscl",
    "db song hong",
    "db song cuu long",
    "td va mnpb",
];

const NOTES: [&str; 9] = ["(*)", "*", "ghi chu", "nguon", "chu thich", "luu y", "note", "source", "(1)"];

/// Words for figures of a whole list that are not its sum.
const EXTREMES: [&str; 9] = [
    "cao nhat",
    "thap nhat",
    "lon nhat",
    "nho nhat",
    "gia tri lon nhat",
    "gia tri nho nhat",
    "trung vi",
    "max",
    "min",
];

/// Rows of rates of a whole list.
const RATES: [&str; 6] = ["ty le", "ti le", "ty le chung", "ti le chung", "ty trong", "co cau"];

/// "Cộng trang này", "Cộng mang sang": sums carried over pages.
const CARRIED: [&str; 5] = ["trang", "mang sang", "chuyen sang", "chuyen trang", "don"];

const HEADINGS: [&str; 5] = ["phan theo ", "chia theo ", "phan ra ", "chia ra", "by "];

/// Whether a folded label begins with "trong đó", after any dash or plus of a list.
fn begins_of_which(folded: &str) -> bool {
    let words = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    ["trong do", "of which"]
        .iter()
        .any(|w| words.strip_prefix(w).is_some_and(|r| !r.starts_with(char::is_alphanumeric)))
}

/// Whether a label is an item of a list under another row: "- Bảo hiểm y tế", "+ …".
pub fn is_list_item(label: &str) -> bool {
    label.trim_start().starts_with(['-', '+', '–', '•', '*'])
}

/// Reads a label.
pub fn label_meaning(label: &str) -> LabelMeaning {
    let label = without_footnote(label);
    if !may_mean_something(label) {
        return LabelMeaning::Name;
    }
    let folded = fold(label);
    if NOTES.iter().any(|n| folded.starts_with(n)) && folded.len() > 3 && !folded.starts_with("nguon thu") {
        return LabelMeaning::Note;
    }
    if begins_of_which(&folded) {
        return LabelMeaning::Part;
    }
    let words = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    if HEADINGS.iter().any(|h| words.starts_with(h)) {
        return LabelMeaning::Heading;
    }
    let name = without_numbering(&folded);
    let name = name.split(" - ").next().unwrap_or(name).trim();
    let name = name.split(" (").next().unwrap_or(name).trim_end_matches([':', '.', ' ']);
    // "Tổng số: 3 đơn vị", "Tổng cộng 12 huyện".
    let name = name.split_once(':').map_or(name, |(before, _)| before.trim_end());
    let name = without_count(name);
    if REGIONS.contains(&name) || REGIONS.iter().any(|r| name.strip_prefix("vung ") == Some(r)) {
        return LabelMeaning::Region;
    }
    let starts = |word: &str| name.strip_prefix(word).filter(|r| r.is_empty() || r.starts_with([' ', '/']));
    if ["binh quan", "trung binh", "tb", "bq", "average", "mean", "muc binh quan"]
        .iter()
        .any(|w| starts(w).is_some())
    {
        return LabelMeaning::Average;
    }
    if ["tang truong binh quan", "toc do tang", "tang binh quan"].iter().any(|w| starts(w).is_some())
        && name.contains("binh quan")
    {
        return LabelMeaning::Average;
    }
    // "Tỷ trọng (%)" under a total: what each column is of the whole.
    if EXTREMES.contains(&name) || RATES.contains(&name.trim_end_matches(['%', ' '])) {
        return LabelMeaning::Average;
    }
    if ["tc", "t.cong", "t cong", "t/cong", "chung", "sum", "summe", "gesamt", "insgesamt", "gesamtsumme"]
        .contains(&name)
    {
        return LabelMeaning::Sum;
    }
    if ["mang sang", "so mang sang", "so chuyen trang"].contains(&name)
        || ["subtotal", "sub-total", "sub total"].iter().any(|w| starts(w).is_some())
        || starts("total").is_some_and(|rest| is_part(rest.trim()))
    {
        return LabelMeaning::PartSum;
    }
    if TOTALS.contains(&name) {
        return LabelMeaning::Total;
    }
    let is_whole = |rest: &str| {
        WHOLES.iter().any(|w| rest.strip_prefix(w).is_some_and(|r| r.is_empty() || r.starts_with(' ')))
    };
    if starts("chung").is_some_and(|r| r.trim().strip_prefix("toan").is_some_and(|r| is_whole(r.trim()))) {
        return LabelMeaning::Total;
    }
    if starts("ca").is_some_and(|rest| is_whole(rest.trim())) {
        return LabelMeaning::Total;
    }
    if let Some(rest) = starts("toan") {
        return if is_whole(rest.trim()) { LabelMeaning::Total } else { LabelMeaning::Name };
    }
    for word in ["tong cong", "tong so", "tong", "cong"] {
        let Some(rest) = starts(word) else { continue };
        let rest = rest.trim();
        return match rest {
            "" | "chung" => {
                if word == "cong" || word == "tong" {
                    LabelMeaning::Sum
                } else {
                    LabelMeaning::Total
                }
            }
            _ if rest.strip_prefix("toan").is_some_and(|r| is_whole(r.trim())) || rest == "ca nuoc" => {
                LabelMeaning::Total
            }
            _ if ["tinh", "toan", "cac don vi", "cac huyen", "cum"].contains(&rest) => LabelMeaning::Total,
            // "Tổng 3 huyện", "Cộng 5 đơn vị"
            _ if rest.split(' ').count() > 1 && rest.starts_with(|c: char| c.is_ascii_digit()) => {
                LabelMeaning::PartSum
            }
            // Of one fund among others: "Tổng BHXH".
            "bhxh" | "bhyt" | "bhtn" => LabelMeaning::PartSum,
            _ if is_part(rest)
                || CARRIED
                    .iter()
                    .any(|c| rest.strip_prefix(c).is_some_and(|r| !r.starts_with(char::is_alphanumeric))) =>
            {
                LabelMeaning::PartSum
            }
            // "Tổng số thu", "Cộng đồng" are names.
            _ => LabelMeaning::Name,
        };
    }
    LabelMeaning::Name
}

/// A label without the count of units behind it.
fn without_count(name: &str) -> &str {
    match name.find(|c: char| c.is_ascii_digit()) {
        Some(at)
            if name[at..].split_once(' ').is_some_and(|(n, _)| n.bytes().all(|b| b.is_ascii_digit())) =>
        {
            name[..at].trim_end()
        }
        _ => name,
    }
}

/// Whether a label may be other than a name: nearly none is, so a look at its first letters must do.
fn may_mean_something(label: &str) -> bool {
    const STARTS: [[u8; 4]; 52] = [
        *b"ty l", *b"ti l", *b"ty t", *b"co c", *b"chun", *b"sum ", *b"summ", *b"gesa", *b"insg", *b"tron",
        *b"of w", *b"tong", *b"toan", *b"tota", *b"ca n", *b"ca t", *b"ca h", *b"ca x", *b"cong", *b"binh",
        *b"trun", *b"aver", *b"gran", *b"whol", *b"muc ", *b"dong", *b"tay ", *b"bac ", *b"duye", *b"mien",
        *b"ghi ", *b"nguo", *b"chu ", *b"luu ", *b"phan", *b"chia", *b"mang", *b"so m", *b"tang", *b"toc ",
        *b"t co", *b"cao ", *b"thap", *b"lon ", *b"nho ", *b"gia ", *b"max ", *b"min ", *b"subt", *b"sub ",
        *b"sub-", *b"mean",
    ];
    let mut start = [0u8; 4];
    let mut letters = label.trim_start().chars().filter_map(base_letter);
    for place in &mut start {
        *place = letters.next().and_then(|c| u8::try_from(c).ok()).unwrap_or(b' ');
    }
    let numbered =
        !start[0].is_ascii_alphabetic() || !start[1].is_ascii_alphabetic() || b"iv".contains(&start[0]);
    let short = [*b"tb  ", *b"bq  ", *b"tc  ", *b"tong"].contains(&start)
        || start.starts_with(b"t.")
        || start.starts_with(b"t/")
        || start.starts_with(b"tb")
        || start.starts_with(b"bq");
    numbered || short || STARTS.contains(&start) || [*b"note", *b"sour", *b"vung"].contains(&start)
}

/// What a sum of a part is named after: "khối A", "nhóm I", "I", "(I+II)".
fn is_part(rest: &str) -> bool {
    let first = rest.split(' ').next().unwrap_or(rest);
    ["khoi", "nhom", "phan", "muc", "vung", "mien", "loai", "quy", "huyen", "cum"].contains(&first)
        || (rest.len() <= 4 && Numbering::of(rest).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_say_what_a_row_is() {
        use LabelMeaning::*;
        for (label, expected) in [
            ("Tổng cộng", Total),
            ("TOÀN TỈNH - WHOLE PROVINCE", Total),
            ("TỔNG SỐ - TOTAL", Total),
            ("CẢ NƯỚC", Total),
            ("TOÀN QUỐC", Total),
            ("Toàn Cụm", Total),
            ("Cả tỉnh", Total),
            ("Cả huyện", Total),
            ("Cà Tum", Name),
            ("Tổng cộng (I+II+III)", Total),
            ("Tổng cộng toàn tỉnh", Total),
            ("Cộng", Sum),
            ("Cộng⁴", Sum),
            ("Tổng cộng (1)", Total),
            ("TỔNG SỐ[2]", Total),
            ("Summe", Sum),
            ("Chung toàn tỉnh", Total),
            ("Chung Thủy", Name),
            ("Tổng", Sum),
            ("tong", Sum),
            ("Cộng khối doanh nghiệp", PartSum),
            ("Cộng I", PartSum),
            ("Cộng trang", PartSum),
            ("Mang sang", PartSum),
            ("Phân theo giới tính", Heading),
            ("- Chia theo khu vực:", Heading),
            ("Phan Thiết", Name),
            ("Cả năm", Total),
            ("TC", Sum),
            ("T.Cộng", Sum),
            ("Tổng 3 huyện", Sum),
            ("Tăng trưởng bình quân", Average),
            ("Tăng trưởng", Name),
            ("Tổng số thu", Name),
            ("Tổng số: 3 đơn vị", Total),
            ("Tổng cộng 12 huyện, thành phố", Total),
            ("Cộng: 9 tỉnh", Sum),
            ("Quận 1 và Quận 3", Name),
            ("Tổng số người tham gia", Name),
            ("Bình quân", Average),
            ("TB cụm", Average),
            ("Subtotal II", PartSum),
            ("Sub-total", PartSum),
            ("Total A", PartSum),
            ("Mean", Average),
            ("Tỷ trọng (%)", Average),
            ("Tỷ lệ %", Average),
            ("Tỷ lệ chung", Average),
            ("Tỷ lệ bao phủ BHYT", Name),
            ("Cơ cấu", Average),
            ("Cờ Đỏ", Name),
            ("Meanwhile", Name),
            ("Cao nhất", Average),
            ("Thấp nhất:", Average),
            ("Cao Bằng", Name),
            ("Bình Định", Name),
            ("Bình Dương", Name),
            ("Thái Bình", Name),
            ("Tây Ninh", Name),
            ("Tây Nguyên", Region),
            ("Đồng bằng sông Hồng", Region),
            ("I. Đông Nam Bộ", Region),
            ("(*) Số ước", Note),
            ("Nguồn: BHXH Việt Nam", Note),
            ("Cẩm Xuyên", Name),
            ("Huyện Mai Châu", Name),
        ] {
            assert_eq!(label_meaning(label), expected, "{label}");
        }
    }
}
