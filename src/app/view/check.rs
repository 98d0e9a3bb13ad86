//! The list of doubts, each with a jump to its cell and its cures.

use crate::app::{App, Cure};
use crate::ingest::column_letters;
use crate::ingest::{CellAddress, Doubt, Warning};
use crate::number::Notation;
use crate::sheet::name_repairs;

/// One warning.
#[derive(Clone, Debug, PartialEq)]
pub struct DoubtView {
    /// What, where, what to do.
    pub text: String,
    /// The cell to jump to.
    pub at: Option<CellAddress>,
    /// How many cells of the column share it.
    pub count: usize,
    /// What the user can do about it, with the words for it.
    pub cures: Vec<(Cure, String)>,
    /// Whether it can change a figure; else it is only told.
    pub serious: bool,
}

/// The list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CheckView {
    /// Serious ones first.
    pub doubts: Vec<DoubtView>,
    /// How many are serious.
    pub serious: usize,
}

impl App {
    /// The doubts about the table: one entry for a column's ambiguous cells together, one for each other warning; before
    /// them what joined tables left open.
    pub fn check_view(&self) -> CheckView {
        const MOST: usize = 200;
        let mut doubts: Vec<DoubtView> = Vec::new();
        let mut seen: Vec<(std::mem::Discriminant<Doubt>, Option<u32>, usize)> = Vec::new();
        for warning in self.sheet().warnings() {
            let kind = std::mem::discriminant(&warning.doubt);
            let grouped = matches!(
                warning.doubt,
                Doubt::AmbiguousNumber { .. }
                    | Doubt::BracketedNumber
                    | Doubt::UnitMissing
                    | Doubt::UnreadCell
                    | Doubt::TextNumber
                    | Doubt::RoundedDisplay
                    | Doubt::LegacyEncoding
                    | Doubt::LossyText
                    | Doubt::LossyName { .. }
            );
            if grouped
                && let Some((_, _, index)) = seen.iter().find(|(k, c, _)| *k == kind && *c == warning.column)
            {
                doubts[*index].count += 1;
                continue;
            }
            if doubts.len() >= MOST {
                continue;
            }
            seen.push((kind, warning.column, doubts.len()));
            doubts.push(self.doubt_view(warning));
        }
        doubts.splice(0..0, self.joined_doubts());
        doubts.sort_by_key(|d| !d.serious);
        CheckView { serious: doubts.iter().filter(|d| d.serious).count(), doubts }
    }

    fn doubt_view(&self, warning: &Warning) -> DoubtView {
        let words = self.words();
        let table = self.sheet().table();
        let at = match (warning.row, warning.column) {
            (Some(row), Some(column)) => Some(CellAddress::new(table.body.start + row, column)),
            (None, Some(column)) => Some(CellAddress::new(table.body.start, column)),
            (Some(row), None) => Some(CellAddress::new(table.body.start + row, 0)),
            (None, None) => None,
        };
        let place = match (warning.row, warning.column, at) {
            (None, Some(column), _) => words.place_column(&column_letters(column)),
            (_, _, Some(at)) => words.place_cell(&self.address(at)),
            _ => String::new(),
        };
        let text = at.map_or("", |at| self.sheet().grid().text(at));
        let cures = match (&warning.doubt, warning.column) {
            (Doubt::AmbiguousNumber { comma, point }, Some(column)) => {
                [(Notation::CommaDecimal, comma), (Notation::PointDecimal, point)]
                    .into_iter()
                    .map(|(notation, value)| {
                        let text = words.choose_reading(notation, &words.figure(*value));
                        (Cure::Reading { column, notation }, text)
                    })
                    .collect()
            }
            (Doubt::MonthOfYear, Some(column)) => {
                vec![(Cure::IsCumulative { column }, words.is_cumulative().to_owned())]
            }
            (Doubt::LegacyEncoding, _) => vec![(Cure::ConvertLegacy, words.convert_legacy().to_owned())],
            _ => Vec::new(),
        };
        let mut cures: Vec<(Cure, String)> = cures;
        let mut said = words.doubt(&warning.doubt, &place, text);
        if matches!(warning.doubt, Doubt::LossyText | Doubt::LossyName { .. }) {
            let repairs = name_repairs(self.sheet());
            let found: Vec<_> = repairs.found.iter().map(|r| (r.lossy.as_str(), r.whole.as_str())).collect();
            let open: Vec<&str> = repairs.open.iter().map(|(_, text)| text.as_str()).collect();
            said += &words.repairs(&found, &open);
            if !found.is_empty() {
                cures.push((Cure::RepairNames, words.repair_names(found.len())));
            }
        }
        DoubtView {
            text: said,
            at,
            count: 1,
            cures,
            serious: !matches!(warning.doubt, Doubt::TextNumber | Doubt::RoundedDisplay),
        }
    }
}
