//! Progress: `build 2/5 wasm`.

use std::io::Write;
use std::time::Instant;

/// Numbered steps of one verb. They go to stderr, so that stdout stays for results.
pub(crate) struct Steps {
    verb: &'static str,
    of: usize,
    done: usize,
    began: Instant,
}

impl Steps {
    pub(crate) fn new(verb: &'static str, of: usize) -> Self {
        Self { verb, of, done: 0, began: Instant::now() }
    }

    /// Says what comes next.
    pub(crate) fn next(&mut self, what: &str) {
        self.done += 1;
        // Neither a closed pipe nor a full disk behind stderr is a reason to stop a build.
        let _ = writeln!(std::io::stderr(), "{} {}/{} {what}", self.verb, self.done, self.of);
    }

    pub(crate) fn seconds(&self) -> u64 {
        self.began.elapsed().as_secs()
    }
}
