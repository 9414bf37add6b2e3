//! A folder for a test, and the command run in it.

#![allow(dead_code, reason = "each test uses some of it")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder of its own for each test, with the command run in it.
pub(crate) struct Bench(pub(crate) PathBuf);

impl Bench {
    pub(crate) fn new(name: &str) -> Bench {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        Bench(folder)
    }

    pub(crate) fn file(self, name: &str, content: impl AsRef<[u8]>) -> Bench {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
        self
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cluster-facts"));
        command.current_dir(&self.0).args(args).env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG");
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> (i32, String, String) {
        said(&self.command(args).stdin(Stdio::null()).output().unwrap())
    }

    pub(crate) fn run_with(&self, variable: (&str, &str), args: &[&str]) -> (i32, String, String) {
        said(&self.command(args).env(variable.0, variable.1).stdin(Stdio::null()).output().unwrap())
    }

    pub(crate) fn feed(&self, args: &[&str], input: &[u8]) -> (i32, String, String) {
        let mut child =
            self.command(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // The command stops reading after a megabyte, which closes the pipe.
        let _ = child.stdin.take().unwrap().write_all(input);
        said(&child.wait_with_output().unwrap())
    }

    /// The text of a file in its folder.
    pub(crate) fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.join(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    /// The names of all files in its folder and those within, in order.
    pub(crate) fn files(&self) -> Vec<String> {
        fn each(folder: &Path, root: &Path, out: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    each(&path, root, out);
                } else {
                    out.push(path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/"));
                }
            }
        }
        let mut out = Vec::new();
        each(&self.0, &self.0, &mut out);
        out.sort();
        out
    }

    /// What it prints of one file; faults only, so the exit code is 1.
    pub(crate) fn faults(name: &str, content: impl AsRef<[u8]>) -> String {
        let (code, out, err) = Bench::new(name).file("p.json", content).run(&["check", "p.json"]);
        assert_eq!((code, err.as_str()), (1, ""));
        out
    }
}

pub(crate) fn said(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().expect("it ends by itself"), text(&output.stdout), text(&output.stderr))
}

pub(crate) fn with(out: &str) -> (i32, String, String) {
    (1, out.into(), String::new())
}

/// A profile without faults.
pub(crate) const GOOD: &str = r#"{
  "version": 1,
  "id": "example",
  "name": { "sv": "Exempelklustret", "en": "The example cluster" },
  "sources": [{ "id": "us", "name": { "sv": "oss", "en": "us" } }],
  "facts": [
    { "label": { "sv": "startår", "en": "founded" }, "value": 1999, "unit": "year", "origin": "stated", "source": "us" }
  ]
}
"#;
