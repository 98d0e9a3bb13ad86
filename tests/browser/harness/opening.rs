//! Opens a page: copies the file to a path with spaces and Vietnamese letters, changes it if asked, and loads it.

use crate::Page;
use crate::browser::{Browser, DriverProcess};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Where the copy is, in the test's own directory.
const PLACE: &str = "Báo cáo tháng 5/chỉ tiêu.html";

/// What to open and how; [`Page::open`] is the usual way.
#[derive(Debug, Default)]
pub struct Opening {
    browser: Browser,
    window: Option<(u32, u32)>,
    early_script: Option<String>,
    document: Option<String>,
    html: Option<String>,
    without_javascript: bool,
    not_started: bool,
}

impl Opening {
    /// The built page, 1280 × 800 pixels of it.
    pub fn new() -> Self {
        Self::default()
    }

    /// Opens it in this browser.
    pub fn browser(mut self, browser: Browser) -> Self {
        self.browser = browser;
        self
    }

    /// How much of the page the window shows, in CSS pixels.
    pub fn window(mut self, width: u32, height: u32) -> Self {
        self.window = Some((width, height));
        self
    }

    /// Runs JavaScript before any script of the page.
    pub fn early_script(mut self, script: &str) -> Self {
        self.early_script = Some(script.to_owned());
        self
    }

    /// Puts a document (JSON) into the page's data block, as a saved copy carries it.
    pub fn document(mut self, text: &str) -> Self {
        self.document = Some(text.to_owned());
        self
    }

    /// Opens this HTML in place of the built page.
    pub fn html(mut self, html: &str) -> Self {
        self.html = Some(html.to_owned());
        self
    }

    /// Switches JavaScript off. The app then does not start.
    pub fn without_javascript(mut self) -> Self {
        self.without_javascript = true;
        self.without_waiting()
    }

    /// Returns as soon as the file is loaded, without waiting for the app to start.
    pub fn without_waiting(mut self) -> Self {
        self.not_started = true;
        self
    }

    /// Starts a browser and opens the page in it.
    pub fn open(self) -> Page {
        let home = tempfile::Builder::new().prefix("chi-tieu-").tempdir().unwrap();
        let file = home.path().join(PLACE);
        let downloads = home.path().join("Tải về");
        for directory in [file.parent().unwrap(), &downloads] {
            std::fs::create_dir_all(directory).unwrap();
        }
        std::fs::write(&file, self.content()).unwrap();

        let process = DriverProcess::start(self.browser);
        let mut page = Page::new(self.browser, process, home, file, downloads);
        page.start_session();
        page.prepare(&self);
        page.load();
        if !self.not_started {
            page.wait_until_started();
        }
        page
    }

    pub(crate) fn window_size(&self) -> (u32, u32) {
        self.window.unwrap_or((1280, 800))
    }

    pub(crate) fn script(&self) -> Option<&str> {
        self.early_script.as_deref()
    }

    pub(crate) fn is_without_javascript(&self) -> bool {
        self.without_javascript
    }

    fn content(&self) -> String {
        let html = self.html.clone().unwrap_or_else(built_page);
        let Some(document) = &self.document else { return html };
        let block = "<script type=\"application/json\" id=\"chi-tieu-document\">";
        assert!(html.contains(block), "the page has a block for its document");
        html.replacen(block, &format!("{block}{}", document.replace('<', "\\u003C")), 1)
    }
}

/// The HTML of the page under test.
fn built_page() -> String {
    let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist/index.html");
    let path = std::env::var_os("CHI_TIEU_PAGE").map_or_else(default, PathBuf::from);
    std::fs::read_to_string(&path)
        .unwrap_or_else(|_| panic!("no {}: run `cargo xtask build`", path.display()))
}

/// How long a test waits before it fails: long, for machines that do other work too.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);
