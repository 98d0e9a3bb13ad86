//! Breaks a target down by month, week or quarter, by unit, to officers and agents, into parts that add up exactly.

use crate::number::fifteen_digits;

/// Parts of a target.
#[derive(Clone, Debug, PartialEq)]
pub struct Breakdown {
    /// One part for each weight, with the decimals asked for. They add up to the target exactly.
    pub parts: Vec<f64>,
    /// Indices of parts with the same remainder, of which only the first ones were rounded up: their order decided,
    /// nothing else. Empty if the order decided nothing.
    pub tied: Vec<usize>,
}

/// Why a target cannot be broken down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoBreakdown {
    /// There are no weights, or all of them are 0.
    NoWeights,
    /// A weight is negative or not a number.
    BadWeight(usize),
    /// The target has more decimals than the parts may have.
    TooFine,
    /// The target is too large to be counted exactly.
    TooLarge,
}

/// Divides a target in proportion to weights, in whole units of `10^-decimals` (`decimals` is 0 for persons, 1 for "tỷ"
/// with one decimal), by largest remainders: each part gets its share rounded down; then the parts with the largest
/// remainders get one unit more each, until the parts add up to the target. Among equal remainders the earlier part comes
/// first; [`Breakdown::tied`] says where that decided.
///
/// Nested breakdowns (year → unit → month) add up at every level, because each level divides a part of the level above.
/// [`break_down_both`] adds up in two directions.
///
/// Source: the largest remainder method (Hamilton's), usual for plans in whole persons.
///
/// ```
/// use chi_tieu::indicator::break_down;
///
/// // 100 persons over three months of 22, 20 and 21 working days.
/// let months = break_down(100.0, &[22.0, 20.0, 21.0], 0)?;
/// assert_eq!(months.parts, [35.0, 32.0, 33.0]);
/// # Ok::<(), chi_tieu::indicator::NoBreakdown>(())
/// ```
///
/// # Errors
/// [`NoBreakdown`]. The target is never rounded to make it fit.
pub fn break_down(target: f64, weights: &[f64], decimals: u8) -> Result<Breakdown, NoBreakdown> {
    let target = Whole::of(target, decimals)?;
    let (parts, tied) = shares(target.units, &whole_weights(weights)?)?;
    Ok(Breakdown { parts: parts.iter().map(|part| target.value(*part)).collect(), tied })
}

/// Divides a target in two directions at once, such as a unit's plan among its officers and over the months. Returns
/// `parts[row][column]`: every row adds up to the part that [`break_down`] gives the row, and every column to the part
/// that it gives the column.
///
/// Each part gets its proportional share rounded down; then the largest remainders get one unit more each, as long as
/// both their row and their column are short of one.
///
/// # Errors
/// [`NoBreakdown`]. The index of a bad weight counts the weights of the rows first, then those of the columns.
pub fn break_down_both(
    target: f64,
    rows: &[f64],
    columns: &[f64],
    decimals: u8,
) -> Result<Vec<Vec<f64>>, NoBreakdown> {
    let target = Whole::of(target, decimals)?;
    let after_rows = |error: NoBreakdown| match error {
        NoBreakdown::BadWeight(index) => NoBreakdown::BadWeight(rows.len() + index),
        error => error,
    };
    let (mut row_lacks, _) = shares(target.units, &whole_weights(rows)?)?;
    let (mut column_lacks, _) = shares(target.units, &whole_weights(columns).map_err(after_rows)?)?;
    let mut parts = vec![vec![0; columns.len()]; rows.len()];
    let mut claims = Vec::with_capacity(rows.len() * columns.len());
    let (row_shares, column_shares) = (row_lacks.clone(), column_lacks.clone());
    for (row, of_row) in row_shares.iter().enumerate() {
        for (column, of_column) in column_shares.iter().enumerate() {
            let claim = of_row.checked_mul(*of_column).ok_or(NoBreakdown::TooLarge)?;
            let part = claim.checked_div(target.units).unwrap_or(0);
            parts[row][column] = part;
            row_lacks[row] -= part;
            column_lacks[column] -= part;
            claims.push((claim.checked_rem(target.units).unwrap_or(0), row, column));
        }
    }
    // Equal remainders are served along the diagonals, so that the rows take turns.
    claims.sort_by_key(|(remainder, row, column)| {
        (std::cmp::Reverse(*remainder), (row + column) % rows.len(), *column)
    });
    for (_, row, column) in &claims {
        if row_lacks[*row] > 0 && column_lacks[*column] > 0 {
            parts[*row][*column] += 1;
            row_lacks[*row] -= 1;
            column_lacks[*column] -= 1;
        }
    }
    // What is left after the largest remainders: rows and columns are short of the same sum, so each unit goes to a part
    // whose row and column are both short of one.
    for (_, row, column) in claims {
        let more = row_lacks[row].min(column_lacks[column]);
        parts[row][column] += more;
        row_lacks[row] -= more;
        column_lacks[column] -= more;
    }
    Ok(parts.iter().map(|row| row.iter().map(|part| target.value(*part)).collect()).collect())
}

/// A target as a whole number of units of `10^-decimals`, without sign.
struct Whole {
    units: i128,
    power: i128,
    negative: bool,
}

impl Whole {
    fn of(target: f64, decimals: u8) -> Result<Whole, NoBreakdown> {
        let power = 10_i128.pow(u32::from(decimals.min(12)));
        let (digits, exponent) = decimal(target.abs()).ok_or(NoBreakdown::TooLarge)?;
        Ok(Whole { units: units(digits, exponent, power)?, power, negative: target < 0.0 })
    }

    fn value(&self, part: i128) -> f64 {
        let value = part as f64 / self.power as f64;
        if self.negative && part != 0 { -value } else { value }
    }
}

/// Whole parts in proportion to weights, by largest remainders, and the indices of [`Breakdown::tied`].
fn shares(whole: i128, weights: &[i128]) -> Result<(Vec<i128>, Vec<usize>), NoBreakdown> {
    let all: i128 = weights.iter().sum();
    if all == 0 {
        return Err(NoBreakdown::NoWeights);
    }
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    for weight in weights {
        let claim = whole.checked_mul(*weight).ok_or(NoBreakdown::TooLarge)?;
        parts.push(claim / all);
        remainders.push(claim % all);
    }
    let left = whole - parts.iter().sum::<i128>();
    let left = usize::try_from(left).map_err(|_| NoBreakdown::TooLarge)?;
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|i| std::cmp::Reverse(remainders[*i]));
    for part in &order[..left] {
        parts[*part] += 1;
    }
    let tied = match (left.checked_sub(1), order.get(left)) {
        (Some(last), Some(next)) if remainders[order[last]] == remainders[*next] => {
            (0..parts.len()).filter(|i| remainders[*i] == remainders[*next]).collect()
        }
        _ => Vec::new(),
    };
    Ok((parts, tied))
}

/// A value as `digits × 10^exponent`, rounded to 15 significant digits.
fn decimal(value: f64) -> Option<(i128, i32)> {
    if !value.is_finite() {
        return None;
    }
    let text = format!("{:e}", fifteen_digits(value));
    let (mantissa, exponent) = text.split_once('e')?;
    let decimals = mantissa.split_once('.').map_or(0, |(_, d)| d.len());
    let digits = mantissa.replace('.', "").parse().ok()?;
    Some((digits, exponent.parse::<i32>().ok()? - i32::try_from(decimals).ok()?))
}

/// `digits × 10^exponent` as a whole number of units of 1 ÷ `power`.
fn units(digits: i128, exponent: i32, power: i128) -> Result<i128, NoBreakdown> {
    let scaled = digits.checked_mul(power).ok_or(NoBreakdown::TooLarge)?;
    let ten = 10_i128.checked_pow(exponent.unsigned_abs());
    if exponent >= 0 {
        return ten.and_then(|ten| scaled.checked_mul(ten)).ok_or(NoBreakdown::TooLarge);
    }
    match ten {
        Some(ten) if scaled % ten == 0 => Ok(scaled / ten),
        _ if digits == 0 => Ok(0),
        _ => Err(NoBreakdown::TooFine),
    }
}

/// The weights as whole numbers in the same proportion.
fn whole_weights(weights: &[f64]) -> Result<Vec<i128>, NoBreakdown> {
    let mut decimals = Vec::with_capacity(weights.len());
    for (i, weight) in weights.iter().enumerate() {
        match decimal(*weight) {
            Some((digits, _)) if digits < 0 => return Err(NoBreakdown::BadWeight(i)),
            Some(parts) => decimals.push(parts),
            None => return Err(NoBreakdown::BadWeight(i)),
        }
    }
    let shared = decimals.iter().filter(|(digits, _)| *digits != 0).map(|(_, e)| *e).min();
    let Some(shared) = shared else { return Err(NoBreakdown::NoWeights) };
    let whole = |&(digits, exponent): &(i128, i32)| match digits {
        0 => Some(0),
        _ => 10_i128.checked_pow((exponent - shared).unsigned_abs())?.checked_mul(digits),
    };
    decimals.iter().map(whole).collect::<Option<_>>().ok_or(NoBreakdown::TooLarge)
}
