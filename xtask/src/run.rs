//! Starting other programs.

use crate::project;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

/// A command that finds the project's own tools before the machine's, and reads nothing from the terminal.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let program = program.as_ref();
    // `Command` looks a bare name up in its own PATH only on some systems: look it up here.
    let found = find(program).unwrap_or_else(|| PathBuf::from(program));
    let mut command = Command::new(found);
    command.current_dir(project::root()).env("PATH", path(&[])).stdin(Stdio::null());
    command
}

/// The PATH with `first` and the project's tools before everything else.
pub(crate) fn path(first: &[PathBuf]) -> std::ffi::OsString {
    let own = [project::tools().join("bin"), project::node_bin()];
    let others = std::env::var_os("PATH").unwrap_or_default();
    let all = first.iter().cloned().chain(own).chain(std::env::split_paths(&others));
    // Only a folder with a separator in its name can't be joined: then the machine's own PATH has to do.
    std::env::join_paths(all).unwrap_or(others)
}

/// Where a program is, if it is.
pub(crate) fn find(program: &OsStr) -> Option<PathBuf> {
    if Path::new(program).components().count() > 1 {
        let path = PathBuf::from(program);
        return path.is_file().then_some(path);
    }
    std::env::split_paths(&path(&[])).find_map(|folder| {
        let path = folder.join(program);
        if path.is_file() {
            return Some(path);
        }
        ["exe", "cmd"].iter().map(|ending| path.with_extension(ending)).find(|path| cfg!(windows) && path.is_file())
    })
}

pub(crate) fn has(program: &str) -> bool {
    find(OsStr::new(program)).is_some()
}

/// Runs to the end and shows what it prints, on stderr: stdout is for xtask's own results.
pub(crate) fn show(command: &mut Command, next: &str) -> Result<()> {
    let status = status(command)?;
    if !status.success() {
        bail!("{} ended with {status}\nNext: {next}", name(command));
    }
    Ok(())
}

fn status(command: &mut Command) -> Result<ExitStatus> {
    let name = name(command);
    command.stdout(std::io::stderr()).status().with_context(|| format!("{name} could not be started"))
}

/// Runs to the end; what it prints is shown only if it fails.
pub(crate) fn quietly(command: &mut Command, next: &str) -> Result<()> {
    let name = name(command);
    let output = command.output().with_context(|| format!("{name} could not be started"))?;
    if !output.status.success() {
        for text in [&output.stdout, &output.stderr] {
            eprint!("{}", String::from_utf8_lossy(text));
        }
        bail!("{name} ended with {}\nNext: {next}", output.status);
    }
    Ok(())
}

/// Runs to the end and gives back what it printed on stdout; its errors are shown.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let name = name(command);
    let output = command.stderr(Stdio::inherit()).output().with_context(|| format!("{name} could not be started"))?;
    if !output.status.success() {
        bail!("{name} ended with {}", output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The first line of what a program says to `--version`, if it runs at all.
pub(crate) fn version(program: &str) -> Option<String> {
    let output = command(program).arg("--version").stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then(|| text.lines().next().unwrap_or_default().to_owned())
}

/// Runs to the end, shows what it prints while it runs, and gives back its stdout too.
pub(crate) fn tee(command: &mut Command) -> Result<(bool, String)> {
    let name = name(command);
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("{name} could not be started"))?;
    let mut text = String::new();
    if let Some(stdout) = child.stdout.take() {
        let mut reader = BufReader::new(stdout);
        let mut line = Vec::new();
        // Read as bytes: a runner may print what isn't UTF-8, and that must not end the reading.
        while reader.read_until(b'\n', &mut line)? > 0 {
            let part = String::from_utf8_lossy(&line);
            let _ = write!(std::io::stderr(), "{part}");
            text.push_str(&part);
            line.clear();
        }
    }
    Ok((child.wait()?.success(), text))
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned()
}
