//! The chart panel: what can be ranked, the threshold, the [`ChartSpec`] and its SVG.

use super::cells::RATE_DECIMALS;
use crate::analysis::{PastedRate, pasted_rates};
use crate::app::App;
use crate::chart::{self, Bar, ChartSpec, Reach, Size, Threshold};
use crate::ingest::RowKind;
use crate::number::{Decimals, print_percent};
use crate::sheet::{Measure, Order};

/// Something the chart can rank by.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureChoice {
    /// Which.
    pub measure: Measure,
    /// Its name.
    pub name: String,
}

/// The chart panel.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartView {
    /// What can be ranked; nothing means there is no chart.
    pub choices: Vec<MeasureChoice>,
    /// What is ranked.
    pub measure: Option<Measure>,
    /// The threshold as typed, without `%`.
    pub threshold: String,
    /// The order of the bars.
    pub order: Order,
    /// The chart as SVG text; empty if there is none.
    pub svg: String,
    /// Its description.
    pub alt: String,
    /// Its finding.
    pub title: String,
    /// Its size on paper.
    pub size: Size,
}

/// The size that fits a report: the text width of an A4 page.
const SIZE: Size = Size { width_cm: 16.0, height_cm: 9.0 };
/// More bars than this are not drawn: the chart would not fit a page.
const MOST_BARS: usize = 80;

struct Figure {
    label: String,
    value: Option<f64>,
    text: String,
    is_total: bool,
}

impl App {
    /// The chart panel as it is shown now.
    pub fn chart_view(&self) -> ChartView {
        let choices = self.measures();
        let settings = self.sheet().settings();
        let chosen = settings.chart_measure.filter(|m| choices.iter().any(|c| c.measure == *m));
        let measure = chosen.or_else(|| choices.first().map(|c| c.measure));
        let spec = measure.and_then(|m| self.chart_spec(m));
        let target = measure.and_then(|m| settings.targets.get(&m));
        ChartView {
            threshold: target.map_or_else(String::new, |t| {
                print_percent(t.value, Decimals::UpTo(4), self.language().notation())
                    .trim_end_matches('%')
                    .to_owned()
            }),
            choices,
            measure,
            order: settings.chart_order,
            svg: spec.as_ref().map(chart::svg_from_spec).unwrap_or_default(),
            alt: spec.as_ref().map(|s| s.alt.clone()).unwrap_or_default(),
            size: spec.as_ref().map_or(SIZE, |s| Size { height_cm: s.fitted_height_cm(), ..s.size }),
            title: spec.map(|s| s.title).unwrap_or_default(),
        }
    }

    /// What can be ranked: computed rates, then pasted ones.
    pub(in crate::app) fn measures(&self) -> Vec<MeasureChoice> {
        let words = self.words();
        let computed = self.sheet().computed().iter().filter(|c| c.indicator.is_ratio()).map(|c| {
            let name = words.indicator(c.indicator);
            let name = match c.group.last() {
                Some(group) => format!("{name} – {group}"),
                None => name.to_owned(),
            };
            MeasureChoice { measure: Measure::Computed(c.indicator), name }
        });
        let rates = pasted_rates(self.sheet().table());
        let pasted = rates.into_iter().filter(PastedRate::is_ratio).filter_map(|rate| {
            let column = u32::try_from(rate.column).ok()?;
            let name = format!("{} ({})", self.column_name(column), words.pasted_rate());
            Some(MeasureChoice { measure: Measure::Pasted(column), name })
        });
        computed.chain(pasted).collect()
    }

    fn chart_spec(&self, measure: Measure) -> Option<ChartSpec> {
        let words = self.words();
        let notation = self.language().notation();
        let settings = self.sheet().settings();
        let figures = self.figures(measure);
        let target = settings.targets.get(&measure);
        let reach = |value: Option<f64>| match (target, value) {
            (Some(target), Some(value)) if target.is_reached(value) => Reach::Reached,
            (Some(_), Some(_)) => Reach::Missed,
            _ => Reach::NotHeld,
        };
        let indicator = match measure {
            Measure::Computed(indicator) => Some(indicator),
            Measure::Pasted(_) => None,
        };
        let bars: Vec<Bar> = figures
            .iter()
            .map(|f| Bar {
                label: f.label.clone(),
                value: f.value.map(|v| v * 100.0),
                text: f.text.clone(),
                reach: if f.is_total { Reach::NotHeld } else { reach(f.value) },
                is_total: f.is_total,
            })
            .collect();
        let units: Vec<&Figure> = figures.iter().filter(|f| !f.is_total && f.value.is_some()).collect();
        let best =
            units.iter().max_by(|a, b| a.value.partial_cmp(&b.value).unwrap_or(std::cmp::Ordering::Equal));
        let best = best?;
        let what = self.measure_name(measure);
        let threshold = target.map(|t| print_percent(t.value, Decimals::UpTo(4), notation));
        let title = match (&threshold, target) {
            (Some(text), Some(target)) => {
                let reached = units.iter().filter(|f| f.value.is_some_and(|v| target.is_reached(v))).count();
                words.reached(reached, units.len(), text, indicator)
            }
            _ => words.leads(&best.label, &best.text, &what),
        };
        let subtitle = std::iter::once(what).chain(self.title_line()).collect::<Vec<_>>().join(" · ");
        let subtitle = capitalised(&subtitle);
        let source = match settings.source.as_str() {
            "" => String::new(),
            source => format!("{}: {source}", words.example_source()),
        };
        let alt = words.chart_alt(
            &title,
            &subtitle,
            &figures.iter().map(|f| (f.label.clone(), f.text.clone())).collect::<Vec<_>>(),
        );
        Some(ChartSpec {
            title,
            subtitle,
            source,
            bars,
            threshold: target
                .zip(threshold)
                .map(|(t, text)| Threshold { value: t.value * 100.0, label: words.threshold_label(&text) }),
            legend: target.map(|_| (words.legend_reached().to_owned(), words.legend_missed().to_owned())),
            ticks: Vec::new(),
            size: SIZE,
            alt,
        })
    }

    /// The table's own title, which must stay on the chart: it says what period it is, and whether figures are real.
    fn title_line(&self) -> Option<String> {
        self.sheet().table().title.iter().max_by_key(|t| t.chars().count()).cloned()
    }

    fn measure_name(&self, measure: Measure) -> String {
        match measure {
            Measure::Computed(indicator) => self.words().indicator_long(indicator).to_owned(),
            Measure::Pasted(column) => self.column_name(column),
        }
    }

    /// The units and totals with their figures, in the order chosen; a total stands last.
    fn figures(&self, measure: Measure) -> Vec<Figure> {
        let table = self.sheet().table();
        let computed = match measure {
            Measure::Computed(i) => self.sheet().computed().iter().find(|c| c.indicator == i),
            Measure::Pasted(_) => None,
        };
        let pasted = match measure {
            Measure::Computed(_) => None,
            Measure::Pasted(c) => pasted_rates(table).into_iter().find(|rate| rate.column == c as usize),
        };
        let figure = |row: usize| -> (Option<f64>, String) {
            match measure {
                Measure::Computed(indicator) => {
                    match computed.and_then(|c| c.values.get(row)).copied().flatten() {
                        Some(Ok(value)) => (Some(value), self.printed(indicator, value)),
                        Some(Err(reason)) => (None, self.words().undefined(indicator, reason).to_owned()),
                        None => (None, String::new()),
                    }
                }
                Measure::Pasted(_) => {
                    let value = pasted.and_then(|rate| rate.value(table, row));
                    let text = value.map(|v| print_percent(v, RATE_DECIMALS, self.language().notation()));
                    (value, text.unwrap_or_default())
                }
            }
        };
        let of_kind = |kind: RowKind, is_total: bool| {
            table.rows.iter().enumerate().filter(move |(_, k)| **k == kind).map(move |(row, _)| {
                let (value, text) = figure(row);
                let grid_row = table.body.start + u32::try_from(row).unwrap_or(0);
                Figure { label: self.row_name(grid_row).to_owned(), value, text, is_total }
            })
        };
        let mut figures: Vec<Figure> = of_kind(RowKind::Data, false).collect();
        if self.sheet().settings().chart_order == Order::ByValue {
            let values: Vec<Option<f64>> = figures.iter().map(|f| f.value).collect();
            let order = crate::indicator::ranked_order(&values, false);
            let mut ranked: Vec<Option<Figure>> = figures.into_iter().map(Some).collect();
            figures = order.into_iter().filter_map(|i| ranked.get_mut(i).and_then(Option::take)).collect();
        }
        figures.truncate(MOST_BARS);
        let totals: Vec<Figure> = of_kind(RowKind::Total, true).filter(|f| f.value.is_some()).collect();
        if totals.is_empty() && figures.len() > 1 {
            if let Some(Ok(value)) = computed.map(|c| c.total.value) {
                let indicator = computed.map(|c| c.indicator);
                let text = indicator.map(|i| self.printed(i, value)).unwrap_or_default();
                let label = self.words().computed_total().to_owned();
                figures.push(Figure { label, value: Some(value), text, is_total: true });
            }
        } else {
            figures.extend(totals);
        }
        figures
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|l| l.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
