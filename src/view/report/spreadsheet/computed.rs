//! The computed columns of a sheet of cells, and the line of sums below a table without a total.

use super::formulas::{Named, cell, expression, paired_sum, sum, value};
use super::live::{ComputedColumn, Live};
use crate::app::computed_text;
use crate::export::{CellContent, FormulaValue, SheetCell};
use crate::table::{Role, RowKind};
use crate::view::number_codes::{amount_code, stored_value};
use crate::view::report::table::partial_total;

impl Live<'_> {
    /// The computed columns of a grid row.
    pub(super) fn computed_cells(&self, row: u32) -> Vec<SheetCell> {
        let app = self.app;
        let table = app.sheet().table();
        if table.header.contains(&row) {
            return self.computed.iter().map(|column| self.computed_head(row, column)).collect();
        }
        let Some(body_row) = table.body.contains(&row).then(|| (row - table.body.start) as usize) else {
            return Vec::new();
        };
        let is_sum = matches!(table.rows.get(body_row), Some(RowKind::Total | RowKind::Subtotal));
        self.computed
            .iter()
            .filter_map(|column| {
                Some(SheetCell {
                    row,
                    column: column.place,
                    content: self.computed_content(column, body_row)?,
                    format: column.format.clone(),
                    is_bold: is_sum,
                    has_border: true,
                    ..SheetCell::default()
                })
            })
            .collect()
    }

    fn computed_head(&self, row: u32, column: &ComputedColumn<'_>) -> SheetCell {
        let table = self.app.sheet().table();
        let line = (row - table.header.start) as usize;
        let depth = table.header.len();
        let computed = column.computed;
        // The groups stand in the lines above the title, the innermost right above it.
        let group = (line + 1 < depth)
            .then(|| computed.group.len().checked_sub(depth - 1 - line).and_then(|at| computed.group.get(at)))
            .flatten();
        let text = if line + 1 == depth { Some(&column.title) } else { group };
        SheetCell {
            row,
            column: column.place,
            content: text.map_or(CellContent::Blank, |text| CellContent::Text(text.clone())),
            is_header: true,
            has_border: true,
            ..SheetCell::default()
        }
    }

    /// A computed figure as a formula of its parts, or as a number where the formula would give another.
    fn computed_content(&self, column: &ComputedColumn<'_>, row: usize) -> Option<CellContent> {
        let app = self.app;
        let table = app.sheet().table();
        let ComputedColumn { computed, workings, .. } = column;
        let result = computed.values.get(row).copied().flatten()?;
        let indicator = computed.indicator;
        let parts = workings.parts(row);
        let target = column.targets.as_ref().and_then(|targets| targets.of(row)).map(|target| target.value);
        let number = result.ok().map(|value| stored_value(indicator, value));
        let grid_row = table.body.start + u32::try_from(row).ok()?;
        let base_row =
            parts.base_row.and_then(|row| u32::try_from(row).ok()).map(|row| table.body.start + row);
        let named = self.named(column, grid_row, base_row.unwrap_or(grid_row), target);
        let formula = named.and_then(|named| Some((expression(indicator, &named)?, named)));
        let is_pasted = |column: usize, row: usize| {
            let filled = table.columns.get(column).is_some_and(|column| column.value(row).is_some());
            filled || self.nothing.contains(&(row, column))
        };
        let has_parts = is_pasted(indicator.first_input(), row)
            && indicator.second_input().is_none_or(|column| is_pasted(column, parts.base_row.unwrap_or(row)));
        let content = match (number, formula) {
            (Some(number), Some((formula, _)))
                if has_parts && {
                    let given = value(indicator, &parts, workings.factor(), target);
                    given.is_some_and(|given| (given - number).abs() <= 1e-9 * number.abs().max(1.0))
                } =>
            {
                CellContent::Formula { formula: format!("={formula}"), value: FormulaValue::Number(number) }
            }
            (Some(number), _) => CellContent::Number(number),
            // It computes as soon as what is missing is filled in.
            (None, Some((formula, named)))
                if indicator.second_input().is_some() && !indicator.is_over_rows() =>
            {
                let reason = computed_text(app, indicator, result);
                let Named { first, second_cell: second, .. } = named;
                let guarded = match indicator.is_ratio() || indicator.is_points() {
                    true => format!("AND(COUNT({first},{second})=2,{second}>0)"),
                    false if indicator.is_amount() && !indicator.is_change() => {
                        format!("AND(COUNT({first},{second})=2,{first}>{second})")
                    }
                    false => format!("COUNT({first},{second})=2"),
                };
                let quoted = reason.replace('"', "\"\"");
                let formula = format!("=IF({guarded},{formula},\"{quoted}\")");
                CellContent::Formula { formula, value: FormulaValue::Text(reason) }
            }
            (None, _) => CellContent::Text(computed_text(app, indicator, result)),
        };
        Some(content)
    }

    /// The cells that the formula of a computed figure names.
    fn named(
        &self,
        column: &ComputedColumn<'_>,
        row: u32,
        base_row: u32,
        target: Option<f64>,
    ) -> Option<Named> {
        let (indicator, factor) = (column.computed.indicator, column.workings.factor());
        let first_column = u32::try_from(indicator.first_input()).ok()?;
        let second_column = indicator.second_input().and_then(|column| u32::try_from(column).ok());
        let scaled = |text: String| if factor == 1.0 { text } else { format!("({text}*{factor})") };
        let of_whole = || {
            let whole = column.whole.clone()?;
            Some(if indicator.is_points() { scaled(whole) } else { whole })
        };
        let second_cell = cell(base_row, second_column.unwrap_or(first_column));
        Some(Named {
            first: cell(row, first_column),
            second: scaled(second_cell.clone()),
            second_cell,
            whole: if indicator.is_of_whole() { of_whole()? } else { String::new() },
            target,
        })
    }

    /// The line of sums below a table without a total.
    pub(super) fn line_of_sums(&self) -> Vec<SheetCell> {
        let Some(row) = self.sums else { return Vec::new() };
        let app = self.app;
        let table = app.sheet().table();
        let label = table.column_of(Role::UnitName).unwrap_or(0);
        let cell = |column: u32, content: CellContent, format: String| SheetCell {
            row,
            column,
            content,
            format,
            is_bold: true,
            has_border: true,
            ..SheetCell::default()
        };
        let pasted = (0..app.sheet().grid().columns()).map(|column| {
            let about = table.columns.get(column as usize);
            let total = app.sheet().unit_sum(column as usize).filter(|_| self.is_summable(column));
            match (total, sum(column, &self.units), about) {
                _ if column as usize == label => {
                    cell(column, CellContent::Text(app.words().computed_total().to_owned()), String::new())
                }
                (Some(total), Some(formula), Some(about)) => {
                    let value = FormulaValue::Number(total);
                    let content = CellContent::Formula { formula: format!("={formula}"), value };
                    cell(column, content, amount_code(about.decimals))
                }
                _ => cell(column, CellContent::Blank, String::new()),
            }
        });
        let computed = self.computed.iter().map(|column| {
            let (content, format) = self.total_content(column, row);
            let note = partial_total(app, column.place).unwrap_or_default();
            SheetCell { note, ..cell(column.place, content, format) }
        });
        pasted.chain(computed).collect()
    }

    /// The cells that the rate of the sums is of: the line's own, or, where some unit lacks a part, the sums over those that
    /// have both.
    fn named_sums(&self, column: &ComputedColumn<'_>, row: u32, target: Option<f64>) -> Option<Named> {
        let own = self.named(column, row, row, target)?;
        if column.computed.total.is_complete() {
            return Some(own);
        }
        let indicator = column.computed.indicator;
        let inputs: Vec<usize> = indicator.inputs().map(|(_, column)| column).collect();
        // A mark that stands for nothing is a text in Excel, which counts in none of the sums.
        let has_nothing = self.nothing.iter().any(|(_, column)| inputs.contains(column));
        if has_nothing || indicator.is_of_whole() || indicator.is_over_rows() {
            return None;
        }
        let [first, second] = [*inputs.first()?, *inputs.get(1)?].map(u32::try_from);
        let (first, second) = (first.ok()?, second.ok()?);
        let factor = column.workings.factor();
        let base = paired_sum(second, first, &self.units)?;
        Some(Named {
            first: paired_sum(first, second, &self.units)?,
            second: if factor == 1.0 { base } else { format!("({base}*{factor})") },
            ..own
        })
    }

    /// The rate of the sums, as a formula: it follows when a figure that a unit lacks is filled in.
    fn total_content(&self, column: &ComputedColumn<'_>, row: u32) -> (CellContent, String) {
        let ComputedColumn { computed, workings, .. } = column;
        let (app, indicator) = (self.app, computed.indicator);
        let format = column.format.clone();
        let number = match computed.total.value {
            Ok(value) => {
                if indicator.is_points() {
                    value * 100.0
                } else {
                    value
                }
            }
            Err(_) => {
                return (
                    CellContent::Text(computed_text(app, indicator, computed.total.value)),
                    String::new(),
                );
            }
        };
        let target = column.targets.as_ref().and_then(|targets| targets.one()).map(|target| target.value);
        let inputs =
            indicator.inputs().all(|(_, column)| u32::try_from(column).is_ok_and(|c| self.is_summable(c)));
        let named = self.named_sums(column, row, target);
        let given = computed
            .sums()
            .and_then(|sums| value(indicator, &workings.sums(sums), workings.factor(), target));
        let is_same = given.is_some_and(|given| (given - number).abs() <= 1e-9 * number.abs().max(1.0));
        let formula = named.and_then(|named| expression(indicator, &named));
        let content = match formula.filter(|_| inputs && is_same) {
            Some(formula) => {
                CellContent::Formula { formula: format!("={formula}"), value: FormulaValue::Number(number) }
            }
            None => CellContent::Number(number),
        };
        (content, format)
    }
}
