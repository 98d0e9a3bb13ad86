//! What the browser noted of a page: requests, violations of its policy, errors. There should be nothing.

use serde_json::Value;
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

/// Everything that a clean page does not do. `address` is the page's own, `expected` are parts of errors that must occur.
pub(crate) async fn complaints(
    driver: &WebDriver,
    address: &str,
    expected: &[String],
) -> WebDriverResult<Vec<String>> {
    let mut complaints = Vec::new();
    for entry in driver.get_log("performance").await? {
        let event: Value = serde_json::from_str(&entry.message).unwrap_or_default();
        if let Some(url) = requested(&event["message"]).filter(|url| !is_own(url, address)) {
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

/// The address that an event of the network domain asks for.
fn requested(event: &Value) -> Option<&str> {
    match event["method"].as_str()? {
        "Network.requestWillBeSent" => event["params"]["request"]["url"].as_str(),
        "Network.webSocketCreated" | "Network.webTransportCreated" => event["params"]["url"].as_str(),
        _ => None,
    }
}

/// The file itself, the empty tab, and what a page makes of its own bytes.
fn is_own(url: &str, address: &str) -> bool {
    url.split('#').next() == Some(address)
        || url == "about:blank"
        || url.starts_with("data:")
        || url.starts_with("blob:")
}
