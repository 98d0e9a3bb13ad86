//! Decides the notation of a column in doubt by arithmetic: the only reading with which pasted totals or ratios come
//! out.

use crate::grid::{CellAddress, Grid};
use crate::number::{CellKind, Notation, Reason, UnitKind, find_unit};
use crate::table::figures::is_additive;
use crate::table::model::{Column, Role, RowKind, Table};

/// Rows a ratio is tried on.
const ROWS_COMPARED: usize = 500;

/// Whether a cell is asked for the notation of its own or another column: totals read every row of the column in doubt,
/// ratios and differences the first rows of those beside it.
pub fn asks(table: &Table, column: usize, row: usize) -> bool {
    let in_doubt =
        |c: &Column| !c.doubts.is_empty() || c.notation.is_some_and(|n| n.reason == Reason::Arithmetic);
    table.columns.get(column).is_some_and(in_doubt)
        || (row < ROWS_COMPARED && table.columns.iter().any(in_doubt))
}

/// The notation with which totals or pasted ratios come out, if they do not with the other one.
pub fn notation_by_arithmetic(table: &Table, index: usize) -> Option<Notation> {
    let column = table.columns.get(index)?;
    let current = column.notation?.notation;
    let (total_as_read, total_otherwise) = (
        total_fits(table, column, &TrialReading { index, own: false, others: false }),
        total_fits(table, column, &TrialReading { index, own: true, others: false }),
    );
    // The columns it is compared with may be in doubt too. Two columns that are both a thousand times larger have the
    // same ratio, so they prove nothing about each other. The other reading may hold for this column alone, for all of
    // them; or, where all are written with the same mark, for the others alone: one "0.000" that makes thousands of "18,720"
    // makes none of the plans beside it.
    let in_doubt = table.columns.iter().filter(|c| !c.doubts.is_empty());
    let are_alike = in_doubt.map(is_grouped_by_comma).all(|by_comma| by_comma == is_grouped_by_comma(column));
    let readings = |own: bool| {
        let others = (0..=usize::from(own || are_alike)).map(|n| n == 1);
        others.map(move |others| TrialReading { index, own, others })
    };
    // Figures to the last digit prove more than a total that may be wrong, or comes out in both readings.
    let proves = |own: bool| {
        readings(own).any(|reading| {
            sums_fit(table, &reading) || running_fits(table, &reading) || rest_fits(table, &reading)
        })
    };
    match (proves(false), proves(true)) {
        (true, false) => return Some(current),
        (false, true) => return Some(current.other()),
        _ => {}
    }
    let fits = |own: bool, total: Option<bool>| {
        readings(own).any(|reading| {
            let found = [total, ratios_fit(table, &reading), differences_fit(table, &reading)];
            found.contains(&Some(true)) && !found.contains(&Some(false))
        })
    };
    match (fits(false, total_as_read), fits(true, total_otherwise)) {
        (true, false) => Some(current),
        (false, true) => Some(current.other()),
        _ => None,
    }
}

/// One way to read the cells in doubt: whether this column and the other columns are read the other way.
struct TrialReading {
    index: usize,
    own: bool,
    others: bool,
}

impl TrialReading {
    /// A figure in this reading. A cell in doubt that is read the other way is a thousand times larger or smaller.
    fn value(&self, table: &Table, column: usize, row: usize) -> Option<f64> {
        let of = table.columns.get(column)?;
        let value = *of.values.get(row)?;
        let otherwise = if column == self.index { self.own } else { self.others };
        let in_doubt = || u32::try_from(row).is_ok_and(|row| of.doubts.binary_search(&row).is_ok());
        Some(if otherwise && in_doubt() { value * factor_of_other(of) } else { value })
    }
}

impl TrialReading {
    /// The value of one unit of the last printed digit; read the other way, a thousand times larger or smaller.
    fn last_digit(&self, column: &Column) -> f64 {
        let noughts = column.reading.noughts;
        let as_read = 10_f64.powi(if noughts > 0 { i32::from(noughts) } else { -i32::from(column.decimals) });
        let most = if noughts > 0 { f64::INFINITY } else { 1.0 };
        if self.own { (as_read * factor_of_other(column)).min(most) } else { as_read }
    }
}

/// Whether a comma stands before the three digits of most figures that can be read both ways.
fn is_grouped_by_comma(column: &Column) -> bool {
    let tally = column.reading.evidence.displayed.and(column.reading.evidence.typed);
    tally.either_by_comma * 2 > tally.either
}

/// The factor for a column's figures in doubt if they are read the other way.
fn factor_of_other(column: &Column) -> f64 {
    let evidence = &column.reading.evidence;
    let tally = evidence.displayed.and(evidence.typed);
    let by_point = tally.either - tally.either_by_comma;
    let grouped = match column.notation.map(|n| n.notation) {
        Some(Notation::PointDecimal) => tally.either_by_comma > by_point,
        _ => by_point >= tally.either_by_comma,
    };
    if grouped { 0.001 } else { 1000.0 }
}

/// Whether the total row is the sum of the data rows; `None` if there is none to test.
fn total_fits(table: &Table, column: &Column, reading: &TrialReading) -> Option<bool> {
    if !is_additive(column) {
        return None;
    }
    let total_row = table.rows.iter().position(|k| *k == RowKind::Total)?;
    let value = |row: usize| reading.value(table, reading.index, row).unwrap_or_default();
    let total = (column.kinds[total_row] == CellKind::Number).then(|| value(total_row))?;
    let parts = (0..column.values.len())
        .filter(|&r| table.rows.get(r) == Some(&RowKind::Data) && column.kinds[r] == CellKind::Number);
    let (sum, count) = parts.fold((0.0, 0.0), |(sum, count), r| (sum + value(r), count + 1.0));
    // Each figure may be off by half of its last printed digit: half a thousandth if the point marks decimals.
    let rounded = 0.5 * reading.last_digit(column) * (count + 1.0);
    (count >= 2.0).then(|| (sum - total).abs() <= 1e-4 * total.abs() + rounded)
}

/// Whether the cells in doubt are the sums of the columns right before them ("Cả năm" behind four quarters), in rows where
/// nothing else is in doubt.
fn sums_fit(table: &Table, reading: &TrialReading) -> bool {
    /// Columns that are added up.
    const MOST: usize = 12;
    let Some(column) = table.columns.get(reading.index) else { return false };
    let is_alike = |at: &usize| {
        let other = &table.columns[*at];
        is_additive(other) && other.unit == column.unit
    };
    let before: Vec<usize> = (0..reading.index).rev().take_while(is_alike).take(MOST).collect();
    let in_doubt = |at: usize, row: u32| table.columns[at].doubts.binary_search(&row).is_ok();
    let fits = |parts: &[usize]| {
        let rows = column.doubts.iter().take(ROWS_COMPARED);
        let settled = rows.filter(|row| parts.iter().all(|part| !in_doubt(*part, **row)));
        let mut any = false;
        let all = settled.map(|row| *row as usize).all(|row| {
            let sum: Option<f64> = parts.iter().map(|part| table.columns[*part].value(row)).sum();
            let own = reading.value(table, reading.index, row);
            any = true;
            sum.zip(own).is_some_and(|(sum, own)| (sum - own).abs() <= 1e-9 * own.abs())
        });
        all && any
    };
    (2..=before.len()).any(|count| fits(&before[..count]))
}

/// Whether the cells in doubt are the figures above them and those beside them together ("Lũy kế" behind "Trong tháng"),
/// where these are not in doubt.
fn running_fits(table: &Table, reading: &TrialReading) -> bool {
    let Some(column) = table.columns.get(reading.index) else { return false };
    let is_settled =
        |of: &Column, row: usize| u32::try_from(row).is_ok_and(|row| of.doubts.binary_search(&row).is_err());
    let flows = table.columns.iter().enumerate();
    let flows =
        flows.filter(|(at, flow)| *at != reading.index && is_additive(flow) && flow.unit == column.unit);
    let fits = |flow: &Column| {
        let rows = column.doubts.iter().take(ROWS_COMPARED).map(|row| *row as usize);
        let known = rows.filter(|row| {
            *row > 0
                && is_settled(column, row - 1)
                && is_settled(flow, *row)
                && table.rows[row - 1] == RowKind::Data
        });
        let mut fitting = 0;
        for row in known {
            let sum = column.value(row - 1).zip(flow.value(row)).map(|(before, came)| before + came);
            let own = reading.value(table, reading.index, row);
            fitting +=
                usize::from(sum.zip(own).is_some_and(|(sum, own)| (sum - own).abs() <= 1e-9 * own.abs()));
        }
        fitting > 0
    };
    flows.map(|(_, flow)| flow).any(fits)
}

/// Whether the cells in doubt are the difference of two columns beside them, or have one with them, that is written without any
/// mark, or is settled: "174.760" less "175.396" is "-636".
fn rest_fits(table: &Table, reading: &TrialReading) -> bool {
    let columns = &table.columns;
    let Some(own) = columns.get(reading.index).filter(|_| columns.len() <= MOST_TRIED) else { return false };
    let is_number = |column: usize, row: usize| columns[column].kinds.get(row) == Some(&CellKind::Number);
    let in_doubt = |column: usize, row: u32| columns[column].doubts.binary_search(&row).is_ok();
    let others: Vec<usize> =
        (0..columns.len()).filter(|at| *at != reading.index && is_additive(&columns[*at])).collect();
    // Two that are in doubt together are read alike.
    let is_known = |column: usize, row: u32| !in_doubt(column, row) || reading.own == reading.others;
    let fits = |other: usize, rest: usize| {
        let rows = own.doubts.iter().take(ROWS_COMPARED).copied();
        let told = rows.filter(|row| {
            let at = *row as usize;
            is_number(other, at) && is_number(rest, at) && is_known(other, *row) && !in_doubt(rest, *row)
        });
        let (mut fitting, mut differing) = (0, 0);
        for row in told.map(|row| row as usize) {
            let value = |column: usize| reading.value(table, column, row).unwrap_or_default();
            let (a, b, c) = (value(reading.index), value(other), value(rest));
            let gap = [(a - b).abs() - c.abs(), (b - c).abs() - a.abs()];
            let is_near = |gap: f64| gap.abs() <= 1e-6 * a.abs().max(b.abs()).max(1.0);
            match b != 0.0 && c != 0.0 && gap.into_iter().any(is_near) {
                true => fitting += 1,
                false => differing += 1,
            }
        }
        fitting > 0 && differing == 0
    };
    others.iter().any(|&other| others.iter().any(|&rest| rest != other && fits(other, rest)))
}

/// The notation of a column in doubt, if arithmetic settled another of its role and unit, as of another year, that is written
/// with the same marks.
pub fn notation_as_of_others(table: &Table, index: usize) -> Option<Notation> {
    let own = table.columns.get(index).filter(|column| !column.doubts.is_empty())?;
    let is_alike = |other: &&Column| {
        let is_settled =
            other.notation.is_some_and(|n| n.reason == Reason::Arithmetic) && other.doubts.is_empty();
        is_settled
            && other.role.is_some()
            && other.role == own.role
            && other.unit == own.unit
            && is_grouped_by_comma(other) == is_grouped_by_comma(own)
    };
    table.columns.iter().find(is_alike)?.notation.map(|n| n.notation)
}

/// More columns are not tried with each other.
const MOST_TRIED: usize = 16;

/// The notation in which a column's cells in doubt are whole, if they count whole things by the column that gives each row
/// its unit of measure: "9.626" beside "người".
pub fn notation_by_row_units(grid: &Grid, table: &Table, index: usize) -> Option<Notation> {
    let units = u32::try_from(table.column_of(Role::MeasureUnit)?).ok()?;
    let column = table.columns.get(index)?;
    let index = u32::try_from(index).ok()?;
    let counts = |row: u32| {
        let unit = find_unit(grid.text(CellAddress { row, column: units }));
        unit.is_some_and(|unit| unit.kind == UnitKind::Count && unit.scale == 1.0)
    };
    let rows = column.doubts.iter().take(ROWS_COMPARED).map(|row| table.body.start + row);
    let texts = rows.filter(|row| counts(*row)).map(|row| grid.text(CellAddress { row, column: index }));
    let mut by_mark = [false; 2];
    for text in texts {
        by_mark[usize::from(text.contains(','))] = true;
    }
    match by_mark {
        [true, false] => Some(Notation::CommaDecimal),
        [false, true] => Some(Notation::PointDecimal),
        _ => None,
    }
}

/// Whether pasted ratios come out of the column's values in most rows; `None` if none can be tested.
fn ratios_fit(table: &Table, reading: &TrialReading) -> Option<bool> {
    let index = reading.index;
    let column = table.columns.get(index)?;
    let find = |roles: &[Role]| mate(table, index, roles);
    let actual_roles = ACTUALS;
    let (ratio, top, below, growth) = match column.role? {
        Role::Plan => (find(&[Role::PlanCompletion])?, find(&actual_roles)?, index, false),
        Role::Prior | Role::OtherBase => {
            (find(&[Role::GrowthRate, Role::IndexToPrior])?, find(&actual_roles)?, index, true)
        }
        role if actual_roles.contains(&role) => match (find(&[Role::PlanCompletion]), find(&[Role::Plan])) {
            (Some(ratio), Some(plan)) => (ratio, index, plan, false),
            _ => (
                find(&[Role::GrowthRate, Role::IndexToPrior])?,
                index,
                find(&[Role::Prior, Role::OtherBase])?,
                true,
            ),
        },
        Role::PlanCompletion => (index, find(&actual_roles)?, find(&[Role::Plan])?, false),
        Role::GrowthRate | Role::IndexToPrior => {
            (index, find(&actual_roles)?, find(&[Role::Prior, Role::OtherBase])?, true)
        }
        _ => return None,
    };
    let is_index = table.columns[ratio].role == Some(Role::IndexToPrior);
    // "0,9" without a sign, under "Tỷ lệ", is a ratio where all are so small and some have decimals.
    let pasted = &table.columns[ratio];
    let numbers = || {
        let cells = pasted.values.iter().zip(&pasted.kinds).take(ROWS_COMPARED);
        cells.filter(|(_, kind)| **kind == CellKind::Number).map(|(value, _)| *value)
    };
    let is_quotient = ratio != index
        && !growth
        && pasted.unit.is_none()
        && numbers().all(|v| v.abs() <= 3.0)
        && numbers().any(|v| v.fract() != 0.0);
    let value = |i: usize, row: usize| {
        let kind = table.columns[i].kinds.get(row).filter(|k| k.has_value())?;
        let printed = reading.value(table, i, row)?;
        let per_cent = i == ratio && *kind == CellKind::Number && !is_quotient;
        Some(if per_cent { printed / 100.0 } else { printed })
    };
    let scale = |i: usize| table.columns[i].scale();
    let (mut tested, mut fitting) = (0, 0);
    for row in figure_rows(table) {
        let (Some(r), Some(a), Some(b)) = (value(ratio, row), value(top, row), value(below, row)) else {
            continue;
        };
        if b == 0.0 {
            continue;
        }
        let quotient = a * scale(top) / (b * scale(below));
        let expected = if growth && !is_index { quotient - 1.0 } else { quotient };
        tested += 1;
        if (expected - r).abs() <= 0.0006 + 0.002 * r.abs() {
            fitting += 1;
        }
    }
    (tested >= 2).then_some(fitting * 10 >= tested * 8)
}

/// The first rows of figures: not those that number the columns.
fn figure_rows(table: &Table) -> impl Iterator<Item = usize> + '_ {
    let is_figure = |row: &usize| {
        matches!(table.rows[*row], RowKind::Data | RowKind::Part | RowKind::Total | RowKind::Subtotal)
    };
    (0..table.rows.len().min(ROWS_COMPARED)).filter(is_figure)
}

/// Roles of the figures that a rate or change is computed from.
const ACTUALS: [Role; 4] = [Role::Actual, Role::ActualCumulative, Role::Participants, Role::ActualEstimate];

/// The first column with one of these roles, preferably in the same group.
fn mate(table: &Table, index: usize, roles: &[Role]) -> Option<usize> {
    let of_role = |i: &usize| *i != index && table.columns[*i].role.is_some_and(|r| roles.contains(&r));
    let same_group = |i: &usize| table.columns[*i].group == table.columns[index].group;
    let all = || (0..table.columns.len()).filter(of_role);
    all().find(same_group).or_else(|| all().next())
}

/// Whether a pasted change is the difference of the current figure and its base in most rows; `None` if it cannot be
/// tested. Unlike a ratio, a difference shows if both are a thousand times too large.
fn differences_fit(table: &Table, reading: &TrialReading) -> Option<bool> {
    let index = reading.index;
    let column = table.columns.get(index)?;
    let role = column.role?;
    let of = |roles: &[Role]| if roles.contains(&role) { Some(index) } else { mate(table, index, roles) };
    let (current, base) = (of(&ACTUALS)?, of(&[Role::Prior, Role::OtherBase])?);
    let change = of(&[Role::Change])?;
    // Without a unit of its own, a change is in that of the two.
    let scale = table.columns[current].scale();
    let alike =
        |i: usize| table.columns[i].scale() == scale || i == change && table.columns[i].unit.is_none();
    if ![current, base, change].into_iter().all(alike) || ![current, base, change].contains(&index) {
        return None;
    }
    // Each of the three may have been rounded.
    let rounded = 1.5 * reading.last_digit(column);
    let (mut tested, mut fitting) = (0, 0);
    for row in figure_rows(table) {
        let number = |i: usize| {
            let is_number = table.columns[i].kinds.get(row) == Some(&CellKind::Number);
            is_number.then(|| reading.value(table, i, row)).flatten()
        };
        let (Some(a), Some(b), Some(c)) = (number(current), number(base), number(change)) else { continue };
        if c == 0.0 {
            continue;
        }
        tested += 1;
        fitting += usize::from((a - b - c).abs() <= (1e-3 * c.abs()).max(rounded));
    }
    (tested >= 2).then_some(fitting * 10 >= tested * 8)
}
