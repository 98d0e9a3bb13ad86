//! The texts of a table's body, with their damage, and what must or may be asked about them.

use super::columns::{Is, TrueColumn};
use super::exact::{Exact, Notation, Says, says};
use super::hands::{ByHands, Written};
use super::rows::{Kind, Line};
use super::shape::{Damage, Missing, Percent, Place, Shape, Topic};
use fastrand::Rng;

/// Something that a careful reader asks, or may ask.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ask {
    /// The line; all if `None`.
    pub line: Option<usize>,
    /// The column; all if `None`.
    pub column: Option<usize>,
    /// Whether not asking is a fault.
    pub must: bool,
}

/// A body as it is written.
pub struct Body {
    pub figures: Vec<Vec<Option<Exact>>>,
    pub texts: Vec<Vec<String>>,
    pub asks: Vec<Ask>,
    /// The power of ten of the unit behind the figures of each column.
    pub powers: Vec<Option<u32>>,
    /// The notation that each column is written in.
    pub notations: Vec<Notation>,
}

/// The texts of all body cells, with their damage, and what is to be asked.
pub fn written(
    shape: &Shape,
    columns: &[TrueColumn],
    lines: &[Line],
    mut figures: Vec<Vec<Option<Exact>>>,
) -> Body {
    let mut rng = Rng::with_seed(shape.seed ^ 0x3a7c);
    let mut asks = Vec::new();
    let text_damage = damage(shape, columns, lines, &mut figures, &mut asks, &mut rng);
    let mark = match shape.missing {
        Missing::None | Missing::Blank => "",
        Missing::Dash => "-",
        Missing::X => "x",
        Missing::Dots => "…",
    };
    let mut texts = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let has_figures = !matches!(line.kind, Kind::Heading | Kind::Blank);
        let cell = |(column, of): (usize, &TrueColumn)| -> String {
            match of.is {
                Is::Number => line.number.clone(),
                Is::Name if shape.footnote_marks && place == 1 && has_figures && !line.number.is_empty() => {
                    format!("{} (*)", line.label)
                }
                Is::Name => line.label.clone(),
                Is::Fund => line.fund.to_owned(),
                Is::MeasureUnit => line.unit.to_owned(),
                Is::Code | Is::Rank | Is::Threshold => beside(shape, of.is, line, lines),
                Is::Note => {
                    if shape.footnote_marks && place == 0 && has_figures {
                        "Số ước".to_owned()
                    } else {
                        String::new()
                    }
                }
                _ => match (figures[place][column], has_figures && line.kind != Kind::Average) {
                    (Some(figure), _) => figure_text(shape, of, figure),
                    (None, true) => mark.to_owned(),
                    (None, false) => String::new(),
                },
            }
        };
        texts.push(columns.iter().enumerate().map(cell).collect::<Vec<String>>());
    }
    let ByHands { powers, notations } =
        Written { shape, columns, lines, figures: &figures, texts: &mut texts, asks: &mut asks }
            .by_other_hands();
    if let Some((line, column, text)) = text_damage {
        texts[line][column] = text;
        figures[line][column] = None;
    }
    open_notation(shape, columns, lines, &texts, &figures, &mut asks);
    if shape.figure_marks {
        Written { shape, columns, lines, figures: &figures, texts: &mut texts, asks: &mut asks }
            .mark_figures();
    }
    Body { figures, texts, asks, powers, notations }
}

/// What a unit has in a column of codes, ranks or thresholds.
fn beside(shape: &Shape, is: Is, line: &Line, lines: &[Line]) -> String {
    let [unit] = line.units[..] else { return String::new() };
    if line.kind != Kind::Unit {
        return String::new();
    }
    let mut rng = Rng::with_seed(shape.seed ^ 0xc0de);
    match is {
        Is::Code => match rng.usize(..4) {
            0 => format!("{:02}", unit + 1),
            1 => format!("BH{:03}", 100 + unit),
            2 => format!("{}.{:02}", 10 + rng.usize(..80), unit + 1),
            _ => (10_200 + 7 * unit).to_string(),
        },
        Is::Rank => {
            let units = lines.iter().filter(|l| l.kind == Kind::Unit).count();
            let mut ranks: Vec<usize> = (1..=units).collect();
            rng.shuffle(&mut ranks);
            ranks.get(unit).map_or_else(String::new, |rank| rank.to_string())
        }
        _ => {
            let same = Exact { units: 900 + 5 * rng.i128(0..20), decimals: 1 };
            let own = if rng.bool() { same } else { Exact { units: same.units - 3 * unit as i128, ..same } };
            shape.notation.write(own, shape.negative)
        }
    }
}

fn figure_text(shape: &Shape, column: &TrueColumn, figure: Exact) -> String {
    let rate = matches!(column.is, Is::Rate(_));
    match (rate, shape.percent) {
        (true, Percent::Sign) => format!("{}%", shape.notation.write(figure, shape.negative)),
        (true, Percent::Fraction) => {
            let fraction = Exact { units: figure.units, decimals: figure.decimals + 2 };
            shape.notation.write(fraction, shape.negative)
        }
        _ => shape.notation.write(figure, shape.negative),
    }
}

/// Damages one cell, and says where that must be seen.
fn damage(
    shape: &Shape,
    columns: &[TrueColumn],
    lines: &[Line],
    figures: &mut [Vec<Option<Exact>>],
    asks: &mut Vec<Ask>,
    rng: &mut Rng,
) -> Option<(usize, usize, String)> {
    let adds_up = |c: &usize| columns[*c].amount().is_some_and(|a| a.what.adds_up());
    let measured: Vec<usize> = (0..columns.len()).filter(adds_up).collect();
    let of_kind =
        |kinds: &[Kind]| (0..lines.len()).filter(|l| kinds.contains(&lines[*l].kind)).collect::<Vec<_>>();
    let (units, totals) = (of_kind(&[Kind::Unit]), of_kind(&[Kind::Total]));
    if shape.damage == Damage::None
        || measured.is_empty()
        || matches!(shape.topic, Topic::Indicators | Topic::Across)
    {
        return None;
    }
    let column = measured[rng.usize(..measured.len())];
    let unit = units[rng.usize(..units.len())];
    // A unit with parts may be a sum itself.
    let has_parts = lines.iter().any(|l| l.part_of == Some(unit));
    let is_checked = !totals.is_empty() && units.len() >= 2 && !has_parts;
    let line = if shape.damage == Damage::Total { *totals.first()? } else { unit };
    let figure = figures[line][column]?;
    asks.push(Ask { line: Some(line), column: None, must: false });
    asks.push(Ask { line: None, column: Some(column), must: false });
    let told_at_total = Ask { line: totals.first().copied(), column: Some(column), must: true };
    match shape.damage {
        Damage::Total => {
            let counted = columns[column].amount().is_some_and(|a| !a.money && a.power == Some(0));
            let off = if counted { 1 } else { units.len() as i128 + 3 };
            figures[line][column] = Some(Exact { units: figure.units + off, ..figure });
            asks.push(told_at_total);
        }
        Damage::Lost => {
            let slack = units.len() as i128 + 2;
            figures[line][column] = None;
            if is_checked && figure.units > slack && shape.missing == Missing::None {
                asks.push(told_at_total);
            }
        }
        Damage::Thousandfold => {
            let slack = units.len() as i128 + 2;
            let thousandfold = Exact { units: figure.units * 1000, ..figure };
            // "22.000" for 22 is no slip of scale to who reads it as 22,000.
            if says(&figure_text(shape, &columns[column], thousandfold)) == Says::Either {
                return None;
            }
            figures[line][column] = Some(thousandfold);
            if is_checked && figure.units > slack {
                asks.push(told_at_total);
            }
        }
        Damage::Text => {
            let text = figure_text(shape, &columns[column], figure);
            let damaged = match rng.usize(..3) {
                0 => text.replacen(|c: char| c.is_ascii_digit(), "l", 1) + "0l",
                1 => format!("{text}x7"),
                _ => format!("k/q {text}"),
            };
            asks.push(Ask { line: Some(line), column: Some(column), must: true });
            return Some((line, column, damaged));
        }
        Damage::None => {}
    }
    None
}

/// Whether nothing in the table says what "1.234" is: then it must be asked, unless what is counted or a sum may tell.
fn open_notation(
    shape: &Shape,
    columns: &[TrueColumn],
    lines: &[Line],
    texts: &[Vec<String>],
    figures: &[Vec<Option<Exact>>],
    asks: &mut Vec<Ask>,
) {
    let of_figures = |c: usize| matches!(columns[c].is, Is::Amount(_) | Is::Rate(_) | Is::Change { .. });
    let all = || {
        (0..lines.len()).flat_map(|l| (0..columns.len()).map(move |c| (l, c))).filter(|(_, c)| of_figures(*c))
    };
    let told = all().any(|(l, c)| figures[l][c].is_some() && says(&texts[l][c]) == Says::Which);
    // Spaces leave the comma to the decimals, where there is a figure that is long enough to have one.
    let spaced = all().any(|(l, c)| figures[l][c].is_some() && texts[l][c].contains([' ', '\u{a0}']));
    let by_spaces = matches!(shape.notation, Notation::SpacesComma | Notation::FixedSpacesComma);
    if told || by_spaces && spaced {
        return;
    }
    let may_tell = columns.iter().any(|c| !matches!(c.is, Is::Amount(_) | Is::Name | Is::Number | Is::Note))
        || shape.total != Place::Nowhere
        || lines.iter().any(|l| l.kind == Kind::Subtotal || l.part_of.is_some());
    let either: Vec<(usize, usize)> = all().filter(|(l, c)| says(&texts[*l][*c]) == Says::Either).collect();
    for (line, column) in either {
        let whole = columns[column].amount().is_some_and(|a| !a.money || a.power == Some(0));
        asks.push(Ask { line: Some(line), column: Some(column), must: !may_tell && !whole });
    }
}
