//! `cluster-facts render`: a widget as HTML that a page brings along.

use crate::embed::told;
use crate::names::{is_name, origin};
use crate::print::trouble;
use crate::wanted::{Wanted, lacks_figure, wanted};
use crate::write::{shown, write};
use crate::{TROUBLE, WELL};
use cluster_facts::Language;
use cluster_facts::render::{Options, Style, lacks_base, render_html, sheet_name, style_hash};
use cluster_facts::view::{self, Theme, View};
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What is asked for.
#[derive(Debug, PartialEq)]
pub(crate) struct Render {
    pub(crate) profile: OsString,
    /// The language of the page.
    pub(crate) page: Language,
    pub(crate) view: View,
    pub(crate) figure: String,
    pub(crate) theme: Theme,
    pub(crate) level: u8,
    pub(crate) is_linked: bool,
    /// The sheet's address; else that which the build gave it.
    pub(crate) sheet: Option<String>,
    /// By what the widget finds the profile; else its id.
    pub(crate) address: Option<String>,
    pub(crate) base: Option<String>,
    pub(crate) alternates: String,
    pub(crate) dist: PathBuf,
    pub(crate) out: Option<OsString>,
}

/// Writes the HTML and gives the exit code; what a page's policy must allow goes to `err`.
pub(crate) fn render(asked: &Render, language: Language, out: &mut impl Write, err: &mut impl Write) -> io::Result<u8> {
    let all = match wanted(std::slice::from_ref(&asked.profile), &asked.dist, language, err)? {
        Ok(all) => all,
        Err(code) => return Ok(code),
    };
    let Some(one) = all.first() else { return Ok(TROUBLE) };
    let options = match options(asked, one, language) {
        Ok(options) => options,
        Err(why) => return err.write_all(why.as_bytes()).map(|()| TROUBLE),
    };
    let mut page = render_html(&one.profile, &options);
    page.push('\n');
    match asked.out.as_ref().filter(|file| *file != "-") {
        None => {
            out.write_all(page.as_bytes())?;
            out.flush()?;
        }
        Some(file) => match write(Path::new(file), page.as_bytes(), language) {
            Ok(made) => err.write_all(told(Path::new(file), page.len(), made, language).as_bytes())?,
            Err(why) => return err.write_all(why.as_bytes()).map(|()| TROUBLE),
        },
    }
    if lacks_base(&one.profile, &options.shown) {
        let what = language.pick(
            "profilen har adresser som är relativa till den: ange med --base var den ligger",
            "the profile has addresses that are relative to it: say with --base where it is",
        );
        writeln!(err, "cluster-facts: {}: {what}", one.shown)?;
    }
    match &options.style {
        Style::Inline => writeln!(err, "style-src {}", style_hash(asked.view))?,
        Style::Link(href) => writeln!(err, "style-src {}", origin(href))?,
    }
    Ok(WELL)
}

fn options(asked: &Render, one: &Wanted, language: Language) -> Result<Options, String> {
    if let Some(why) = lacks_figure(one, asked.view, &asked.figure, language) {
        return Err(why);
    }
    let style = match (asked.is_linked, &asked.sheet) {
        (false, _) => Style::Inline,
        (true, Some(href)) => Style::Link(href.clone()),
        // Only the one of this very version: another's names of classes may be others.
        (true, None) if asked.dist.join(sheet_name()).is_file() => Style::Link(sheet_name()),
        (true, None) => return Err(no_sheet(&asked.dist, language)),
    };
    let profile = asked.address.clone().unwrap_or_else(|| one.profile.id().into());
    // What is relative to a profile is relative to where the widget finds it.
    let base = asked.base.clone().or_else(|| asked.address.clone().filter(|address| !is_name(address)));
    let shown = view::Options {
        view: asked.view,
        figure: asked.figure.clone(),
        theme: asked.theme,
        level: asked.level,
        base: base.unwrap_or_default(),
        faults: 0,
        alternates: asked.alternates.clone(),
    };
    Ok(Options { language: asked.page, shown, profile, style })
}

fn no_sheet(dist: &Path, language: Language) -> String {
    let file = shown(dist.join(sheet_name()));
    trouble(
        &format!("{file}: den stilmallen finns inte. `cargo xtask dist` gör den; --sheet anger en annan adress"),
        &format!("{file}: there is no such sheet. `cargo xtask dist` makes it; --sheet names another address"),
        language,
    )
}
