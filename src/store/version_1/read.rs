//! From version 1 to sheets. Names that this program does not know are left out, and so are values out of range.

use std::collections::BTreeMap;

use serde_json::Value;

use super::joined::JoiningV1;
use super::readded::ReaddedV1;
use super::schema::{DocumentV1, MeasureV1, SheetV1, TargetV1};
use crate::analysis::{Indicator, distance_of_pasted};
use crate::grid::{CellAddress, Grid, Merge, StoredValue};
use crate::indicator::RewardRates;
use crate::language::Language;
use crate::sheet::{
    AboutSettings, Calendar, ChartSettings, ColumnSettings, Counted, Course, JoinedSettings, LineSettings,
    Measure, Months, Officer, Order, Picture, PlanSettings, Points, RankingSettings, Reward, Settings, Sheet,
    SheetChart, Spread, StockColumns, TargetSetting, TargetValue, Tracking, Workbook,
};
use crate::store::decode::with_title;
use crate::store::document::Document;
use crate::store::rescue::{fitting, texts};
use crate::store::schema::{COMPARISONS, NOTATIONS, ROW_KINDS, STEPS, by_name, stored_value};
use crate::table::{Decisions, Role};

impl DocumentV1 {
    /// The document in domain types, its sheets understood and computed.
    pub(crate) fn document(self) -> Document {
        Document {
            id: self.id,
            name: self.name,
            language: Language::from_code(&self.language).unwrap_or_default(),
            workbook: Workbook::new(self.sheets.into_iter().map(sheet).collect(), self.active),
        }
    }

    /// The document of a value without what does not fit; the second value says whether that is all of it. A cell that
    /// does not fit is left blank, so that those below it keep their rows.
    pub(crate) fn fitting(mut value: Value) -> Option<(Document, bool)> {
        let mut fit = true;
        let sheets = value.get_mut("sheets").and_then(Value::as_array_mut);
        for columns in
            sheets.into_iter().flatten().filter_map(|sheet| sheet.get_mut("columns")?.as_array_mut())
        {
            for column in columns {
                let (texts, is_all) = texts(Some(column));
                fit &= is_all;
                *column = texts.into();
            }
        }
        let (stored, is_all) = fitting::<DocumentV1>(value)?;
        Some((stored.document(), fit && is_all))
    }
}

fn sheet(stored: SheetV1) -> Sheet {
    let decisions = Decisions {
        roles: stored
            .roles
            .iter()
            .filter_map(|(c, name)| match name {
                None => Some((*c, None)),
                Some(name) => Role::from_name(name).map(|r| (*c, Some(r))),
            })
            .collect(),
        notations: stored.notations.iter().filter_map(|(c, n)| Some((*c, by_name(&NOTATIONS, n)?))).collect(),
        header: stored.header.map(|(start, end)| start..end),
        rows: stored.row_kinds.iter().filter_map(|(r, k)| Some((*r, by_name(&ROW_KINDS, k)?))).collect(),
    };
    let settings = Settings {
        about: AboutSettings {
            source: stored.source.clone(),
            counted: stored.counted.as_deref().map_or(Counted::Unit, Counted::from_name),
            period: stored.period.clone(),
            seen: BTreeMap::new(),
        },
        plan: plan(&stored),
        ranking: ranking(&stored),
        chart: ChartSettings {
            charts: vec![SheetChart {
                measure: stored.chart_measure.as_ref().and_then(measure),
                order: if stored.chart_as_pasted { Order::AsPasted } else { Order::ByValue },
                picture: stored.picture.map_or_else(
                    Picture::default,
                    |(width_cm, height_cm, dots_per_inch)| {
                        Picture { width_cm, height_cm, dots_per_inch }.bounded()
                    },
                ),
                ..SheetChart::default()
            }],
            shown: 0,
        },
        columns: ColumnSettings {
            widths: stored.widths.iter().filter_map(|(m, w)| Some((measure(m)?, *w))).collect(),
            hidden: stored.hidden.iter().filter_map(computed).collect(),
            shown: stored.shown.iter().filter_map(computed).collect(),
            order: stored.computed_order.iter().filter_map(computed).collect(),
            compared: stored.compared.clone(),
            ..ColumnSettings::default()
        },
        lines: LineSettings::default(),
        joined: JoinedSettings {
            tables: stored.joined.iter().map(JoiningV1::joining).collect(),
            readded: stored.readded.iter().map(ReaddedV1::readded).collect(),
        },
        ..Settings::default()
    };
    let sheet = Sheet::new(&stored.name, grid(&stored), decisions, settings);
    with_title(sheet, stored.chart_title)
}

fn plan(stored: &SheetV1) -> PlanSettings {
    let target = |t: &TargetV1| {
        let comparison = by_name(&COMPARISONS, &t.comparison)?;
        let against = t.column.map_or(TargetValue::Figure(t.value), TargetValue::Column);
        Some((measure(&t.measure)?, TargetSetting { comparison, against }))
    };
    PlanSettings {
        targets: stored.targets.iter().filter_map(target).collect(),
        course: Course {
            past_months: stored.past_months.filter(|m| (1..=12).contains(m)),
            spread: match stored.month_figures {
                Some(figures) if figures.iter().all(|f| f.is_finite() && *f >= 0.0) => {
                    Spread::Figures(figures)
                }
                _ if stored.by_working_days => Spread::WorkingDays,
                _ => Spread::Even,
            },
            year: stored.plan_year,
            months: match stored.plan_months {
                Some((first, last)) if 1 <= first && first <= last && last <= 12 => Months { first, last },
                _ => Months::YEAR,
            },
        },
        calendar: Calendar {
            holidays: stored.holidays.clone(),
            worked: stored.worked_days.clone(),
            saturdays: stored.saturdays,
        },
        officers: stored.officers.iter().map(|(unit, all)| (unit.clone(), officers(all))).collect(),
        tracking: stored.tracking.as_ref().and_then(|t| {
            Some(Tracking { step: by_name(&STEPS, &t.step)?, plan: t.plan, steps: t.columns.clone() })
        }),
        stock: stored.stock.map(|(start, target, now)| StockColumns { start, target, now }),
    }
}

fn ranking(stored: &SheetV1) -> RankingSettings {
    let points =
        |(m, weight, cap): &(MeasureV1, f64, f64)| Some((measure(m)?, Points { weight: *weight, cap: *cap }));
    RankingSettings {
        order: stored.criteria.iter().filter_map(measure).collect(),
        by_points: stored.by_points,
        points: stored.points.iter().filter_map(points).collect(),
        reward: stored.reward.map_or_else(Reward::default, |(places, per_head, sums, sum)| Reward {
            places,
            rates: RewardRates { per_head, sums, sum },
        }),
    }
}

fn officers(stored: &[(String, f64)]) -> Vec<Officer> {
    let fits = |weight: f64| weight.is_finite() && weight >= 0.0;
    let officer = |(name, weight): &(String, f64)| Officer { name: name.clone(), weight: *weight };
    stored.iter().filter(|(_, weight)| fits(*weight)).map(officer).collect()
}

fn grid(stored: &SheetV1) -> Grid {
    let mut grid = Grid::new();
    for (column, texts) in (0..).zip(&stored.columns) {
        for (row, text) in (0..).zip(texts) {
            if !text.is_empty() {
                grid.set(CellAddress::new(row, column), text, StoredValue::None);
            }
        }
    }
    for (column, row, value) in &stored.stored {
        let at = CellAddress::new(*row, *column);
        // A cell beyond the texts means a damaged file: it must not make the grid grow without limit.
        if *row >= grid.rows() || *column >= grid.columns() {
            continue;
        }
        let value = stored_value(*value);
        let text = grid.text(at).to_owned();
        grid.set(at, &text, value);
    }
    grid.merges = stored
        .merges
        .iter()
        .filter(|(_, _, rows, columns)| *rows > 0 && *columns > 0)
        .map(|(row, column, rows, columns)| Merge {
            origin: CellAddress::new(*row, *column),
            rows: *rows,
            columns: *columns,
        })
        .collect();
    grid.hidden_rows = stored.hidden_rows.clone();
    grid.hidden_columns = stored.hidden_columns.clone();
    grid.left_out_rows = stored.left_out_rows;
    grid.left_out_columns = stored.left_out_columns;
    grid.capped = stored.capped;
    grid.declared = stored.declared.as_deref().and_then(|n| by_name(&NOTATIONS, n));
    grid
}

fn computed(stored: &MeasureV1) -> Option<Indicator> {
    match measure(stored)? {
        Measure::Computed(indicator) => Some(indicator),
        Measure::Pasted(_) => None,
    }
}

fn measure(stored: &MeasureV1) -> Option<Measure> {
    let column = |i: usize| stored.columns.get(i).copied();
    let measure = match &stored.indicator {
        None => Measure::Pasted(u32::try_from(column(0)?).ok()?),
        Some(name) => {
            let inputs: Vec<(&str, usize)> =
                stored.inputs.iter().map(String::as_str).zip(stored.columns.iter().copied()).collect();
            Measure::Computed(Indicator::from_name(name, &inputs)?)
        }
    };
    match measure {
        measure if !stored.distance => Some(measure),
        Measure::Computed(indicator) => indicator.distance().map(Measure::Computed),
        Measure::Pasted(column) => Some(Measure::Computed(distance_of_pasted(column as usize))),
    }
}
