//! Settings that follow their columns and rows where these go.

use std::collections::BTreeMap;

use super::group::Settings;
use super::joining::Joining;
use super::measure::{Measure, TargetSetting, TargetValue};
use super::picture::{ChartSubject, SheetChart};
use super::plan::{StockColumns, Tracking};
use crate::analysis::Indicator;
use crate::grid::LineSources;

impl Settings {
    /// What is kept of rows goes with them.
    pub(in crate::sheet) fn follow_rows(&mut self, lines: &LineSources) {
        self.lines.hidden_rows = self.lines.hidden_rows.rearranged(lines);
        self.lines.filtered_rows = self.lines.filtered_rows.rearranged(lines);
        self.lines.row_groups.follow(lines);
        self.forms.follow_rows(lines);
        self.names.follow_rows(lines);
        for joining in &mut self.joined.tables {
            joining.alike.retain_mut(|question| match lines.place(question.row) {
                Some(row) => {
                    question.row = row;
                    true
                }
                None => false,
            });
        }
    }

    /// What is kept of columns goes with them; what was about a column that is gone goes too.
    pub(in crate::sheet) fn follow_columns(&mut self, lines: &LineSources) {
        let at = |column: u32| lines.place(column);
        let measure = |of: Measure| measure_at(of, lines);
        let indicator = |of: Indicator| indicator_at(of, lines);
        self.lines.hidden_columns = self.lines.hidden_columns.rearranged(lines);
        self.lines.column_groups.follow(lines);
        self.lines.filters = moved(std::mem::take(&mut self.lines.filters), |of, filter| {
            Some((measure_at(of, lines)?, filter))
        });
        let Settings { about: _, plan, ranking, chart, columns, lines: _, joined, forms, names, report } =
            self;
        forms.follow_columns(lines);
        names.follow_columns(lines);
        plan.targets = moved(std::mem::take(&mut plan.targets), |of, target| {
            Some((measure(of)?, target_at(target, lines)?))
        });
        plan.stock = plan.stock.and_then(|stock| {
            Some(StockColumns { start: at(stock.start)?, target: at(stock.target)?, now: at(stock.now)? })
        });
        plan.tracking = plan.tracking.take().and_then(|tracking| {
            let steps = tracking.steps.iter().filter_map(|(plan, result)| Some((at(*plan)?, at(*result)?)));
            Some(Tracking { plan: at(tracking.plan)?, steps: steps.collect(), ..tracking })
        });
        ranking.order = ranking.order.iter().filter_map(|of| measure(*of)).collect();
        ranking.points =
            moved(std::mem::take(&mut ranking.points), |of, points| Some((measure(of)?, points)));
        report.follow_columns(&measure, &at);
        for chart in &mut chart.charts {
            follow(chart, &measure);
        }
        columns.widths = moved(std::mem::take(&mut columns.widths), |of, width| Some((measure(of)?, width)));
        columns.marks = moved(std::mem::take(&mut columns.marks), |of, asked| Some((measure(of)?, asked)));
        columns.bars = columns.bars.iter().filter_map(|of| measure(*of)).collect();
        columns.hidden = columns.hidden.iter().filter_map(|of| indicator(*of)).collect();
        columns.shown = columns.shown.iter().filter_map(|of| indicator(*of)).collect();
        columns.order = columns.order.iter().filter_map(|of| indicator(*of)).collect();
        columns.compared = columns.compared.iter().filter_map(|(a, b)| Some((at(*a)?, at(*b)?))).collect();
        joined.readded.retain_mut(|readded| match at(readded.column) {
            Some(column) => {
                readded.column = column;
                true
            }
            None => false,
        });
        joined.tables.retain_mut(|joining| follow_joined(joining, lines));
    }
}

fn follow(chart: &mut SheetChart, measure: &impl Fn(Measure) -> Option<Measure>) {
    let subject = |of: ChartSubject| {
        let about = match of.measure {
            Some(of) => Some(measure(of)?),
            None => None,
        };
        Some(ChartSubject { measure: about, ..of })
    };
    chart.measure = chart.measure.and_then(measure);
    chart.units.second = chart.units.second.and_then(measure);
    chart.titles = moved(std::mem::take(&mut chart.titles), |of, title| Some((subject(of)?, title)));
    chart.annotations = moved(std::mem::take(&mut chart.annotations), |of, said| Some((subject(of)?, said)));
}

/// Whether a question about a joined table is still open. What its candidates would bring goes into columns side by side:
/// if other columns now stand between these, its units count as found in neither table.
fn follow_joined(joining: &mut Joining, lines: &LineSources) -> bool {
    let width = joining.alike.iter().flat_map(|alike| &alike.candidates).map(|c| c.cells.len()).max();
    let width = width.and_then(|width| u32::try_from(width).ok()).unwrap_or(1).max(1);
    let span = lines.span(joining.column..joining.column.saturating_add(width));
    joining.asked = joining.asked.iter().filter_map(|column| lines.place(*column)).collect();
    match span {
        Some(columns) if columns.len() == width as usize => joining.column = columns.start,
        _ => {
            let asked = std::mem::take(&mut joining.alike);
            joining.unmatched.extend(asked.into_iter().map(|alike| alike.name));
            let Some(column) = lines.place(joining.column) else { return !joining.unmatched.is_empty() };
            joining.column = column;
        }
    }
    true
}

fn moved<K: Ord, V>(map: BTreeMap<K, V>, place: impl Fn(K, V) -> Option<(K, V)>) -> BTreeMap<K, V> {
    map.into_iter().filter_map(|(key, value)| place(key, value)).collect()
}

fn target_at(target: TargetSetting, lines: &LineSources) -> Option<TargetSetting> {
    Some(match target.against {
        TargetValue::Figure(_) => target,
        TargetValue::Column(column) => {
            TargetSetting { against: TargetValue::Column(lines.place(column)?), ..target }
        }
    })
}

fn indicator_at(of: Indicator, lines: &LineSources) -> Option<Indicator> {
    of.with_columns(|column| lines.place(u32::try_from(column).ok()?).map(|place| place as usize))
}

fn measure_at(of: Measure, lines: &LineSources) -> Option<Measure> {
    Some(match of {
        Measure::Pasted(column) => Measure::Pasted(lines.place(column)?),
        Measure::Computed(indicator) => Measure::Computed(indicator_at(indicator, lines)?),
    })
}
