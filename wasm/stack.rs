//! The build script of both widget modules: the size of the wasm's stack. Data is stored behind it, so with the usual
//! 1 MB every address of a text takes one byte more. Nothing goes deeper than the 32 levels of a profile.

fn main() {
    println!("cargo::rerun-if-changed=../stack.rs");
    // On other targets the crate is only checked, and their linkers have options of their own.
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-cdylib=-zstack-size=131072");
    }
}
