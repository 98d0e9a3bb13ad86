//! A whole table: its truth, the page it is written on, and what must or may be asked about it.

use super::cells::{Ask, Body, written};
use super::columns::{Is, RateKind, TrueColumn};
use super::english;
use super::exact::Exact;
use super::figures::figures;
use super::headings::columns;
use super::page::Page;
use super::rows::{Kind, Line, lines};
use super::scripts::written_in;
use super::shape::{IndexRow, Percent, Shape, Topic, Under, UnitLine, one};
use super::words::*;
use fastrand::Rng;

/// A table with its truth.
pub struct TrueTable {
    pub shape: Shape,
    pub columns: Vec<TrueColumn>,
    pub lines: Vec<Line>,
    /// As printed, for each line and column.
    pub figures: Vec<Vec<Option<Exact>>>,
    pub asks: Vec<Ask>,
    /// The power of ten of the unit behind the figures of each column.
    pub powers: Vec<Option<u32>>,
    /// The notation that each column is written in.
    pub notations: Vec<super::exact::Notation>,
    /// Whether units' figures make a total.
    pub rows_add_up: bool,
    pub page: Page,
    /// The page's row of each line.
    pub row_of: Vec<usize>,
    /// The page's column of each column.
    pub column_of: Vec<usize>,
    /// Rows of the page that number the columns.
    pub index_rows: Vec<usize>,
}

impl TrueTable {
    pub fn of(shape: &Shape) -> TrueTable {
        let mut rng = Rng::with_seed(shape.seed ^ 0x5eed);
        let mut columns = columns(shape, &mut rng);
        let lines = lines(shape, &columns, &mut Rng::with_seed(shape.seed ^ 0x11e5));
        let figures = figures(
            shape,
            &columns,
            &lines,
            &mut Rng::with_seed(shape.seed ^ if shape.second { 0x5165 } else { 0xf165 }),
        );
        if shape.unit_line == UnitLine::InHeader {
            let word = unit_word(shape);
            for column in &mut columns {
                let people = column.amount().map(|a| (a.power, a.money));
                match people {
                    Some((Some(_), true)) => column.title.push_str(&format!(" ({word})")),
                    Some((Some(_), false)) if !column.title.contains('(') => {
                        column.title.push_str(&format!(" ({})", count_word(shape)))
                    }
                    _ => {}
                }
            }
        }
        let Body { figures, texts, asks, powers, notations } = written(shape, &columns, &lines, figures);
        let mut table = TrueTable {
            shape: shape.clone(),
            rows_add_up: !matches!(shape.topic, Topic::Indicators | Topic::Across),
            columns,
            lines,
            figures,
            asks,
            powers,
            notations,
            page: Page::default(),
            row_of: Vec::new(),
            column_of: Vec::new(),
            index_rows: Vec::new(),
        };
        table.lay_out(&texts, &mut rng);
        table.page.rewrite(|text| written_in(shape.script, text));
        table
    }

    /// The table that stands beside it.
    pub fn beside(&self) -> Option<TrueTable> {
        let shape = Shape { second: true, beside: false, ..self.shape.clone() };
        self.shape.beside.then(|| TrueTable::of(&shape))
    }

    /// The table that stands below it: of other things.
    pub fn below(&self) -> Option<TrueTable> {
        let topics = [Topic::Plan, Topic::Coverage, Topic::Arrears, Topic::Levels];
        let place = topics.iter().position(|topic| *topic == self.shape.topic)?;
        let topic = topics[(place + 1 + self.shape.seed as usize % 3) % topics.len()];
        let shape = Shape { second: true, below: false, topic, ..self.shape.clone() };
        self.shape.below.then(|| TrueTable::of(&shape))
    }

    /// What is pasted: its page, and that of the table beside or below it.
    pub fn pasted(&self) -> Page {
        if let Some(other) = self.below() {
            return self.page.over(&other.page, 1 + self.shape.seed as usize % 2);
        }
        let Some(other) = self.beside() else { return self.page.clone() };
        let header = self.row_of[0].saturating_sub(self.header_height());
        self.page.beside(&other.page, header, usize::from(self.shape.seed.is_multiple_of(3)))
    }

    /// Lines of the header.
    fn header_height(&self) -> usize {
        let lines = self.columns.iter().map(|c| c.group.len()).max().unwrap_or(0) + 1;
        lines + usize::from(self.shape.unit_line == UnitLine::UnderHeader)
    }

    /// Cells that hold figures.
    pub fn cells(&self) -> usize {
        self.figures.iter().flatten().filter(|f| f.is_some()).count()
    }

    /// A figure as it is held by a column of this scale.
    pub fn held(&self, line: usize, column: usize, scale: f64) -> Option<f64> {
        let figure = self.figures[line][column]?.value();
        Some(self.powers[column].map_or(figure, |power| figure * 10f64.powi(power as i32) / scale))
    }

    /// Whether the parts of a line add up to it, as printed.
    pub fn is_closed(&self, line: usize, parts: &[usize]) -> bool {
        let of = |column: usize| {
            // A mean is no sum of means.
            self.columns[column].amount().filter(|a| a.what.adds_up())?;
            let whole = self.figures[line][column]?;
            let sum: i128 =
                parts.iter().filter_map(|part| self.figures[*part][column]).map(|f| f.units).sum();
            Some((sum - whole.units).abs() <= parts.len() as i128)
        };
        let held: Vec<bool> = (0..self.columns.len()).filter_map(of).collect();
        parts.len() > 1 && held.iter().filter(|fits| **fits).count() * 2 >= held.len()
    }

    fn lay_out(&mut self, texts: &[Vec<String>], rng: &mut Rng) {
        let shape = self.shape.clone();
        let columns = self.columns.len();
        let first_figures = self.columns.iter().position(|c| c.amount().is_some()).unwrap_or(0);
        // A blank column stands before a group of figures.
        let begins = |c: &usize| self.columns[*c].group != self.columns[*c - 1].group;
        let gap = (first_figures + 1..columns).find(begins).filter(|_| shape.spacer_columns);
        self.column_of = (0..columns).map(|c| c + usize::from(gap.is_some_and(|gap| c >= gap))).collect();
        let width = columns + usize::from(gap.is_some());
        let mut page = Page::of_width(width);
        self.titles(&mut page, rng);
        if shape.spacer_rows {
            page.row();
        }
        self.header(&mut page);
        self.index_row(&mut page, rng);
        for (line, texts) in self.lines.iter().zip(texts) {
            let is_group = line.kind == Kind::Subtotal || line.kind == Kind::Heading;
            if shape.spacer_rows
                && is_group
                && line.part_of.is_none()
                && !self.row_of.is_empty()
                && line.label != "Trong đó:"
            {
                page.row();
            }
            let row = page.row();
            self.row_of.push(row);
            for (text, column) in texts.iter().zip(&self.column_of) {
                page.set(row, *column, text);
            }
            if !line.fund.is_empty() && !line.label.is_empty() {
                let names = self.columns.iter().zip(&self.column_of);
                let names = names.filter(|(of, _)| matches!(of.is, Is::Number | Is::Name));
                names.for_each(|(_, column)| page.merge(row, *column, 2, 1));
            }
        }
        self.under(&mut page, rng);
        self.page = page;
    }

    fn titles(&self, page: &mut Page, rng: &mut Rng) {
        let shape = &self.shape;
        let last = page.width() - 1;
        let count = if shape.unit_line == UnitLine::InTitle { shape.titles.max(1) } else { shape.titles };
        let word = unit_word(shape);
        for place in 0..count {
            let row = page.row();
            if place == 0 && count > 2 {
                page.set(row, 0, one(rng, &OFFICES));
                continue;
            }
            let titles = if shape.english { &english::PAGE_TITLES[..] } else { &TITLES };
            let mut title = one(rng, titles).to_owned();
            if place + 1 == count && shape.unit_line == UnitLine::InTitle {
                title.push_str(&format!(" ({word})"));
            }
            page.set(row, 0, &title);
            page.merge(row, 0, 1, page.width());
        }
        let mark = one(rng, if shape.english { &english::UNIT_LINES[..] } else { &UNIT_LINES });
        let close = if mark.starts_with('(') { ")" } else { "" };
        let line = format!("{mark}{word}{close}");
        match shape.unit_line {
            UnitLine::Right => {
                let row = page.row();
                page.set(row, last, &line);
            }
            UnitLine::Left => {
                let row = page.row();
                page.set(row, 0, &line);
            }
            UnitLine::TwoCells => {
                let row = page.row();
                page.set(row, last - 1, mark.trim().trim_start_matches('('));
                page.set(row, last, word);
            }
            UnitLine::Repeated => {
                let row = page.row();
                page.set(row, last - 1, &line);
                page.set(row, last, &line);
            }
            _ => {}
        }
    }

    fn header(&self, page: &mut Page) {
        let height = self.columns.iter().map(|c| c.group.len()).max().unwrap_or(0) + 1;
        let top = page.height();
        (0..height).for_each(|_| {
            page.row();
        });
        for (place, column) in self.columns.iter().enumerate() {
            let at = self.column_of[place];
            for (level, line) in column.group.iter().enumerate() {
                let same = |c: &TrueColumn| c.group.get(..=level) == column.group.get(..=level);
                if place == 0 || !same(&self.columns[place - 1]) {
                    let run = self.columns[place..].iter().take_while(|c| same(c)).count();
                    page.set(top + level, at, line);
                    page.merge(top + level, at, 1, self.column_of[place + run - 1] + 1 - at);
                }
            }
            let level = column.group.len();
            page.set(top + level, at, &column.title);
            page.merge(top + level, at, height - level, 1);
        }
        if self.shape.unit_line == UnitLine::UnderHeader {
            let row = page.row();
            let word = unit_word(&self.shape);
            for (place, column) in self.columns.iter().enumerate() {
                let unit = match column.is {
                    Is::Amount(amount) if amount.power.is_none() => String::new(),
                    Is::Amount(amount) if amount.money => format!("({word})"),
                    Is::Amount(_) => format!("({})", count_word(&self.shape)),
                    Is::Rate(_) if self.shape.percent != Percent::Fraction => "(%)".to_owned(),
                    _ => String::new(),
                };
                page.set(row, self.column_of[place], &unit);
            }
        }
    }

    fn index_row(&mut self, page: &mut Page, rng: &mut Rng) {
        let shape = &self.shape;
        if shape.index == IndexRow::None {
            return;
        }
        let row = page.row();
        let names = self.columns.iter().position(|c| c.amount().is_some()).unwrap_or(0);
        let number = |place: usize| {
            if shape.index == IndexRow::Numbers { place + 1 } else { place + 1 - names.min(place) }
        };
        let mut left: Vec<usize> = (2..=self.columns.len() + 4).collect();
        rng.shuffle(&mut left);
        for (place, column) in self.columns.iter().enumerate() {
            let text = match (shape.index, column.is) {
                (IndexRow::Numbers, _) => number(place).to_string(),
                (IndexRow::Brackets, _) => format!("({})", place + 1),
                _ if place < names => ["A", "B", "C"][place % 3].to_owned(),
                (IndexRow::OutOfOrder, _) if place == names => "1".to_owned(),
                (IndexRow::OutOfOrder, _) => left.pop().unwrap_or(9).to_string(),
                (IndexRow::Repeated, _) if place == names + 1 => number(place - 1).to_string(),
                (IndexRow::Formulas, Is::Rate(rate)) if rate.kind != RateKind::Growth => {
                    format!("{}={}/{}", number(place), number(rate.top), number(rate.below))
                }
                (IndexRow::Formulas, Is::Change { current, base }) => {
                    format!("{}={}-{}", number(place), number(current), number(base))
                }
                _ => number(place).to_string(),
            };
            page.set(row, self.column_of[place], &text);
        }
        self.index_rows.push(row);
    }

    fn under(&self, page: &mut Page, rng: &mut Rng) {
        match self.shape.under {
            Under::Nothing => {}
            Under::Footnote => {
                let row = page.row();
                page.set(
                    row,
                    0,
                    one(rng, if self.shape.english { &english::FOOTNOTES[..] } else { &FOOTNOTES }),
                );
                page.merge(row, 0, 1, page.width());
            }
            Under::Signatures => {
                page.row();
                let last = page.width() - 2;
                let row = page.row();
                page.set(row, last, one(rng, &DATES));
                let row = page.row();
                let [left, right] = one(rng, &SIGNERS);
                page.set(row, 1.min(last - 1), left);
                page.set(row, last, right);
                page.row();
                let row = page.row();
                page.set(row, 1.min(last - 1), one(rng, &PEOPLE));
                page.set(row, last, one(rng, &PEOPLE));
            }
        }
    }
}

/// The words of the table's unit.
fn unit_word(shape: &Shape) -> &'static str {
    let mut rng = Rng::with_seed(shape.seed ^ 0x0417);
    match shape.topic {
        Topic::Coverage | Topic::Levels if shape.english => count_word(shape),
        _ if shape.english => one(&mut rng, english::MONEY[shape.power]),
        Topic::Coverage | Topic::Levels => one(&mut rng, COUNTS[0].1),
        _ => one(&mut rng, MONEY[shape.power].1),
    }
}

fn count_word(shape: &Shape) -> &'static str {
    if shape.english { "persons" } else { "người" }
}
