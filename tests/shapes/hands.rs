//! What several hands make of the cells of one table: some write another notation, some the unit behind their figures.

use super::cells::Ask;
use super::choices::Script;
use super::columns::{Is, TrueColumn};
use super::exact::{Exact, Notation, Says, says};
use super::rows::{Kind, Line};
use super::shape::{InCells, Mixed, Shape, UnitLine, chance};
use fastrand::Rng;

/// The units that are written behind figures, by the power of ten that they stand for.
const MONEY: [(u32, &[&str], &str); 4] = [
    (0, &["đồng", "đ"], "VND"),
    (3, &["nghìn đồng", "nghìn", "ngàn đồng"], "thousand"),
    (6, &["triệu", "triệu đồng"], "million"),
    (9, &["tỷ", "tỷ đồng", "tỉ"], "billion"),
];

/// The written cells of a body.
pub struct Written<'a> {
    pub shape: &'a Shape,
    pub columns: &'a [TrueColumn],
    pub lines: &'a [Line],
    pub figures: &'a [Vec<Option<Exact>>],
    pub texts: &'a mut [Vec<String>],
    pub asks: &'a mut Vec<Ask>,
}

/// What is written otherwise.
pub struct ByHands {
    /// For each column the power of ten of the unit in its cells.
    pub powers: Vec<Option<u32>>,
    /// The notation that each column is written in, most of its cells at least.
    pub notations: Vec<Notation>,
}

impl Written<'_> {
    /// Writes some cells as another hand would.
    pub fn by_other_hands(&mut self) -> ByHands {
        let mut notations = vec![self.shape.notation; self.columns.len()];
        let powers = self.write(&mut notations);
        ByHands { powers, notations }
    }

    fn write(&mut self, notations: &mut [Notation]) -> Vec<Option<u32>> {
        let mut rng = Rng::with_seed(self.shape.seed ^ 0x4a2d);
        let adds_up = |c: &usize| self.columns[*c].amount().is_some_and(|a| a.what.adds_up());
        let amounts: Vec<usize> = (0..self.columns.len()).filter(adds_up).collect();
        let mut units = vec![None; self.columns.len()];
        if amounts.is_empty() {
            return units;
        }
        let chosen = amounts[rng.usize(..amounts.len())];
        match self.shape.mixed {
            Mixed::None => {}
            Mixed::Cells => {
                self.mix(chosen, 30, &mut rng);
            }
            Mixed::Columns => {
                if self.mix(chosen, 100, &mut rng) {
                    notations[chosen] = self.other_notation();
                }
            }
        }
        match self.shape.in_cells {
            InCells::None => {}
            InCells::Larger => self.in_larger(chosen, &mut rng),
            // Where nothing else says the unit, all columns say theirs.
            InCells::All if self.shape.unit_line == UnitLine::None => {
                for column in amounts {
                    units[column] = self.in_unit(column, 100, &mut rng);
                }
            }
            InCells::All => units[chosen] = self.in_unit(chosen, 100, &mut rng),
            InCells::Some => {
                units[chosen] = self.in_unit(chosen, 50, &mut rng);
                // "12" beside "12 tỷ".
                self.asks.push(Ask { line: None, column: Some(chosen), must: false });
            }
        }
        units
    }

    /// Puts the mark of a footnote behind one or two figures.
    pub fn mark_figures(&mut self) {
        const MARKS: [&str; 4] = ["*", "(*)", " (*)", "¹"];
        let mut rng = Rng::with_seed(self.shape.seed ^ 0xf007);
        // In the fonts of TCVN3 a raised 1 is a letter.
        let marks = if self.shape.script == Script::Tcvn3 { &MARKS[..3] } else { &MARKS[..] };
        let mark = marks[rng.usize(..marks.len())];
        let amounts: Vec<usize> =
            (0..self.columns.len()).filter(|c| self.columns[*c].amount().is_some()).collect();
        for _ in 0..1 + rng.usize(..2) {
            let column = amounts[rng.usize(..amounts.len())];
            let cells = self.cells(column);
            let Some((line, figure)) = cells.get(rng.usize(..cells.len().max(1))) else { continue };
            let text = &mut self.texts[*line][column];
            if figure.units >= 0 && text.ends_with(|c: char| c.is_ascii_digit()) {
                text.push_str(mark);
            }
        }
    }

    /// A word for a unit.
    fn word<'w>(&self, words: &[&'w str], english: &'w str, rng: &mut Rng) -> &'w str {
        if self.shape.english { english } else { words[rng.usize(..words.len())] }
    }

    /// "12,377 billion" in a table of decimal commas: its words and its other figures say different things, so that it may
    /// be asked. Where nothing else tells, it must be: see `open_notation`.
    fn ask_of_english(&mut self, line: usize, column: usize) {
        let is_against = self.shape.english && !self.shape.notation.has_point();
        if is_against && says(&self.texts[line][column]) == Says::Either {
            self.asks.push(Ask { line: Some(line), column: Some(column), must: false });
        }
    }

    fn cells(&self, column: usize) -> Vec<(usize, Exact)> {
        let of = |line: usize| Some((line, self.figures[line][column]?));
        let counts = |line: &usize| !matches!(self.lines[*line].kind, Kind::Heading | Kind::Blank);
        (0..self.lines.len()).filter(counts).filter_map(of).collect()
    }

    /// With point and comma the other way round.
    fn other_notation(&self) -> Notation {
        match self.shape.notation {
            Notation::PointsComma | Notation::SpacesComma | Notation::FixedSpacesComma => {
                Notation::CommasPoint
            }
            Notation::CommasPoint | Notation::ApostrophesPoint => Notation::PointsComma,
            Notation::Comma => Notation::Point,
            Notation::Point => Notation::Comma,
        }
    }

    /// Writes so many percent of a column's cells with point and comma the other way round: at least one that says so.
    /// Whether one does.
    fn mix(&mut self, column: usize, percent: u32, rng: &mut Rng) -> bool {
        let other = self.other_notation();
        let cells = self.cells(column);
        let write = |figure: Exact| other.write(figure, self.shape.negative);
        let is_told = |figure: Exact| says(&write(figure)) == Says::Which;
        if !cells.iter().any(|(_, figure)| is_told(*figure)) {
            return false;
        }
        for (line, figure) in cells {
            // Alone among others, what can be read in two ways is no mark of another hand.
            if percent == 100 || is_told(figure) && chance(rng, percent) {
                self.texts[line][column] = write(figure);
            }
        }
        self.asks.push(Ask { line: None, column: Some(column), must: false });
        // What a column alone does not say, the others no longer say for sure.
        for place in (0..self.columns.len()).filter(|c| matches!(self.columns[*c].is, Is::Amount(_))) {
            let cells = self.cells(place);
            let open = cells.iter().filter(|(line, _)| says(&self.texts[*line][place]) == Says::Either);
            let open: Vec<usize> = open.map(|(line, _)| *line).collect();
            for line in open {
                self.asks.push(Ask { line: Some(line), column: Some(place), must: false });
            }
        }
        true
    }

    /// Writes the column's unit behind so many percent of its figures. Gives its power of ten, if it stands
    /// behind any.
    fn in_unit(&mut self, column: usize, percent: u32, rng: &mut Rng) -> Option<u32> {
        let money = self.columns[column].amount().is_some_and(|a| a.money);
        let (power, words, english) =
            if money { MONEY[self.shape.power] } else { (0, &["người"][..], "persons") };
        let word = self.word(words, english, rng);
        let mut written = false;
        for (line, _) in self.cells(column) {
            if chance(rng, percent) {
                self.ask_of_english(line, column);
                self.texts[line][column].push_str(&format!(" {word}"));
                written = true;
            }
        }
        written.then_some(power)
    }

    /// Writes some figures of a table that says its unit in one a thousand times as large: "1,2345 tỷ" among triệu.
    fn in_larger(&mut self, column: usize, rng: &mut Rng) {
        let says_unit = self.shape.unit_line != UnitLine::None;
        let money = self.columns[column].amount().is_some_and(|a| a.money);
        let Some((_, words, english)) = MONEY.get(self.shape.power + 1).filter(|_| says_unit && money) else {
            return;
        };
        let word = self.word(words, english, rng);
        for (line, figure) in self.cells(column) {
            if figure.units == 0 || !chance(rng, 30) {
                continue;
            }
            let mut larger = Exact { decimals: figure.decimals + 3, ..figure };
            while larger.decimals > 0 && larger.units % 10 == 0 {
                larger = Exact { units: larger.units / 10, decimals: larger.decimals - 1 };
            }
            let text = self.shape.notation.write(larger, self.shape.negative);
            if says(&text) == Says::Either {
                self.asks.push(Ask { line: Some(line), column: Some(column), must: false });
            }
            self.texts[line][column] = format!("{text} {word}");
        }
    }
}
