//! What must be asked and is not, and what is asked and is plain.

use super::judge::{Fault, Understood};
use super::shape::{Damage, Script};
use chi_tieu::grid::CellAddress;
use chi_tieu::table::{Decisions, Doubt, RowKind, Warning, understand};

impl Understood<'_> {
    /// What a careful reader asks is asked.
    pub fn demanded(&mut self) {
        let truth = self.truth;
        let says_legacy = self.said.iter().any(|w| w.doubt == Doubt::LegacyEncoding);
        if (truth.shape.script == Script::Tcvn3) != says_legacy {
            let found = if says_legacy { "found where there is none" } else { "not told" };
            self.silent(&format!("an old encoding is {found}"), String::new());
        }
        for ask in truth.asks.iter().filter(|ask| ask.must) {
            let column = ask.column.map(|c| self.column(c) as u32);
            let row = ask.line.and_then(|line| self.body_row(line)).map(|row| row as u32);
            // A sum that does not come out, or a figure out of proportion, leads to the one that is damaged.
            let is_damaged = !matches!(truth.shape.damage, Damage::None | Damage::Text);
            let points = |w: &Warning| {
                w.column == column
                    && (w.row == row || w.row.is_none() && of_reading(w) || is_damaged && of_damage(w))
            };
            let at = format!(
                "{:?} {:?}",
                ask.line.map(|l| &truth.lines[l].label),
                ask.column.map(|c| &truth.columns[c].title)
            );
            let asked = self.said.iter().any(points) || self.once_answered(row).iter().any(points);
            let kind = format!("not told: damage {:?}", truth.shape.damage);
            let faults = if asked { &mut self.verdict.asked } else { &mut self.verdict.silent };
            faults.push(Fault { kind, at });
        }
    }

    /// What is said once it is answered that a row is the total, if that is asked of it.
    fn once_answered(&self, row: Option<u32>) -> Vec<Warning> {
        let is_asked = |w: &Warning| w.doubt == Doubt::MayBeTotal && w.row == row;
        let Some(row) = row.filter(|_| self.said.iter().any(is_asked)) else { return Vec::new() };
        let mut answer = Decisions::default();
        answer.rows.insert(self.table.body.start + row, RowKind::Total);
        understand(self.grid, &answer).warnings
    }

    /// What is plain is not asked.
    pub fn needless(&mut self) {
        let truth = self.truth;
        let asks: Vec<(Option<u32>, Option<u32>)> = truth
            .asks
            .iter()
            .map(|ask| {
                let row = ask.line.and_then(|line| self.body_row(line)).map(|row| row as u32);
                (row, ask.column.map(|c| self.column(c) as u32))
            })
            .collect();
        for warning in self.said.iter().filter(|w| w.doubt != Doubt::LegacyEncoding) {
            let fits = |row: Option<u32>, column: Option<u32>| {
                (row.is_none() || warning.row.is_none() || row == warning.row)
                    && (column.is_none() || warning.column.is_none() || column == warning.column)
            };
            let due = asks.iter().any(|(row, column)| fits(*row, *column))
                || self
                    .misread
                    .iter()
                    .any(|(row, column)| fits(row.map(|r| r as u32), column.map(|c| c as u32)));
            if !due {
                let column =
                    warning.column.and_then(|c| self.table.columns.get(c as usize)).map(|c| c.title.clone());
                let row = warning
                    .row
                    .map(|row| self.table.label(self.grid, row + self.table.body.start).into_owned());
                let text = match (warning.row, warning.column) {
                    (Some(row), Some(column)) => {
                        self.grid.text(CellAddress { row: row + self.table.body.start, column })
                    }
                    _ => "",
                };
                let at = format!("{row:?} «{}» {text:?} {:?}", column.unwrap_or_default(), warning.doubt);
                self.verdict
                    .needless
                    .push(Fault { kind: format!("needless: {}", name_of(&warning.doubt)), at });
            }
        }
    }
}

pub fn name_of(doubt: &Doubt) -> String {
    format!("{doubt:?}").split([' ', '(', '{']).next().unwrap_or_default().to_owned()
}

/// Whether a warning speaks of what a column means: a reader who follows it looks at its title.
pub fn of_role(warning: &Warning, column: usize) -> bool {
    use Doubt::*;
    let reading = of_notation(warning)
        || matches!(
            warning.doubt,
            BracketedNumber
                | UnreadCell
                | UnitMissing
                | UnitMismatch
                | CurrencyDiffers
                | OtherNotation { .. }
                | MergedValue
                | HiddenValue
                | Uncalculated
                | TotalDiffers { .. }
                | SubtotalDiffers { .. }
                | DuplicateUnit { .. }
        );
    warning.column == Some(column as u32) && !reading
}

/// Whether a warning asks in which notation figures are written.
pub fn of_notation(warning: &Warning) -> bool {
    matches!(warning.doubt, Doubt::MixedNotation | Doubt::AmbiguousNumber { .. })
}

/// Whether a warning about a whole column speaks of how its figures are read, or of how large they are.
pub fn of_reading(warning: &Warning) -> bool {
    use Doubt::*;
    of_notation(warning)
        || matches!(
            warning.doubt,
            SuspectedScale { .. } | BeyondBounds { .. } | MayBeRatios | RatiosDiffer { .. }
        )
}

/// Whether a warning speaks of what a row is: a reader who follows it looks at what the row adds up.
pub fn of_kind_of_row(warning: &Warning) -> bool {
    use Doubt::*;
    matches!(
        warning.doubt,
        MayBeTotal
            | MayBePart
            | MayBeSubtotal
            | NamelessUnit
            | StrayFigures
            | ScaledFigure { .. }
            | TotalDiffers { .. }
            | SubtotalDiffers { .. }
            | DuplicateUnit { .. }
    )
}

/// Whether a warning leads to a figure that is lost, or another than it should be.
fn of_damage(warning: &Warning) -> bool {
    use Doubt::*;
    matches!(
        warning.doubt,
        TotalDiffers { .. }
            | SubtotalDiffers { .. }
            | SuspectedScale { .. }
            | BeyondBounds { .. }
            | PartsDiffer { .. }
            | RatioDiffers { .. }
            | RatiosDiffer { .. }
    )
}

pub fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b.abs().max(1e-9)
}
