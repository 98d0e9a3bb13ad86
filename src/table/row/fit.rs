//! How well rows make up the row over them, counted in digits: figures of one digit come out by chance, long ones do not.

use crate::table::figures::{RunningSum, amount, is_counted, slack};
use crate::table::model::{Column, Role};

/// What the columns say of a row and of rows that may be its parts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Fit {
    /// Columns in which the parts make up the row to the last digit.
    pub exact: usize,
    /// Columns in which they do so within rounding.
    pub near: usize,
    /// Columns whose figures are so small that they come within rounding by chance, and do.
    pub coarse: usize,
    /// Columns in which they do not, though none of them lacks its figure.
    pub differing: usize,
    /// Digits that come out, over all columns.
    pub digits: f64,
    /// Digits that come out and say something: all of the column in which most do, of each other one only those by which
    /// it could have been otherwise. For the columns of one table are nearly proportional: what makes up half of the
    /// plan makes up about half of the actual.
    pub evidence: f64,
}

impl Fit {
    /// Columns in which the parts make up the row.
    pub fn fitting(&self) -> usize {
        self.exact + self.near
    }

    /// Whether the parts make up the row, as far as the columns say anything.
    pub fn makes_up(&self) -> Option<bool> {
        (self.fitting() + self.differing > 0).then_some(self.fitting() >= self.differing)
    }

    /// Adds what other rows say.
    pub fn add(&mut self, other: Fit) {
        self.exact += other.exact;
        self.near += other.near;
        self.coarse += other.coarse;
        self.differing += other.differing;
        self.digits += other.digits;
        self.evidence += other.evidence;
    }
}

/// A row held against parts that are added one after the other.
pub(super) struct Growing<'a> {
    columns: Vec<Sum<'a>>,
}

/// A column of them.
struct Sum<'a> {
    column: &'a Column,
    whole: Option<f64>,
    sum: RunningSum,
    /// The two largest parts, without their signs.
    largest: [f64; 2],
    parts: usize,
    lacks_some: bool,
    /// Whether figures may be negative, so that one that lacks may be any.
    is_signed: bool,
}

impl<'a> Growing<'a> {
    /// A row without parts.
    pub fn of(columns: &[&'a Column], row: usize) -> Growing<'a> {
        let sum = |column: &&'a Column| Sum {
            column,
            whole: amount(column, row),
            sum: RunningSum::default(),
            largest: [0.0; 2],
            parts: 0,
            lacks_some: false,
            is_signed: column.role == Some(Role::Change) || amount(column, row).is_some_and(|a| a < 0.0),
        };
        Growing { columns: columns.iter().map(sum).collect() }
    }

    /// Adds a part.
    pub fn add(&mut self, row: usize) {
        for of in &mut self.columns {
            match amount(of.column, row) {
                Some(figure) => {
                    of.sum.add(figure);
                    of.parts += 1;
                    let [most, second] = of.largest;
                    of.largest = [most.max(figure.abs()), second.max(figure.abs().min(most))];
                    of.is_signed |= figure < 0.0;
                }
                None => of.lacks_some = true,
            }
        }
    }

    /// How well the parts make up the row.
    pub fn fit(&self) -> Fit {
        let mut fit = Fit::default();
        self.columns.iter().for_each(|of| of.hold(&mut fit));
        fit.evidence = self.evidence(fit.near + fit.coarse > 0);
        fit
    }

    /// The digits that say something. Where one figure is `rounded`, so are the others, and those that meet do so by chance.
    fn evidence(&self, rounded: bool) -> f64 {
        let found = self.columns.iter().filter_map(|of| of.digits_of(rounded));
        let (free, more) =
            found.fold((0.0, 0.0_f64), |(sum, most), [all, free]| (sum + free, most.max(all - free)));
        free + more
    }
}

impl Sum<'_> {
    /// Of a figure that the parts make up, its digits, and those by which it could have been otherwise if it is in
    /// proportion to the other columns: by about half of the smaller parts.
    fn digits_of(&self, rounded: bool) -> Option<[f64; 2]> {
        let whole = self.whole.filter(|_| self.parts > 0)?;
        let slack = slack(self.column, self.parts);
        let is_exact = self.sum.is_close(whole, 1e-9 * whole.abs());
        if !is_exact && (is_counted(self.column) || !self.sum.is_close(whole, slack)) {
            return None;
        }
        let step = if is_exact && !rounded {
            self.column.last_digit()
        } else {
            (2.0 * slack).max(self.column.last_digit())
        };
        let all = digits(whole, step);
        Some([all, digits(self.largest[1] / 2.0, step).min(all)])
    }

    fn hold(&self, fit: &mut Fit) {
        let Some(whole) = self.whole else {
            fit.differing += usize::from(self.parts > 0);
            return;
        };
        let slack = slack(self.column, self.parts);
        if self.parts > 0 && self.sum.is_close(whole, 1e-9 * whole.abs()) {
            // Nothing is made of nothing, whatever the rows are.
            fit.exact += usize::from(whole != 0.0);
            fit.digits += digits(whole, self.column.last_digit());
        } else if self.parts > 0 && self.sum.is_close(whole, slack) && !is_counted(self.column) {
            let digits = digits(whole, 2.0 * slack);
            fit.digits += digits;
            fit.near += usize::from(digits >= 1.0);
            fit.coarse += usize::from(digits < 1.0);
        } else if !self.lacks_some || self.parts > 0 && !self.is_signed && self.sum.value() > whole {
            fit.differing += 1;
        }
    }
}

/// How many digits a figure has, down to a step.
pub(super) fn digits(figure: f64, step: f64) -> f64 {
    (figure.abs() / step).max(1.0).log10()
}
