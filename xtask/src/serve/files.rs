//! One request, one file.

use crate::headers;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use tiny_http::{Header, Method, Request, Response, StatusCode};

/// What a request's path leads to.
#[derive(Debug, PartialEq)]
enum Found {
    File(PathBuf),
    /// A folder asked for without its closing slash: relative addresses in its page need that.
    Folder,
    Nothing,
}

pub(crate) fn answer(request: Request, folder: &Path) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
    // The reader may have gone away: an answer that can't be sent is nobody's loss.
    let _ = if !matches!(request.method(), Method::Get | Method::Head) {
        request.respond(said(405, "only GET and HEAD").with_header(header("Allow", "GET, HEAD")))
    } else {
        match find(folder, &path) {
            Found::File(file) => match File::open(&file) {
                Ok(open) => request.respond(with_headers(Response::from_file(open), &file.to_string_lossy())),
                Err(_) => request.respond(said(404, "not found")),
            },
            Found::Folder => request.respond(said(308, "").with_header(header("Location", &format!("{path}/")))),
            Found::Nothing => request.respond(said(404, "not found")),
        }
    };
}

fn said(status: u16, text: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    with_headers(Response::from_string(text), "answer.txt").with_status_code(StatusCode(status))
}

fn with_headers<R: std::io::Read>(mut response: Response<R>, path: &str) -> Response<R> {
    let media_type = headers::media_type(path);
    response.add_header(header("Content-Type", media_type));
    response.add_header(header("Cache-Control", headers::cache(path)));
    // The page for frames has its own: 'self' would shut it out where it has no origin.
    if media_type.starts_with("text/html") && !path.ends_with("dist/embed.html") {
        response.add_header(header("Content-Security-Policy", headers::POLICY));
    }
    for (name, value) in headers::ALWAYS {
        response.add_header(header(name, value));
    }
    response
}

fn header(name: &str, value: &str) -> Header {
    // A header that a request's path made impossible is replaced by a harmless one.
    Header::from_bytes(name, value)
        .or_else(|()| Header::from_bytes("X-Refused", "1"))
        .expect("this name and value are plain ASCII")
}

/// Looks a path up below `folder`, and never outside it.
fn find(folder: &Path, path: &str) -> Found {
    let Some(parts) = parts(path) else {
        return Found::Nothing;
    };
    let Ok(folder) = folder.canonicalize() else {
        return Found::Nothing;
    };
    let file = parts.iter().fold(folder.clone(), |path, part| path.join(part));
    // Resolved once more, so that a link in the folder leads nowhere else either.
    let Ok(file) = file.canonicalize() else {
        return Found::Nothing;
    };
    if !file.starts_with(&folder) {
        return Found::Nothing;
    }
    if file.is_dir() {
        if !path.ends_with('/') {
            return Found::Folder;
        }
        let index = file.join("index.html");
        return if index.is_file() { Found::File(index) } else { Found::Nothing };
    }
    // A file is no folder, whatever the path says.
    if path.ends_with('/') || fs::metadata(&file).is_err() {
        return Found::Nothing;
    }
    Found::File(file)
}

/// The path's parts, unescaped; `None` where one of them is no plain name.
fn parts(path: &str) -> Option<Vec<String>> {
    let mut parts = Vec::new();
    for part in path.strip_prefix('/')?.split('/').filter(|part| !part.is_empty()) {
        let part = unescape(part)?;
        if part == "." || part == ".." || part.contains(['/', '\\', ':', '\0']) {
            return None;
        }
        parts.push(part);
    }
    Some(parts)
}

fn unescape(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let [high, low, after @ ..] = rest else {
            return None;
        };
        let digit = |byte: u8| char::from(byte).to_digit(16);
        bytes.push(u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()?);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{Found, find, parts};
    use std::path::Path;

    /// This crate's own folder has files, a folder, and files outside it that must stay unseen.
    fn here() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))
    }

    #[test]
    fn files_and_folders_are_found() {
        let found = find(here(), "/serve/files.rs");
        assert!(matches!(found, Found::File(path) if path.ends_with("src/serve/files.rs")));
        assert_eq!(find(here(), "/serve"), Found::Folder);
        assert_eq!(find(here(), "/serve/"), Found::Nothing);
        assert_eq!(find(here(), "/main.rs/"), Found::Nothing);
        assert_eq!(find(here(), "/none.rs"), Found::Nothing);
    }

    #[test]
    fn nothing_outside_is_ever_found() {
        for path in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/serve/..%2f..%2f..%2fCargo.toml",
            "/..\\Cargo.toml",
            "/%5c..%5cCargo.toml",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/C:/Windows/win.ini",
            "/main.rs%00.html",
            "/%",
            "/%zz",
            "/%ff",
            "main.rs",
        ] {
            assert_eq!(find(here(), path), Found::Nothing, "{path}");
        }
    }

    #[test]
    fn escaped_letters_are_read() {
        assert_eq!(parts("/a%20b//%C3%A5"), Some(vec!["a b".to_owned(), "å".to_owned()]));
    }
}
