//! `cargo xtask serve`: dist/ on this machine, built again when a source changes.

mod files;
mod watch;

use crate::{bundle, project};
use anyhow::{Context, Result, bail};
use std::sync::Arc;
use std::thread;
use tiny_http::Server;

/// How many ports after the wished one are tried.
const PORTS: u16 = 50;

/// Requests that are answered at the same time.
const WORKERS: usize = 4;

/// Builds, serves, watches; ends only with Ctrl-C.
pub(crate) fn serve(port: u16) -> Result<()> {
    if let Err(error) = bundle::build() {
        // A fault in the sources is what watching is for; without any build there is nothing to show yet.
        eprintln!("\nxtask: {error:#}\nThe page will be there when this is mended.");
    }
    let (server, port) = listen(port)?;
    let server = Arc::new(server);
    for _ in 0..WORKERS {
        let server = Arc::clone(&server);
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                files::answer(request, &project::dist());
            }
        });
    }
    println!("\nhttp://localhost:{port}/  shows {} (Ctrl-C ends it)", project::short(&project::dist()));
    watch::rebuild_on_change()
}

/// Only this machine can reach it.
fn listen(wished: u16) -> Result<(Server, u16)> {
    for port in wished..=wished.saturating_add(PORTS) {
        match std::net::TcpListener::bind(("127.0.0.1", port)) {
            Ok(listener) => {
                // Port 0 asks for any free one.
                let port = listener.local_addr()?.port();
                let server = Server::from_listener(listener, None)
                    .map_err(|error| anyhow::anyhow!("{error}"))
                    .context("the server could not start")?;
                return Ok((server, port));
            }
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
                eprintln!("port {port} is taken");
            }
            Err(error) => {
                bail!("port {port} can't be used: {error}. Next: cargo xtask serve --port 8080")
            }
        }
    }
    bail!("no free port from {wished} on. Next: cargo xtask serve --port N")
}
