//! A browser under WebDriver: the driver's process, and the capabilities that make it quiet, fresh and observable.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities as _;
use thirtyfour::{ChromeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel};

/// ChromeDriver's process; it ends with this value.
#[derive(Debug)]
pub(crate) struct DriverProcess {
    child: Child,
    /// Where it listens.
    pub(crate) address: String,
}

impl DriverProcess {
    pub(crate) fn start() -> Self {
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts (on Debian: apt-get install chromium chromium-driver)");
        let output = BufReader::new(child.stdout.take().expect("its output is piped"));
        let (sender, receiver) = mpsc::channel();
        // The thread reads to the end, so that the driver never waits for a full pipe.
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                let port = line.split_once("started successfully on port ").map(|(_, port)| port);
                if let Some(port) = port {
                    let _ = sender.send(port.trim_end_matches('.').to_owned());
                }
            }
        });
        let port = receiver.recv_timeout(Duration::from_secs(30)).expect("chromedriver says its port");
        Self { child, address: format!("http://127.0.0.1:{port}") }
    }
}

impl Drop for DriverProcess {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Chromium that asks nothing of anybody, with a profile and a download directory of its own.
pub(crate) fn capabilities(profile: &Path, downloads: &Path) -> ChromeCapabilities {
    let mut capabilities = DesiredCapabilities::chrome();
    let mut arguments = vec![format!("--user-data-dir={}", profile.display())];
    if std::env::var_os("CHI_TIEU_HEADED").is_none() {
        arguments.push("--headless".to_owned());
    }
    let quiet = [
        // Chromium refuses to run as root with its sandbox, and has none in most containers.
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-device-scale-factor=1",
        "--lang=vi",
    ];
    arguments.extend(quiet.map(str::to_owned));
    for argument in arguments {
        capabilities.add_arg(&argument).unwrap();
    }
    let preferences = serde_json::json!({
        "download.default_directory": downloads,
        "download.prompt_for_download": false,
        // Begin with an empty tab, not with the browser's own start page and its requests.
        "session.restore_on_startup": 4,
        "session.startup_urls": ["about:blank"],
    });
    capabilities.add_experimental_option("prefs", preferences).unwrap();
    for log in ["browser", "performance"] {
        capabilities.set_logging_prefs(log, LoggingPrefsLogLevel::All).unwrap();
    }
    capabilities
}
