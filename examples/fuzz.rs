//! Feeds random and mutated inputs into everything that reads: `cargo xtask fuzz --inputs 10000000 --seed 1`.
//!
//! Inputs with a result not seen before (other roles, row kinds, doubts, errors) are mutated further; with `--keep DIR`
//! they are minimised and kept there. A panic, an input that takes longer than [`LONGEST`], or memory that grows ends the
//! run with exit code 1, and the input is written to the folder.
#![allow(
    clippy::print_stdout,
    clippy::panic,
    reason = "printing is what it is for, and targets fail by panicking"
)]

#[path = "../tests/fuzz/mutation.rs"]
mod mutation;
#[path = "../tests/fuzz/pieces.rs"]
mod pieces;
#[path = "../tests/fuzz/targets.rs"]
mod targets;

use mutation::{generated, mutated, seeds};
use pieces::Random;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use targets::Target;

/// The longest time for one input, on a machine that is busy with other work too.
const LONGEST: Duration = Duration::from_secs(20);
/// Inputs that take longer are not mutated further.
const SLOW: Duration = Duration::from_millis(50);
/// At most this many inputs of one target are mutated further.
const MOST_KEPT: usize = 4_000;
/// Only inputs of at most this many bytes are mutated further.
const MOST_BYTES: usize = 12_000;
/// The most memory that the process may use, in KiB.
const MOST_MEMORY: u64 = 1_500_000;
/// By how many KiB the memory may grow after the first tenth of the inputs.
const MOST_GROWTH: u64 = 300_000;
/// How many of a thousand inputs go to each target.
const SHARES: [(Target, u64); 4] =
    [(Target::Scan, 600), (Target::Text, 230), (Target::Html, 90), (Target::File, 80)];

struct Options {
    inputs: u64,
    seed: u64,
    keep: Option<PathBuf>,
}

/// What is known of one target.
struct Lane {
    target: Target,
    pool: Vec<Vec<u8>>,
    seen: HashSet<u64>,
    found: Vec<Vec<u8>>,
    tried: u64,
    taken: Duration,
}

fn main() -> ExitCode {
    let options = match options() {
        Ok(options) => options,
        Err(message) => {
            eprintln!("{message}\nusage: fuzz [--inputs N] [--seed S] [--keep DIR]");
            return ExitCode::from(2);
        }
    };
    let mut lanes: Vec<Lane> = SHARES
        .iter()
        .map(|(target, _)| Lane {
            target: *target,
            pool: seeds(*target),
            seen: HashSet::new(),
            found: Vec::new(),
            tried: 0,
            taken: Duration::ZERO,
        })
        .collect();
    for lane in &mut lanes {
        for input in lane.pool.clone() {
            lane.seen.insert(lane.target.run(&input, true));
        }
    }
    match run(&options, &mut lanes) {
        Ok(()) => {}
        Err((name, input, why)) => {
            let path = options.keep.unwrap_or_else(|| PathBuf::from(".")).join(format!("{name}-failure"));
            let written = std::fs::write(&path, &input);
            eprintln!("{why}: {} ({written:?})", path.display());
            return ExitCode::FAILURE;
        }
    }
    if let Some(folder) = &options.keep {
        keep(&mut lanes, folder);
    }
    ExitCode::SUCCESS
}

type Failure = (&'static str, Vec<u8>, String);

fn run(options: &Options, lanes: &mut [Lane]) -> Result<(), Failure> {
    let mut random = Random(options.seed);
    let (started, mut slowest, mut early) = (Instant::now(), Duration::ZERO, None);
    for number in 0..options.inputs {
        let lane = &mut lanes[lane_of(random.next() % 1000)];
        let input = next_input(lane, &mut random);
        let began = Instant::now();
        let target = lane.target;
        let outcome = std::panic::catch_unwind(|| target.run(&input, false));
        let taken = began.elapsed();
        slowest = slowest.max(taken);
        lane.tried += 1;
        lane.taken += taken;
        let failed = |why: String| Err((target.name(), input.clone(), why));
        match outcome {
            Err(_) => return failed(format!("input {number} panics")),
            Ok(_) if taken > LONGEST => return failed(format!("input {number} took {taken:?}")),
            Ok(way) => {
                let is_new = lane.seen.len() < 2_000_000 && lane.seen.insert(way);
                if is_new && input.len() <= MOST_BYTES && taken < SLOW {
                    if lane.pool.len() < MOST_KEPT {
                        lane.pool.push(input.clone());
                    } else {
                        let place = random.below(lane.pool.len());
                        lane.pool[place] = input.clone();
                    }
                    lane.found.push(input);
                    if lane.found.len() > 3_000 {
                        let place = random.below(lane.found.len());
                        lane.found.swap_remove(place);
                    }
                }
            }
        }
        if number % 20_000 == 0 {
            let memory = resident();
            if number >= options.inputs / 10 && early.is_none() {
                early = memory;
            }
            let grown = memory.zip(early).is_some_and(|(now, then)| now > then + MOST_GROWTH);
            if grown || memory.is_some_and(|m| m > MOST_MEMORY) {
                return Err(("memory", Vec::new(), format!("after {number} inputs {memory:?} KiB are held")));
            }
        }
        if (number + 1) % 1_000_000 == 0 || number + 1 == options.inputs {
            report(lanes, number + 1, started.elapsed(), slowest);
        }
    }
    Ok(())
}

fn lane_of(mut draw: u64) -> usize {
    for (index, (_, share)) in SHARES.iter().enumerate() {
        if draw < *share {
            return index;
        }
        draw -= share;
    }
    0
}

fn next_input(lane: &Lane, random: &mut Random) -> Vec<u8> {
    if random.below(5) == 0
        && let Some(input) = generated(lane.target, random)
    {
        return input;
    }
    match lane.pool.get(random.below(lane.pool.len())) {
        Some(seed) => mutated(lane.target, seed, &lane.pool, random),
        None => Vec::new(),
    }
}

fn report(lanes: &[Lane], inputs: u64, taken: Duration, slowest: Duration) {
    let each: Vec<String> = lanes
        .iter()
        .map(|l| {
            format!("{} {} in {} s ({} ways)", l.target.name(), l.tried, l.taken.as_secs(), l.seen.len())
        })
        .collect();
    let memory = resident().map_or(0, |m| m / 1024);
    println!(
        "{inputs} inputs in {} s: {}; slowest {slowest:?}; {memory} MiB",
        taken.as_secs(),
        each.join(", ")
    );
}

/// The memory of the process in KiB; `None` if the system does not say.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmRSS:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

/// Minimises the inputs with new results, and keeps a few of each target.
fn keep(lanes: &mut [Lane], folder: &Path) {
    const KEPT: usize = 60;
    for lane in lanes {
        let step = (lane.found.len() / KEPT).max(1);
        for (number, input) in lane.found.iter().step_by(step).take(KEPT).enumerate() {
            let small = minimised(lane.target, input);
            if small.len() > 3_000 {
                continue;
            }
            let path = folder.join(format!("{}-{number:03}", lane.target.name()));
            if let Err(error) = std::fs::write(&path, small) {
                eprintln!("{}: {error}", path.display());
            }
        }
    }
}

/// The input without everything that can be removed while the result stays the same.
fn minimised(target: Target, input: &[u8]) -> Vec<u8> {
    let way = target.run(input, true);
    let mut small = input.to_vec();
    let mut length = (small.len() / 2).max(1);
    let mut tries = 0;
    while length >= 1 && tries < 2_000 {
        let mut at = 0;
        while at < small.len() && tries < 2_000 {
            tries += 1;
            let end = (at + length).min(small.len());
            let mut shorter = small.clone();
            shorter.drain(at..end);
            if target.run(&shorter, true) == way {
                small = shorter;
            } else {
                at += length;
            }
        }
        length /= 2;
    }
    small
}

fn options() -> Result<Options, String> {
    let mut found = Options { inputs: 100_000, seed: 1, keep: None };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let value = arguments.next().ok_or_else(|| format!("{argument} needs a value"))?;
        let number = || value.parse().map_err(|_| format!("{argument} {value}: no number"));
        match argument.as_str() {
            "--inputs" => found.inputs = number()?,
            "--seed" => found.seed = number()?,
            "--keep" => found.keep = Some(PathBuf::from(value)),
            _ => return Err(format!("unknown option {argument}")),
        }
    }
    Ok(found)
}
