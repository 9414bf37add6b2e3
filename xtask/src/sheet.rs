//! The style sheet as it ships: without its white space, its own properties under short names.

use crate::bundle::esbuild;
use crate::{project, run};
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};

const FOLDER: &str = "src/view/generated";

/// Returns the path of a generated sheet: `card.css`, which every card needs; `first.css`, which adds the skeleton;
/// `more.css`, which some cards need too; `style.css`, all rules.
pub(crate) fn path(name: &str) -> PathBuf {
    project::root().join(FOLDER).join(name)
}

/// Returns all four with their paths from the root.
pub(crate) fn sheets() -> Result<[(PathBuf, String); 4]> {
    let card = minified("style.css")?;
    let with_more = card.clone() + &minified("card-more.css")?;
    let with_skeleton = with_more.clone() + &minified("skeleton.css")?;
    let whole = with_skeleton.clone() + &minified("story.css")?;
    // Names are given in the order in which they come, so each sheet begins with the one before.
    let [card, with_more, with_skeleton, whole] = [card, with_more, with_skeleton, whole].map(|css| short_names(&css));
    let more = with_more[card.len()..].to_owned();
    let first = card.clone() + &with_skeleton[with_more.len()..];
    Ok([("card.css", card), ("first.css", first), ("more.css", more), ("style.css", whole)]
        .map(|(name, css)| (Path::new(FOLDER).join(name), css)))
}

fn minified(name: &str) -> Result<String> {
    fs::create_dir_all(project::element())?;
    let to = project::element().join(name);
    run::show(
        esbuild(&Path::new("src/view").join(name), &to)
            // A browser would drop the faulty rule without a word.
            .args(["--minify", "--log-override:css-syntax-error=error"]),
        &format!("mend src/view/{name}"),
    )?;
    Ok(fs::read_to_string(to)?.trim_end().to_owned())
}

/// Gives the sheet's own properties, `--_name`, names of a letter or two; those without the underscore are the page's.
fn short_names(css: &str) -> String {
    let mut names: Vec<&str> = Vec::new();
    let mut out = String::new();
    let mut pieces = css.split("--_");
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let end = piece.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(piece.len());
        let (name, rest) = piece.split_at(end);
        let place = names.iter().position(|n| *n == name).unwrap_or_else(|| {
            names.push(name);
            names.len() - 1
        });
        out.push_str("--_");
        if place >= 26 {
            out.push(char::from(b'a' + (place / 26 - 1) as u8));
        }
        out.push(char::from(b'a' + (place % 26) as u8));
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::short_names;

    #[test]
    fn the_sheets_own_properties_get_short_names() {
        assert_eq!(
            short_names("a{--_gap-x:1;--gap:var(--_y);margin:var(--_gap-x)var(--_y)}"),
            "a{--_a:1;--gap:var(--_b);margin:var(--_a)var(--_b)}"
        );
    }
}
