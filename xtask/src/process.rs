//! Runs programs: shows what it runs, and fails with the name of the program that failed.

use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::{Command, Stdio};

/// Prints a step's heading.
pub(crate) fn heading(text: &str) {
    eprintln!("\n── {text}");
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// Runs a command and shows its output. An error if it cannot start or does not succeed.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let words = shown(command);
    eprintln!("   {words}");
    let status = command.status().with_context(|| format!("cannot start `{words}`"))?;
    if !status.success() {
        bail!("`{words}` failed ({status})");
    }
    Ok(())
}

/// Runs a command and returns what it prints to standard output.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    let words = shown(command);
    let output =
        command.stderr(Stdio::inherit()).output().with_context(|| format!("cannot start `{words}`"))?;
    if !output.status.success() {
        bail!("`{words}` failed ({})", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{words}` printed no UTF-8"))
}
