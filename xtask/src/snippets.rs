//! The snippets of the documentation as files: `<!-- snippet NAME -->` marks each in `docs/`.

use crate::{project, share, site};
use anyhow::{Context, Result};
use std::fs;

const START: &str = "<!-- snippet ";

/// Writes them into dist/snippets/ as the documentation prints them, with the host's address.
pub(crate) fn write(at: &str) -> Result<()> {
    for page in project::documentation()? {
        let text = fs::read_to_string(&page)?;
        for piece in text.split(START).skip(1) {
            let (name, snippet) = snippet(piece).with_context(|| {
                format!("{}: '<!-- snippet NAME -->' needs a block of HTML right after it", project::short(&page))
            })?;
            site::write(
                &project::dist().join("snippets").join(format!("{name}.html")),
                snippet.replace(share::SOMEWHERE, at).as_bytes(),
            )?;
        }
    }
    Ok(())
}

/// The name, and the content of the block of code right after it.
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
