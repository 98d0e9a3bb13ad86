//! Exact figures, and how each notation writes them.

/// A decimal: so many of its last digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exact {
    pub units: i128,
    pub decimals: u32,
}

impl Exact {
    /// The nearest with so many decimals.
    pub fn of(value: f64, decimals: u32) -> Exact {
        Exact { units: (value * 10f64.powi(decimals as i32)).round() as i128, decimals }
    }

    /// The double nearest to it.
    pub fn value(self) -> f64 {
        format!("{}e-{}", self.units, self.decimals).parse().unwrap_or(f64::NAN)
    }

    /// Rounded half away from zero.
    pub fn rounded(self, decimals: u32) -> Exact {
        if decimals >= self.decimals {
            let units = self.units * 10i128.pow(decimals - self.decimals);
            return Exact { units, decimals };
        }
        let ten = 10i128.pow(self.decimals - decimals);
        let half = if self.units < 0 { -ten / 2 } else { ten / 2 };
        Exact { units: (self.units + half) / ten, decimals }
    }

    /// `self` in percent of `below`, less `less` percent; `None` if that is nothing.
    pub fn percent_of(self, below: Exact, less: i128, decimals: u32) -> Option<Exact> {
        // Far enough behind the last printed digit that cutting off there rounds nothing.
        let more = decimals + 9;
        let finer = 10i128.pow(more);
        let top = self.units * 10i128.pow(below.decimals) * 100 * finer;
        let bottom = below.units * 10i128.pow(self.decimals);
        (bottom > 0)
            .then(|| Exact { units: top / bottom - less * 100 * finer, decimals: more }.rounded(decimals))
    }
}

/// Marks that separate digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// `1.234,5`
    PointsComma,
    /// `1,234.5`
    CommasPoint,
    /// `1 234,5`
    SpacesComma,
    /// `1 234,5` with no-break spaces.
    FixedSpacesComma,
    /// `1'234.5`
    ApostrophesPoint,
    /// `1234,5`
    Comma,
    /// `1234.5`
    Point,
}

impl Notation {
    pub const ALL: [Notation; 7] = [
        Notation::PointsComma,
        Notation::CommasPoint,
        Notation::SpacesComma,
        Notation::FixedSpacesComma,
        Notation::ApostrophesPoint,
        Notation::Comma,
        Notation::Point,
    ];

    fn marks(self) -> (&'static str, char) {
        match self {
            Notation::PointsComma => (".", ','),
            Notation::CommasPoint => (",", '.'),
            Notation::SpacesComma => (" ", ','),
            Notation::FixedSpacesComma => ("\u{a0}", ','),
            Notation::ApostrophesPoint => ("'", '.'),
            Notation::Comma => ("", ','),
            Notation::Point => ("", '.'),
        }
    }

    /// Whether the point marks decimals.
    pub fn has_point(self) -> bool {
        self.marks().1 == '.'
    }

    /// A figure without its sign.
    fn digits(self, figure: Exact) -> String {
        let (group, decimal) = self.marks();
        let ten = 10i128.pow(figure.decimals);
        let (whole, part) = (figure.units.abs() / ten, figure.units.abs() % ten);
        let whole = whole.to_string();
        let mut text = String::new();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place) % 3 == 0 {
                text.push_str(group);
            }
            text.push(digit);
        }
        if figure.decimals > 0 {
            text.push(decimal);
            text.push_str(&format!("{part:0width$}", width = figure.decimals as usize));
        }
        text
    }

    /// A figure with its sign.
    pub fn write(self, figure: Exact, negative: Negative) -> String {
        let digits = self.digits(figure);
        match (figure.units < 0, negative) {
            (false, _) => digits,
            (true, Negative::Minus) => format!("-{digits}"),
            (true, Negative::TrueMinus) => format!("−{digits}"),
            (true, Negative::Brackets) => format!("({digits})"),
        }
    }
}

/// How a negative is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Negative {
    Minus,
    TrueMinus,
    Brackets,
}

/// What a written figure says of the marks it is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// It can be read in one way only, and has marks.
    Which,
    /// It can be read in two ways.
    Either,
    /// It has no marks.
    Nothing,
}

/// Looks at the marks alone, as a reader does who knows nothing else.
pub fn says(text: &str) -> Says {
    let body: String = text.chars().filter(|c| c.is_ascii_digit() || ".,' \u{a0}".contains(*c)).collect();
    let marks: Vec<char> = body.trim().chars().filter(|c| !c.is_ascii_digit()).collect();
    let plain = |c: &char| *c == '.' || *c == ',';
    let marked: Vec<&char> = marks.iter().filter(|c| plain(c)).collect();
    match marked[..] {
        [] => Says::Nothing,
        [mark] => {
            let (head, tail) = body.trim().split_once(*mark).unwrap_or_default();
            let is_group = tail.len() == 3 && (1..=3).contains(&head.len()) && !head.starts_with('0');
            if is_group && marks.len() == 1 { Says::Either } else { Says::Which }
        }
        _ => Says::Which,
    }
}
