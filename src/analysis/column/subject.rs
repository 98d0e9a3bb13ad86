//! What a column is about besides its role: the fund and group that its header names, and the span of time. Columns are
//! put together only if these agree.

use crate::number::fold;
use crate::period::{Period, PeriodPart, take_period};
use crate::table::{Column, Role, counts_other_people, role_from_title};

/// Funds and kinds of participants as folded headers write them. A spelling comes before the shorter ones it contains,
/// because the first match wins.
const FUNDS: [(&str, &[&str]); 8] = [
    ("accident", &["bhtnld", "tnld", "tai nan lao dong"]),
    ("unemployment", &["bhtn", "that nghiep"]),
    ("compulsory", &["bhxh bat buoc", "bhxhbb", "bhxh bb", "bat buoc"]),
    ("voluntary", &["bhxh tu nguyen", "bhxhtn", "bhxh tn", "tu nguyen"]),
    ("household", &["ho gia dinh", "hgd"]),
    ("students", &["hssv", "hoc sinh", "sinh vien"]),
    ("health", &["bhyt"]),
    ("social", &["bhxh"]),
];

/// The agency is named like the fund: in "BHXH VN giao" it is who assigned the plan.
const AGENCIES: [&str; 9] = [
    "bhxh viet nam",
    "bhxh vn",
    "bhxh tinh",
    "bhxh huyen",
    "bhxh quan",
    "bhxh thanh pho",
    "bhxh khu vuc",
    "bhxh co so",
    "co quan bhxh",
];

/// The span of time that a figure covers, as far as its header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CoveredTime {
    /// The header does not say.
    Unknown,
    /// One month.
    Month,
    /// One quarter.
    Quarter,
    /// From the start of the year to a date.
    Cumulative,
    /// A whole year.
    Year,
}

/// Which way money goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MoneyFlow {
    /// "Thu cùng kỳ".
    In,
    /// "Chi cùng kỳ".
    Out,
}

impl MoneyFlow {
    /// By the first words of a folded title. "Chỉ tiêu", "Chi nhánh", "Thu nhập" are neither.
    fn of(title: &str) -> Option<MoneyFlow> {
        const OTHERS: [&str; 12] =
            ["tieu", "so", "nhanh", "cuc", "dao", "bo", "nhap", "hoi", "tu", "thap", "hang", "hut"];
        let mut words = title.split([' ', ':', ',']).filter(|word| !word.is_empty()).peekable();
        while words.next_if(|word| matches!(*word, "tong" | "so" | "da" | "thuc" | "tien" | "uoc")).is_some()
        {
        }
        let flow = match words.next()? {
            "thu" => MoneyFlow::In,
            "chi" => MoneyFlow::Out,
            _ => return None,
        };
        words.next().is_none_or(|next| !OTHERS.contains(&next)).then_some(flow)
    }
}

/// What a column is about.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Subject {
    /// Funds named anywhere in its header.
    pub funds: Vec<&'static str>,
    /// Folded header lines that name neither a role nor a time nor a fund.
    pub rest: Vec<String>,
    /// The lines over its title that name a subject, folded.
    pub group: Vec<String>,
    /// The time covered.
    pub span: CoveredTime,
    /// The last year named.
    pub year: Option<u16>,
    /// Whether it is money that comes in or goes out, if the title begins with that.
    pub flow: Option<MoneyFlow>,
    /// The period in the lowest header line that names one; its year comes from the other lines if that line has none.
    pub period: Option<Period>,
}

impl Subject {
    /// Reads the header over a column.
    pub fn of(column: &Column) -> Subject {
        let mut funds = Vec::new();
        let (mut rest, mut group) = (Vec::new(), Vec::new());
        let title = std::iter::once(&column.title);
        let lines: Vec<String> = column.group.iter().chain(title).map(|l| fold(l)).collect();
        for (i, line) in lines.iter().enumerate() {
            let named = funds_in(line);
            let is_title = i + 1 == lines.len();
            let is_subject = named.is_empty() && !is_title && !is_time(line) && !names_measure(line);
            if is_subject {
                rest.push(line.clone());
            }
            if !is_title && (is_subject || !named.is_empty()) {
                group.push(line.clone());
            }
            funds.extend(named);
        }
        rest.extend(lines.split_last().and_then(|(title, above)| subtitle(title, above, column.role)));
        funds.sort_unstable();
        funds.dedup();
        let header = lines.join(" ");
        let year = year_in(&header);
        let period = lines.iter().rev().find_map(|line| take_period(line).0);
        let period = period.map(|p| Period { year: p.year.or(year), ..p });
        let span = match (span_of(&header, column.role), period) {
            (CoveredTime::Unknown, Some(period)) => span_of_period(&header, period, column.role),
            (span, _) => span,
        };
        let flow = lines.iter().rev().find_map(|line| MoneyFlow::of(line));
        Subject { funds, rest, group, span, year, flow, period }
    }

    /// Whether the two name different months or quarters.
    pub fn is_of_other_part(&self, other: &Subject) -> bool {
        use crate::period::PeriodPart::Month;
        use crate::period::PeriodPart::Quarter;
        match (self.period.map(|p| p.part), other.period.map(|p| p.part)) {
            (Some(Month(a)), Some(Month(b))) | (Some(Quarter(a)), Some(Quarter(b))) => a != b,
            _ => false,
        }
    }

    /// Whether only their places bring two columns together: they are in different groups, and do not name the same.
    pub fn is_of_other_group(&self, other: &Subject) -> bool {
        self.group != other.group && (&self.funds, &self.rest) != (&other.funds, &other.rest)
    }

    /// How well two columns go together: 3 for the same subject, less if one of them does not name it, `None` if they
    /// are about different things.
    pub fn agreement(&self, other: &Subject) -> Option<u8> {
        if self.flow.zip(other.flow).is_some_and(|(own, other)| own != other) {
            return None;
        }
        let funds = match (&self.funds, &other.funds) {
            (a, b) if a == b => 2,
            (a, b) if a.is_empty() || b.is_empty() => 0,
            _ => return None,
        };
        let rest = match (&self.rest, &other.rest) {
            (a, b) if a == b => 1,
            (a, b) if a.is_empty() || b.is_empty() => 0,
            _ => return None,
        };
        Some(funds + rest)
    }
}

/// Whether an actual of this span may be compared with a plan of that span. A month's actual against a year's plan is
/// not a plan completion.
pub(crate) fn plan_span_fits(actual: CoveredTime, plan: CoveredTime) -> bool {
    use CoveredTime::*;
    matches!(
        (plan, actual),
        (Unknown, _)
            | (_, Unknown)
            | (Month, Month)
            | (Quarter, Quarter)
            | (Year | Cumulative, Year | Cumulative)
    )
}

/// Whether two figures cover equal spans, as far as is known.
pub(crate) fn span_equals(a: CoveredTime, b: CoveredTime) -> bool {
    a == b || a == CoveredTime::Unknown || b == CoveredTime::Unknown
}

/// The subject in a folded title whose line above says what is measured: "Số tiền" under "Kế hoạch".
fn subtitle(title: &str, above: &[String], role: Option<Role>) -> Option<String> {
    let says_role = |line: &str| role_from_title(line).map(|(role, _)| role) == role;
    let is_of = role.is_some() && !opens_measure(title) && above.iter().any(|line| says_role(line));
    (is_of && !title.is_empty() && !is_time(title) && funds_in(title).is_empty()).then(|| title.to_owned())
}

fn funds_in(line: &str) -> Vec<&'static str> {
    let mut line = line.replace("bao hiem xa hoi", "bhxh").replace("bao hiem y te", "bhyt");
    for agency in AGENCIES {
        line = line.replace(agency, " ");
    }
    let mut found = Vec::new();
    for (fund, spellings) in FUNDS {
        for spelling in spellings {
            if line.contains(spelling) {
                found.push(fund);
                line = line.replace(spelling, " ");
            }
        }
    }
    // In "BHYT hộ gia đình" and "BHYT HSSV" the narrower name is the subject.
    if found.contains(&"household") || found.contains(&"students") {
        found.retain(|f| *f != "health");
    }
    found
}

/// Whether a folded header line says only what is measured, not of what: it stands over columns of plans, actuals or
/// rates.
fn names_measure(line: &str) -> bool {
    // "Số người hưởng" beside "Số tiền": who they are is of what.
    opens_measure(line) || role_from_title(line).is_some() && !counts_other_people(line)
}

/// Whether a folded header line begins with what is measured: "kế hoạch giao", "số thu BHXH".
fn opens_measure(line: &str) -> bool {
    const OPENINGS: [&str; 14] = [
        "ke hoach",
        "kh",
        "chi tieu",
        "du toan",
        "thuc hien",
        "th",
        "ket qua",
        "so thu",
        "uoc",
        "luy ke",
        "cung ky",
        "ty le",
        "so voi",
        "so sanh",
    ];
    let ends_word = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    OPENINGS.iter().any(|o| line.strip_prefix(o).is_some_and(ends_word))
}

/// Whether a folded header line is only a time: "nam 2025", "10 thang", "2024".
fn is_time(line: &str) -> bool {
    let time = |word: &str| {
        matches!(
            word,
            "nam"
                | "thang"
                | "quy"
                | "ngay"
                | "den"
                | "dau"
                | "cuoi"
                | "so"
                | "bo"
                | "uoc"
                | "i"
                | "ii"
                | "iii"
                | "iv"
        ) || word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'/' | b'.' | b'-' | b'(' | b')' | b'*'))
    };
    !line.is_empty() && line.split(' ').all(time)
}

/// The last year that a header names.
pub(crate) fn year_in(header: &str) -> Option<u16> {
    let numbers = header.split(|c: char| !c.is_ascii_digit()).filter(|n| n.len() == 4);
    numbers.filter_map(|n| n.parse().ok()).rfind(|year| (1945..2100).contains(year))
}

/// Abbreviations of a plan.
const PLANS: [&str; 4] = ["kh", "dt", "ctkh", "khth"];

/// The span that a whole folded header names.
fn span_of(header: &str, role: Option<Role>) -> CoveredTime {
    let words: Vec<&str> =
        header.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let number = |w: Option<&&str>| w.is_some_and(|w| w.bytes().all(|b| b.is_ascii_digit()));
    let follows = |first: &str, second: &str| words.windows(2).any(|w| w[0] == first && w[1] == second);
    let months = words.iter().position(|w| *w == "thang");
    let count_of_months = months.is_some_and(|i| i > 0 && number(words.get(i - 1)));
    // "Nợ đầu năm", "Nợ cuối tháng 6": a level at a moment covers no span.
    let at_beginning = (follows("dau", "nam") || follows("dau", "ky"))
        && !follows("tu", "dau")
        && !follows("thang", "dau")
        && !follows("luy", "ke");
    if (at_beginning || words.contains(&"cuoi")) && role != Some(Role::ActualCumulative) {
        return CoveredTime::Unknown;
    }
    if role == Some(Role::Actual) && follows("luy", "ke") && follows("ke", "thang") {
        return CoveredTime::Month;
    }
    if role == Some(Role::ActualCumulative)
        || count_of_months
        || follows("luy", "ke")
        || follows("cong", "don")
        || follows("dau", "nam")
        || words.contains(&"lk")
    {
        return CoveredTime::Cumulative;
    }
    // "Số thu đến hết tháng 5", "TH đến T5": all up to then. How many there were then covers no span.
    let month =
        |w: &str| w == "thang" || w.strip_prefix('t').is_some_and(|n| number(Some(&n)) && !n.is_empty());
    let up_to = words.windows(2).any(|w| matches!(w[0], "den" | "het") && month(w[1]));
    if up_to {
        let is_level = role.is_some_and(Role::is_level);
        return if is_level { CoveredTime::Unknown } else { CoveredTime::Cumulative };
    }
    if months.is_some() {
        return CoveredTime::Month;
    }
    // "quỹ" (fund) is folded to the same letters as "quý" (quarter): only a number or "this" after it decides.
    let quarter = |w: &str| matches!(w, "i" | "ii" | "iii" | "iv" | "1" | "2" | "3" | "4" | "nay" | "truoc");
    if words.windows(2).any(|w| w[0] == "quy" && quarter(w[1])) {
        return CoveredTime::Quarter;
    }
    let year = words.iter().position(|w| *w == "nam");
    // "cùng kỳ năm 2019" is the same period of 2019, not the year.
    let same_period = follows("cung", "ky") || words.contains(&"ck");
    let is_plan = follows("ke", "hoach")
        || follows("du", "toan")
        || follows("chi", "tieu")
        || words.iter().any(|w| PLANS.contains(w));
    let whole_year = follows("ca", "nam") || is_plan && year.is_some();
    if whole_year || (year.is_some_and(|i| number(words.get(i + 1))) && !same_period) {
        return CoveredTime::Year;
    }
    CoveredTime::Unknown
}

/// The span of a bare period: a year for "TH 2023", half a year for "TH 6T/2024", a month for "TH T6". A level at a
/// moment covers none.
fn span_of_period(header: &str, period: Period, role: Option<Role>) -> CoveredTime {
    let flows = [Role::Plan, Role::Actual, Role::ActualEstimate, Role::Prior, Role::OtherBase];
    let words = || header.split(|c: char| !c.is_ascii_alphanumeric());
    let at_a_moment =
        words().any(|w| matches!(w, "dau" | "cuoi" | "den" | "ky" | "ck" | "so" | "nguoi" | "no" | "the"));
    match period.part {
        _ if at_a_moment || !role.is_some_and(|r| flows.contains(&r)) => CoveredTime::Unknown,
        PeriodPart::Whole if period.year.is_some() => CoveredTime::Year,
        PeriodPart::Months(_) => CoveredTime::Cumulative,
        PeriodPart::Month(_) => CoveredTime::Month,
        PeriodPart::Quarter(_) => CoveredTime::Quarter,
        PeriodPart::Whole | PeriodPart::Day(..) => CoveredTime::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_told_from_headers() {
        for (header, span) in [
            ("Kế hoạch năm 2025", CoveredTime::Year),
            ("kế hoạch năm", CoveredTime::Year),
            ("KH năm", CoveredTime::Year),
            ("Dự toán giao đầu năm", CoveredTime::Unknown),
            ("Dự toán năm", CoveredTime::Year),
            ("Dự toán năm 2025", CoveredTime::Year),
            ("Thực hiện 10 tháng Năm 2024", CoveredTime::Cumulative),
            ("Lũy kế hết tháng 3/2019", CoveredTime::Cumulative),
            ("Từ đầu năm", CoveredTime::Cumulative),
            ("6 tháng đầu năm", CoveredTime::Cumulative),
            ("TH tháng", CoveredTime::Month),
            ("Số thu đến hết tháng 5", CoveredTime::Cumulative),
            ("Số thu đến tháng 5", CoveredTime::Cumulative),
            ("Thực hiện đến hết tháng 5 năm 2025", CoveredTime::Cumulative),
            ("Tính đến hết T5/2025", CoveredTime::Cumulative),
            ("Từ tháng 1 đến tháng 5", CoveredTime::Cumulative),
            ("Hết tháng 5", CoveredTime::Cumulative),
            ("Thực hiện tháng 10 năm 2025", CoveredTime::Month),
            ("Quý này", CoveredTime::Quarter),
            ("Quý II/2025", CoveredTime::Quarter),
            ("Quỹ BHYT", CoveredTime::Unknown),
            ("cùng kỳ năm 2019", CoveredTime::Unknown),
            ("Ước cả năm", CoveredTime::Year),
            ("Thực hiện", CoveredTime::Unknown),
            ("Năm trước", CoveredTime::Unknown),
        ] {
            assert_eq!(span_of(&fold(header), None), span, "{header}");
        }
    }

    #[test]
    fn funds_are_told_from_headers() {
        for (header, funds) in [
            ("BHXH bắt buộc", &["compulsory"][..]),
            ("Số người tham gia BHXH TN", &["voluntary"]),
            ("BHTNLĐ-BNN", &["accident"]),
            ("BHXH, BHYT, BHTN", &["unemployment", "health", "social"]),
            ("BHYT HGĐ", &["household"]),
            ("Bảo hiểm xã hội tự nguyện", &["voluntary"]),
            ("BHXH Việt Nam giao", &[]),
            ("Kế hoạch", &[]),
        ] {
            assert_eq!(funds_in(&fold(header)), funds, "{header}");
        }
    }
}
