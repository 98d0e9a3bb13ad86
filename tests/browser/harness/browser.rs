//! A browser under WebDriver: the driver's process, and the capabilities that make the browser quiet, new and
//! observable.

use std::io::{BufRead as _, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities as _;
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::{Capabilities, DesiredCapabilities, LoggingPrefsLogLevel};

/// The browser that the page runs in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, by ChromeDriver: the harness watches its requests, too.
    #[default]
    Chromium,
    /// Firefox, by geckodriver. It has no DevTools protocol: no early scripts, no emulation.
    Firefox,
}

/// How often a driver is started before the test fails.
const STARTS: usize = 3;

/// How long a driver may take to say its port: it does so at once, but a machine may be busy.
const PORT_WAIT: Duration = Duration::from_secs(60);

/// The driver's process; it ends with this value.
#[derive(Debug)]
pub(crate) struct DriverProcess {
    child: Child,
    /// Where it listens.
    pub(crate) address: String,
    /// What it and the browser printed.
    pub(crate) printed: Arc<Mutex<Vec<String>>>,
}

impl DriverProcess {
    /// Starts the driver of `browser`. A driver asks the system for a port of one address family and then wants
    /// the same of the other, which another driver may have got meanwhile: it ends then, and is started again.
    pub(crate) fn start(browser: Browser) -> Self {
        let mut said = Vec::new();
        for _ in 0..STARTS {
            match Self::start_once(browser) {
                Ok(process) => return process,
                Err(printed) => said.extend(printed),
            }
        }
        panic!("the driver of {browser:?} says no port, {STARTS} times over; it said: {said:#?}");
    }

    /// Starts the driver, or returns what it printed before it ended or [`PORT_WAIT`] was over.
    fn start_once(browser: Browser) -> Result<Self, Vec<String>> {
        let (program, hint) = match browser {
            Browser::Chromium => ("chromedriver", "on Debian: apt-get install chromium chromium-driver"),
            Browser::Firefox => ("geckodriver", "cargo xtask test brings it"),
        };
        let mut child = Command::new(program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{program} does not start ({hint}): {error}"));
        let printed = Arc::new(Mutex::new(Vec::new()));
        let output: [Box<dyn Read + Send>; 2] = [
            Box::new(child.stdout.take().expect("its output is piped")),
            Box::new(child.stderr.take().expect("its errors are piped")),
        ];
        let port = port_said(output, &printed);
        // From here on the process ends with the value.
        let mut process = Self { child, address: String::new(), printed };
        match port.recv_timeout(PORT_WAIT) {
            Ok(port) => {
                process.address = format!("http://127.0.0.1:{port}");
                Ok(process)
            }
            Err(_) => Err(process.printed.lock().expect("no reader panics").clone()),
        }
    }
}

/// Keeps what a driver prints and hands on the port it names; the channel closes when the driver has ended.
fn port_said(output: [Box<dyn Read + Send>; 2], printed: &Arc<Mutex<Vec<String>>>) -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    for output in output {
        let (printed, sender) = (printed.clone(), sender.clone());
        // The thread reads to the end, so that the driver never waits for a full pipe.
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                let port = ["started successfully on port ", "Listening on 127.0.0.1:"]
                    .iter()
                    .find_map(|before| line.split_once(before));
                if let Some((_, port)) = port {
                    let _ = sender.send(port.trim_end_matches('.').to_owned());
                }
                printed.lock().expect("no reader panics").push(line);
            }
        });
    }
    receiver
}

impl Drop for DriverProcess {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A browser that asks the user nothing, with this profile and download directory.
pub(crate) fn capabilities(browser: Browser, profile: &Path, downloads: &Path) -> Capabilities {
    match browser {
        Browser::Chromium => chromium(profile, downloads),
        Browser::Firefox => firefox(profile, downloads),
    }
}

fn is_headed() -> bool {
    std::env::var_os("CHI_TIEU_HEADED").is_some()
}

fn chromium(profile: &Path, downloads: &Path) -> Capabilities {
    let mut capabilities = DesiredCapabilities::chrome();
    let mut arguments = vec![format!("--user-data-dir={}", profile.display())];
    if !is_headed() {
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
        // Without this, the browser asks about a second download that no click started.
        "profile.default_content_setting_values.automatic_downloads": 1,
        // Begin with an empty tab, not with the browser's own start page and its requests.
        "session.restore_on_startup": 4,
        "session.startup_urls": ["about:blank"],
    });
    capabilities.add_experimental_option("prefs", preferences).unwrap();
    for log in ["browser", "performance"] {
        capabilities.set_logging_prefs(log, LoggingPrefsLogLevel::All).unwrap();
    }
    capabilities.into()
}

fn firefox(profile: &Path, downloads: &Path) -> Capabilities {
    std::fs::create_dir_all(profile).unwrap();
    let mut capabilities = DesiredCapabilities::firefox();
    if !is_headed() {
        capabilities.add_arg("-headless").unwrap();
    }
    capabilities.add_arg("-profile").unwrap();
    capabilities.add_arg(profile.to_str().expect("a path in UTF-8")).unwrap();
    let mut preferences = FirefoxPreferences::new();
    let rows = [
        // Automation relaxes this, and the tests would not see what a page on the disk may do.
        ("security.fileuri.strict_origin_policy", serde_json::json!(true)),
        ("browser.download.folderList", serde_json::json!(2)),
        ("browser.download.dir", serde_json::json!(downloads)),
        ("browser.download.useDownloadDir", serde_json::json!(true)),
        ("browser.download.always_ask_before_handling_new_types", serde_json::json!(false)),
        ("intl.accept_languages", serde_json::json!("vi,en")),
        // What pages log goes to the driver's output, where the harness reads it.
        ("devtools.console.stdout.content", serde_json::json!(true)),
        // Messages of the browser's own parts, about services that a machine without a desktop lacks, are not the
        // page's.
        ("devtools.console.stdout.chrome", serde_json::json!(false)),
        ("dom.events.testing.asyncClipboard", serde_json::json!(false)),
    ];
    for (name, value) in rows {
        preferences.set(name, value).unwrap();
    }
    capabilities.set_preferences(preferences).unwrap();
    capabilities.into()
}
