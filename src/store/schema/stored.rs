//! What the source stored besides the text of a cell; see [`StoredValue`].

use serde::{Deserialize, Serialize};

use crate::grid::StoredValue;

/// Version 1 has the same form.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum StoredV2 {
    Number(f64),
    Percent(f64),
    Text,
    Date,
    Boolean(bool),
    Error,
    Uncalculated,
}

/// A stored value in the schema. `None` if there is none, and for numbers that are not finite, which JSON cannot hold.
pub(crate) fn stored_v2(stored: StoredValue) -> Option<StoredV2> {
    Some(match stored {
        StoredValue::None => return None,
        StoredValue::Number { value, .. } if !value.is_finite() => return None,
        StoredValue::Number { value, percent: false } => StoredV2::Number(value),
        StoredValue::Number { value, percent: true } => StoredV2::Percent(value),
        StoredValue::Text => StoredV2::Text,
        StoredValue::Date => StoredV2::Date,
        StoredValue::Boolean(b) => StoredV2::Boolean(b),
        StoredValue::Error => StoredV2::Error,
        StoredValue::Uncalculated => StoredV2::Uncalculated,
    })
}

pub(crate) fn stored_value(stored: StoredV2) -> StoredValue {
    match stored {
        StoredV2::Number(value) => StoredValue::Number { value, percent: false },
        StoredV2::Percent(value) => StoredValue::Number { value, percent: true },
        StoredV2::Text => StoredValue::Text,
        StoredV2::Date => StoredValue::Date,
        StoredV2::Boolean(b) => StoredValue::Boolean(b),
        StoredV2::Error => StoredValue::Error,
        StoredV2::Uncalculated => StoredValue::Uncalculated,
    }
}
