//! The fields of a sheet one by one, so that one of a wrong type does not cost the others.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::lost::LostOfSheet;
use super::rescue::fitting;
use super::schema::{SheetV2, with_settings};

/// Fills a sheet from these fields. A field that does not fit, or only in part, is noted in `lost`.
pub(super) fn put_fields(
    sheet: &mut SheetV2,
    fields: impl IntoIterator<Item = (String, Value)>,
    lost: &mut LostOfSheet,
) {
    for (name, value) in fields {
        macro_rules! filled {
            ($($setting:ident),*) => {
                match name.as_str() {
                    "name" => put(&mut sheet.name, value),
                    "grid" => put(&mut sheet.grid, value),
                    $(stringify!($setting) => put(&mut sheet.$setting, value),)*
                    // A later program of the same version added it.
                    _ => true,
                }
            };
        }
        let is_all = with_settings!(filled);
        if !is_all {
            lost.field(&name);
        }
    }
}

/// Puts what fits of a value; returns whether that is all of it.
fn put<T: DeserializeOwned>(place: &mut T, value: Value) -> bool {
    let Some((held, is_all)) = fitting(value) else { return false };
    *place = held;
    is_all
}
