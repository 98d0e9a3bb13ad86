//! Single bits flipped in packed workbooks: refused with a sentence, or the contents are the same.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chi_tieu::source::sheets_from_file;
use std::path::PathBuf;

/// Bits flipped in each file if the environment does not say how many.
const USUAL: usize = 1_500;

const SEEDS: [&str; 4] = [
    "files/c09_ngay_thang.ods",
    "files/c16_lech_goc.ods",
    "files/c09_ngay_thang.xlsx",
    "files/c15_ty_le_phan_tram.xlsx",
];

#[test]
fn a_flipped_bit_never_changes_a_figure_in_silence() {
    let count = std::env::var("FLIPPED_BITS").ok().and_then(|n| n.parse().ok()).unwrap_or(USUAL);
    for name in SEEDS {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(name);
        let bytes = std::fs::read(&path).unwrap();
        let whole = format!("{:?}", sheets_from_file(name, &bytes).unwrap().sheets);
        // Every part of the file in turn, by a stride that no size shares a factor with.
        let bits = bytes.len() * 8;
        for step in 0..count.min(bits) {
            let bit = step * 7_919 % bits;
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            if let Ok(content) = sheets_from_file(name, &flipped) {
                assert_eq!(format!("{:?}", content.sheets), whole, "{name}: bit {bit}");
            }
        }
    }
}
