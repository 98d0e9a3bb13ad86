//! LibreOffice and a reader of PDF, in which the files that leave the page are opened.

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
        "{} is missing (on Debian: apt-get install libreoffice-draw-nogui libreoffice-writer-nogui poppler-utils \
         fonts-liberation)",
        missing.join(" and ")
    ))
}
