//! [`HelpView`]: what the help says, in sections, and what of it holds a searched text.

use crate::analysis::Indicator;
use crate::app::Command;
use crate::number::fold;
use crate::words::Words;

/// The packages whose code is in the page: name, version and licence of each, written by `cargo xtask supply`.
const LIBRARIES: &str = include_str!("../../docs/libraries.tsv");

/// The indicators that stand for all of their kind.
const INDICATORS: [Indicator; 13] = [
    Indicator::PlanCompletion { actual: 0, plan: 1 },
    Indicator::Remaining { plan: 0, actual: 1 },
    Indicator::OverFulfilment { actual: 0, plan: 1 },
    Indicator::Change { current: 0, base: 1 },
    Indicator::Growth { current: 0, base: 1 },
    Indicator::Contribution { current: 0, base: 1 },
    Indicator::Share { part: 0 },
    Indicator::Coverage { covered: 0, population: 1 },
    Indicator::CoverageOfLabourForce { covered: 0, labour_force: 1 },
    Indicator::CoverageOfStudents { covered: 0, students: 1 },
    Indicator::ArrearsRate { arrears: 0, receivable: 1 },
    Indicator::ArrearsRateOfPlan { arrears: 0, plan: 1 },
    Indicator::CollectionRate { collected: 0, receivable: 1 },
];

/// A section of the help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpSection {
    /// Its heading.
    pub title: &'static str,
    /// How its lines look.
    pub kind: HelpKind,
    /// What each line is about, empty if nothing is to stand before it; and what is said of it.
    pub lines: Vec<(String, String)>,
}

/// How the lines of a section look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpKind {
    /// Steps, one after the other.
    Steps,
    /// Keys, and what they do.
    Keys,
    /// Terms, and what is said of them.
    Terms,
}

/// The sections of the help, with the lines that hold what is searched, with or without diacritics; all of them if nothing is
/// searched. `build` names the build of the page.
pub fn help_view(words: Words, build: &str, searched: &str) -> Vec<HelpSection> {
    let searched = fold(searched.trim());
    let mut sections = sections(words, build);
    if searched.is_empty() {
        return sections;
    }
    for section in &mut sections {
        if !fold(section.title).contains(&searched) {
            section.lines.retain(|(of, said)| fold(&format!("{of} {said}")).contains(&searched));
        }
    }
    sections.retain(|section| !section.lines.is_empty());
    sections
}

fn sections(words: Words, build: &str) -> Vec<HelpSection> {
    let owned = |lines: &[(&str, &str)]| -> Vec<(String, String)> {
        lines.iter().map(|(of, said)| ((*of).to_owned(), (*said).to_owned())).collect()
    };
    let steps = words.help_steps().iter().map(|step| (String::new(), (*step).to_owned())).collect();
    let with_key = Command::ALL.iter().filter(|command| !command.key_text().is_empty());
    let keys = with_key.map(|command| (command.key_text(), command.name(words).to_owned())).collect();
    let mut indicators: Vec<(String, String)> = INDICATORS
        .into_iter()
        .filter_map(|i| {
            Some((
                words.indicator(i).to_owned(),
                format!("{}: {}", words.indicator_long(i), words.help_formula(i)?),
            ))
        })
        .collect();
    indicators.push((String::new(), words.help_of_totals().to_owned()));
    let mut about = vec![
        (words.help_version().to_owned(), format!("{} ({build})", env!("CARGO_PKG_VERSION"))),
        (words.help_licence().to_owned(), env!("CARGO_PKG_LICENSE").to_owned()),
        (String::new(), format!("{}:", words.help_libraries())),
    ];
    about.extend(LIBRARIES.lines().filter_map(|line| {
        let (name, rest) = line.split_once('\t')?;
        Some((name.to_owned(), rest.replacen('\t', " · ", 1)))
    }));
    let section = |title, kind, lines| HelpSection { title, kind, lines };
    vec![
        section(words.help_begin(), HelpKind::Steps, steps),
        section(words.help_keys(), HelpKind::Keys, keys),
        section(words.help_indicators(), HelpKind::Terms, indicators),
        section(words.help_numbers(), HelpKind::Terms, owned(words.help_of_numbers())),
        section(words.help_privacy(), HelpKind::Terms, owned(words.help_of_privacy())),
        section(words.help_about(), HelpKind::Terms, about),
    ]
}
