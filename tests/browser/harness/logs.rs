//! What the browser noted about a page: requests, violations of the policy, errors. There should be none.

use serde_json::Value;
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

/// Whatever a clean page does not do. `address` is the page's own; `expected` has parts of the errors that must occur.
pub(crate) async fn complaints(
    driver: &WebDriver,
    address: &str,
    expected: &[String],
) -> WebDriverResult<Vec<String>> {
    let mut complaints = Vec::new();
    let entries = driver.get_log("performance").await?;
    let events: Vec<Value> =
        entries.iter().filter_map(|entry| serde_json::from_str(&entry.message).ok()).collect();
    let stopped: Vec<&Value> =
        events.iter().filter_map(|event| stopped_by_policy(&event["message"])).collect();
    for event in events.iter().map(|event| &event["message"]) {
        if let Some(url) = requested(event).filter(|url| !is_own(url, address) && !is_of_browser(url))
            && !stopped.contains(&&event["params"]["requestId"])
        {
            complaints.push(format!("request: {url}"));
        }
    }
    let mut missing: Vec<&String> = expected.iter().collect();
    for entry in driver.get_log("browser").await? {
        if !matches!(entry.level.as_str(), "SEVERE" | "WARNING") {
            continue;
        }
        missing.retain(|part| !entry.message.contains(*part));
        if !expected.iter().any(|part| entry.message.contains(part)) {
            complaints.push(format!("{}: {}", entry.level, entry.message));
        }
    }
    complaints.extend(missing.into_iter().map(|part| format!("expected, but not logged: {part}")));
    Ok(complaints)
}

/// The same, from what Firefox printed. Its requests and its policy cannot be watched this way.
pub(crate) fn printed_complaints(printed: &[String], expected: &[String]) -> Vec<String> {
    let is_complaint = |line: &&String| {
        line.contains("JavaScript error: file:")
            || line.contains("JavaScript error: blob:")
            || ["console.error: ", "console.warn: "]
                .iter()
                .any(|level| line.split_once(level).is_some_and(|(_, said)| !is_of_firefox(said)))
    };
    let is_expected = |line: &&String| expected.iter().any(|part| line.contains(part));
    let mut complaints: Vec<String> =
        printed.iter().filter(is_complaint).filter(|line| !is_expected(line)).cloned().collect();
    let missing = expected.iter().filter(|part| !printed.iter().any(|line| line.contains(*part)));
    complaints.extend(missing.map(|part| format!("expected, but not logged: {part}")));
    complaints
}

/// Firefox's own parts log the name of the part, for services that a machine without a desktop lacks; what a page logs
/// is in quotation marks.
fn is_of_firefox(said: &str) -> bool {
    // "services.settings: …"
    let is_name =
        |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.');
    // Firefox's list of repaired sites ("Skipping" 71 "un-needed interventions" …) is logged like a page's message.
    let of_mended_sites = said.contains("\"un-needed interventions\"");
    of_mended_sites
        || said.starts_with("[Exception... ")
        || said.split_once(':').is_some_and(|(name, _)| is_name(name))
}

/// Whether a request is one that only the browser's own pages can make: a browser that was killed may start again with its
/// new tab page before the test's.
fn is_of_browser(url: &str) -> bool {
    url.starts_with("chrome://")
}

/// The address that an event of the network domain asks for.
fn requested(event: &Value) -> Option<&str> {
    match event["method"].as_str()? {
        "Network.requestWillBeSent" => event["params"]["request"]["url"].as_str(),
        "Network.webSocketCreated" | "Network.webTransportCreated" => event["params"]["url"].as_str(),
        _ => None,
    }
}

/// The id of a request that the policy stopped. The violation itself is in the browser's log.
fn stopped_by_policy(event: &Value) -> Option<&Value> {
    let params = &event["params"];
    (event["method"] == "Network.loadingFailed" && params["blockedReason"] == "csp")
        .then(|| &params["requestId"])
}

/// The file itself, the empty tab, and addresses that a page makes from its own bytes.
fn is_own(url: &str, address: &str) -> bool {
    url.split('#').next() == Some(address)
        || url == "about:blank"
        || url.starts_with("data:")
        || url.starts_with("blob:")
}
