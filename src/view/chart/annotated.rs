//! What the user lets a chart say of its figures, in words made anew from the figures.

use super::figure::{DrawnChart, MarkFigure, Measured};
use crate::analysis::Indicator;
use crate::app::{App, RATE_DECIMALS, body_row};
use crate::chart::{About, AnnotationSpec, Chart, StepKind, ValueLine};
use crate::indicator::{AverageGrowth, Growth};
use crate::number::{Decimals, difference, print_change, print_number, print_percent, print_points};
use crate::sheet::{Annotation, ChartSubject, MarkName, SheetChart};
use crate::table::RowKind;

/// An annotation in words.
struct Phrase {
    text: String,
    what: What,
}

enum What {
    About(About),
    /// Lines at values: one, or one on each of two axes.
    Lines(Vec<ValueLine>),
    /// It is drawn with the figures.
    Drawn,
    /// A figure that it is about is not drawn.
    Missing,
}

/// Gives a chart the annotations that the user made for its subject.
pub(super) fn annotate(app: &App, chart: &SheetChart, subject: ChartSubject, drawn: &mut DrawnChart) {
    let (mut annotations, mut lines) = (Vec::new(), Vec::new());
    for Phrase { text, what } in said(app, chart, subject, drawn) {
        match what {
            What::About(about) => annotations.push(AnnotationSpec { text, about }),
            What::Lines(all) => lines.extend(all),
            What::Drawn | What::Missing => {}
        }
    }
    if annotations.is_empty() && lines.is_empty() {
        return;
    }
    let texts =
        annotations.iter().map(|a| a.text.as_str()).chain(lines.iter().map(|line| line.text.as_str()));
    let told = texts.map(|text| format!(" {}.", text.trim_end_matches('.'))).collect::<String>();
    drawn.chart.page_mut().alt.push_str(&told);
    drawn.chart.annotate(annotations, lines);
}

/// The annotations of a subject in the order they were made, each in words.
pub(super) fn annotation_texts(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
    drawn: &DrawnChart,
) -> Vec<String> {
    said(app, chart, subject, drawn).into_iter().map(|said| said.text).collect()
}

fn said(app: &App, chart: &SheetChart, subject: ChartSubject, drawn: &DrawnChart) -> Vec<Phrase> {
    let annotations = chart.annotations.get(&subject).into_iter().flatten();
    annotations.map(|annotation| say(app, annotation, drawn)).collect()
}

/// A figure by its name; `None` if none is drawn under it, or several are.
fn find<'d>(drawn: &'d DrawnChart, name: &MarkName) -> Option<(usize, &'d MarkFigure)> {
    let marks = drawn.figures.iter().enumerate();
    let mut found = marks.filter_map(|(at, figure)| Some((at, figure.mark.as_ref()?)));
    let mut found = found.by_ref().filter(|(_, mark)| mark.name == *name);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

fn say(app: &App, annotation: &Annotation, drawn: &DrawnChart) -> Phrase {
    let words = app.words();
    let missing = |names: &[&MarkName]| {
        let named = |name: &&MarkName| match (name.of.is_empty(), name.is_others) {
            (true, false) => words.computed_total().to_owned(),
            (true, true) => words.others_together().to_owned(),
            (false, _) => name.of.clone(),
        };
        let names: Vec<String> = names.iter().map(named).collect();
        Phrase { text: words.annotation_not_drawn(&words.listed(&names)), what: What::Missing }
    };
    match annotation {
        Annotation::Difference(from, to) => match find(drawn, from).zip(find(drawn, to)) {
            Some(((from_at, from), (to_at, to))) => match difference_text(app, from, to, &drawn.measured) {
                Some(text) => Phrase {
                    text: words.compared_marks(&to.label, &from.label, &text),
                    what: What::About(About::Between(from_at, to_at)),
                },
                None => not_drawn(app, &to.label, words.only_of_one_column()),
            },
            None => missing(&[from, to]),
        },
        Annotation::AverageGrowth(from, to) => match find(drawn, from).zip(find(drawn, to)) {
            Some(((from_at, from), (to_at, to))) => Phrase {
                text: average_text(app, from, to),
                what: What::About(About::Between(from_at, to_at)),
            },
            None => missing(&[from, to]),
        },
        Annotation::Note(name, text) => match find(drawn, name) {
            Some((at, mark)) => {
                Phrase { text: format!("{}: {text}", mark.label), what: What::About(About::Figure(at)) }
            }
            None => missing(&[name]),
        },
        Annotation::Level(name) => match find(drawn, name) {
            Some((at, mark)) => level(app, drawn, at, mark),
            None => missing(&[name]),
        },
        Annotation::Subtotal(name) => match find(drawn, name) {
            Some((_, mark)) => subtotal(app, drawn, mark),
            None => missing(&[name]),
        },
        Annotation::Line(value) => line(app, drawn, *value, false),
        Annotation::SecondLine(value) => line(app, drawn, *value, true),
    }
}

/// An annotation that is not drawn though its figure is.
fn not_drawn(app: &App, label: &str, why: &str) -> Phrase {
    Phrase { text: app.words().annotation_not_drawn_because(label, why), what: What::Missing }
}

/// A line at a value of an axis.
fn line(app: &App, drawn: &DrawnChart, value: f64, is_up: bool) -> Phrase {
    let words = app.words();
    let text = words.level_of(&figure_text(app, value, &drawn.measured));
    let (has_axis, is_of_two) = match drawn.measured {
        Measured::Pairs(_) => (true, true),
        Measured::Columns => (false, false),
        _ => (true, false),
    };
    if !has_axis || is_up && !is_of_two {
        return not_drawn(app, &text, words.not_in_this_kind());
    }
    let told = match &drawn.measured {
        Measured::Pairs(names) => words.on_axis(&text, &names[usize::from(is_up)].0),
        _ => text.clone(),
    };
    Phrase { text: told, what: What::Lines(vec![ValueLine { value, text, is_up }]) }
}

/// Whether a line at the height of a figure is where that figure ends: steps and parts begin elsewhere than at zero.
pub(super) fn stands_on_axis(chart: &Chart) -> bool {
    !matches!(chart, Chart::Contribution(_) | Chart::Composition(_) | Chart::TablePicture(_))
}

/// A line at the height of a figure; at two rates one on each axis.
fn level(app: &App, drawn: &DrawnChart, at: usize, mark: &MarkFigure) -> Phrase {
    let words = app.words();
    if !stands_on_axis(&drawn.chart) {
        return not_drawn(app, &mark.label, words.not_in_this_kind());
    }
    let row = drawn.figures.get(at).and_then(|figure| body_row(app, figure.row?));
    let is_total = row.is_none_or(|row| app.sheet().table().rows.get(row) == Some(&RowKind::Total));
    if is_total && drawn.chart.has_totals_apart() {
        return not_drawn(app, &mark.label, words.level_is_apart());
    }
    let notation = app.language().notation();
    let line = |value: f64, printed: &str, is_up: bool| {
        let text = words.level_of_mark(&mark.label, printed);
        ValueLine { value, text, is_up }
    };
    let lines = match &drawn.measured {
        Measured::Pairs([first, second]) => {
            let of = |value: f64, decimals: Decimals, is_up: bool| {
                line(value, &print_percent(value, decimals, notation), is_up)
            };
            let up = mark.second.map(|value| of(value, second.1, true));
            std::iter::once(of(mark.value, first.1, false)).chain(up).collect()
        }
        Measured::Amounts { decimals, unit } => {
            let value = print_number(mark.value, Decimals::Fixed(*decimals), notation);
            vec![line(mark.value, format!("{value} {unit}").trim_end(), false)]
        }
        rates => vec![line(mark.value, &print_percent(mark.value, rates.decimals(), notation), false)],
    };
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    Phrase { text: texts.join("; "), what: What::Lines(lines) }
}

/// The sum of all steps up to a figure, which the chart has as a step of its own.
fn subtotal(app: &App, drawn: &DrawnChart, mark: &MarkFigure) -> Phrase {
    let words = app.words();
    let refuse = |why: &str| not_drawn(app, &mark.label, why);
    let Chart::Contribution(spec) = &drawn.chart else { return refuse(words.not_in_this_kind()) };
    let label = words.added_up_to(&mark.label);
    match spec.steps.iter().find(|step| step.kind == StepKind::Subtotal && step.label == label) {
        Some(step) => Phrase { text: format!("{label}: {}", words.points(&step.text)), what: What::Drawn },
        None => refuse(words.only_after_a_unit()),
    }
}

/// A value of the axis as printed, with its unit.
fn figure_text(app: &App, value: f64, measured: &Measured) -> String {
    let notation = app.language().notation();
    match measured {
        Measured::Rates(_) | Measured::Pairs(_) => print_percent(value, Decimals::UpTo(4), notation),
        Measured::Columns => print_number(value, Decimals::UpTo(6), notation),
        Measured::Amounts { unit, .. } => {
            format!("{} {unit}", print_number(value, Decimals::UpTo(6), notation)).trim_end().to_owned()
        }
    }
}

/// "+4,10 điểm %", or "+120,5 tỷ đồng (+12,30%)", or that of two rates; `None` for figures of two columns.
fn difference_text(app: &App, from: &MarkFigure, to: &MarkFigure, measured: &Measured) -> Option<String> {
    let notation = app.language().notation();
    let points = |(from, to): (f64, f64), decimals: Decimals| {
        app.words().points(&print_points(difference(to, from), decimals, notation))
    };
    let change = difference(to.value, from.value);
    let text = match measured {
        Measured::Rates(decimals) => points((from.value, to.value), *decimals),
        Measured::Pairs([first, second]) => {
            let along = format!("{} {}", first.0, points((from.value, to.value), first.1));
            let up = from.second.zip(to.second);
            let up = up.map(|ends| format!("{} {}", second.0, points(ends, second.1)));
            std::iter::once(along).chain(up).collect::<Vec<_>>().join(", ")
        }
        Measured::Columns => {
            let own = to.measured.as_ref().filter(|_| from.name.series == to.name.series)?;
            difference_text(app, from, to, own)?
        }
        Measured::Amounts { decimals, unit } => {
            let change = print_change(change, Decimals::Fixed(*decimals), notation);
            let change = format!("{change} {unit}");
            match (Growth { current: to.value, base: from.value }).rate() {
                Ok(growth) => format!("{} ({})", change.trim_end(), signed_percent(app, growth.0)),
                Err(_) => change.trim_end().to_owned(),
            }
        }
    };
    Some(text)
}

fn signed_percent(app: &App, rate: f64) -> String {
    let printed = print_percent(rate, RATE_DECIMALS, app.language().notation());
    // What is printed as zero has no sign.
    let is_zero = !printed.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    if rate > 0.0 && !is_zero { format!("+{printed}") } else { printed }
}

/// The average growth a period, or why there is none.
fn average_text(app: &App, from: &MarkFigure, to: &MarkFigure) -> String {
    let words = app.words();
    let periods = from.period.zip(to.period).and_then(|(from, to)| to.checked_sub(from));
    let periods = periods.filter(|_| from.name.series == to.name.series).and_then(|n| u32::try_from(n).ok());
    let rate = periods.map(|periods| AverageGrowth { first: from.value, last: to.value, periods }.rate());
    let told = match rate {
        Some(Ok(rate)) => words.average_a_period(&signed_percent(app, rate.0), periods.unwrap_or_default()),
        Some(Err(reason)) => {
            words.no_average(words.undefined(Indicator::Growth { current: 0, base: 0 }, reason))
        }
        None => words.no_average(words.average_needs_periods()),
    };
    words.from_to(&from.label, &to.label, &told)
}
