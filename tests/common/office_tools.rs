//! Programs from outside that validate and convert files which leave the page: `openxml-audit` (PyPI), LibreOffice.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder of its own, where the files stay to be looked at.
pub fn folder() -> PathBuf {
    let folder = std::env::temp_dir().join("chi_tieu_office");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Fails if the validator finds anything.
pub fn assert_valid(file: &Path) {
    let program = std::env::var("OPENXML_AUDIT").unwrap_or_else(|_| "openxml-audit".into());
    let output = Command::new(program).arg(file).args(["-m", "0", "-o", "json"]).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let found: serde_json::Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{text}"));
    assert_eq!(found[0]["error_count"], 0, "{}: {text}", file.display());
}

/// Converts a file by LibreOffice.
pub fn converted(file: &Path, to: &str, ending: &str) -> PathBuf {
    converted_as(file, &[], to, ending)
}

/// The same, with options before.
pub fn converted_as(file: &Path, options: &[&str], to: &str, ending: &str) -> PathBuf {
    // Two LibreOffices do not share a profile.
    static ONE_AT_A_TIME: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let _held = ONE_AT_A_TIME.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let profile = folder().join("profile");
    // LibreOffice believes the values in a file of another program unless it is told to compute anew.
    let settings = profile.join("user/registrymodifications.xcu");
    if !settings.exists() {
        std::fs::create_dir_all(profile.join("user")).unwrap();
        std::fs::write(&settings, r#"<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>"#).unwrap();
    }
    let made = folder().join(file.file_stem().unwrap()).with_extension(ending);
    let _ = std::fs::remove_file(&made);
    let output = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .arg("--headless")
        .args(options)
        .args(["--convert-to", to, "--outdir"])
        .arg(folder())
        .arg(file)
        .output()
        .unwrap();
    assert!(made.exists(), "{}", String::from_utf8_lossy(&output.stderr));
    made
}
