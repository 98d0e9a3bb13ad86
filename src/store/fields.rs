//! The fields of a sheet one by one, so that one of a wrong type does not cost the others.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::lost::LostOfSheet;
use super::rescue::fitting;
use super::schema::SheetV2;

/// Fills a sheet from these fields. A field that does not fit, or only in part, is noted in `lost`.
pub(super) fn put_fields(
    sheet: &mut SheetV2,
    fields: impl IntoIterator<Item = (String, Value)>,
    lost: &mut LostOfSheet,
) {
    for (name, value) in fields {
        let is_all = match name.as_str() {
            "name" => put(&mut sheet.name, value),
            "grid" => put(&mut sheet.grid, value),
            "decisions" => put(&mut sheet.decisions, value),
            "formulas" => put(&mut sheet.formulas, value),
            "about" => put(&mut sheet.about, value),
            "plan" => put(&mut sheet.plan, value),
            "ranking" => put(&mut sheet.ranking, value),
            "chart" => put(&mut sheet.chart, value),
            "more_charts" => put(&mut sheet.more_charts, value),
            "shown_chart" => put(&mut sheet.shown_chart, value),
            "columns" => put(&mut sheet.columns, value),
            "lines" => put(&mut sheet.lines, value),
            "joined" => put(&mut sheet.joined, value),
            "forms" => put(&mut sheet.forms, value),
            "cell_names" => put(&mut sheet.cell_names, value),
            "kept_formulas" => put(&mut sheet.kept_formulas, value),
            "report" => put(&mut sheet.report, value),
            // A later program of the same version added it.
            _ => true,
        };
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
