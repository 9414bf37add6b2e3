//! A server whose pages bring their facts along, in Swedish at `/` and in English at `/en`.
//!
//! `cargo run --example axum` prints its address; `PORT` or the first argument says on which port. No page needs a
//! script, and the policy allows nothing but the widget's own style.

use axum::Router;
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use cluster_facts::render::{Options, style_hash};
use cluster_facts::{Language, Profile, View, read_json, render_html, view};
use std::error::Error;
use tokio::net::TcpListener;

/// A page's address in a language.
const fn path(language: Language) -> &'static str {
    match language {
        Language::Swedish => "/",
        Language::English => "/en",
    }
}

/// The whole site. What doesn't change from request to request is made once.
fn site(profile: &Profile) -> Router {
    Language::ALL.into_iter().fold(Router::new(), |site, language| {
        let body = page(profile, language);
        let policy = format!(
            "default-src 'none'; style-src {}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            style_hash(View::Card)
        );
        let answer = move || async move {
            ([(CONTENT_SECURITY_POLICY, policy), (CONTENT_LANGUAGE, language.tag().into())], Html(body)).into_response()
        };
        site.route(path(language), get(answer))
    })
}

/// The page in a language. The only texts in it that aren't ours go through the crate, which escapes them.
fn page(profile: &Profile, language: Language) -> String {
    let pages = Language::ALL.map(|one| format!("{}={}", one.tag(), path(one)));
    let shown = view::Options { level: 2, alternates: pages.join(" "), ..view::Options::default() };
    let widget = render_html(profile, &Options { shown, ..Options::new(profile.id(), language) });
    let tag = language.tag();
    let title = language.pick("Klusterfakta", "Cluster facts");
    let links: String = Language::ALL
        .map(|one| format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n", one.tag(), path(one)))
        .concat();
    format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n{links}\
         <h1>{title}</h1>\n{widget}\n</html>\n"
    )
}

fn paper_province() -> Result<Profile, Box<dyn Error>> {
    let reading = read_json(include_str!("../www/profiles/paper-province.json"));
    Ok(reading.profile.ok_or("the profile has faults: run `cluster-facts check` on it")?)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let port = std::env::args().nth(1).or_else(|| std::env::var("PORT").ok()).unwrap_or_else(|| "8080".into());
    let port: u16 = port.parse().map_err(|_| format!("the port is a number from 0 to 65535, not “{port}”"))?;
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    println!("http://{}/", listener.local_addr()?);
    axum::serve(listener, site(&paper_province()?)).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{paper_province, site};
    use axum::body::{Body, to_bytes};
    use axum::http::{Request, StatusCode, header};
    use cluster_facts::View;
    use cluster_facts::render::style_hash;
    use tower::ServiceExt;

    async fn fetched(path: &str) -> (StatusCode, String, String) {
        let site = site(&paper_province().expect("it ships"));
        let request = Request::builder().uri(path).body(Body::empty()).expect("a request");
        let answer = site.oneshot(request).await.expect("an answer");
        let header = |name| answer.headers().get(name).map_or("", |value| value.to_str().expect("text")).to_owned();
        let (status, policy) = (answer.status(), header(header::CONTENT_SECURITY_POLICY));
        let body = to_bytes(answer.into_body(), 1_000_000).await.expect("a body");
        (status, policy, String::from_utf8(body.to_vec()).expect("text"))
    }

    #[tokio::test]
    async fn each_language_has_its_page_and_each_leads_to_the_other() {
        for (path, tag, sentence, other) in [
            (
                "/",
                "sv",
                "<p>Antalet anställda ökade med 2\u{a0}% i Paper Province och minskade med 5\u{a0}% i Värmland.</p>",
                "/en",
            ),
            (
                "/en",
                "en",
                "<p>The number of employees rose by 2% in Paper Province and fell by 5% in Värmland.</p>",
                "/",
            ),
        ] {
            let (status, policy, body) = fetched(path).await;
            assert_eq!(status, StatusCode::OK);
            assert!(policy.starts_with("default-src 'none'; "), "{policy}");
            assert!(policy.contains(&format!("style-src {};", style_hash(View::Card))), "{policy}");
            assert!(body.contains(&format!("<html lang=\"{tag}\">")), "{body}");
            assert!(body.contains(sentence), "{body}");
            let other_tag = if tag == "sv" { "en" } else { "sv" };
            assert!(body.contains(&format!("<link rel=\"alternate\" hreflang=\"{other_tag}\" href=\"{other}\">")));
            assert!(body.contains(&format!(
                "<a data-act=\"language\" lang=\"{other_tag}\" hreflang=\"{other_tag}\" href=\"{other}\">"
            )));
            assert!(!body.contains("<script"));
        }
        assert_eq!(fetched("/de").await.0, StatusCode::NOT_FOUND);
    }
}
