//! The sentences about generated tables: whatever the table, none has a wrong sign, a unit twice, an empty place, or a name
//! without its figure, and each figure is the one of its cell.

use super::shapes::shape::Shape;
use super::shapes::table::TrueTable;
use chi_tieu::app::{Action, App, Start};
use chi_tieu::language::Language;
use chi_tieu::narrate::FigureAt;
use chi_tieu::number::{CellKind, Notation, Scanned, scan};
use chi_tieu::sheet::Measure;
use chi_tieu::sheet::SentenceKind;
use chi_tieu::view::{ToldSentence, report_sentences};
use chi_tieu::words::Piece;

const TABLES: u64 = 2_000;

/// What no sentence holds.
const NEVER: [&str; 18] = [
    "NaN",
    "inf",
    "  ",
    "()",
    "( ",
    " )",
    "%%",
    " ,",
    " .",
    ",,",
    "..",
    ": .",
    "; .",
    "tăng -",
    "giảm -",
    "tăng +",
    "rose by -",
    "fell by -",
];

const UNITS: [&str; 6] = ["đồng", "người", "%", "persons", "điểm", "points"];

fn check(app: &App, told: &ToldSentence) -> Result<(), String> {
    let sentence = &told.sentence;
    let text = sentence.text();
    if let Some(found) = NEVER.iter().find(|never| text.contains(**never)) {
        return Err(format!("{found:?} in {text}"));
    }
    if !text.ends_with('.') || text.chars().next().is_some_and(char::is_lowercase) {
        return Err(format!("no whole sentence: {text}"));
    }
    let words: Vec<&str> = text.split([' ', ',', ';', '.', ')']).filter(|word| !word.is_empty()).collect();
    if words.windows(2).any(|two| two[0] == two[1] && UNITS.contains(&two[0])) {
        return Err(format!("a unit twice: {text}"));
    }
    let last_figure = sentence.pieces.iter().rposition(|piece| matches!(piece, Piece::Figure(..)));
    let last_name = sentence.pieces.iter().rposition(|piece| matches!(piece, Piece::Name(..)));
    if last_name > last_figure {
        return Err(format!("a name without its figure: {text}"));
    }
    sentence
        .pieces
        .iter()
        .try_for_each(|piece| figure_is_right(app, piece))
        .map_err(|why| format!("{why}: {text}"))?;
    direction_is_right(app, told).map_err(|why| format!("{why}: {text}"))
}

/// A figure is printed as its cell holds it, without the sign where a word says the direction.
fn figure_is_right(app: &App, piece: &Piece) -> Result<(), String> {
    let Piece::Figure(text, at) = piece else { return Ok(()) };
    let Scanned::Number(numeral) = scan(text.split(' ').next().unwrap_or_default()) else {
        return Err(format!("{text:?} is no figure"));
    };
    let printed = numeral.value(Notation::CommaDecimal).unwrap_or(f64::NAN);
    let table = app.sheet().table();
    let computed = |measure: Measure| match measure {
        Measure::Computed(indicator) => app.sheet().computed().iter().find(|c| c.indicator == indicator),
        Measure::Pasted(_) => None,
    };
    let held = match *at {
        FigureAt::Cell(row, column) => table.columns[column].value(row),
        FigureAt::Computed(row, measure) => computed(measure).and_then(|c| c.values[row]?.ok()),
        FigureAt::ComputedTotal(measure) => computed(measure).and_then(|c| c.total.value.ok()),
        FigureAt::Sum(_) | FigureAt::Nowhere => None,
    };
    let Some(held) = held else { return Ok(()) };
    let is_percent = text.contains('%');
    let near = if is_percent { 0.006 } else { 0.5 };
    // "36,45" under "Tỷ lệ (%)" is 36,45 %.
    let is_bare =
        matches!(*at, FigureAt::Cell(row, column) if table.columns[column].kinds[row] == CellKind::Number);
    let is_near = |held: f64| (printed.abs() - held.abs()).abs() <= near * 1.0_f64.max(held.abs() * 1e-3);
    let is_right = is_near(held) || is_percent && is_bare && is_near(held / 100.0);
    if is_right { Ok(()) } else { Err(format!("{text} of {held}")) }
}

/// A growth of the whole says whether it rose.
fn direction_is_right(app: &App, told: &ToldSentence) -> Result<(), String> {
    use chi_tieu::analysis::Indicator::{Growth, GrowthByIncrease};
    let sentence = &told.sentence;
    let Some(Measure::Computed(indicator @ (Growth { .. } | GrowthByIncrease { .. }))) = sentence.measure
    else {
        return Ok(());
    };
    if sentence.kind != SentenceKind::Whole || app.language() != Language::Vietnamese {
        return Ok(());
    }
    let computed = app.sheet().computed().iter().find(|c| c.indicator == indicator).unwrap();
    let figures = sentence.pieces.iter().filter_map(|piece| match piece {
        Piece::Figure(_, FigureAt::Computed(row, _)) => computed.values[*row]?.ok(),
        Piece::Figure(_, FigureAt::ComputedTotal(_)) => computed.total.value.ok(),
        _ => None,
    });
    // The word begins what the user's own words can name.
    let has = |text: &str, word: &str| text.contains(word) || text.starts_with(word.trim_start());
    let says = |word: &str| sentence.pieces.iter().any(|p| matches!(p, Piece::Text(t) if has(t, word)));
    for growth in figures {
        let is_right = match growth {
            g if g > 1e-9 => says(" tăng"),
            g if g < -1e-9 => says(" giảm"),
            _ => true,
        };
        if !is_right {
            return Err(format!("growth of {growth}"));
        }
    }
    Ok(())
}

#[test]
fn sentences_about_any_table_are_whole_and_true() {
    let (mut told, mut tables, mut wrong) = (0, 0, Vec::new());
    for seed in 50_000..50_000 + TABLES {
        let table = TrueTable::of(&Shape::of(seed));
        let mut app = App::new(Start::default());
        app.update(Action::Paste { html: None, text: Some(table.page.tsv()) });
        let sentences = report_sentences(&app).sentences;
        tables += u64::from(!sentences.is_empty());
        for sentence in &sentences {
            told += 1;
            wrong.extend(check(&app, sentence).err().map(|why| format!("seed {seed}: {why}")));
        }
    }
    assert!(wrong.is_empty(), "{} wrong, as {:#?}", wrong.len(), &wrong[..wrong.len().min(12)]);
    // Most tables have something to say.
    assert!(told > TABLES && tables * 2 > TABLES, "{told} sentences about {tables} tables");
}
