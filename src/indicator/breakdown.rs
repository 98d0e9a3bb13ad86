//! Breaking a target down: by month, week or quarter, by unit, to officers and agents, in parts that add up exactly.

use super::decimal::fifteen_digits;

/// Parts of a target.
#[derive(Clone, Debug, PartialEq)]
pub struct Breakdown {
    /// One for each weight, with the decimals asked for; they add up to the target exactly.
    pub parts: Vec<f64>,
    /// Parts with equal claims to the last rounding units, not all of which got one: the earlier ones did. Empty
    /// where nothing was settled by order alone.
    pub tied: Vec<usize>,
}

/// Why a target cannot be broken down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoBreakdown {
    /// There are no parts, or their weights are all 0.
    NoWeights,
    /// A weight is negative or not a number.
    BadWeight(usize),
    /// The target has more decimals than the parts may have.
    TooFine,
    /// Beyond what can be counted exactly.
    TooLarge,
}

/// Shares a target out in proportion to weights, in whole units of `10^-decimals` (0 for persons, 1 for "tỷ" with one
/// decimal), by largest remainders: each part gets its share rounded down, then the parts with the largest remainders
/// get one unit more until the target is reached; equal remainders in the order of the parts, which is told.
///
/// Nested breakdowns (year → unit → month → officer) add up at every level, as each level is shared out from a whole
/// part of the one above.
///
/// Source: the largest remainder method (Hamilton's), usual for plans in whole persons.
///
/// # Errors
/// [`NoBreakdown`]; nothing is rounded to make it fit.
pub fn break_down(target: f64, weights: &[f64], decimals: u8) -> Result<Breakdown, NoBreakdown> {
    let power = 10_i128.pow(u32::from(decimals.min(12)));
    let negative = target < 0.0;
    let (digits, exponent) = decimal(target.abs()).ok_or(NoBreakdown::TooLarge)?;
    let whole = units(digits, exponent, power)?;
    let weights = whole_weights(weights)?;
    let all: i128 = weights.iter().sum();
    if all == 0 {
        return Err(NoBreakdown::NoWeights);
    }
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    for weight in &weights {
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
    let value = |part: &i128| {
        let value = *part as f64 / power as f64;
        if negative && *part != 0 { -value } else { value }
    };
    Ok(Breakdown { parts: parts.iter().map(value).collect(), tied })
}

/// A value as `digits × 10^exponent`, by its first 15 digits.
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

/// `digits × 10^exponent` in whole units of one `power`th.
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

/// The weights as whole numbers in proportion.
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
