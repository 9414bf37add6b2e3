//! Names and addresses: which may become a file's name, which may become a link.

use cluster_facts::profile::Address;

/// Whether a text is a profile's name, and so can't lead out of a folder: what an `id` may be.
pub(crate) fn is_name(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// Whether Windows takes a file of this name, with any ending, for a device.
pub(crate) fn is_reserved(name: &str) -> bool {
    let is_numbered =
        |kind: &str| name.strip_prefix(kind).is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']));
    matches!(name, "con" | "prn" | "aux" | "nul") || is_numbered("com") || is_numbered("lpt")
}

/// Whether an address is one that a page is fetched from: `https:`, `http:` or relative.
pub(crate) fn is_web_address(text: &str) -> bool {
    let is_other = |scheme: &str| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    Address::parse(text).is_some() && !is_other("mailto:") && !is_other("tel:")
}

/// Where an address leads, as a policy names it: its scheme and host, or the page's own.
pub(crate) fn origin(address: &str) -> &str {
    let host = match address.find("//") {
        Some(at) if at == 0 || address[..at].ends_with(':') => at + 2,
        _ => return "'self'",
    };
    let end = address[host..].find(['/', '?', '#']).map_or(address.len(), |at| host + at);
    // Without a scheme it is the page's, and a policy names the host alone.
    if host == 2 { &address[2..end] } else { &address[..end] }
}

#[cfg(test)]
mod tests {
    use super::{is_name, is_reserved, is_web_address, origin};

    #[test]
    fn names_lead_out_of_no_folder() {
        assert!(is_name("paper-province") && is_name("7") && is_name(&"x".repeat(64)));
        let long = "x".repeat(65);
        for other in ["", "../x", "/x", "a/b", "a\\b", ".", "..", "a.json", "Å", "кластер", "PP", "a b", "c:x", &long]
        {
            assert!(!is_name(other), "{other}");
        }
    }

    #[test]
    fn windows_has_names_of_its_own() {
        for name in ["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9"] {
            assert!(is_reserved(name), "{name}");
        }
        for name in ["com", "com0", "com10", "lpt", "console", "null", "paper-province"] {
            assert!(!is_reserved(name), "{name}");
        }
    }

    #[test]
    fn a_page_is_at_a_web_address() {
        for good in ["https://example.org/en", "http://localhost:80/", "/en", "en.html", "?lang=en", "//example.org/x"]
        {
            assert!(is_web_address(good), "{good}");
        }
        for bad in [
            "",
            "javascript:alert(1)",
            "JavaScript:x",
            "data:text/html,x",
            "MAILTO:a@b.se",
            "tel:112",
            "a b",
            "https:x",
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
    }

    #[test]
    fn a_policy_names_hosts() {
        assert_eq!(origin("https://cdn.example/a/b.css?x#y"), "https://cdn.example");
        assert_eq!(origin("https://cdn.example:8443"), "https://cdn.example:8443");
        assert_eq!(origin("//cdn.example/a.css"), "cdn.example");
        assert_eq!(origin("a.css"), "'self'");
        assert_eq!(origin("/a//b.css"), "'self'");
    }
}
