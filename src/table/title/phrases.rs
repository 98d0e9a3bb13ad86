//! Phrases of budgets, health and insurance in which a word of the rules stands and means something else: "bổ sung có
//! mục tiêu" sets no target, "giáo dục" is not "giao". They are taken together before the rules are asked, so that the
//! other words of a title still decide.

use unicode_normalization::UnicodeNormalization;

use crate::table::model::Role;

/// What stands in a title for a word that no rule may take for one of its own.
const OTHER: &str = "0";

/// Words that fold like one of the rules and have other marks.
const OTHER_WORDS: &[&str] = &[
    // giao
    "giáo",
    "giảo", // thu
    "thủ",
    "thú",
    "thù",
    "thụ", // nợ
    "nổ",
    "nở",
    "nơ",
    "nó", // đạt
    "đất",
    "đặt", // tăng
    "tầng",
    "tặng",
    "tảng", // giảm
    "giám",
    "giam", // hạng
    "hàng",
    "hãng",   // thực
    "thức",   // ngưỡng
    "ngượng", // mã
    "má",
    "mạ", // chưa
    "chữa",
    "chùa",
    "chúa",
    "chứa", // không
    "khống",
    "khổng",
];

/// Words after which "số" is a noun ("Số kế hoạch", the figure planned), where "so" compares ("so kế hoạch").
const FIGURES: &[&str] = &["ke", "kh", "du", "dt", "cung", "ck", "nam"];

/// Phrases, and what of them the rules see: nothing, or other words.
const PHRASES: &[(&str, &str)] = &[
    // Targeted programmes and funds have no threshold.
    ("co muc tieu", ""),
    ("theo muc tieu", ""),
    ("chuong trinh muc tieu", ""),
    ("muc tieu quoc gia", ""),
    ("von muc tieu", ""),
    ("chi muc tieu", ""),
    ("nguong ngheo", ""),
    ("can ngheo", ""),
    // Plans that are offices, fields or remainders.
    ("giuong ke hoach", ""),
    ("giuong benh ke hoach", ""),
    ("theo ke hoach kiem tra", ""),
    ("quyet toan thue", ""),
    ("dan so ke hoach", ""),
    ("dan so va ke hoach", ""),
    ("ke hoach hoa", ""),
    ("so ke hoach va", ""),
    ("tai chinh ke hoach", ""),
    ("ngoai ke hoach", ""),
    ("vuot ke hoach", ""),
    ("ngoai du toan", ""),
    ("vuot du toan", ""),
    ("huy du toan", ""),
    ("thu hoi du toan", ""),
    ("nam truoc chuyen sang", ""),
    ("nam truoc mang sang", ""),
    // Who or when, and what was not done.
    ("don vi thuc hien", "don vi"),
    ("co quan thuc hien", "don vi"),
    ("nguoi thuc hien", ""),
    ("thoi gian thuc hien", ""),
    ("dia diem thuc hien", ""),
    ("noi thuc hien", ""),
    ("chua thuc hien", ""),
    ("khong thuc hien", ""),
    ("thuc hien cai cach", ""),
    ("chua quyet toan", ""),
    ("cho quyet toan", ""),
    ("chua giai ngan", ""),
    // What is counted or not beside it does not make a figure its opposite.
    ("khong bao gom", ""),
    ("chua bao gom", ""),
    ("khong ke", ""),
    ("chua ke", ""),
    ("khong tinh", ""),
    ("chua tinh", ""),
    ("khong thuong xuyen", ""),
    ("khong xac dinh thoi han", ""),
    ("khong chuyen trach", ""),
    ("khong hoan lai", ""),
    ("khong dung tien mat", ""),
    ("khong qua tien mat", ""),
    ("kham chua", ""),
    ("chua benh", ""),
    ("sua chua", ""),
    // Income, recovered money, procedures.
    ("thu nhap", ""),
    ("thu hoi", ""),
    ("thu tuc", ""),
    ("thu thuat", ""),
    ("thu tuong", ""),
    ("thu hoach", ""),
    ("thu hut", ""),
    ("thu mua", ""),
    ("thu gom", ""),
    ("thu y", ""),
    ("hinh thuc thu", ""),
    // Debts of budgets and banks.
    ("tra no", ""),
    ("no cong", ""),
    ("no goc", ""),
    ("no vay", ""),
    ("vay no", ""),
    ("du no", ""),
    ("no xau", ""),
    ("no nuoc ngoai", ""),
    ("no chinh quyen", ""),
    ("thu no", ""),
    ("xoa no", ""),
    ("khoanh no", ""),
    // Fields.
    ("giao thong", ""),
    ("giao duc", ""),
    ("giao dich", ""),
    ("giao vien", ""),
    ("giao dat", ""),
    ("giao khoan", ""),
    ("ban giao", ""),
    ("ton giao", ""),
    ("mau giao", ""),
    // People who are no participants.
    ("so nguoi benh", ""),
    ("so nguoi bi", ""),
    ("so nguoi chet", ""),
    ("so nguoi tu vong", ""),
    ("so nguoi mac", ""),
    ("so nguoi nhiem", ""),
    ("so nguoi nghien", ""),
    ("so nguoi phu thuoc", ""),
    ("so nguoi khuyet tat", ""),
    // When somebody began, not how many.
    ("ngay tham gia", ""),
    ("thoi diem tham gia", ""),
    ("thoi gian tham gia", ""),
    ("nam tham gia", ""),
    ("thang tham gia", ""),
    ("mat do dan so", ""),
    ("tang dan so", ""),
    ("cong tac dan so", ""),
    ("su nghiep dan so", ""),
    ("chi cuc dan so", ""),
    ("can bo dan so", ""),
    ("cong tac vien dan so", ""),
    ("kinh phi dan so", ""),
    ("trung tam dan so", ""),
    ("dan so phat trien", ""),
    // Growths and falls that are none.
    ("doi tuong doi", "doi tuong"),
    ("tang huyet ap", ""),
    ("tang cuong", ""),
    ("gia tri gia tang", ""),
    ("giam dinh", ""),
    ("giam sat", ""),
    ("giam doc", ""),
    ("giam ngheo", ""),
    ("giam tru", ""),
    ("mien giam", ""),
    ("dat chuan", ""),
    ("dat tieu chuan", ""),
    ("dat tieu chi", ""),
    ("dat danh hieu", ""),
    ("dat nong nghiep", ""),
    ("dat dai", ""),
];

/// The figure that words without marks may name, or compare with: "SO CUNG KY" is "Số cùng kỳ" or "So cùng kỳ".
pub fn figure_or_comparison(words: &str) -> Option<Role> {
    match words.trim_end_matches([' ', '@']) {
        "so ke hoach" | "so du toan" => Some(Role::Plan),
        "so cung ky" | "so nam truoc" | "so nam ngoai" => Some(Role::Prior),
        _ => None,
    }
}

/// A title in which words that only fold like those of the rules can no longer be taken for them.
pub(super) fn with_marks_told(title: &str) -> String {
    if title.is_ascii() {
        return title.to_owned();
    }
    // "Dân số¹": the mark of a footnote.
    let is_raised = |c: &char| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | 'ᵃ'..='ᵈ');
    let lower: String = title.nfc().filter(|c| !is_raised(c)).collect::<String>().to_lowercase();
    let ends = |c: char| !c.is_alphanumeric();
    let mut told = String::with_capacity(title.len() + 8);
    let mut pieces = lower.split_inclusive(ends).peekable();
    let mut before = "";
    while let Some(piece) = pieces.next() {
        let word = piece.trim_end_matches(ends);
        let next = pieces.peek().map(|next| next.trim_end_matches(ends)).unwrap_or_default();
        let is_other = OTHER_WORDS.contains(&word) || (word == "chi" && next == "tiêu");
        // "Dân số năm 2025" is a population, "Chỉ số" an index.
        let is_noun = word == "số"
            && !matches!(before, "dân" | "chỉ" | "hệ")
            && (FIGURES.contains(&&crate::number::fold(next)[..]) || next == "chỉ");
        if !is_noun {
            told.push_str(word);
        }
        if is_other {
            told.push_str(OTHER);
        }
        told.push_str(&piece[word.len()..]);
        before = word;
    }
    told
}

/// The words of a title with the phrases above taken together.
pub(super) fn with_phrases_taken(words: String) -> String {
    let mut taken = format!(" {words} ");
    // What was owed and is carried over is what was owed before; money carried over is no earlier result.
    let owed = taken.contains(" no ") || taken.contains(" cham dong ");
    for (phrase, instead) in PHRASES {
        if owed && phrase.starts_with("nam truoc") {
            continue;
        }
        let found = taken
            .find(phrase)
            .filter(|at| taken[..*at].ends_with(' ') && taken[at + phrase.len()..].starts_with(' '));
        if let Some(at) = found {
            let joined = match *instead {
                "" => phrase.replace(' ', "_"),
                instead => instead.to_owned(),
            };
            taken.replace_range(at..at + phrase.len(), &joined);
        }
    }
    taken.trim().to_owned()
}
