//! The command `cluster-facts`.
fn main() {}
