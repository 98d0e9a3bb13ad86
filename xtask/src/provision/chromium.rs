//! The browser for the browser tests, and its driver.

use crate::process::{heading, run};
use anyhow::{Result, bail};
use std::path::Path;
use std::process::{Command, Stdio};

/// The programs that the tests start.
const PROGRAMS: [&str; 2] = ["chromium", "chromedriver"];

/// Makes sure that Chromium and its driver can be started: as root on Debian it installs them, otherwise it says what to
/// install.
pub(crate) fn provide() -> Result<()> {
    if missing().is_empty() {
        return Ok(());
    }
    heading("installing Chromium and its driver");
    let installed = apt_install(&["chromium", "chromium-driver"]);
    let missing = missing();
    if !missing.is_empty() {
        if let Err(error) = installed {
            eprintln!("   {error:#}");
        }
        bail!(
            "the browser tests need {}: install Chromium and ChromeDriver of the same version \
             (on Debian: `apt-get install chromium chromium-driver`)",
            missing.join(" and ")
        );
    }
    Ok(())
}

/// Installs Debian packages, if that is possible.
pub(super) fn apt_install(packages: &[&str]) -> Result<()> {
    if !Path::new("/etc/debian_version").exists() {
        bail!("this is not Debian");
    }
    if !is_root() {
        bail!("only root may install packages");
    }
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    run(apt().arg("update"))?;
    run(apt().args(["install", "--yes", "--no-install-recommends"]).args(packages))
}

fn missing() -> Vec<&'static str> {
    PROGRAMS.into_iter().filter(|program| !starts(program)).collect()
}

pub(super) fn starts(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").stderr(Stdio::null()).output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
