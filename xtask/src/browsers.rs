//! Browsers and their drivers: only the tests need them.

pub(crate) mod apt;

use crate::run;

/// A browser that the tests drive.
struct Browser {
    name: &'static str,
    /// One of each list has to be there.
    programs: &'static [&'static [&'static str]],
    packages: &'static [&'static str],
}

pub(crate) const FIREFOX: &str = "Firefox";

const BROWSERS: [Browser; 3] = [
    Browser {
        name: "Chromium",
        programs: &[&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"], &["chromedriver"]],
        packages: &["chromium", "chromium-driver"],
    },
    Browser {
        name: FIREFOX,
        // Its driver is no package: `tools::geckodriver`.
        programs: &[&["firefox-esr", "firefox"]],
        packages: &["firefox-esr"],
    },
    Browser {
        name: "WebKit",
        programs: &[&["WebKitWebDriver"], &["xvfb-run"], &["xauth"]],
        packages: &["webkit2gtk-driver", "xvfb", "xauth"],
    },
];

impl Browser {
    fn there(&self) -> bool {
        self.programs.iter().all(|names| names.iter().any(|name| run::has(name)))
    }
}

/// The names of the browsers that are missing, and the packages that would bring them.
pub(crate) fn missing() -> (Vec<&'static str>, Vec<&'static str>) {
    let missing: Vec<_> = BROWSERS.iter().filter(|browser| !browser.there()).collect();
    (
        missing.iter().map(|browser| browser.name).collect(),
        missing.iter().flat_map(|browser| browser.packages.iter().copied()).collect(),
    )
}
