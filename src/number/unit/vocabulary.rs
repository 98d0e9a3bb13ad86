//! The words of units, as reports write them.

use super::kind::UnitKind;
use super::kind::UnitKind::{
    Area, Count, Dollar, Energy, Euro, Length, Mass, Money, Percent, PercentagePoint, Pound, Time, Volume,
    Yen,
};

/// What a word does in a unit's name.
#[derive(Clone, Copy, Debug)]
pub(super) enum Term {
    /// "triệu"; `money` if it means money even without a noun after it.
    Multiple { factor: f64, money: bool },
    /// "trđ": multiple and noun in one word; it is always money.
    Whole { factor: f64 },
    /// "đồng", "người".
    Noun(UnitKind),
    /// "ha": what it measures and how many base units it is.
    Measure { kind: UnitKind, factor: f64 },
    /// "%", "điểm %".
    Share { kind: UnitKind, shift: u8 },
    /// "BHYT" after "thẻ": changes nothing.
    Qualifier,
}

/// A word and what it does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub spelling: &'static str,
    pub term: Term,
    pub english: bool,
    initial: u8,
}

const fn word(spelling: &'static str, term: Term) -> Word {
    Word { spelling, term, english: false, initial: initial(spelling) }
}

const fn english(spelling: &'static str, term: Term) -> Word {
    Word { spelling, term, english: true, initial: initial(spelling) }
}

const fn times(spelling: &'static str, factor: f64) -> Word {
    word(spelling, Term::Multiple { factor, money: false })
}

const fn billions(spelling: &'static str) -> Word {
    word(spelling, Term::Multiple { factor: 1e9, money: true })
}

const fn money(spelling: &'static str, factor: f64) -> Word {
    word(spelling, Term::Whole { factor })
}

const fn counted(spelling: &'static str) -> Word {
    word(spelling, Term::Noun(Count))
}

const fn measure(spelling: &'static str, kind: UnitKind, factor: f64) -> Word {
    word(spelling, Term::Measure { kind, factor })
}

const fn share(spelling: &'static str, kind: UnitKind, shift: u8) -> Word {
    word(spelling, Term::Share { kind, shift })
}

/// Words that head columns of names or periods: alone over a column they are not units.
pub(super) const HEADINGS: &[&str] = &[
    "đơn vị",
    "đv",
    "huyện",
    "xã",
    "phường",
    "tỉnh",
    "thành phố",
    "quận",
    "trường",
    "lớp",
    "em",
    "điểm",
    "tổ chức",
    "cơ sở",
    "doanh nghiệp",
    "dn",
    "cán bộ",
    "viên chức",
    "đại lý",
    "học sinh",
    "sinh viên",
    "hssv",
    "học sinh, sinh viên",
    "học sinh sinh viên",
    "đối tượng",
    "trường hợp",
    "cuộc",
    "hộ gia đình",
    "tr",
    "d",
    "hồ sơ",
    "suất",
    "cờ",
    "giấy khen",
    "bằng khen",
    "tập thể",
    "cá nhân",
];

const WORDS: &[Word] = &[
    share("%", Percent, 2),
    share("‰", Percent, 3),
    share("phần trăm", Percent, 2),
    share("phần nghìn", Percent, 3),
    share("percent", Percent, 2),
    share("điểm %", PercentagePoint, 2),
    share("% điểm", PercentagePoint, 2),
    share("điểm phần trăm", PercentagePoint, 2),
    share("đ%", PercentagePoint, 2),
    english("percentage points", Term::Share { kind: PercentagePoint, shift: 2 }),
    english("percentage point", Term::Share { kind: PercentagePoint, shift: 2 }),
    times("trăm", 1e2),
    times("nghìn", 1e3),
    times("ngàn", 1e3),
    times("vạn", 1e4),
    times("triệu", 1e6),
    times("tr", 1e6),
    billions("tỷ"),
    billions("tỉ"),
    english("thousand", Term::Multiple { factor: 1e3, money: false }),
    english("thous", Term::Multiple { factor: 1e3, money: false }),
    english("million", Term::Multiple { factor: 1e6, money: false }),
    english("mill", Term::Multiple { factor: 1e6, money: false }),
    english("mil", Term::Multiple { factor: 1e6, money: false }),
    english("mio", Term::Multiple { factor: 1e6, money: false }),
    english("billion", Term::Multiple { factor: 1e9, money: false }),
    english("bill", Term::Multiple { factor: 1e9, money: false }),
    english("bil", Term::Multiple { factor: 1e9, money: false }),
    english("trillion", Term::Multiple { factor: 1e12, money: false }),
    money("trđ", 1e6),
    money("tr.đ", 1e6),
    money("tr.đồng", 1e6),
    money("trđồng", 1e6),
    money("nđ", 1e3),
    money("ngđ", 1e3),
    money("ng.đ", 1e3),
    money("nghđ", 1e3),
    money("tỷđ", 1e9),
    money("tỉđ", 1e9),
    word("đồng", Term::Noun(Money)),
    word("đ", Term::Noun(Money)),
    word("₫", Term::Noun(Money)),
    // In English the currency comes first. "BN" alone is a patient.
    english("vnd thousand", Term::Whole { factor: 1e3 }),
    english("vnd million", Term::Whole { factor: 1e6 }),
    english("vnd mil", Term::Whole { factor: 1e6 }),
    english("vnd mn", Term::Whole { factor: 1e6 }),
    english("mn vnd", Term::Whole { factor: 1e6 }),
    english("vnd billion", Term::Whole { factor: 1e9 }),
    english("vnd bil", Term::Whole { factor: 1e9 }),
    english("vnd bn", Term::Whole { factor: 1e9 }),
    english("bn vnd", Term::Whole { factor: 1e9 }),
    english("vnd trillion", Term::Whole { factor: 1e12 }),
    word("vnd", Term::Noun(Money)),
    word("vnđ", Term::Noun(Money)),
    word("đồng việt nam", Term::Noun(Money)),
    word("việt nam đồng", Term::Noun(Money)),
    english("dongs", Term::Noun(Money)),
    english("persons", Term::Noun(Count)),
    english("person", Term::Noun(Count)),
    english("people", Term::Noun(Count)),
    english("pers", Term::Noun(Count)),
    english("cards", Term::Noun(Count)),
    english("households", Term::Noun(Count)),
    counted("người"),
    counted("lao động"),
    counted("lđ"),
    counted("người lao động"),
    counted("người tham gia"),
    counted("lượt"),
    counted("thẻ"),
    counted("sổ"),
    counted("hộ"),
    counted("hộ gia đình"),
    counted("hồ sơ"),
    counted("hssv"),
    counted("hs"),
    counted("sv"),
    counted("học sinh"),
    counted("sinh viên"),
    counted("học sinh, sinh viên"),
    counted("học sinh sinh viên"),
    counted("em"),
    counted("trẻ em"),
    counted("trẻ"),
    counted("đơn vị"),
    counted("đv"),
    counted("đơn vị sử dụng lao động"),
    counted("doanh nghiệp"),
    counted("dn"),
    counted("tổ chức"),
    counted("cơ sở"),
    counted("đại lý"),
    counted("trường"),
    counted("trường hợp"),
    counted("đối tượng"),
    counted("xã"),
    counted("phường"),
    counted("huyện"),
    counted("quận"),
    counted("tỉnh"),
    counted("thành phố"),
    counted("cán bộ"),
    counted("viên chức"),
    counted("biên chế"),
    counted("cuộc"),
    counted("lớp"),
    counted("suất"),
    counted("cờ"),
    counted("giấy khen"),
    counted("bằng khen"),
    counted("tập thể"),
    counted("cá nhân"),
    counted("điểm"),
    word("tháng", Term::Noun(Time)),
    word("năm", Term::Noun(Time)),
    word("ngày", Term::Noun(Time)),
    word("quý", Term::Noun(Time)),
    word("tuần", Term::Noun(Time)),
    word("giờ", Term::Noun(Time)),
    word("$", Term::Noun(Dollar)),
    word("us$", Term::Noun(Dollar)),
    word("usd", Term::Noun(Dollar)),
    word("đô la", Term::Noun(Dollar)),
    word("đô la mỹ", Term::Noun(Dollar)),
    word("€", Term::Noun(Euro)),
    word("eur", Term::Noun(Euro)),
    word("euro", Term::Noun(Euro)),
    word("£", Term::Noun(Pound)),
    word("gbp", Term::Noun(Pound)),
    word("¥", Term::Noun(Yen)),
    word("jpy", Term::Noun(Yen)),
    measure("ha", Area, 1e4),
    measure("hecta", Area, 1e4),
    measure("héc ta", Area, 1e4),
    measure("km²", Area, 1e6),
    measure("km2", Area, 1e6),
    measure("m²", Area, 1.0),
    measure("m2", Area, 1.0),
    measure("kg", Mass, 1.0),
    measure("tạ", Mass, 1e2),
    measure("tấn", Mass, 1e3),
    measure("lít", Volume, 1.0),
    measure("m³", Volume, 1e3),
    measure("m3", Volume, 1e3),
    measure("km", Length, 1e3),
    measure("kwh", Energy, 1.0),
    word("bhyt", Term::Qualifier),
    word("bhxh", Term::Qualifier),
    word("bhtn", Term::Qualifier),
    word("tham gia", Term::Qualifier),
];

/// The first letter without its diacritics, for the letters that words here begin with. Comparing it first spares most
/// comparisons of whole words.
const fn initial(text: &str) -> u8 {
    match text.as_bytes() {
        [0xc4, 0x90 | 0x91, ..] => b'd',
        [first, ..] if first.is_ascii() => *first,
        [_, ..] => b'?',
        [] => 0,
    }
}

/// The longest word of the vocabulary at the start of a text, and its length in bytes, as `prefix` measures it.
pub(super) fn term(text: &str, prefix: fn(&str, &str) -> Option<usize>) -> Option<(Word, usize)> {
    let first = initial(text);
    WORDS
        .iter()
        .filter(|word| word.initial == first)
        .filter_map(|word| Some((*word, prefix(text, word.spelling)?)))
        .max_by_key(|(_, length)| *length)
}
