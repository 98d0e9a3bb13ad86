//! Every formula of `formulas.tsv` as an office types it, against the value that LibreOffice gave (`formulas.py`).

use chi_tieu::formula::{
    Job, JobCell, JobFormula, JobSheet, Known, Surroundings, Value, canonical, lowered, printed, read,
};
use chi_tieu::grid::{CellAddress, CellRange};
use chi_tieu::number::Notation;
use chi_tieu_engine::calculate;
use std::collections::HashMap;

const FORMULAS: &str = include_str!("formulas.tsv");
const TABLES: &str = include_str!("tables.tsv");

/// The cells of one table.
type Table = HashMap<CellAddress, Value>;

fn tables() -> HashMap<&'static str, Table> {
    let mut tables: HashMap<&str, Table> = HashMap::new();
    for line in TABLES.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [table, at, kind, value] = fields.as_slice() else { panic!("{line}") };
        let at = CellRange::from_text(at).unwrap().start;
        let value = match *kind {
            "number" => Value::Number(value.parse().unwrap()),
            _ => Value::Text((*value).to_owned()),
        };
        tables.entry(table).or_default().insert(at, value);
    }
    tables
}

struct Around<'a>(&'a Table, Notation);

impl Surroundings for Around<'_> {
    fn sheet(&self, _: &str) -> Option<usize> {
        None
    }

    fn known(&self, _: Option<&str>, at: CellAddress) -> Known {
        match self.0.get(&at) {
            Some(Value::Number(number)) => Known::Number(*number),
            Some(Value::Text(text)) => Known::Text(text.clone()),
            _ => Known::Blank,
        }
    }

    fn notation(&self) -> Notation {
        self.1
    }
}

/// A formula to compare: as typed, the kind of its value and the value, and as the engine reads it.
type Row = (&'static str, &'static str, &'static str, String);

/// What the engine gives, each formula beside a table of its own.
fn answers(table: &Table, formulas: &[String]) -> Vec<Value> {
    let cells =
        table.iter().map(|(at, value)| JobCell { row: at.row, column: at.column, value: value.clone() });
    let formulas = (0..).zip(formulas).map(|(row, text)| JobFormula { row, column: 40, text: text.clone() });
    let job = Job { sheets: vec![JobSheet { cells: cells.collect(), formulas: formulas.collect() }] };
    calculate(&job).sheets.remove(0)
}

fn agrees(value: &Value, kind: &str, expected: &str) -> bool {
    let near = |number: f64, expected: f64| (number - expected).abs() <= 1e-12 * expected.abs().max(1e-3);
    match (value, kind) {
        (Value::Number(number), "number") => near(*number, expected.parse().unwrap()),
        (Value::Text(text), "text") => text == expected,
        (Value::Blank, "text") => expected.is_empty(),
        // In a cell without a format LibreOffice writes truth values as numbers.
        (Value::Boolean(truth), "number") => (expected == "1") == *truth,
        // LibreOffice names some errors by number.
        (Value::Error(name), "error") => {
            match expected {
                "Err:502" => ["#NUM!", "#VALUE!", "#REF!"].contains(&name.as_str()),
                // LARGE of a rank that is too high is #NUM! in Excel, #VALUE! in LibreOffice.
                "#VALUE!" => ["#NUM!", "#VALUE!"].contains(&name.as_str()),
                other => name == other,
            }
        }
        _ => false,
    }
}

#[test]
fn formulas_give_what_libreoffice_gives() {
    let tables = tables();
    let mut asked: HashMap<(&str, &str), Vec<Row>> = HashMap::new();
    let mut wrong = Vec::new();
    let mut checked = 0;
    for line in FORMULAS.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [notation, table, typed, kind, value] = fields.as_slice() else { panic!("{line}") };
        checked += 1;
        let of = if *notation == "comma" { Notation::CommaDecimal } else { Notation::PointDecimal };
        let formula = match read(typed, of) {
            Ok(formula) => formula,
            Err(refusal) => {
                wrong.push(format!("{typed}: refused: {refusal:?}"));
                continue;
            }
        };
        // What is kept and what is shown mean the same.
        let kept = canonical(&formula);
        assert_eq!(read(&kept, Notation::PointDecimal).as_ref(), Ok(&formula), "{kept}");
        for notation in [Notation::CommaDecimal, Notation::PointDecimal] {
            let shown = printed(&formula, notation);
            assert_eq!(read(&shown, notation).as_ref(), Ok(&formula), "{shown}");
        }
        match lowered(&formula, &Around(&tables[table], of)) {
            Ok(text) => asked.entry((table, notation)).or_default().push((typed, kind, value, text)),
            Err(refusal) => wrong.push(format!("{typed}: not calculated: {refusal:?}")),
        }
    }
    for ((table, _), rows) in asked {
        let formulas: Vec<String> = rows.iter().map(|row| row.3.clone()).collect();
        for ((typed, kind, expected, text), value) in rows.iter().zip(answers(&tables[table], &formulas)) {
            if !agrees(&value, kind, expected) {
                wrong.push(format!("{typed} ({text}): {value:?}, LibreOffice: {kind} {expected}"));
            }
        }
    }
    assert!(checked >= 300, "{checked}");
    assert!(wrong.is_empty(), "{} of {checked}:\n{}", wrong.len(), wrong.join("\n"));
}
