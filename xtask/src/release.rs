//! `cargo xtask release`: the files of one release, in target/publish/.
//!
//! | file | what it is |
//! |---|---|
//! | `cluster-facts-X.Y.Z.tar.gz` | `dist/`, for any static host |
//! | `cluster-facts-X.Y.Z.tgz` | the npm package |
//! | `SRI.txt` | `integrity` values of the files that never change |
//! | `NOTES.md` | the version's block of CHANGELOG.md |
//! | `SHA256SUMS` | checksums of the files above, for `sha256sum --check` |

use crate::bundle::integrity;
use crate::node::hex;
use crate::{dist, npm, project, site};
use anyhow::{Context, Result, ensure};
use flate2::{Compression, GzBuilder};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Makes the release of the workspace's version, from a build into an empty dist/.
pub(crate) fn release() -> Result<()> {
    let version = project::VERSION;
    let changelog = fs::read_to_string(project::root().join("CHANGELOG.md"))?;
    let notes = notes(&changelog, version)?;
    // Files of older builds belong on the host that has them, not in a release.
    let folder = project::dist();
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} can't be emptied", project::short(&folder)))?;
    }
    // Each host that unpacks it has an address of its own.
    let package = dist::dist(Some(crate::share::SOMEWHERE))?;

    let publish = project::root().join("target/publish");
    if publish.exists() {
        fs::remove_dir_all(&publish)?;
    }
    let mut files = Vec::new();
    site::list(&folder, &mut files)?;
    files.retain(|path| *path != package);
    files.sort();
    let name = format!("cluster-facts-{version}");
    site::write(&publish.join(format!("{name}.tar.gz")), &archive(&folder, &files, &name)?)?;
    site::copy(&package, &publish.join(format!("{name}.tgz")))?;
    site::write(&publish.join("SRI.txt"), integrities(&folder, &files)?.as_bytes())?;
    site::write(&publish.join("NOTES.md"), notes.as_bytes())?;
    site::write(&publish.join("SHA256SUMS"), checksums(&publish)?.as_bytes())?;

    println!("\n{}/", project::short(&publish));
    let mut made = Vec::new();
    site::list(&publish, &mut made)?;
    made.sort();
    for path in &made {
        println!("{:>9}  {}", fs::metadata(path)?.len(), path.strip_prefix(&publish)?.display());
    }
    println!("{}", next(version, &npm::folder()));
    Ok(())
}

/// What a person does with the files.
fn next(version: &str, npm: &Path) -> String {
    format!(
        "Next:
  1. Check:    cd target/publish && sha256sum --check SHA256SUMS
  2. Tag:      git tag --annotate v{version} --file target/publish/NOTES.md && git push origin v{version}
               On GitHub the tag makes the release (.github/workflows/release.yml). Elsewhere, attach the files to a release by hand.
  3. Host:     unpack cluster-facts-{version}.tar.gz over the folder that your host serves. Delete nothing there.
  4. npm:      npm publish target/publish/cluster-facts-{version}.tgz (unpacked in {}/)
  5. crates:   cargo publish --package cluster-facts && cargo publish --package cluster-facts-cli
  6. Pin:      SRI.txt has the integrity values for tags that name v/{version}/cluster-facts.js",
        project::short(npm)
    )
}

/// The block of a version in the changelog, without its heading. The block needs a date, and nothing may be unreleased.
fn notes(changelog: &str, version: &str) -> Result<String> {
    let unreleased = changelog.split("\n## [Unreleased]\n").nth(1).and_then(|rest| rest.split("\n## ").next());
    ensure!(
        unreleased.is_none_or(|block| block.trim().is_empty()),
        "CHANGELOG.md lists unreleased changes. Next: give them a version and a date, and set `version` in Cargo.toml"
    );
    let heading = format!("\n## [{version}] - ");
    let (_, rest) = changelog.split_once(&heading).with_context(|| {
        format!("CHANGELOG.md has no block '## [{version}] - YYYY-MM-DD'. Next: rename 'Unreleased' and add the date")
    })?;
    let (date, block) = rest.split_once('\n').unwrap_or((rest, ""));
    let is_date = date.len() == 10
        && date
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    ensure!(is_date, "CHANGELOG.md: the date of {version} is '{date}'; expected: YYYY-MM-DD");
    let block = block.split("\n## ").next().unwrap_or_default();
    Ok(format!("{}\n", block.trim()))
}

/// A tar archive below the folder `name`, the same bytes for the same files: no dates, owners or order of a disk.
fn archive(folder: &Path, files: &[PathBuf], name: &str) -> Result<Vec<u8>> {
    let gzip = GzBuilder::new().write(Vec::new(), Compression::best());
    let mut tar = tar::Builder::new(gzip);
    for path in files {
        let bytes = fs::read(path)?;
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_mtime(0);
        tar.append_data(&mut header, Path::new(name).join(path.strip_prefix(folder)?), &*bytes)?;
    }
    let mut gzip = tar.into_inner()?;
    gzip.flush()?;
    Ok(gzip.finish()?)
}

/// The `integrity` value of each file whose address never changes.
fn integrities(folder: &Path, files: &[PathBuf]) -> Result<String> {
    let mut lines = String::new();
    for path in files {
        let short = path.strip_prefix(folder)?.display().to_string();
        let name = short.rsplit('/').next().unwrap_or_default();
        if short.starts_with("v/") || (short == name && name.starts_with("cluster-facts-")) {
            lines += &format!("{}  {short}\n", integrity(&fs::read(path)?));
        }
    }
    Ok(lines)
}

/// As `sha256sum` prints and reads them.
fn checksums(folder: &Path) -> Result<String> {
    let mut files = Vec::new();
    site::list(folder, &mut files)?;
    files.sort();
    let mut lines = String::new();
    for path in files {
        lines += &format!("{}  {}\n", hex(&Sha256::digest(fs::read(&path)?)), path.strip_prefix(folder)?.display());
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::{archive, checksums, integrities, notes};
    use std::fs;
    use std::io::Read;
    use std::path::PathBuf;

    #[test]
    fn the_notes_are_the_versions_block() {
        let changelog = "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2027-01-02\n\n### Added\n\n- B\n\n## [0.1.0] - 2026-11-28\n\n- A\n";
        assert_eq!(notes(changelog, "0.2.0").unwrap(), "### Added\n\n- B\n");
        assert_eq!(notes(changelog, "0.1.0").unwrap(), "- A\n");
    }

    #[test]
    fn a_release_without_a_block_or_a_date_is_refused_with_what_to_do() {
        let error = notes("# Changelog\n\n## [Unreleased]\n", "0.2.0").unwrap_err().to_string();
        assert!(error.contains("'## [0.2.0] - YYYY-MM-DD'. Next: rename 'Unreleased'"), "{error}");
        let more = "\n## [Unreleased]\n\n- B\n\n## [0.1.0] - 2026-11-28\n\n- A\n";
        let error = notes(more, "0.1.0").unwrap_err().to_string();
        assert!(error.contains("lists unreleased changes. Next: give them a version"), "{error}");
        let error = notes("\n## [0.2.0] - soon\n", "0.2.0").unwrap_err().to_string();
        assert!(error.contains("is 'soon'; expected: YYYY-MM-DD"), "{error}");
    }

    /// A folder with two files, and their paths.
    fn folder(name: &str) -> (PathBuf, Vec<PathBuf>) {
        let folder = std::env::temp_dir().join(format!("cluster-facts-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("v/0.1.0")).unwrap();
        let files = vec![folder.join("room.css"), folder.join("v/0.1.0/cluster-facts.js")];
        for file in &files {
            fs::write(file, "x").unwrap();
        }
        (folder, files)
    }

    #[test]
    fn an_archive_holds_the_files_below_its_name_and_is_the_same_each_time() {
        let (folder, files) = folder("archive");
        let bytes = archive(&folder, &files, "cluster-facts-0.1.0").unwrap();
        let mut read = tar::Archive::new(flate2::read::GzDecoder::new(&*bytes));
        let mut found = Vec::new();
        for entry in read.entries().unwrap() {
            let mut entry = entry.unwrap();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            found.push((entry.path().unwrap().display().to_string(), text));
        }
        assert_eq!(
            found,
            ["room.css", "v/0.1.0/cluster-facts.js"]
                .map(|path| (format!("cluster-facts-0.1.0/{path}"), "x".to_owned()))
        );
        fs::write(&files[0], "x").unwrap();
        assert_eq!(archive(&folder, &files, "cluster-facts-0.1.0").unwrap(), bytes);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn integrity_is_given_for_addresses_that_never_change_and_checksums_for_all() {
        let (folder, files) = folder("sums");
        let sri = integrities(&folder, &files).unwrap();
        // printf x | openssl dgst -sha384 -binary | base64
        let of_x = "sha384-11LCxR+6DimqGQVwqdQlPkQHegWNMpf6OlYw1b0BJiL5fCisrtMTtcg7uZDKp9qF";
        assert_eq!(sri.lines().count(), 1);
        assert!(sri.ends_with("  v/0.1.0/cluster-facts.js\n"), "{sri}");
        assert!(sri.starts_with(of_x), "{sri}");
        let sums = checksums(&folder).unwrap();
        let of_x = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
        assert_eq!(sums, format!("{of_x}  room.css\n{of_x}  v/0.1.0/cluster-facts.js\n"));
        fs::remove_dir_all(folder).unwrap();
    }
}
