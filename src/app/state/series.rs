//! Which sheets are periods of the shown table, and which column a series is made of.

use super::app::App;
use super::readding::amount_columns;
use crate::analysis::{is_cumulative, measured};
use crate::indicator::FlowOrStock;
use crate::period::PeriodPart;
use crate::sheet::{PeriodSheet, header_key, period_of};

/// The sheets with the same table as the shown one, which is included, in the order of the tabs.
pub(crate) fn period_sheets(app: &App) -> Vec<PeriodSheet> {
    let key = header_key(app.sheet());
    if app.sheet().table().header.is_empty() {
        return Vec::new();
    }
    let column = series_column(app);
    let sheets = app.document.workbook.sheets().iter().enumerate().filter(|(_, s)| header_key(s) == key);
    sheets
        .map(|(sheet, s)| {
            let column = column.and_then(|c| s.table().columns.get(c as usize));
            PeriodSheet { sheet, period: period_of(s, column) }
        })
        .collect()
}

/// The column of a series: the chosen one, or else the first that measures something.
pub(crate) fn series_column(app: &App) -> Option<u32> {
    let columns = amount_columns(app);
    let chosen = app.forms.time.series.filter(|c| columns.contains(c));
    let table = app.sheet().table();
    let is_actual = |c: &u32| {
        use crate::table::Role::Actual;
        use crate::table::Role::ActualCumulative;
        use crate::table::Role::Arrears;
        use crate::table::Role::Participants;
        let role = table.columns.get(*c as usize).and_then(|c| c.role);
        matches!(role, Some(Actual | ActualCumulative | Participants | Arrears))
    };
    let first = || columns.iter().copied().find(is_actual).or_else(|| columns.first().copied());
    chosen.or_else(first)
}

/// Whether the figures of that column count from the start of the year: as chosen, or else as its header or the names of
/// all periods say ("6 tháng 2025").
pub(crate) fn series_is_cumulative(app: &App) -> Option<bool> {
    let column = series_column(app)?;
    let said = || is_cumulative(app.sheet().table().columns.get(column as usize)?);
    let named = || {
        let sheets = period_sheets(app);
        let mut periods = sheets.iter().filter_map(|s| s.period).peekable();
        let are_any = periods.peek().is_some();
        (are_any && periods.all(|p| matches!(p.part, PeriodPart::Months(_)))).then_some(true)
    };
    app.forms.time.cumulative.or_else(said).or_else(named)
}

/// Whether the figures of that column add up over time: as chosen, or else as the column says.
pub(crate) fn series_measured(app: &App) -> Option<FlowOrStock> {
    let column = series_column(app)?;
    app.forms.time.measured.or_else(|| measured(app.sheet().table().columns.get(column as usize)?))
}
