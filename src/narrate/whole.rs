//! How the whole stands: by the table's own total, or else by the sum of its units.

use super::fact::{Comparable, Figure, FigureAt, Lacking, Named, Printed, Whole, WholeScope};
use super::facts::Narrated;
use crate::analysis::{Computed, Indicator, PastedRate};
use crate::indicator::{Target, Undefined};
use crate::number::{CellKind, Scanned, Unit, UnitKind, difference, find_unit, fold, round_half_away, scan};
use crate::sheet::Measure;
use crate::table::{Column, Doubt, Role, RowKind};

/// Ratios that differ by less are the same figure: what sums of doubles leave over.
pub(super) const NO_DIFFERENCE: f64 = 1e-11;

/// Decimals of a computed rate in sentences, tables and charts.
const RATE_DECIMALS: u8 = 2;

/// The decimals that a sentence gives an amount: those that its column shows, and where the source holds more of figures
/// shown as small whole numbers ("2" of 2,4 tỷ), one or two of these.
fn decimals_told(column: &Column) -> u8 {
    const SMALL: f64 = 100.0;
    let is_small = column.values.iter().all(|value| value.abs() < SMALL);
    match column.decimals {
        0 if is_small => column.reading.source_decimals.min(2),
        shown => shown,
    }
}

/// Things that are counted one by one.
const THINGS: Unit = Unit { kind: UnitKind::Count, scale: 1.0 };

/// What a title says that is counted, if it is not persons: "Số thẻ đã cấp" counts cards, whatever its role.
fn things_in(title: &str) -> Option<String> {
    const PERSONS: [&str; 3] = ["nguoi", "lao dong", "hoc sinh"];
    let mut words = title.split_whitespace();
    if fold(words.next()?) != "so" {
        return None;
    }
    let words: Vec<&str> = words.take(2).collect();
    let named = [words.join(" "), (*words.first()?).to_owned()];
    let is_counted = |noun: &String| find_unit(noun).is_some_and(|unit| unit == THINGS);
    named.into_iter().find(is_counted).filter(|noun| !PERSONS.contains(&fold(noun).as_str()))
}

/// A computed rate. It has more decimals where two would say what is not so: that it is nothing or 100 % of the plan, that it
/// reaches its target, that nothing changed.
fn rate_figure(value: f64, indicator: Indicator, target: Option<f64>, at: FigureAt) -> Figure {
    const MOST_DECIMALS: u8 = 6;
    // A fall of 99,9967 % is not all of it, and 0,002 % is not none.
    let marks = if matches!(indicator, Indicator::Growth { .. }) { [0.0, -1.0] } else { [0.0, 1.0] };
    let is_told_apart = |decimals: u8| {
        let printed = round_half_away(value, decimals + 2);
        marks.into_iter().chain(target).all(|mark| {
            (value - mark).abs() < NO_DIFFERENCE || printed != round_half_away(mark, decimals + 2)
        })
    };
    let decimals = (RATE_DECIMALS..MOST_DECIMALS).find(|decimals| is_told_apart(*decimals));
    Figure { value, printed: Printed::Percent { decimals: decimals.unwrap_or(MOST_DECIMALS) }, at }
}

/// Where the figures of the whole stand.
enum Source {
    /// In a row of the table.
    Row(usize),
    /// In the line of sums.
    Sums { counted: u32, of: u32 },
}

impl Narrated<'_> {
    /// The one total row; none if there are several, which are totals of different things.
    pub(super) fn total_row(&self) -> Option<usize> {
        let rows = self.sheet.table().rows.iter().enumerate();
        let mut totals = rows.filter(|(_, kind)| **kind == RowKind::Total).map(|(row, _)| row);
        totals.next().filter(|_| totals.next().is_none())
    }

    /// The one unit of a table without a total.
    fn only_unit(&self) -> Option<usize> {
        match (self.rows, self.total_row()) {
            ([row], None) => Some(*row),
            _ => None,
        }
    }

    fn scope_of_row(&self, row: usize) -> WholeScope {
        let named = Named { row, name: (self.name)(row) };
        match self.only_unit() {
            Some(_) => WholeScope::Unit(named),
            None => WholeScope::Row { row, name: named.name },
        }
    }

    /// Whether the pasted total of one of these columns is in doubt: no sentence is built on it.
    pub(super) fn is_total_in_doubt(&self, columns: &[usize]) -> bool {
        self.sheet.table().warnings.iter().any(|warning| {
            matches!(warning.doubt, Doubt::TotalDiffers { .. })
                && warning.column.is_some_and(|column| columns.contains(&(column as usize)))
        })
    }

    /// A figure of a column, printed as the column is.
    pub(super) fn amount(&self, column: usize, value: f64, at: FigureAt) -> Figure {
        let table = self.sheet.table();
        let about = table.columns.get(column);
        let role = about.and_then(|column| column.role);
        let own = about.and_then(|column| column.unit);
        // A unit that scales the figures says more than the title: "Số thẻ (nghìn thẻ)".
        let is_plain = own.is_none_or(|unit| unit == THINGS);
        let things = about.filter(|_| is_plain).and_then(|column| things_in(&column.title));
        let printed = Printed::Amount {
            decimals: about.map_or(0, decimals_told),
            unit: own.or(things.is_some().then_some(THINGS)),
            is_people: things.is_none()
                && matches!(
                    role,
                    Some(Role::Participants | Role::Population | Role::LabourForce | Role::Students)
                ),
            named: things.or_else(|| table.unit_in_words(column)),
        };
        Figure { value, printed, at }
    }

    /// How the whole stands in a computed rate; [`None`] if it has no figure that could be signed.
    pub(super) fn whole_of(&self, computed: &Computed) -> Option<Whole> {
        let indicator = computed.indicator;
        let measure = Measure::Computed(indicator);
        let first = indicator.first_input();
        let second = indicator.second_input()?;
        let table = self.sheet.table();
        let row = self.total_row().or_else(|| self.only_unit());
        let row = row.filter(|row| matches!(computed.values.get(*row), Some(Some(Ok(_)))));
        let (source, rate) = match row {
            Some(row) if self.is_total_in_doubt(&[first, second]) && Some(row) == self.total_row() => {
                return None;
            }
            Some(row) => (Source::Row(row), computed.values.get(row).copied().flatten()?.ok()?),
            None if self.total_row().is_some() && self.sheet.table().rows.len() < 2 => return None,
            None => {
                let total = computed.total;
                (Source::Sums { counted: total.counted, of: total.of }, total.value.ok()?)
            }
        };
        let (amount, base, scope) = match source {
            Source::Row(row) => {
                let cell = |column: usize| {
                    let value = table.columns.get(column)?.value(row)?;
                    Some(self.amount(column, value, FigureAt::Cell(row, column)))
                };
                (cell(first)?, cell(second)?, self.scope_of_row(row))
            }
            Source::Sums { counted, of } => {
                if of < 2 {
                    return None;
                }
                let (one, other) = computed.sums()?;
                let at = |column| if counted == of { FigureAt::Sum(column) } else { FigureAt::Nowhere };
                let scope = WholeScope::Units { counted, of };
                (self.amount(first, one, at(first)), self.amount(second, other, at(second)), scope)
            }
        };
        let at = match source {
            Source::Row(row) => FigureAt::Computed(row, measure),
            Source::Sums { .. } => FigureAt::ComputedTotal(measure),
        };
        let target = self.target_of_whole(measure, row);
        let rate = rate_figure(rate, indicator, target.map(|target| target.value), at);
        let is_total = matches!(source, Source::Row(row) if Some(row) == self.total_row());
        let lacking = if is_total { self.lacking(computed, [first, second]) } else { Vec::new() };
        Some(Whole {
            comparable: self.comparable(computed).filter(|_| !lacking.is_empty()),
            lacking,
            scope,
            difference: self.difference(indicator, &amount, &base),
            amount: Some(amount),
            base: Some(base),
            rate: Some(rate),
            target: target.map(|target| (target.comparison, target.value)),
        })
    }

    /// The target of all units, or the total's own.
    fn target_of_whole(&self, measure: Measure, row: Option<usize>) -> Option<Target> {
        let one = self.sheet.targets(measure).and_then(|targets| targets.one());
        one.or_else(|| self.sheet.targets_or_beside(measure)?.of(row?))
    }

    /// How one row stands in a computed rate, with the unit and the decimals of that row.
    pub(super) fn whole_of_row(&self, computed: &Computed, row: usize) -> Option<Whole> {
        let indicator = computed.indicator;
        let rate = computed.values.get(row).copied().flatten()?.ok()?;
        let [first, second] = [indicator.first_input(), indicator.second_input()?];
        let (amount, base) = (self.amount_in_row(first, row)?, self.amount_in_row(second, row)?);
        let measure = Measure::Computed(indicator);
        let target = self.sheet.targets_or_beside(measure).and_then(|targets| targets.of(row));
        let at = FigureAt::Computed(row, measure);
        Some(Whole {
            scope: WholeScope::Unit(Named { row, name: (self.name)(row) }),
            difference: self.difference(indicator, &amount, &base),
            amount: Some(amount),
            base: Some(base),
            rate: Some(rate_figure(rate, indicator, target.map(|target| target.value), at)),
            target: target.map(|target| (target.comparison, target.value)),
            lacking: Vec::new(),
            comparable: None,
        })
    }

    /// A figure with the unit that its row names and the decimals that its cell shows; none for a rate.
    fn amount_in_row(&self, column: usize, row: usize) -> Option<Figure> {
        let table = self.sheet.table();
        let about = table.columns.get(column)?;
        if about.kinds.get(row) != Some(&CellKind::Number) {
            return None;
        }
        let unit = table.column_of(Role::MeasureUnit).map(|column| (self.text)(row, column));
        let named = unit.as_deref().map(str::trim).filter(|unit| !unit.is_empty());
        if named.is_some_and(|unit| unit.contains('%')) {
            return None;
        }
        let notation = about.notation.map(|ruling| ruling.notation)?;
        let decimals = match scan((self.text)(row, column).trim()) {
            Scanned::Number(numeral) => numeral.decimals(notation),
            _ => 0,
        };
        let printed = Printed::Amount {
            decimals,
            unit: named.map(|unit| find_unit(unit).unwrap_or(THINGS)),
            named: named.map(str::to_lowercase),
            is_people: false,
        };
        let value = about.value(row)?;
        Some(Figure { value, printed, at: FigureAt::Cell(row, column) })
    }

    /// Amount less base where both are written in one unit; a difference of a plan in tỷ and an actual in triệu would have
    /// digits that neither has.
    fn difference(&self, indicator: Indicator, amount: &Figure, base: &Figure) -> Option<Figure> {
        let compares = matches!(
            indicator,
            Indicator::PlanCompletion { .. } | Indicator::Growth { .. } | Indicator::IndexToPrior { .. }
        );
        let (Printed::Amount { decimals: one, .. }, Printed::Amount { decimals: other, .. }) =
            (&amount.printed, &base.printed)
        else {
            return None;
        };
        let most = *one.max(other);
        let columns = &self.sheet.table().columns;
        let scale = |column: usize| columns.get(column).map(|column| column.scale());
        let same = scale(indicator.first_input()) == indicator.second_input().and_then(scale);
        let mut printed = amount.printed.clone();
        if let Printed::Amount { decimals, .. } = &mut printed {
            *decimals = most;
        }
        (compares && same).then(|| Figure {
            value: difference(amount.value, base.value),
            printed,
            at: FigureAt::Nowhere,
        })
    }

    /// How the whole stands in a pasted rate: only the table's own total has one.
    pub(super) fn whole_of_pasted(&self, rate: PastedRate) -> Option<Whole> {
        let row = self.total_row().or_else(|| self.only_unit())?;
        let value = rate.value(self.sheet.table(), row)?;
        let column = u32::try_from(rate.column).ok()?;
        let measure = Measure::Pasted(column);
        let target = self.target_of_whole(measure, Some(row));
        Some(Whole {
            scope: self.scope_of_row(row),
            amount: None,
            base: None,
            rate: Some(self.pasted_figure(rate, row, value)),
            difference: None,
            target: target.map(|target| (target.comparison, target.value)),
            lacking: Vec::new(),
            comparable: None,
        })
    }

    /// A figure of a pasted rate, with the decimals that its column has.
    pub(super) fn pasted_figure(&self, rate: PastedRate, row: usize, value: f64) -> Figure {
        let decimals = rate.decimals(self.sheet.table());
        let printed = match rate.is_ratio() {
            true => Printed::Percent { decimals },
            false => Printed::Plain { decimals },
        };
        Figure { value, printed, at: FigureAt::Cell(row, rate.column) }
    }

    /// A figure of a computed rate.
    pub(super) fn computed_figure(
        &self,
        indicator: Indicator,
        row: usize,
        value: f64,
        target: Option<f64>,
    ) -> Figure {
        rate_figure(value, indicator, target, FigureAt::Computed(row, Measure::Computed(indicator)))
    }

    /// The units that have no figure in one of the columns of a rate; none where no unit has one.
    fn lacking(&self, computed: &Computed, columns: [usize; 2]) -> Vec<Lacking> {
        const MOST: usize = 8;
        let of_input = |(input, column): (u8, usize)| {
            let is_missing = |row: &&usize| matches!(computed.values.get(**row), Some(Some(Err(Undefined::MissingInput(at)))) if *at == input);
            let rows: Vec<usize> = self.rows.iter().filter(is_missing).copied().collect();
            let units = rows.iter().take(MOST).map(|row| Named { row: *row, name: (self.name)(*row) });
            let units: Vec<Named> = units.filter(|unit| !unit.name.is_empty()).collect();
            let count = rows.len();
            (!units.is_empty() && count < self.rows.len()).then_some(Lacking { column, units, count })
        };
        (0..).zip(columns).filter_map(of_input).collect()
    }

    /// The rate of the units that have both figures.
    fn comparable(&self, computed: &Computed) -> Option<Comparable> {
        let (indicator, total) = (computed.indicator, computed.total);
        let at = FigureAt::ComputedTotal(Measure::Computed(indicator));
        let rate = rate_figure(total.value.ok()?, indicator, None, at);
        Some(Comparable { rate, counted: total.counted, of: total.of })
    }

    /// How much there is in all of a column that nothing is compared with.
    pub(super) fn whole_amount(&self, column: usize) -> Option<Whole> {
        let table = self.sheet.table();
        let about = table.columns.get(column)?;
        let row = self.total_row().or_else(|| self.only_unit());
        let pasted = row.and_then(|row| Some((row, about.value(row)?)));
        let (value, at, scope) = match pasted {
            Some(_) if self.is_total_in_doubt(&[column]) => return None,
            Some((row, value)) => (value, FigureAt::Cell(row, column), self.scope_of_row(row)),
            None => {
                let counted = self.rows.iter().filter(|row| about.value(**row).is_some()).count();
                let (counted, of) = (u32::try_from(counted).ok()?, u32::try_from(self.rows.len()).ok()?);
                let sum = (self.sum)(column).filter(|_| of > 1)?;
                (sum, FigureAt::Sum(column), WholeScope::Units { counted, of })
            }
        };
        let amount = Some(self.amount(column, value, at));
        Some(Whole {
            scope,
            amount,
            base: None,
            rate: None,
            difference: None,
            target: None,
            lacking: Vec::new(),
            comparable: None,
        })
    }
}
