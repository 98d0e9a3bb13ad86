//! Firefox and its driver, for the tests of the page in a second browser.

use super::chromium::{apt_install, starts};
use crate::process::heading;
use anyhow::Result;
use std::path::PathBuf;

/// What Firefox is called on Debian, and elsewhere.
const PROGRAMS: [&str; 2] = ["firefox-esr", "firefox"];

/// The directory of geckodriver if it and Firefox can be had, else why not. That is no failure: whoever works on the
/// page may have no Firefox, but must not believe that it was tested there.
pub(crate) fn provide() -> Result<PathBuf, String> {
    if !is_there() {
        heading("installing Firefox");
        apt_install(&["firefox-esr"]).map_err(|error| format!("Firefox is not installed: {error:#}"))?;
    }
    if !is_there() {
        return Err("Firefox is not installed (on Debian: apt-get install firefox-esr)".to_owned());
    }
    super::provide_geckodriver().map_err(|error| format!("its driver cannot be had: {error:#}"))
}

fn is_there() -> bool {
    PROGRAMS.into_iter().any(starts)
}
