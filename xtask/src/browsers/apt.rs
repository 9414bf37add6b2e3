//! Debian's packages.

use crate::run;
use anyhow::Result;
use std::path::Path;

/// The command that a person would type.
pub(crate) fn line(packages: &[&str]) -> String {
    format!("apt-get install --no-install-recommends {}", packages.join(" "))
}

/// Whether packages can be installed without asking anybody: on Debian, as root.
pub(crate) fn possible() -> bool {
    Path::new("/etc/debian_version").is_file() && run::has("apt-get") && root()
}

/// Installs packages, with a fresh list of them where the one at hand doesn't do.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let next = format!("see what apt says above; by hand: {}", line(packages));
    let mut update = run::command("apt-get");
    update.args(["-q", "-q", "update"]).env("DEBIAN_FRONTEND", "noninteractive");
    // A list that can't be renewed may still be good enough: the installation itself decides.
    let _ = run::quietly(&mut update, &next);
    let mut install = run::command("apt-get");
    install
        .args(["-q", "-q", "install", "-y", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive");
    run::quietly(&mut install, &next)
}

fn root() -> bool {
    run::read(run::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
