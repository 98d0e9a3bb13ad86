//! What a title means by its words alone: a table of phrases, tried in order, then again with one letter forgiven.

use super::Role::{self, *};
use super::index_formula::without_formula;
use super::period::{Period, take_period};
use crate::number::{UnitKind, find_unit, fold};
use std::sync::OnceLock;

/// What a title suggests.
#[derive(Clone, Debug, PartialEq)]
pub struct TitleMeaning {
    /// Its role; `None` if words say that it has none, or say nothing.
    pub role: Option<Role>,
    /// How sure that is, from 0 to 1; 0 if the words say nothing.
    pub confidence: f32,
    /// What it would mean elsewhere in a table or over other cells.
    pub other: Option<Role>,
    /// The period it names.
    pub period: Option<Period>,
    /// Its words without the period, folded and with abbreviations written out: equal for columns that differ only
    /// in their period.
    pub words: String,
    /// Whether it speaks of a percentage.
    pub percent: bool,
}

struct Rule(&'static str, Option<Role>, f32, Option<Role>);

const fn sure(phrases: &'static str, role: Role) -> Rule {
    Rule(phrases, Some(role), 0.95, None)
}

const fn likely(phrases: &'static str, role: Role) -> Rule {
    Rule(phrases, Some(role), 0.7, None)
}

const fn either(phrases: &'static str, role: Role, other: Role) -> Rule {
    Rule(phrases, Some(role), 0.5, Some(other))
}

const fn none(phrases: &'static str) -> Rule {
    Rule(phrases, None, 0.9, None)
}

/// Phrases and their roles, first match wins. In a rule `|` separates alternatives and `&` what an alternative needs
/// together: words anywhere in the title, `=` the whole title, `^` its beginning, `!` words that must not be there.
/// `@` is a period. `%` stands for every word for a percentage ("tỷ lệ", "tốc độ") that the title may use.
const RULES: &[Rule] = &[
    sure("=# | =tt | =stt | =s tt | =thu tu | =so thu tu", RowNumber),
    either("=no", RowNumber, Arrears),
    sure("^don vi tinh | =don vi do | ^don vi do luong", MeasureUnit),
    sure("^ghi chu | =nguyen nhan | =ly do | =giai trinh | =dien giai | =notes | =note", Note),
    sure("=ma | ^ma so | ^ma quan ly | ^ma don vi | ^ma dinh danh | =code", Code),
    sure("=hang | thu hang | xep hang | =xep thu | =vi thu | =rank", Rank),
    likely("^ma", Code),
    either("=xh", Rank, Participants),
    sure("xep loai | diem cham | =diem | tong diem | =diem so | diem thi dua | diem thuong", Score),
    sure("nguong | muc phan dau | =threshold", Threshold),
    // "Chỉ tiêu giao (%)" is the rate to reach, "tỷ lệ so chỉ tiêu giao" the one reached.
    sure(
        "=chi tieu % | =chi tieu giao % | =chi tieu duoc giao % | =chi tieu giao % @ | =chi tieu giao @ % | =muc tieu %",
        Threshold,
    ),
    either("=chi tieu", UnitName, Threshold),
    none("du toan nam sau | ke hoach nam sau | chi tieu nam sau | giao nam sau"),
    // How many owe, or for how long, is no amount owed.
    none(
        "so don vi no | so don vi cham | so doanh nghiep no | % don vi no | % don vi cham | thang no | thang cham",
    ),
    // A target in percent is nothing achieved.
    sure("=chi tieu % | =chi tieu giao % | =chi tieu ty le | =ty le chi tieu | =ty le giao", Threshold),
    // What is above or below the plan is neither a completion nor a growth.
    none(
        "tang giam so voi ke hoach | tang / giam so voi ke hoach | +- so voi ke hoach | chenh lech so voi ke hoach",
    ),
    none("tang so voi ke hoach | giam so voi ke hoach"),
    sure("no / ke hoach | no / phai thu | no / so phai thu | no / du toan", ArrearsRate),
    // Rates and comparisons name the figures they are made of, so they come first.
    sure("% & no | % & cham dong | % & no dong", ArrearsRate),
    sure(
        "bao phu | % & dan so | so voi dan so | % & luc luong lao dong | so voi luc luong lao dong",
        Coverage,
    ),
    sure("% tham gia | % & tham gia & !ke hoach & !chi tieu & !tang & !cung ky", Coverage),
    sure("chi so phat trien | bang % | chi so & cung ky", IndexToPrior),
    sure("diem % | diem phan tram", Change),
    either("=thuc hien / cung ky % | =% thuc hien / cung ky", GrowthRate, IndexToPrior),
    either("=thuc hien / cung ky | =% cung ky | =cung ky %", IndexToPrior, GrowthRate),
    sure("toc do | tang truong | tuong doi | % & tang | % & giam | % & +-", GrowthRate),
    either("% & cung ky | % & nam truoc | % & nam ngoai", GrowthRate, IndexToPrior),
    sure(
        "% & ke hoach | % & hoan thanh | % & chi tieu | % & du toan | % & giao | hoan thanh ke hoach",
        PlanCompletion,
    ),
    sure(
        "so voi ke hoach | so ke hoach | dat ke hoach | thuc hien / ke hoach | so voi chi tieu",
        PlanCompletion,
    ),
    sure(
        "=% ht | =ty le ht | ht ke hoach | so voi du toan | so du toan | % thuc hien | thuc hien % | % dat | dat % | muc do hoan thanh",
        PlanCompletion,
    ),
    Rule("=% | =ty le % | =% % | =ty le thu | =ty le thu %", Some(PlanCompletion), 0.4, None),
    either("% & @ so voi @ | % & @ so @", GrowthRate, IndexToPrior),
    sure("chenh lech | tuyet doi | +- | tang giam | =so tang | =so giam | tang / giam", Change),
    likely("=tang | =giam | muc tang | muc giam", Change),
    sure("so tang | so giam | tang so voi | giam so voi | tang so @ | giam so @ | tang them", Change),
    either("so voi cung ky | so cung ky | so voi nam truoc | so nam truoc", Change, GrowthRate),
    Rule("=gia tri", Some(Change), 0.3, None),
    // Earlier figures.
    Rule("=th nam truoc", Some(Prior), 0.4, Some(OtherBase)),
    likely("=thuc hien nam truoc | =ca nam truoc", OtherBase),
    sure(
        "so voi @ | so voi cuoi | cuoi nam truoc | so thang truoc | thang truoc | quy truoc | ky truoc",
        OtherBase,
    ),
    sure(
        "dau nam & !tu dau nam & !luy ke & !cong don | dau ky & !tu dau ky & !luy ke | cuoi @ | dau @ | so voi dau nam | cuoi nam ngoai | so dau nam | so cuoi nam",
        OtherBase,
    ),
    sure("cung ky", Prior),
    either("nam truoc | nam ngoai", Prior, OtherBase),
    // Arrears and what is owed. How many owe, or for how long, is none.
    none(
        "so don vi no | so doanh nghiep no | so don vi cham dong | so doanh nghiep cham dong | don vi & no & so luong",
    ),
    none("so thang no | so thang cham dong | thoi gian no | thoi gian cham dong | =thang no | so quy no"),
    sure(
        "no & tro len | no & tren @ | no & qua @ | no keo dai | cham dong & tro len | cham dong & tren @",
        ArrearsAged,
    ),
    sure(
        "cham dong & qua @ | no dong keo dai | no lau ngay | no kho thu | no tu @ | cham dong tu @",
        ArrearsAged,
    ),
    sure("no & tinh lai | cham dong & tinh lai | no & lai | cham dong & lai", ArrearsWithInterest),
    sure("no | cham dong | tron dong", Arrears),
    // What is left of it is neither what was owed nor what was collected.
    none("con phai thu | con phai dong | con phai nop | con lai | con thieu | chua thu"),
    sure("phai thu | phai dong | =so phat sinh", Receivable),
    // Plans, estimates, results.
    sure(
        "ke hoach | du toan | chi tieu & giao | =so giao | duoc giao | =giao | =chi tieu @ | nhiem vu giao",
        Plan,
    ),
    likely("chi tieu & phan dau | muc tieu", Threshold),
    likely("chi tieu & @ | =chi tieu nam | chi tieu ca nam", Plan),
    sure("uoc & thuc hien | uoc dat | uoc ca nam | =uoc | uoc & @ | uoc thu | uoc ket qua", ActualEstimate),
    sure("luy ke | cong don | tu dau nam", ActualCumulative),
    // What is counted.
    sure("luc luong lao dong | lao dong trong do tuoi | do tuoi lao dong", LabourForce),
    sure("dan so | nhan khau", Population),
    sure("^ten | ^co quan", UnitName),
    sure(
        "bhxh huyen | bhxh quan | bhxh tinh | bhxh xa | bhxh phuong | bhxh khu vuc | bhxh co so | bhxh thanh pho",
        UnitName,
    ),
    sure(
        "ket qua thuc hien | thuc hien | da thu | thuc thu | so thu | tong thu | ket qua thu | ^thu | da dong | da nop",
        Actual,
    ),
    // A fund is money, if its group says what of it.
    Rule("^quy bhxh | ^quy bhyt | ^quy bhtn | ^quy bao hiem", None, 0.0, None),
    likely(
        "tham gia | so nguoi | so lao dong | =lao dong | so the | dong bao hiem | =hssv | bhxh | bhyt",
        Participants,
    ),
    likely(
        "bhtn | bao hiem | bat buoc | tu nguyen | ho gia dinh | =hgd | bhtnld | so doi tuong",
        Participants,
    ),
    likely("hssv | hoc sinh | sinh vien", Students),
    likely("can bo | vien chuc | bien che | nhan su | cong chuc", Staff),
    likely(
        "so tien | quy nay | thang nay | ky nay | nam nay | trong ky | trong thang | trong quy | =ket qua",
        Actual,
    ),
    either("=dat | =da dat", Actual, PlanCompletion),
    // Names and periods.
    sure(
        "=ky bao cao | =thoi gian | =thoi diem | =giai doan | =@ | =ky @ | =ky | =thang | =quy | =nam | =nam bao cao",
        Period,
    ),
    sure(
        "ten don vi | ^don vi | dia ban | dia phuong | noi dung | loai hinh | =ten | ten huyen | ten xa | ten tinh",
        UnitName,
    ),
    sure(
        "tinh thanh pho | ^huyen | ^xa | ^quan | ^tinh | ^thanh pho | ^phuong | ^co quan | ^phong | ^ten | =khoi",
        UnitName,
    ),
    sure(
        "khoi & loai hinh | =bhxh | don vi & !tinh | =doi tuong | =nhom | =unit | =ho va ten | =dien giai",
        UnitName,
    ),
    sure("=plan | =target", Plan),
    sure("=actual", Actual),
    Rule("=ty le", Some(PlanCompletion), 0.3, None),
];

/// What abbreviations stand for.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("kh", "ke hoach"),
    ("th", "thuc hien"),
    ("ck", "cung ky"),
    ("lk", "luy ke"),
    ("ds", "dan so"),
    ("ld", "lao dong"),
    ("llld", "luc luong lao dong"),
    ("dv", "don vi"),
    ("dvt", "don vi tinh"),
    ("tl", "ty le"),
    ("tlht", "ty le hoan thanh"),
    ("htkh", "hoan thanh ke hoach"),
    ("bp", "bao phu"),
    ("uth", "uoc thuc hien"),
    ("spt", "so phai thu"),
    ("gc", "ghi chu"),
    ("bb", "bat buoc"),
    ("bhxhbb", "bhxh bat buoc"),
    ("bhxhtn", "bhxh tu nguyen"),
    ("khth", "ke hoach"),
    ("dt", "du toan"),
    ("ctkh", "chi tieu ke hoach"),
    ("ctg", "chi tieu giao"),
];

/// Reads a title.
pub fn title_meaning(title: &str) -> TitleMeaning {
    let title = without_formula(title);
    let folded = fold(&without_unit(title)).replace(['>', '≥'], " tren ");
    let (period, rest) = take_period(&folded);
    let words = words(&rest);
    let percent = words.split(' ').any(|w| w == "%") || words.contains("ty le") || words.contains("toc do");
    let mut meaning = TitleMeaning { role: None, confidence: 0.0, other: None, period, words, percent };
    if is_measure_unit_line(&folded, title) {
        (meaning.role, meaning.confidence) = (Some(MeasureUnit), 0.95);
        return meaning;
    }
    // "2018/2017"
    if let Some((later, earlier)) = folded.trim_end_matches(" (%)").split_once('/')
        && is_year(later.trim())
        && is_year(earlier.trim())
    {
        (meaning.role, meaning.confidence, meaning.other) = (Some(GrowthRate), 0.5, Some(IndexToPrior));
        return meaning;
    }
    let raw = folded.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut rule = (raw != meaning.words).then(|| matching(&raw, true)).flatten();
    rule = rule.or_else(|| matching(&meaning.words, false));
    let mut confidence = 1.0;
    if rule.is_none()
        && let Some((found, corrected)) = forgiving(&meaning.words)
    {
        (rule, confidence, meaning.words) = (Some(found), 0.7, corrected);
    }
    if let Some(Rule(_, role, sureness, other)) = rule {
        (meaning.role, meaning.confidence, meaning.other) = (*role, sureness * confidence, *other);
    }
    if meaning.percent {
        (meaning.role, meaning.confidence) = as_rate(meaning.role, meaning.confidence);
    }
    // "Nợ" is never "No.", and with its marks it is sure.
    if meaning.role == Some(RowNumber) && meaning.other == Some(Arrears) && !title.is_ascii() {
        (meaning.role, meaning.confidence, meaning.other) = (Some(Arrears), 0.95, None);
    }
    meaning
}

/// What a title that speaks of a percentage means where its words alone name an amount: "Tỷ lệ thu", "Tỷ lệ BHXH".
fn as_rate(role: Option<Role>, confidence: f32) -> (Option<Role>, f32) {
    match role {
        Some(Actual | ActualCumulative | Plan | Receivable) => (Some(PlanCompletion), 0.4),
        Some(Participants | Students | LabourForce | Population) => (Some(Coverage), 0.4),
        Some(Staff) => (None, 0.0),
        _ => (role, confidence),
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4
        && text.bytes().all(|b| b.is_ascii_digit())
        && (text.starts_with("19") || text.starts_with("20"))
}

/// "Đơn vị: triệu đồng" over a column of units.
fn is_measure_unit_line(folded: &str, title: &str) -> bool {
    let named = folded.strip_prefix("don vi").is_some_and(|rest| rest.trim_start().starts_with(':'));
    named && find_unit(title).is_some()
}

/// The title without brackets that hold a unit of measure; percentages stay, they are part of the meaning.
fn without_unit(title: &str) -> String {
    let mut kept = String::with_capacity(title.len());
    let mut rest = title;
    while let Some((before, after)) = rest.split_once('(') {
        kept.push_str(before);
        let Some((inside, behind)) = after.split_once(')') else {
            kept.push(' ');
            rest = after;
            continue;
        };
        let is_unit = find_unit(inside).is_some_and(|u| {
            !matches!(u.kind, UnitKind::Percent | UnitKind::PercentagePoint | UnitKind::Time)
        });
        if !is_unit {
            kept.push('(');
            kept.push_str(inside);
            kept.push(')');
        }
        kept.push(' ');
        rest = behind;
    }
    kept.push_str(rest);
    kept
}

/// Words for matching: signs set apart, abbreviations written out.
fn words(folded: &str) -> String {
    let mut signs = folded.replace("(+), (-)", " +- ").replace("+/-", " +- ").replace("+, -", " +- ");
    for between in [" ", " / ", "/"] {
        signs = signs.replace(&format!("tang +{between}giam -"), "tang giam");
    }
    let signs = signs.replace("+ -", " +- ").replace('±', " +- ").replace("-/+", " +- ");
    let mut spaced = String::with_capacity(signs.len() + 8);
    let mut before = ' ';
    for c in signs.chars() {
        match c {
            '%' | '/' | '#' | '@' => spaced.extend([' ', c, ' ']),
            '-' if before == '+' => spaced.push('-'),
            c if c.is_alphanumeric() || c == '+' => spaced.push(c),
            _ => spaced.push(' '),
        }
        before = c;
    }
    let mut words: Vec<&str> = Vec::new();
    for word in spaced.split_whitespace() {
        let after_bhxh = words.last().is_some_and(|w| w.starts_with("bhxh"));
        match ABBREVIATIONS.iter().find(|(short, _)| *short == word) {
            Some((_, long)) => words.extend(long.split(' ')),
            None if word == "tn" && (after_bhxh || words.is_empty()) => words.extend(["tu", "nguyen"]),
            None if word == "ti" => words.push("ty"),
            None if word == "luy" || word == "lu" => words.push("luy"),
            None => words.push(word),
        }
    }
    words.join(" ")
}

/// One condition of a rule, split into words.
enum Part {
    Whole(Vec<&'static str>),
    Beginning(Vec<&'static str>),
    Anywhere(Vec<&'static str>),
    Nowhere(Vec<&'static str>),
}

impl Part {
    fn of(part: &'static str) -> Part {
        let words = |phrase: &'static str| phrase.split(' ').collect();
        match part.as_bytes().first() {
            Some(b'=') => Part::Whole(words(&part[1..])),
            Some(b'^') => Part::Beginning(words(&part[1..])),
            Some(b'!') => Part::Nowhere(words(&part[1..])),
            _ => Part::Anywhere(words(part)),
        }
    }

    fn holds(&self, words: &[&str]) -> bool {
        let contains = |phrase: &[&str]| words.windows(phrase.len()).any(|w| w == phrase);
        match self {
            Part::Whole(phrase) => phrase == words,
            Part::Beginning(phrase) => words.starts_with(phrase),
            Part::Anywhere(phrase) => contains(phrase),
            Part::Nowhere(phrase) => !contains(phrase),
        }
    }
}

/// The conditions of every alternative of every rule.
fn alternatives() -> &'static [Vec<Vec<Part>>] {
    static ALTERNATIVES: OnceLock<Vec<Vec<Vec<Part>>>> = OnceLock::new();
    let parts = |alternative: &'static str| alternative.split(" & ").map(Part::of).collect();
    ALTERNATIVES.get_or_init(|| RULES.iter().map(|rule| rule.0.split(" | ").map(parts).collect()).collect())
}

fn matching(words: &str, whole_only: bool) -> Option<&'static Rule> {
    let title: Vec<&str> = words.split(' ').collect();
    // Every way to say "percentage" is one word to the rules.
    let percent = words.replace("ty le", "%").replace("phan tram", "%");
    let percent: Vec<&str> = percent.split(' ').collect();
    let holds = |part: &Part| match part {
        Part::Nowhere(_) => part.holds(&title),
        _ => part.holds(&title) || part.holds(&percent),
    };
    let is_whole = |parts: &Vec<Part>| matches!(parts.first(), Some(Part::Whole(_)));
    let matches = |rule: &Vec<Vec<Part>>| {
        rule.iter().filter(|parts| !whole_only || is_whole(parts)).any(|parts| parts.iter().all(holds))
    };
    RULES.iter().zip(alternatives()).find(|(_, rule)| matches(rule)).map(|(rule, _)| rule)
}

/// The words of the rules, in order.
fn vocabulary() -> &'static [&'static str] {
    static VOCABULARY: OnceLock<Vec<&str>> = OnceLock::new();
    VOCABULARY.get_or_init(|| {
        let words = RULES.iter().flat_map(|rule| rule.0.split([' ', '=', '^', '!']));
        let mut known: Vec<&str> =
            words.filter(|w| w.len() >= 3 && w.bytes().all(|b| b.is_ascii_lowercase())).collect();
        known.sort_unstable();
        known.dedup();
        known
    })
}

/// The rule that holds once unknown words are taken for words of the rules that differ by a letter, and the words.
fn forgiving(words: &str) -> Option<(&'static Rule, String)> {
    let known = vocabulary();
    let mut readings: Vec<Vec<&str>> = vec![Vec::new()];
    for word in words.split(' ') {
        let spellings: Vec<&str> = if word.len() < 3 || known.binary_search(&word).is_ok() {
            vec![word]
        } else {
            let near = known.iter().copied().filter(|known| one_letter_apart(word, known));
            near.take(4).chain([word]).collect()
        };
        readings = readings
            .iter()
            .flat_map(|start| spellings.iter().map(|s| start.iter().copied().chain([*s]).collect()))
            .take(32)
            .collect();
    }
    let read = |words: Vec<&str>| {
        let words = words.join(" ");
        // A single short word has too many neighbours.
        (words.len() >= 6).then_some(())?;
        Some((matching(&words, false).filter(|r| r.2 >= 0.6)?, words))
    };
    readings.into_iter().find_map(read)
}

/// One letter more, less or other, or two neighbours swapped.
fn one_letter_apart(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same..], &b[same..]);
    match (a, b) {
        ([_, a @ ..], b_all) if a == b_all => true,
        (a_all, [_, b @ ..]) if a_all == b => true,
        ([x, y, a @ ..], [z, w, b @ ..]) if a == b && x == w && y == z => true,
        ([_, a @ ..], [_, b @ ..]) => a == b,
        _ => false,
    }
}
