//! Columns by their meaning; see [`Measure`].

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::omitted::is_default;
use crate::analysis::{Indicator, distance_of_pasted};
use crate::sheet::{Measure, measure_of_distance};

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct MeasureV2 {
    /// The index of a pasted column.
    #[serde(skip_serializing_if = "is_default")]
    pub column: Option<u32>,
    /// For a computed column, the name of its indicator.
    #[serde(skip_serializing_if = "is_default")]
    pub indicator: Option<String>,
    /// The columns that the indicator is computed from, by the names of its inputs.
    #[serde(skip_serializing_if = "is_default")]
    pub inputs: BTreeMap<String, usize>,
    /// Whether it is the distance to the measure's target.
    #[serde(skip_serializing_if = "is_default")]
    pub distance: bool,
}

impl MeasureV2 {
    pub(crate) fn of(measure: Measure) -> MeasureV2 {
        match measure {
            Measure::Pasted(column) => MeasureV2 { column: Some(column), ..MeasureV2::default() },
            Measure::Computed(indicator) => match measure_of_distance(indicator) {
                Some(of) => MeasureV2 { distance: true, ..MeasureV2::of(of) },
                None => MeasureV2 {
                    indicator: Some(indicator.name().to_owned()),
                    inputs: indicator.inputs().map(|(name, column)| (name.to_owned(), column)).collect(),
                    ..MeasureV2::default()
                },
            },
        }
    }

    /// `None` for an indicator that this program does not know.
    pub(crate) fn measure(&self) -> Option<Measure> {
        let measure = match &self.indicator {
            None => Measure::Pasted(self.column?),
            Some(name) => Measure::Computed(self.indicator(name)?),
        };
        match measure {
            measure if !self.distance => Some(measure),
            Measure::Computed(indicator) => indicator.distance().map(Measure::Computed),
            Measure::Pasted(column) => Some(Measure::Computed(distance_of_pasted(column as usize))),
        }
    }

    /// `None` for a pasted column, and for an indicator that this program does not know.
    pub(crate) fn computed(&self) -> Option<Indicator> {
        match self.measure()? {
            Measure::Computed(indicator) => Some(indicator),
            Measure::Pasted(_) => None,
        }
    }

    fn indicator(&self, name: &str) -> Option<Indicator> {
        let mut inputs: Vec<(&str, usize)> = self.inputs.iter().map(|(n, c)| (n.as_str(), *c)).collect();
        // There are at most two, in any order.
        Indicator::from_name(name, &inputs).or_else(|| {
            inputs.reverse();
            Indicator::from_name(name, &inputs)
        })
    }
}
