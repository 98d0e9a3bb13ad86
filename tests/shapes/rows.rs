//! The rows of a table: units in groups, totals, parts, means, and what they are called.

use super::columns::{Is, TrueColumn};
use super::english;
use super::shape::{GroupSums, Groups, OfWhich, Place, Shape, Topic, chance, one};
use super::words::*;
use fastrand::Rng;

/// What a row truly is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Unit,
    Total,
    Subtotal,
    Part,
    Average,
    /// A name over rows, without figures.
    Heading,
    Blank,
}

/// A row with its words.
#[derive(Clone, Debug)]
pub struct Line {
    pub kind: Kind,
    pub number: String,
    pub label: String,
    /// The units whose figures it has.
    pub units: Vec<usize>,
    /// The line above that counts it, for a part.
    pub part_of: Option<usize>,
    /// What the row counts, in a table of indicators.
    pub unit: &'static str,
    /// The fund that the row is of, in a table that has one for each.
    pub fund: &'static str,
}

impl Line {
    fn new(kind: Kind, number: &str, label: &str, units: Vec<usize>) -> Line {
        Line {
            kind,
            number: number.to_owned(),
            label: label.to_owned(),
            units,
            part_of: None,
            unit: "",
            fund: "",
        }
    }
}

pub const INDICATORS: [(&str, &str); 8] = [
    ("Số người tham gia BHXH", "người"),
    ("Số thu BHXH, BHYT", "triệu đồng"),
    ("Số hộ thoát nghèo", "hộ"),
    ("Số lao động có việc làm", "người"),
    ("Số xã đạt chuẩn", "xã"),
    ("Tổng thu ngân sách", "triệu đồng"),
    ("Số thẻ BHYT đã cấp", "thẻ"),
    ("Chi thường xuyên", "triệu đồng"),
];

const ROMANS: [&str; 8] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];
const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

/// Rows while they are put together.
struct Draft<'a> {
    shape: &'a Shape,
    rng: &'a mut Rng,
    names: Vec<String>,
    lines: Vec<Line>,
    has_numbers: bool,
    /// The number of the last unit.
    last: usize,
}

/// The rows under the header.
pub fn lines(shape: &Shape, columns: &[TrueColumn], rng: &mut Rng) -> Vec<Line> {
    let has_numbers = columns.iter().any(|c| c.is == Is::Number);
    let mut names = names(shape, rng);
    // The table beside another has units of its own.
    if shape.second {
        names.reverse();
    }
    let mut draft = Draft { shape, rng, names, lines: Vec::new(), has_numbers, last: 0 };
    match shape.topic {
        Topic::Indicators => draft.indicators(),
        Topic::Across => draft.across(),
        Topic::Periods => draft.periods(),
        _ => draft.units(),
    }
    draft.lines
}

fn names(shape: &Shape, rng: &mut Rng) -> Vec<String> {
    let shuffled = |of: &[&str], rng: &mut Rng| {
        let mut all: Vec<String> = of.iter().map(|n| (*n).to_owned()).collect();
        rng.shuffle(&mut all);
        all
    };
    if shape.topic == Topic::Budget {
        let of = if rng.bool() { &REVENUES } else { &EXPENSES };
        return shuffled(of, rng);
    }
    if chance(rng, 20) {
        return shuffled(&INDUSTRIES, rng);
    }
    let kind = one(rng, &KINDS_OF_PLACE);
    shuffled(&PLACES, rng).into_iter().map(|name| format!("{kind}{name}")).collect()
}

impl Draft<'_> {
    fn unit(&mut self, unit: usize) {
        self.last += 1;
        let number = if self.has_numbers { self.last.to_string() } else { String::new() };
        let label = self.names[unit % self.names.len()].clone();
        self.lines.push(Line::new(Kind::Unit, &number, &label, vec![unit]));
        if unit == 0 {
            self.parts(self.lines.len() - 1);
        }
    }

    /// What is listed under a unit.
    fn parts(&mut self, over: usize) {
        let english = self.shape.english;
        let mut names: Vec<&str> = if english { english::PARTS.to_vec() } else { PARTS.to_vec() };
        let of_which = if english { "Of which:" } else { "Trong đó:" };
        self.rng.shuffle(&mut names);
        let mut part = |label: String, kind: Kind| {
            let units = self.lines[over].units.clone();
            let part_of = (kind == Kind::Part).then_some(over);
            self.lines.push(Line { part_of, ..Line::new(kind, "", &label, units) });
        };
        match self.shape.of_which {
            OfWhich::None => {}
            OfWhich::Line => part(format!("{of_which} {}", names[0]), Kind::Part),
            OfWhich::List | OfWhich::Bare => {
                if self.shape.of_which == OfWhich::List {
                    part(of_which.to_owned(), Kind::Heading);
                }
                part(format!("- {}", names[0]), Kind::Part);
                part(format!("- {}", names[1]), Kind::Part);
            }
        }
    }

    fn total(&mut self) {
        let name = match self.shape.topic {
            _ if self.shape.english => one(self.rng, &english::TOTALS),
            Topic::Budget if self.rng.bool() => one(self.rng, &WHOLES),
            Topic::Periods if self.shape.months => one(self.rng, &YEARS),
            _ => one(self.rng, &TOTALS),
        };
        // What names groups has them.
        let name = match self.shape.groups {
            Groups::None | Groups::Names => name.split(" (").next().unwrap_or(name),
            Groups::Romans => {
                if name.contains("A+B") {
                    "Tổng số (I+II)"
                } else {
                    name
                }
            }
            _ => {
                if name.contains("I+II") {
                    "Tổng cộng (A+B)"
                } else {
                    name
                }
            }
        };
        let (number, label) =
            if self.has_numbers && self.shape.total_among_numbers { (name, "") } else { ("", name) };
        self.lines.push(Line::new(Kind::Total, number, label, (0..self.shape.units).collect()));
    }

    fn units(&mut self) {
        let shape = self.shape;
        if shape.total == Place::First {
            self.total();
        }
        let two_levels = shape.groups == Groups::LettersAndRomans && shape.units >= 6;
        if shape.fund_rows {
            self.fund_rows();
        } else if shape.groups == Groups::None || shape.units < 4 {
            (0..shape.units).for_each(|unit| self.unit(unit));
        } else if two_levels {
            let half = shape.units / 2;
            self.group(LETTERS[0], 0, (0..half).collect(), true);
            self.group(LETTERS[1], 1, (half..shape.units).collect(), true);
        } else {
            let marks: &[&str] = match shape.groups {
                Groups::Romans => &ROMANS,
                Groups::Names => &["", "", "", ""],
                _ => &LETTERS,
            };
            let count = if shape.units >= 7 && self.rng.bool() { 3 } else { 2 };
            let mut rest: Vec<usize> = (0..shape.units).collect();
            for (group, mark) in marks.iter().enumerate().take(count) {
                let size = if group + 1 == count { rest.len() } else { (shape.units / count).max(2) };
                let own: Vec<usize> = rest.drain(..size).collect();
                self.group(mark, group, own, false);
            }
        }
        if shape.total == Place::Last {
            self.total();
        }
        if shape.average {
            let label = match shape.english {
                true => one(self.rng, &english::AVERAGES),
                false => one(self.rng, &["Bình quân", "Trung bình", "BQ chung", "Bình quân toàn tỉnh"]),
            };
            self.lines.push(Line::new(Kind::Average, "", label, (0..shape.units).collect()));
        }
    }

    fn group(&mut self, mark: &str, place: usize, units: Vec<usize>, has_levels: bool) {
        let shape = self.shape;
        let name = match shape.topic {
            _ if shape.english => english::BLOCKS[place % english::BLOCKS.len()],
            Topic::Budget if has_levels => ["Ngân sách địa phương", "Ngân sách trung ương"][place % 2],
            Topic::Budget => ["Cân đối ngân sách", "Quản lý qua ngân sách", "Nguồn khác"][place % 3],
            _ => BLOCKS[(place + self.rng.usize(..3) * 2) % BLOCKS.len()],
        };
        let label = match (self.has_numbers, mark) {
            (_, "") | (true, _) => name.to_owned(),
            (false, _) => format!("{mark}. {name}"),
        };
        let number = if self.has_numbers { mark } else { "" };
        let kind = if shape.group_sums == GroupSums::Above { Kind::Subtotal } else { Kind::Heading };
        self.lines.push(Line::new(kind, number, &label, units.clone()));
        if shape.restart {
            self.last = 0;
        }
        if has_levels && units.len() >= 2 {
            let half = units.len().div_ceil(2);
            for (place, part) in units.chunks(half).enumerate() {
                let number = if self.has_numbers { ROMANS[place] } else { "" };
                let name = ["Loại thứ nhất", "Loại thứ hai"][place % 2];
                let label =
                    if self.has_numbers { name.to_owned() } else { format!("{}. {name}", ROMANS[place]) };
                self.lines.push(Line::new(kind, number, &label, part.to_vec()));
                if shape.restart {
                    self.last = 0;
                }
                part.iter().for_each(|unit| self.unit(*unit));
            }
        } else {
            units.iter().for_each(|unit| self.unit(*unit));
        }
        if shape.group_sums == GroupSums::Below {
            let label = if shape.english {
                format!("Subtotal {mark}")
            } else if mark.is_empty() {
                format!("Cộng {}", name.to_lowercase())
            } else {
                format!("Cộng {mark}")
            };
            self.lines.push(Line::new(Kind::Subtotal, "", &label, units));
        }
    }

    /// Two rows a unit, which has its number and name in the first.
    fn fund_rows(&mut self) {
        let funds = one(
            self.rng,
            &[["BHXH", "BHYT"], ["BHXH bắt buộc", "BHXH tự nguyện"], ["Bắt buộc", "Tự nguyện"]],
        );
        for unit in 0..self.shape.units {
            self.unit(unit);
            let is_first = unit % 2 == 0;
            self.last -= usize::from(!is_first);
            let Some(line) = self.lines.last_mut() else { continue };
            line.fund = funds[unit % 2];
            if !is_first {
                line.label.clear();
                line.number.clear();
            }
        }
    }

    fn indicators(&mut self) {
        for (unit, (label, measure)) in INDICATORS.iter().enumerate().take(self.shape.units) {
            self.unit(unit);
            if let Some(line) = self.lines.last_mut() {
                (line.label, line.unit) = ((*label).to_owned(), measure);
            }
        }
    }

    fn across(&mut self) {
        for (unit, label) in ["Kế hoạch", "Thực hiện", "Tỷ lệ %"].iter().enumerate() {
            self.unit(unit);
            if let Some(line) = self.lines.last_mut() {
                line.label = (*label).to_owned();
            }
        }
    }

    fn periods(&mut self) {
        let shape = self.shape;
        if shape.total == Place::First {
            self.total();
        }
        for unit in 0..shape.units.min(12) {
            self.unit(unit);
            if let Some(line) = self.lines.last_mut() {
                line.label = format!("Tháng {}", unit + 1);
            }
            if shape.restart && unit % 3 == 2 && shape.units > 3 {
                let label = format!("Quý {}", ROMANS[unit / 3]);
                self.lines.push(Line::new(Kind::Subtotal, "", &label, (unit - 2..=unit).collect()));
            }
        }
        if shape.total == Place::Last {
            self.total();
        }
    }
}
