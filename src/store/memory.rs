//! What the user decided about tables, remembered for the next table with the same header.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::number::fold;
use crate::table::Table;

/// How many headers are remembered. Beyond that, the one that was not used for the longest time is forgotten.
const MOST_HEADERS: usize = 200;

/// What was decided for tables with one header.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Remembered {
    /// Roles by column. An empty name means "no role".
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub roles: BTreeMap<u32, String>,
    /// By column with doubtful numbers: whether they have a decimal comma (`true`) or a decimal point.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub commas: BTreeMap<u32, bool>,
}

/// The user's decisions by header. They are not part of a document; the browser keeps them if it can.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    /// The headers; the one used last is at the end.
    headers: Vec<(String, Remembered)>,
}

impl Memory {
    /// Reads what [`Memory::to_text`] wrote. Any other text gives an empty memory.
    pub fn from_text(text: &str) -> Memory {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// As text for the browser to keep.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The decisions for a header, which becomes the one used last.
    pub fn recall(&mut self, header: &str) -> Option<Remembered> {
        let place = self.headers.iter().position(|(known, _)| known == header)?;
        let found = self.headers.remove(place);
        self.headers.push(found);
        self.headers.last().map(|(_, remembered)| remembered.clone())
    }

    /// Changes what is remembered for a header.
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

/// What tables of the same kind have in common: their titles in order, without digits and without the Roman numbers of
/// quarters, because months, quarters and years change from one table to the next. `None` without a header.
pub(crate) fn header_of(table: &Table) -> Option<String> {
    if table.header.is_empty() {
        return None;
    }
    // A table in another unit of measure is a different one, whatever its titles are.
    let unit = table.measure_unit.as_ref().map(|unit| fold(&unit.text)).unwrap_or_default();
    let title = |text: &str| {
        let mut quarter = false;
        let mut kept = String::new();
        // The number of a quarter may be followed directly by the year: "quý II/2025".
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
