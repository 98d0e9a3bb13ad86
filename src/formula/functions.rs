//! The functions that formulas may use: those whose results agree with LibreOffice's on the tables of
//! `tests/engine/tests/formulas.tsv`. Any other is refused.

/// What an argument may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One value.
    Value,
    /// One value that is used as a text: a number in it is written as the office writes it.
    Text,
    /// Cells or a value.
    Cells,
    /// Cells and nothing else.
    Range,
    /// Cells whose texts are joined.
    Texts,
    /// A criterion of COUNTIF and the like.
    Criterion,
    /// The format of TEXT.
    Code,
    /// One date, never as a text.
    Date,
    /// An array: calculated cell by cell.
    Array,
}

/// A function.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    /// Its English name, as Excel's files have it.
    pub name: &'static str,
    /// Fewest arguments.
    pub least: u8,
    /// Most arguments.
    pub most: u8,
    /// What its arguments may be, a letter each; the last `repeats` of them hold for all further ones.
    kinds: &'static str,
    repeats: u8,
    /// Whether its result is a date.
    pub gives_date: bool,
}

impl Function {
    /// What the argument at this place, from 0, may be.
    pub fn kind(&self, place: usize) -> Kind {
        let (length, repeats) = (self.kinds.len(), usize::from(self.repeats).max(1));
        let place = if place < length { place } else { length - repeats + (place - length) % repeats };
        match self.kinds.as_bytes().get(place) {
            Some(b't') => Kind::Text,
            Some(b'c') => Kind::Cells,
            Some(b'r') => Kind::Range,
            Some(b'j') => Kind::Texts,
            Some(b'?') => Kind::Criterion,
            Some(b'f') => Kind::Code,
            Some(b'd') => Kind::Date,
            Some(b'a') => Kind::Array,
            _ => Kind::Value,
        }
    }
}

impl Function {
    /// Whether it gives cells that only its value tells: they stand wherever a range may.
    pub(crate) fn gives_range(&self) -> bool {
        matches!(self.name, "OFFSET" | "INDIRECT")
    }

    /// Whether it gives several values, which no single cell holds.
    pub(super) fn gives_array(&self) -> bool {
        matches!(self.name, "FILTER" | "UNIQUE")
    }
}

/// The function of this name, in any case of letters.
pub fn function(name: &str) -> Option<&'static Function> {
    let name = name.to_ascii_uppercase();
    FUNCTIONS.iter().find(|f| f.name == name)
}

/// All functions.
pub fn functions() -> &'static [Function] {
    &FUNCTIONS
}

const fn f(name: &'static str, least: u8, most: u8, kinds: &'static str, repeats: u8) -> Function {
    Function { name, least, most, kinds, repeats, gives_date: false }
}

const fn date(name: &'static str, least: u8, most: u8, kinds: &'static str) -> Function {
    Function { name, least, most, kinds, repeats: 1, gives_date: true }
}

/// As many as Excel takes.
const MANY: u8 = 255;

static FUNCTIONS: [Function; 157] = [
    f("SUM", 1, MANY, "c", 1),
    f("AVERAGE", 1, MANY, "c", 1),
    f("COUNT", 1, MANY, "c", 1),
    f("COUNTA", 1, MANY, "c", 1),
    f("COUNTBLANK", 1, 1, "r", 1),
    f("MIN", 1, MANY, "c", 1),
    f("MAX", 1, MANY, "c", 1),
    f("MEDIAN", 1, MANY, "c", 1),
    f("PRODUCT", 1, MANY, "c", 1),
    f("SUMSQ", 1, MANY, "c", 1),
    f("STDEV", 1, MANY, "c", 1),
    f("STDEVP", 1, MANY, "c", 1),
    f("VAR", 1, MANY, "c", 1),
    f("VARP", 1, MANY, "c", 1),
    f("SUMIF", 2, 3, "r?r", 1),
    f("COUNTIF", 2, 2, "r?", 1),
    f("AVERAGEIF", 2, 3, "r?r", 1),
    f("SUMIFS", 3, MANY, "rr?", 2),
    f("COUNTIFS", 2, MANY, "r?", 2),
    f("AVERAGEIFS", 3, MANY, "rr?", 2),
    f("MAXIFS", 3, MANY, "rr?", 2),
    f("MINIFS", 3, MANY, "rr?", 2),
    f("IF", 2, 3, "vvv", 1),
    f("IFS", 2, MANY, "vv", 2),
    f("IFERROR", 2, 2, "vv", 1),
    f("IFNA", 2, 2, "vv", 1),
    f("AND", 1, MANY, "c", 1),
    f("OR", 1, MANY, "c", 1),
    f("NOT", 1, 1, "v", 1),
    f("CHOOSE", 2, MANY, "v", 1),
    f("ROUND", 2, 2, "vv", 1),
    f("ROUNDUP", 2, 2, "vv", 1),
    f("ROUNDDOWN", 2, 2, "vv", 1),
    f("INT", 1, 1, "v", 1),
    f("TRUNC", 1, 2, "vv", 1),
    f("ABS", 1, 1, "v", 1),
    f("MOD", 2, 2, "vv", 1),
    f("SQRT", 1, 1, "v", 1),
    f("POWER", 2, 2, "vv", 1),
    f("SIGN", 1, 1, "v", 1),
    f("CEILING", 2, 2, "vv", 1),
    f("FLOOR", 2, 2, "vv", 1),
    f("MROUND", 2, 2, "vv", 1),
    f("EXP", 1, 1, "v", 1),
    f("LN", 1, 1, "v", 1),
    f("LOG", 1, 2, "vv", 1),
    f("LOG10", 1, 1, "v", 1),
    f("PI", 0, 0, "v", 1),
    f("VLOOKUP", 3, 4, "vrvv", 1),
    f("HLOOKUP", 3, 4, "vrvv", 1),
    f("XLOOKUP", 3, 6, "vrrvvv", 1),
    f("INDEX", 2, 3, "rvv", 1),
    f("MATCH", 2, 3, "vrv", 1),
    f("ROW", 0, 1, "r", 1),
    f("COLUMN", 0, 1, "r", 1),
    f("ROWS", 1, 1, "r", 1),
    f("COLUMNS", 1, 1, "r", 1),
    f("RANK", 2, 3, "vrv", 1),
    f("RANK.EQ", 2, 3, "vrv", 1),
    f("RANK.AVG", 2, 3, "vrv", 1),
    f("LARGE", 2, 2, "rv", 1),
    f("SMALL", 2, 2, "rv", 1),
    f("PERCENTILE", 2, 2, "rv", 1),
    f("QUARTILE", 2, 2, "rv", 1),
    f("SUMPRODUCT", 1, MANY, "a", 1),
    f("SUBTOTAL", 2, MANY, "vr", 1),
    f("TEXT", 2, 2, "vf", 1),
    f("LEFT", 1, 2, "tv", 1),
    f("RIGHT", 1, 2, "tv", 1),
    f("MID", 3, 3, "tvv", 1),
    f("LEN", 1, 1, "t", 1),
    f("CONCATENATE", 1, MANY, "t", 1),
    f("CONCAT", 1, MANY, "j", 1),
    f("TEXTJOIN", 3, MANY, "tvj", 1),
    f("UPPER", 1, 1, "t", 1),
    f("LOWER", 1, 1, "t", 1),
    f("PROPER", 1, 1, "t", 1),
    f("TRIM", 1, 1, "t", 1),
    f("SUBSTITUTE", 3, 4, "tttv", 1),
    f("REPLACE", 4, 4, "tvvt", 1),
    f("FIND", 2, 3, "ttv", 1),
    f("SEARCH", 2, 3, "ttv", 1),
    f("EXACT", 2, 2, "tt", 1),
    f("REPT", 2, 2, "tv", 1),
    f("ISBLANK", 1, 1, "v", 1),
    f("ISNUMBER", 1, 1, "v", 1),
    f("ISTEXT", 1, 1, "v", 1),
    f("ISERROR", 1, 1, "v", 1),
    f("ISNA", 1, 1, "v", 1),
    f("YEAR", 1, 1, "d", 1),
    f("MONTH", 1, 1, "d", 1),
    f("DAY", 1, 1, "d", 1),
    f("WEEKDAY", 1, 2, "dv", 1),
    f("DATEDIF", 3, 3, "ddv", 1),
    f("SWITCH", 3, MANY, "vvv", 2),
    f("XOR", 1, MANY, "c", 1),
    f("NA", 0, 0, "v", 1),
    f("LET", 3, MANY, "v", 1),
    f("OFFSET", 3, 5, "rvvvv", 1),
    f("INDIRECT", 1, 1, "t", 1),
    f("UNIQUE", 1, 1, "r", 1),
    f("FILTER", 2, 3, "rav", 1),
    f("LOOKUP", 3, 3, "vrr", 1),
    f("STDEV.S", 1, MANY, "c", 1),
    f("STDEV.P", 1, MANY, "c", 1),
    f("VAR.S", 1, MANY, "c", 1),
    f("VAR.P", 1, MANY, "c", 1),
    f("PERCENTILE.INC", 2, 2, "rv", 1),
    f("QUARTILE.INC", 2, 2, "rv", 1),
    f("PERCENTRANK", 2, 3, "rvv", 1),
    f("MODE", 1, MANY, "c", 1),
    f("GEOMEAN", 1, MANY, "c", 1),
    f("AVEDEV", 1, MANY, "c", 1),
    f("AVERAGEA", 1, MANY, "c", 1),
    f("CORREL", 2, 2, "rr", 1),
    f("SLOPE", 2, 2, "rr", 1),
    f("INTERCEPT", 2, 2, "rr", 1),
    f("FORECAST", 3, 3, "vrr", 1),
    f("QUOTIENT", 2, 2, "vv", 1),
    f("EVEN", 1, 1, "v", 1),
    f("ODD", 1, 1, "v", 1),
    f("GCD", 1, MANY, "c", 1),
    f("LCM", 1, MANY, "c", 1),
    f("FACT", 1, 1, "v", 1),
    f("COMBIN", 2, 2, "vv", 1),
    f("ROMAN", 1, 1, "v", 1),
    f("VALUE", 1, 1, "v", 1),
    f("N", 1, 1, "v", 1),
    f("T", 1, 1, "v", 1),
    f("CHAR", 1, 1, "v", 1),
    f("CODE", 1, 1, "t", 1),
    f("CLEAN", 1, 1, "t", 1),
    f("ISERR", 1, 1, "v", 1),
    f("ISLOGICAL", 1, 1, "v", 1),
    f("ISNONTEXT", 1, 1, "v", 1),
    f("ISEVEN", 1, 1, "v", 1),
    f("ISODD", 1, 1, "v", 1),
    f("NPV", 2, MANY, "vc", 1),
    f("PMT", 3, 5, "v", 1),
    f("PV", 3, 5, "v", 1),
    f("FV", 3, 5, "v", 1),
    f("NPER", 3, 5, "v", 1),
    f("RATE", 3, 6, "v", 1),
    f("IPMT", 4, 6, "v", 1),
    f("PPMT", 4, 6, "v", 1),
    f("DAYS", 2, 2, "dd", 1),
    f("DAYS360", 2, 3, "ddv", 1),
    f("WEEKNUM", 1, 2, "dv", 1),
    f("ISOWEEKNUM", 1, 1, "d", 1),
    f("NETWORKDAYS", 2, 3, "ddr", 1),
    f("NETWORKDAYS.INTL", 2, 4, "ddvr", 1),
    date("DATE", 3, 3, "vvv"),
    date("WORKDAY", 2, 3, "dvr"),
    date("WORKDAY.INTL", 2, 4, "dvvr"),
    date("EDATE", 2, 2, "dv"),
    date("EOMONTH", 2, 2, "dv"),
    date("TODAY", 0, 0, "v"),
];
