//! The project's commands. Locally and on a server they are the same: `cargo xtask test` is the whole check.

mod bench;
mod build;
mod pack;
mod places;
mod process;
mod provision;
mod seam;
mod supply;
mod test;

use anyhow::{Result, bail};
use build::Profile;
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask <command>

  build   build the page: dist/index.html, one file
          (--quick: larger and slower, but soon ready, while writing it)
  open    build the page and open it in the browser
  test    every check: format, lints, seam, native tests, the page in a browser
  bench   measure: natively and in the page; results go into docs/benchmarks.md
  pictures  take pictures of the page for docs/pictures
  fuzz    feed random and mutated inputs into everything that reads
          (--inputs N --seed S --keep DIR; see docs/fuzzing.md)
  shapes  make tables of all shapes with their truth known and judge how they are
          read (--tables N --seed S; --brief: kinds without their tables)
  gallery  write target/gallery.html: charts of all kinds from the built-in examples
          (--svg DIR: each into a file of its own too, in all looks;
          --pictures: small pictures of each kind for docs/charts)
  seam    check that the library names no browser crate, and that its rooms
          and files use one another in one direction

  supply  check where the packages of the page come from and their licences; write
          dist/sbom.json and docs/libraries.tsv

  pack    used by Trunk.toml: turn Trunk's staged files into the one page";

fn run() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["build"] => build::build(Profile::Release).map(|page| println!("{}", page.display())),
        ["build", "--quick"] => build::build(Profile::Quick).map(|page| println!("{}", page.display())),
        ["open"] => build::open(),
        ["bench"] => bench::bench(),
        ["pictures"] => bench::pictures(),
        ["test"] => test::test(),
        ["fuzz", options @ ..] => example("fuzz", &["--profile", "fuzz"], options),
        // As the tests are compiled: ready at once after them, and fast enough.
        ["shapes", options @ ..] => example("shapes", &[], options),
        ["gallery", "--pictures"] => bench::chart_pictures(),
        ["gallery", options @ ..] => example("gallery", &[], options),
        ["seam"] => seam::check(),
        ["supply"] => supply::write(),
        ["pack"] => pack::pack_staged(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        other => bail!("unknown command `{}`\n\n{USAGE}", other.join(" ")),
    }
}

/// Runs an example of the library.
fn example(name: &str, profile: &[&str], options: &[&str]) -> Result<()> {
    process::run(
        std::process::Command::new(places::cargo())
            .current_dir(places::workspace()?)
            .arg("run")
            .args(profile)
            .args(["--example", name, "--"])
            .args(options),
    )
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
