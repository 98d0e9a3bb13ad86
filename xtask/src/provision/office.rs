//! LibreOffice and a reader of PDF, in which the files that leave the page are opened, and a validator of Word and Excel
//! files.

use crate::places;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The programs that the tests start, each with what makes it print its version.
const PROGRAMS: [(&str, &str); 2] = [("soffice", "--version"), ("pdftotext", "-v")];

/// Says what to install if one of them cannot be started. They are not installed here: LibreOffice is large, and most who
/// work on the page never need it.
pub(crate) fn find() -> Result<(), String> {
    let starts = |(program, argument): &(&str, &str)| {
        let mut command = Command::new(program);
        command.arg(argument).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok()
    };
    let missing: Vec<&str> = PROGRAMS.iter().filter(|p| !starts(p)).map(|(program, _)| *program).collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!(
        "{} is missing (on Debian: apt-get install libreoffice-draw-nogui libreoffice-writer-nogui \
         libreoffice-calc-nogui poppler-utils \
         fonts-liberation)",
        missing.join(" and ")
    ))
}

/// The validator of Word and Excel files, and its version.
const AUDIT: &str = "openxml-audit==0.8.0";

/// The validator's program; it is installed below `target/` if it is not there. Says what to install if Python is missing.
pub(crate) fn audit() -> Result<PathBuf, String> {
    let folder = places::workspace().map_err(|error| error.to_string())?.join("target").join("openxml-audit");
    let program = folder.join("bin").join("openxml-audit");
    if program.exists() {
        return Ok(program);
    }
    let does = |command: &mut Command| -> Result<(), String> {
        let status = command.stdin(Stdio::null()).stdout(Stdio::null()).status();
        match status.is_ok_and(|status| status.success()) {
            true => Ok(()),
            false => Err(format!("{command:?} failed (on Debian: apt-get install python3-venv)")),
        }
    };
    does(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
    does(Command::new(folder.join("bin").join("pip")).args(["install", "--quiet", AUDIT]))?;
    if program.exists() { Ok(program) } else { Err(format!("{} is missing", program.display())) }
}
