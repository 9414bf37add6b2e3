//! The headers that docs/hosting.md recommends, in one place.

/// What the examples' pages allow: nothing but this host's own files, and wasm.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
     style-src 'self'; img-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; \
     form-action 'none'";

/// For everything: any page may use these files, and nobody guesses at their types.
pub(crate) const ALWAYS: [(&str, &str); 3] = [
    ("Access-Control-Allow-Origin", "*"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
];

/// How long a browser may keep a file. The wasm and the style sheet have their content's hash in their names; what
/// stands in a version's folder never changes.
pub(crate) fn cache(path: &str) -> &'static str {
    let mut parts = path.rsplit('/');
    let name = parts.next().unwrap_or_default();
    if name.starts_with("cluster-facts-") || parts.nth(1) == Some("v") {
        "public, max-age=31536000, immutable"
    } else {
        // A host sends max-age=3600 with the script and 300 with the profiles. Here somebody is changing them.
        "no-cache"
    }
}

pub(crate) fn media_type(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::cache;

    #[test]
    fn what_never_changes_is_kept_for_good() {
        for path in ["dist/cluster-facts-0123456789abcdef.wasm", "dist/v/0.1.0/cluster-facts.js"] {
            assert!(cache(path).contains("immutable"), "{path}");
        }
        for path in ["dist/cluster-facts.js", "dist/profiles/v.json", "dist/v/cluster-facts.js"] {
            assert!(!cache(path).contains("immutable"), "{path}");
        }
    }
}
