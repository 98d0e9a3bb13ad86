//! The public JSON uses every name that its description lists, each for a table that needs it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use chi_tieu::export::{AnalysisJson, VERSION, table_json};
use chi_tieu::grid::Grid;
use chi_tieu::source::sheets_from_file;
use chi_tieu::source::{grid_from_clipboard, grid_from_text};
use chi_tieu::table::{Decisions, tables_in, understand};
use serde_json::Value;
use std::collections::BTreeSet;

/// The JSON of each table, as a script gets it.
fn json(grid: Grid) -> Vec<Value> {
    let tables = tables_in(grid).into_iter().map(|grid| {
        let table = understand(&grid, &Decisions::default());
        let json = table_json("a", None, &grid, &table);
        let all = AnalysisJson { version: VERSION, errors: Vec::new(), tables: vec![json] };
        let text = serde_json::to_string(&all).unwrap();
        serde_json::from_str::<Value>(&text).unwrap()["tables"][0].take()
    });
    tables.collect()
}

fn of_text(text: &str) -> Value {
    json(grid_from_text(&text.replace('|', "\t"), b'\t')).remove(0)
}

/// All strings with this key, at any depth.
fn said(value: &Value, key: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| said(item, key, found)),
        Value::Object(fields) => {
            for (name, field) in fields {
                if name == key {
                    let list = field.as_array().map_or(std::slice::from_ref(field), Vec::as_slice);
                    found.extend(list.iter().filter_map(Value::as_str).map(str::to_owned));
                }
                said(field, key, found);
            }
        }
        _ => {}
    }
}

/// Compares what the tables have under `key` with the list in the description.
fn check(part: &str, key: &str, listed: &str, tables: &[Value]) {
    let mut found = BTreeSet::new();
    tables.iter().for_each(|table| said(&table[part], key, &mut found));
    let missing: Vec<&str> = listed.split(' ').filter(|name| !found.contains(*name)).collect();
    assert!(missing.is_empty(), "{part} {key}: {missing:?} of {found:?}");
}

const TABLES: [&str; 22] = [
    "STT|Mã đơn vị|Đơn vị|KH năm 2024|TH tháng 6|Lũy kế 6 tháng|Ước cả năm|Cùng kỳ|So với 31/12/2023|Tăng, giảm|Tốc độ tăng (%)|% KH|Ghi chú\n\
     A|B|C|1|2|3|4|5|6|7|8|9|10\n\
     1|TA01|Hà Tĩnh|1.000,5|90|500|1.000|450|480|50|11,1|50|đúng hạn\n\
     2|TA02|Nghệ An|0|80|400|900|-5|380|20|5,3|40|x\n\
     |||||||||||\n\
     ||Tổng cộng|1.000,5|170|900|1.900|445|860|70|8,4|45|\n\
     Ghi chú: số liệu ước",
    "Đơn vị|Dân số|Lực lượng lao động|Số người tham gia BHYT|Số người tham gia BHXH|Tỷ lệ bao phủ\nA|1000|500|900|200|90%\nB|2000|800|1.900|300|95%",
    "Đơn vị|Số nợ|Nợ phải tính lãi|Nợ từ 3 tháng trở lên|Số phải thu|Tỷ lệ nợ (%)\nA|10|5|2|100|10,00\nB|20|6|3|200|10,00",
    "Đơn vị|Tỷ lệ|Ngưỡng|Xếp hạng|Điểm thi đua\nA|36,5%|36%|1|95,5\nB|30,5%|36%|2|90",
    "Đơn vị|Số cán bộ (người)|Số HSSV\nA|12|1.200\nB|15|1.500",
    "Đơn vị|Năm 2021|Năm 2022|Năm 2023\nA|10|12|15\nB|20|22|25",
    "Đơn vị|Thực hiện|Cùng kỳ|So với cùng kỳ (%)\nA|100|98|102,0\nB|200|190|105,3",
    "Chỉ tiêu|ĐVT|KH|TH\nSố thu|Triệu đồng|100,5|90,5\nSố người|Người|50|40",
    "Đơn vị|Ngày|Mã|Đạt|Lỗi|Xong\nA|31.3.2017|00123|461/465|#N/A|ĐÚNG\nB|30.6.2017|00124|400/465|5|SAI",
    "Đơn vị|KH|TH\nI. Khối A|300|150\n1. X|100|50\n2. Y|200|100\nII. Khối B|50|40\n1. Z|50|40\nBình quân|116|63",
    "Đơn vị|Tỷ lệ|Số tiền\nX|92,6|1,234.5\nY|93.4|2,345.5",
    "Đơn vị|Quy mô\nX|1.234\nY|2.345",
    "Đơn vị|Kế hoạch (triệu đồng)|Thực hiện (tỷ đồng)\nX|873.652|306,1\nY|1.873.652|806,1",
    "Đơn vị|Kế hoạch|Thực hiện\nX|873.652,5|306,1\nY|1.873.652|806,1",
    "Đơn vị|KH\nX|100\nY|200\nTổng cộng|310",
    "Đơn vị|KH\nX|100\nY|200\nCộng khối A|310\nZ|5\nTổng cộng|305",
    "Đơn vị|KH|TH|Tỷ lệ\nX|100|50|60%\nY|200|100|50%\nTổng cộng|300|150|55%",
    "Đơn vị|KH\nX|####\nX|200\nNgh? An|5",
    "§¬n vÞ|KH\nHµ TÜnh|100\nNghÖ An|200",
    "Đơn vị|KH\nGia Lai|100\nĐắk Lắk|200\nKon Tung|30\nLâm Đồng|200",
    "Đơn vị|Số người tham gia BHYT|Dân số\nX|40|50\nY|2.000|3.000",
    "Tháng|Lũy kế thực hiện|Kế hoạch\nTháng 1|10|100\nTháng 2|25|100",
];

/// A copied sheet with a number kept as text, one shown shorter than it is, one merged, a hidden row.
const COPIED: &str = "<table><tr><td>Đơn vị</td><td>Số thu</td><td>Số nợ</td></tr>\
    <tr><td>X</td><td sdval='12.54' sdnum='1033;'>12.5</td><td rowspan=2 sdval='5' sdnum='1033;'>5</td></tr>\
    <tr><td>Y</td><td sdnum='1033;0;@'>7.5</td></tr></table>";
/// The same as plain text, which shows what was hidden.
const SHOWN: &str = "Đơn vị\tẨn\tSố thu\tSố nợ\nX\t1\t12.5\t5\nY\t1\t7.5\t\nẨn\t1\t1\t1\n";

#[test]
fn every_name_of_the_description_is_said() {
    let mut tables: Vec<Value> = TABLES.iter().map(|text| of_text(text)).collect();
    tables.extend(json(grid_from_clipboard(Some(COPIED), Some(SHOWN))));
    tables.extend(beyond_what_is_held());
    check(
        "columns",
        "role",
        "row_number code unit_name measure_unit plan actual actual_cumulative actual_estimate prior other_base change \
         growth_rate index_to_prior plan_completion coverage population labour_force participants arrears \
         arrears_with_interest arrears_aged receivable arrears_rate threshold rank score note staff students period",
        &tables,
    );
    check("columns", "notation", "comma_decimal point_decimal plain mixed", &tables);
    check("columns", "kind", "text number percent money count", &tables);
    check("rows", "kind", "data total subtotal average index note blank", &tables);
    check("rows", "kind", "text number percent date code fraction error boolean missing blank", &tables);
    check(
        "indicators",
        "name",
        "plan_completion change growth index_to_prior coverage coverage_of_labour_force arrears_rate share remaining",
        &tables,
    );
    check("indicators", "undefined", "zero_base negative_base missing_input", &tables);
    check("indicators", "total_undefined", "incomplete_parts", &tables);
    check(
        "warnings",
        "kind",
        "ambiguous_number mixed_notation text_number unit_mismatch suspected_scale total_differs subtotal_differs \
         ratio_differs mean_of_rates hidden_rows hidden_columns hidden_value rounded_display lossy_text \
         legacy_encoding merged_value duplicate_unit unmatched_unit small_denominator capped",
        &tables,
    );
}

/// A table with more columns than are kept.
fn beyond_what_is_held() -> Vec<Value> {
    let far = "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
        xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"A\"><Table>\
        <Row><Cell><Data ss:Type=\"String\">Đơn vị</Data></Cell><Cell><Data ss:Type=\"String\">KH</Data></Cell></Row>\
        <Row><Cell><Data ss:Type=\"String\">X</Data></Cell><Cell><Data ss:Type=\"Number\">5</Data></Cell></Row>\
        <Row><Cell ss:Index=\"9000\"><Data ss:Type=\"Number\">7</Data></Cell></Row></Table></Worksheet></Workbook>";
    let content = sheets_from_file("a.xml", far.as_bytes()).unwrap();
    content.sheets.into_iter().flat_map(|sheet| json(sheet.grid)).collect()
}

#[test]
fn a_total_that_is_none_says_why() {
    // Running totals of several months have no sum, nor does a total with half of its parts.
    let levels = of_text("Tháng|Lũy kế thực hiện|Kế hoạch\nTháng 1|10|100\nTháng 2|25|100");
    let blank = of_text("Đơn vị|KH|TH\nX|100|\nY|200|-");
    let whole = of_text("Đơn vị|KH|TH\nX|100|50\nY|200|100");
    for (table, expected) in [(levels, "incomplete_parts"), (blank, "incomplete_parts"), (whole, "")] {
        let completion =
            table["indicators"].as_array().unwrap().iter().find(|i| i["name"] == "plan_completion").unwrap();
        assert_eq!(completion["total_undefined"].as_str().unwrap_or_default(), expected);
        assert_eq!(completion["total"].is_null(), !expected.is_empty());
    }
}
