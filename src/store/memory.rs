//! What the user decided about tables, remembered for the next one with the same header.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::number::fold;
use crate::table::Table;

/// Headers remembered; beyond that the one unused for longest goes.
const MOST_HEADERS: usize = 200;

/// What was decided for tables with one header.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Remembered {
    /// Roles by column; an empty name is "no role".
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub roles: BTreeMap<u32, String>,
    /// Columns whose doubtful numbers have a decimal comma (`true`) or point.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub commas: BTreeMap<u32, bool>,
}

/// What the user decided before, by header. It is no part of a document: the browser keeps it, if it keeps anything.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    /// By header, the one used last at the end.
    headers: Vec<(String, Remembered)>,
}

impl Memory {
    /// What [`Memory::to_text`] wrote; anything else is no memory.
    pub fn from_text(text: &str) -> Memory {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// As text for the browser to keep.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What was decided for a header, which thereby becomes the one used last.
    pub fn recall(&mut self, header: &str) -> Option<Remembered> {
        let place = self.headers.iter().position(|(known, _)| known == header)?;
        let found = self.headers.remove(place);
        self.headers.push(found);
        self.headers.last().map(|(_, remembered)| remembered.clone())
    }

    /// Changes what is remembered of a header.
    pub fn remember(&mut self, header: String, change: impl FnOnce(&mut Remembered)) {
        let mut remembered = self.recall(&header).unwrap_or_default();
        change(&mut remembered);
        self.headers.retain(|(known, _)| *known != header);
        self.headers.push((header, remembered));
        if self.headers.len() > MOST_HEADERS {
            self.headers.remove(0);
        }
    }
}

/// What tables of the same kind have in common: their titles in order. Months, quarters and years in them go on from one
/// table to the next, so neither digits nor the Roman number of a quarter count. `None` without a header: nothing is then known to be the same.
pub(crate) fn header_of(table: &Table) -> Option<String> {
    if table.header.is_empty() {
        return None;
    }
    // A table in another unit is another one, whatever its columns are called.
    let unit = table.measure_unit.as_ref().map(|unit| fold(&unit.text)).unwrap_or_default();
    let title = |text: &str| {
        let mut quarter = false;
        let mut kept = String::new();
        // A quarter's number may be glued to its year: "quý II/2025".
        for word in fold(text).split_inclusive(|c: char| !c.is_alphanumeric()) {
            let letters = word.trim_matches(|c: char| !c.is_alphanumeric());
            if !(quarter && matches!(letters, "i" | "ii" | "iii" | "iv")) {
                kept.extend(word.chars().filter(|c| !c.is_ascii_digit()));
            }
            quarter = letters == "quy" || (quarter && letters.is_empty());
        }
        kept.trim_end().to_owned()
    };
    let column = |c: &crate::table::Column| {
        c.group.iter().chain([&c.title]).map(|t| title(t)).collect::<Vec<_>>().join("/")
    };
    let columns = table.columns.iter().map(column);
    let unit = std::iter::once(unit).filter(|unit| !unit.is_empty());
    Some(unit.chain(columns).collect::<Vec<_>>().join("|"))
}
