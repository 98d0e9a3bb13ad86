//! Firefox and its driver, for the tests of the page in a second browser.

use super::chromium::{apt_install, starts};
use crate::process::heading;
use anyhow::Result;
use std::path::PathBuf;

/// The names of Firefox's program: on Debian, and elsewhere.
const PROGRAMS: [&str; 2] = ["firefox-esr", "firefox"];

/// The directory of geckodriver if Firefox is available too, otherwise the reason why not. That is not a failure: people
/// who work on the page may not have Firefox, but they must know that it was not tested there.
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
