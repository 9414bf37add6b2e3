//! What README advises to paste, as files: `<!-- snippet NAME -->` stands before each.

use crate::{project, share, site};
use anyhow::{Context, Result};
use std::fs;

const START: &str = "<!-- snippet ";

/// Writes them into dist/snippets/, as README prints them, with the host's address.
pub(crate) fn write(at: &str) -> Result<()> {
    let readme = fs::read_to_string(project::root().join("README.md"))?;
    for piece in readme.split(START).skip(1) {
        let (name, text) =
            snippet(piece).context("README.md: a comment '<!-- snippet NAME -->' needs a block of code behind it")?;
        site::write(
            &project::dist().join("snippets").join(format!("{name}.html")),
            text.replace(share::SOMEWHERE, at).as_bytes(),
        )?;
    }
    Ok(())
}

/// The name, and what stands in the block of code right behind it.
fn snippet(piece: &str) -> Option<(&str, &str)> {
    let (name, rest) = piece.split_once(" -->\n")?;
    let (_, text) = rest.trim_start().strip_prefix("```html")?.split_once('\n')?;
    let (text, _) = text.split_once("```\n")?;
    Some((name, text))
}

#[cfg(test)]
mod tests {
    use super::snippet;

    #[test]
    fn a_snippet_is_what_is_printed() {
        assert_eq!(snippet("card -->\n```html\n<p>\n  x\n</p>\n```\nMore"), Some(("card", "<p>\n  x\n</p>\n")));
        assert_eq!(snippet("card -->\n\n```html\n<p>\n```\n"), Some(("card", "<p>\n")));
        assert_eq!(snippet("card -->\nText\n```html\n<p>\n```\n"), None);
    }
}
