//! Two parts of the panel over time: the periods kept as sheets, and the plan for a stock.

use super::choice::{MenuChoice, choices};
use crate::analysis::{Indicator, factor_between, measured};
use crate::app::{
    App, RATE_DECIMALS, amount_columns, period_sheets, series_column, series_is_cumulative, series_measured,
    tab_name,
};
use crate::indicator::{FlowOrStock, Ratio, StockPlan, Undefined};
use crate::number::{Decimals, print_number, print_percent, scaled};
use crate::sheet::{PeriodSheet, StockColumns};
use crate::table::{Role, RowKind};

/// A sheet with the same table.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodRow {
    /// Its index.
    pub sheet: usize,
    pub name: String,
    /// Its period as understood; empty if it is not known.
    pub period: String,
}

/// The periods kept as sheets.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct SeriesView {
    /// The sheets with this table. Fewer than two are no series.
    pub sheets: Vec<PeriodRow>,
    /// The columns of which a series can be made.
    pub columns: Vec<MenuChoice>,
    /// The chosen column.
    pub column: Option<u32>,
    /// Whether its figures add up over time, if that is known.
    pub measured: Option<FlowOrStock>,
    /// Whether they count from the start of the year, if that is known.
    pub cumulative: Option<bool>,
}

/// A unit in the plan for a stock.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StockRow {
    pub unit: String,
    pub is_total: bool,
    /// Level at the start, target level, level now; net increase so far, planned increase, increase still needed; level
    /// now ÷ target level; net increase ÷ planned increase.
    pub cells: [String; 8],
}

/// The plan for a stock.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct StockView {
    /// The columns of amounts.
    pub columns: Vec<MenuChoice>,
    /// The three columns that were chosen, or that fit by their titles.
    pub chosen: Option<StockColumns>,
    /// Whether the user has chosen them; then the plan is computed.
    pub is_set: bool,
    /// Whether the columns have different units of measure.
    pub differs: bool,
    /// Whether the column for the level now is a flow by its title, and so no level.
    pub is_flow: bool,
    /// The units, and the totals last.
    pub rows: Vec<StockRow>,
}

/// How many units are shown at most.
const MOST_UNITS: usize = 200;

pub(crate) fn series_view(app: &App) -> SeriesView {
    let row = |s: PeriodSheet| PeriodRow {
        sheet: s.sheet,
        name: tab_name(app, s.sheet),
        period: s.period.map(|p| app.words().period(p)).unwrap_or_default(),
    };
    let sheets: Vec<PeriodRow> = period_sheets(app).into_iter().map(row).collect();
    if sheets.len() < 2 {
        return SeriesView::default();
    }
    SeriesView {
        sheets,
        columns: choices(app, app.sheet(), &amount_columns(app)),
        column: series_column(app),
        measured: series_measured(app),
        cumulative: series_is_cumulative(app),
    }
}

pub(crate) fn stock_view(app: &App) -> StockView {
    let (sheet, columns) = (app.sheet(), amount_columns(app));
    let table = sheet.table();
    let there = |c: u32| columns.contains(&c);
    let set = sheet.settings().plan.stock.filter(|s| there(s.start) && there(s.target) && there(s.now));
    let of = |roles: &[Role]| {
        let found = roles.iter().find_map(|role| table.column_of(*role));
        found.and_then(|c| u32::try_from(c).ok()).filter(|c| there(*c))
    };
    let guess = || {
        let now = of(&[Role::Participants, Role::ActualCumulative, Role::Actual])?;
        let start =
            of(&[Role::OtherBase, Role::Prior]).or_else(|| columns.iter().copied().find(|c| *c != now))?;
        let target =
            of(&[Role::Plan]).or_else(|| columns.iter().copied().find(|c| *c != now && *c != start))?;
        Some(StockColumns { start, target, now })
    };
    let chosen = set.or_else(guess);
    let mut view = StockView {
        columns: choices(app, sheet, &columns),
        chosen,
        is_set: set.is_some(),
        ..StockView::default()
    };
    if let Some(set) = set {
        fill_stock(app, &mut view, set);
    }
    view
}

fn fill_stock(app: &App, view: &mut StockView, set: StockColumns) {
    let (sheet, table) = (app.sheet(), app.sheet().table());
    let column = |index: u32| table.columns.get(index as usize);
    let (Some(start), Some(target), Some(now)) = (column(set.start), column(set.target), column(set.now))
    else {
        return;
    };
    let (Some(of_start), Some(of_target)) = (factor_between(now, start), factor_between(now, target)) else {
        view.differs = true;
        return;
    };
    view.is_flow = measured(now) == Some(FlowOrStock::Flow);
    let decimals = start.decimals.max(target.decimals).max(now.decimals);
    let notation = app.language().notation();
    let amount = |v: f64| print_number(v, Decimals::Fixed(decimals), notation);
    let signed = |v: f64| if v > 0.0 { format!("+{}", amount(v)) } else { amount(v) };
    let of = Indicator::PlanCompletion { actual: set.now as usize, plan: set.target as usize };
    let rate = |rate: Result<Ratio, Undefined>| match rate {
        Ok(ratio) => print_percent(ratio.0, RATE_DECIMALS, notation),
        Err(reason) => app.words().undefined(of, reason).to_owned(),
    };
    let none = || app.words().no_figure().to_owned();
    let cells = |row: usize| {
        let at_start = start.value(row).map(|v| scaled(v, of_start));
        let at_target = target.value(row).map(|v| scaled(v, of_target));
        let shown = |v: Option<f64>| v.map_or_else(none, amount);
        let levels = [shown(at_start), shown(at_target), shown(now.value(row))];
        let [a, b, c] = levels;
        let (Some(start), Some(target), Some(now)) = (at_start, at_target, now.value(row)) else {
            return [a, b, c, none(), none(), none(), none(), none()];
        };
        let plan = StockPlan { start, target, now };
        [
            a,
            b,
            c,
            signed(plan.net_increase()),
            signed(plan.planned_increase()),
            amount(plan.remaining()),
            rate(plan.level_completion()),
            rate(plan.increase_completion()),
        ]
    };
    let rows = |wanted: fn(&RowKind) -> bool| {
        let rows = table.rows.iter().enumerate().filter(move |(_, kind)| wanted(kind));
        rows.map(|(row, kind)| StockRow {
            unit: table.label(sheet.grid(), table.body.start + row as u32).into_owned(),
            is_total: *kind != RowKind::Data,
            cells: cells(row),
        })
        .take(MOST_UNITS)
        .collect::<Vec<_>>()
    };
    view.rows = rows(|kind| *kind == RowKind::Data);
    view.rows.extend(rows(|kind| matches!(kind, RowKind::Total)));
}
