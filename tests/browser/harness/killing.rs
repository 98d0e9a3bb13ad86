//! Kills the browser: all its processes at once, as a crash, a power cut or a task manager would.

use crate::{Opening, Page};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Kills a page's browser. It can be sent to another thread, to kill while the page works.
#[derive(Debug)]
pub struct Killer {
    profile: PathBuf,
}

impl Killer {
    /// Stops all processes before the first of them dies, so that none can react.
    pub fn kill(&self) {
        let stopped = loop {
            let processes = self.processes();
            assert!(!processes.is_empty(), "the browser runs");
            signal("STOP", &processes);
            if self.processes() == processes {
                break processes;
            }
        };
        signal("KILL", &stopped);
    }

    /// The processes whose command line has the profile, and the processes that they started.
    fn processes(&self) -> BTreeSet<u32> {
        let profile = self.profile.to_str().expect("a path in UTF-8");
        let listed = std::fs::read_dir("/proc").expect("processes are listed in /proc");
        let all: Vec<u32> =
            listed.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect();
        let names_profile = |process: &u32| {
            let words = std::fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
            // The driver's command line may have it too, but the driver must live.
            let words = String::from_utf8_lossy(&words).into_owned();
            words.contains(profile) && !words.contains("driver")
        };
        let mut found: BTreeSet<u32> = all.iter().copied().filter(names_profile).collect();
        loop {
            let is_child =
                |process: &&u32| parent_of(**process).is_some_and(|parent| found.contains(&parent));
            let more: Vec<u32> = all.iter().filter(is_child).copied().collect();
            let before = found.len();
            found.extend(more);
            if found.len() == before {
                return found;
            }
        }
    }
}

fn signal(name: &str, processes: &BTreeSet<u32>) {
    let mut command = Command::new("kill");
    command.arg(format!("-{name}")).arg("--").args(processes.iter().map(u32::to_string));
    // It fails if a process has just ended by itself; the others got their signal.
    let _ = command.stderr(Stdio::null()).status();
}

impl Page {
    /// What can kill this page's browser.
    pub fn killer(&self) -> Killer {
        Killer { profile: self.profile() }
    }

    /// Types as a user does; false if the browser has ended.
    pub fn try_type(&self, text: &str) -> bool {
        let keys = self.driver().action_chain().send_keys(text);
        self.try_wait(keys.perform()).is_some()
    }

    /// Runs JavaScript; `None` if the browser has ended.
    pub fn try_eval(&self, script: &str) -> Option<Value> {
        let outcome = self.try_wait(self.driver().execute(script, Vec::<Value>::new()))?;
        Some(outcome.json().clone())
    }

    /// Starts the browser again after it was killed, with the same profile, and opens the file.
    pub fn start_again(&mut self) {
        self.forget_session();
        self.start_session();
        self.prepare(&Opening::new());
        self.load();
        self.wait_until_started();
    }
}

/// The fourth field of a process's status; the second is a name in brackets. `None` for a process that is dead.
fn parent_of(process: u32) -> Option<u32> {
    let status = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let mut fields = status.rsplit_once(')')?.1.split_whitespace();
    let state = fields.next()?;
    fields.next()?.parse().ok().filter(|_| state != "Z")
}
