//! Golden files: what is shown, as it was when somebody last looked at it.

use super::path;

/// Compares with the golden file of this name; a line an element, so that a change is seen.
pub(crate) fn golden(name: &str, html: &str, wrong: &mut Vec<String>) {
    let found = html.replace("><", ">\n<") + "\n";
    let file = path("tests/goldens").join(format!("{name}.html"));
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(file, found).unwrap();
        return;
    }
    let golden = std::fs::read_to_string(&file).unwrap_or_default();
    if golden != found {
        let at = golden.lines().zip(found.lines()).position(|(a, b)| a != b);
        let at = at.unwrap_or(golden.lines().count().min(found.lines().count()));
        let line = |text: &str| text.lines().nth(at).unwrap_or("(nothing)").to_string();
        wrong.push(format!("{name}.html, line {}:\n  golden: {}\n  shown:  {}", at + 1, line(&golden), line(&found)));
    }
}
