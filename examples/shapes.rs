//! Makes tables of all shapes with their truth known and judges how they are read:
//! `cargo xtask shapes --tables 100000 --seed 1`, each kind of fault with a small table that shows it; `--brief`: without the tables,
//! `--only WORDS`: the kinds with these words in their names; `--table SEED`: the one table of the seed that a kind's shape names.
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

#[path = "../tests/shapes/mod.rs"]
mod shapes;

use shapes::{KNOWN, Report};
use std::process::ExitCode;

fn main() -> ExitCode {
    let (mut tables, mut seed, mut brief, mut only) = (10_000, 1_u64, false, String::new());
    let mut table = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next().and_then(|text| text.parse().ok());
        match argument.as_str() {
            "--tables" => tables = number().unwrap_or(tables),
            "--seed" => seed = number().unwrap_or(seed),
            "--table" => table = number(),
            "--brief" => brief = true,
            "--only" => only = arguments.next().unwrap_or_default(),
            other => {
                eprintln!(
                    "unknown option {other:?}\nusage: shapes [--tables N] [--seed S] [--brief] [--only WORDS] [--table SEED]"
                );
                return ExitCode::from(2);
            }
        }
    }
    // Runs share no tables.
    let first = seed.wrapping_mul(1 << 32);
    let seeds = table.map_or(first..first + tables, |table| table..table + 1);
    let report = Report::of(seeds);
    println!("{}", report.kinds(!brief, &only));
    println!("{} generated tables of seed {seed}:\n{}", report.tables(), report.shares());
    KNOWN.iter().for_each(|(name, reason)| println!("switched off: {name}: {reason}"));
    if report.silent == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
