//! The JavaScript beside the wasm.
//!
//! wasm-bindgen writes a module that holds one instance for good. An instance that trapped can't be used again, so the
//! module's body is put into a function, `makeGlue`, which starts afresh at each call. And since nobody but this glue
//! sees what the wasm imports and exports, those names shrink to a letter or two on both sides.

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use std::collections::HashMap;

/// New names for the old ones, as wasm-opt gave them.
pub(crate) struct Names {
    imports: HashMap<String, String>,
    exports: HashMap<String, String>,
    /// The old and the new name of the module that all imports come from.
    module: Option<(String, String)>,
}

impl Names {
    /// Reads what `wasm-opt --minify-imports-and-exports-and-modules` prints.
    pub(crate) fn read(json: &str) -> Result<Self> {
        let names: Value = serde_json::from_str(json).context("wasm-opt's table of names")?;
        let rows = |key: &str| -> Result<Vec<Vec<String>>> {
            let rows = names[key].as_array().with_context(|| format!("wasm-opt names no {key}"))?;
            rows.iter().map(|row| Ok(serde_json::from_value(row.clone())?)).collect()
        };
        let mut read = Self { imports: HashMap::new(), exports: HashMap::new(), module: None };
        for row in rows("imports")? {
            let [module, old, new] = <[String; 3]>::try_from(row).ok().context("an import has three names")?;
            ensure!(
                read.module.as_ref().is_none_or(|(first, _)| *first == module),
                "the wasm imports from more than one module: {module}"
            );
            // wasm-opt calls the one module so, and doesn't list it.
            read.module = Some((module, "a".to_owned()));
            read.imports.insert(old, new);
        }
        for row in rows("exports")? {
            let [old, new] = <[String; 2]>::try_from(row).ok().context("an export has two names")?;
            read.exports.insert(old, new);
        }
        Ok(read)
    }

    /// Puts the new names into the glue.
    fn rename(&self, code: &str) -> Result<String> {
        let mut code = code.to_owned();
        if let Some((old, new)) = &self.module {
            let old = format!("\"{old}\":");
            ensure!(code.matches(&old).count() == 1, "the glue doesn't name the module {old} once");
            code = code.replace(&old, &format!("{new}:"));
        }
        for old in defined(&code) {
            // wasm-opt has found that nothing calls it.
            if !self.imports.contains_key(&old) {
                cut_definition(&mut code, &old)?;
            }
        }
        for (old, new) in &self.imports {
            let old = format!(" {old}:");
            ensure!(code.matches(&old).count() == 1, "the glue doesn't define{old} once");
            code = code.replace(&old, &format!(" {new}:"));
        }
        self.rename_exports(&code)
    }

    /// Every `wasm.name`.
    fn rename_exports(&self, code: &str) -> Result<String> {
        const OBJECT: &str = "wasm.";
        let mut renamed = String::with_capacity(code.len());
        let mut rest = code;
        while let Some(at) = rest.find(OBJECT) {
            let (before, found) = rest.split_at(at);
            renamed.push_str(before);
            let after = &found[OBJECT.len()..];
            let end = after.find(|letter| !part_of_name(letter)).unwrap_or(after.len());
            let name = &after[..end];
            renamed.push_str(OBJECT);
            if before.ends_with(part_of_name) {
                renamed.push_str(name);
            } else {
                let new = self.exports.get(name);
                renamed.push_str(
                    new.with_context(|| format!("the glue uses wasm.{name}, which the wasm doesn't export"))?,
                );
            }
            rest = &after[end..];
        }
        renamed.push_str(rest);
        Ok(renamed)
    }
}

/// The names under which the glue defines what the wasm may import.
fn defined(code: &str) -> Vec<String> {
    let names = code.lines().filter_map(|line| line.strip_prefix("    ")?.split_once(": function("));
    names.map(|(name, _)| name.to_owned()).filter(|name| name.starts_with("__")).collect()
}

/// Takes out one definition, from its name to the brace at the same indent.
fn cut_definition(code: &mut String, name: &str) -> Result<()> {
    let from =
        code.find(&format!("    {name}: function(")).with_context(|| format!("the glue doesn't define {name}"))?;
    let end = code[from..].find("\n    }").with_context(|| format!("the glue has no end of {name}"))? + "\n    }".len();
    let end = from + end + usize::from(code[from + end..].starts_with(',')) + 1;
    code.replace_range(from..end, "");
    Ok(())
}

fn part_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '$'
}

/// Shorter forms of some of wasm-bindgen's functions.
const HELPERS: &str = include_str!("glue/helpers.js");

/// Puts our own helpers in the place of those of the same names.
pub(crate) fn with_own_helpers(module: &str) -> Result<String> {
    let mut module = module.to_owned();
    let starts = HELPERS.lines().filter(|line| line.starts_with("function "));
    for start in starts.map(|line| &line[..=line.find('(').unwrap_or_default()]) {
        cut(&mut module, start)?;
    }
    // Every browser that runs the wasm has it.
    cut(&mut module, "if (!(\"encodeInto\" in ")?;
    Ok(HELPERS.to_owned() + &module)
}

/// Takes out what begins so and ends with the first brace at a line's start.
fn cut(code: &mut String, start: &str) -> Result<()> {
    ensure!(code.matches(start).count() == 1, "the glue doesn't have `{start}` once");
    let from = code.find(start).unwrap_or_default();
    let end = code[from..].find("\n}\n").with_context(|| format!("the glue has no end of `{start}`"))?;
    code.replace_range(from..from + end + 3, "");
    Ok(())
}

/// Turns a bundled ES module into `export const makeGlue = () => {…}`, with shorter names where there are any.
pub(crate) fn wrap(module: &str, names: Option<&Names>) -> Result<String> {
    let Some((body, exports)) = module.rsplit_once("export {") else {
        bail!("the glue exports nothing");
    };
    let Some((exports, "")) = exports.trim_end().rsplit_once("};") else {
        bail!("the glue goes on after its exports");
    };
    // The module asks whether the instance is there already; a fresh one never is, but it costs nothing to leave that.
    let exports: Vec<String> = exports
        .split(',')
        .map(str::trim)
        .filter(|export| !export.is_empty())
        .map(|export| match export.split_once(" as ") {
            Some((inside, outside)) => format!("{outside}: {inside}"),
            None => export.to_owned(),
        })
        .collect();
    let body = names.map_or_else(|| Ok(body.to_owned()), |names| names.rename(body))?;
    Ok(format!("export const makeGlue = () => {{\n{body}\nreturn {{ {} }};\n}};\n", exports.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::{HELPERS, Names, with_own_helpers, wrap};

    const NAMES: &str = r#"{
        "imports": [["./w_bg.js", "__wbg_get_1", "a"], ["./w_bg.js", "__wbg_get_12", "b"]],
        "exports": [["memory", "c"], ["mount", "d"]]
    }"#;

    fn wrapped(module: &str) -> String {
        let names = Names::read(NAMES).expect("the table is right");
        wrap(module, Some(&names)).unwrap_or_else(|error| error.to_string())
    }

    #[test]
    fn a_module_becomes_a_function_with_short_names() {
        let module = "let wasm;\nconst i = {\n  __wbg_get_1: () => 1,\n  __wbg_get_12: () => wasm.memory\n};\n\
                      const all = { \"./w_bg.js\": i };\nfunction m() { wasm.mount(mywasm.memory); }\nexport {\n  m as mount,\n  all\n};\n";
        assert_eq!(
            wrapped(module),
            "export const makeGlue = () => {\nlet wasm;\nconst i = {\n  a: () => 1,\n  b: () => wasm.c\n};\n\
             const all = { a: i };\nfunction m() { wasm.d(mywasm.memory); }\n\nreturn { mount: m, all };\n};\n"
        );
    }

    #[test]
    fn helpers_take_the_place_of_their_namesakes() {
        let theirs = "function getUint8ArrayMemory0() {\n  1;\n}\nfunction getDataViewMemory0() {\n}\nfunction decodeText(b) {\n}\n\
                      function passStringToWasm0(a) {\n}\nlet kept;\nif (!(\"encodeInto\" in e)) {\n}\nfunction initSync(m) {\n}\n";
        assert_eq!(with_own_helpers(theirs).expect("all are there"), format!("{HELPERS}let kept;\n"));
        let error = with_own_helpers("let kept;\n").unwrap_err().to_string();
        assert_eq!(error, "the glue doesn't have `function getUint8ArrayMemory0(` once");
    }

    #[test]
    fn a_name_that_the_wasm_lacks_stops_the_build() {
        let module = "const i = { __wbg_get_1: 1, __wbg_get_12: 2 };\nconst all = { \"./w_bg.js\": i, x: wasm.gone };\nexport { all };\n";
        assert_eq!(wrapped(module), "the glue uses wasm.gone, which the wasm doesn't export");
    }

    #[test]
    fn what_the_wasm_doesnt_import_goes() {
        let module = "let wasm;\nconst i = {\n    __wbg_get_1: function(a) {\n      return a;\n    },\n    __wbg_gone_2: function() {\n      {\n      }\n    },\n    \
                      __wbg_get_12: function() {\n      return 2;\n    }\n};\nconst all = { \"./w_bg.js\": i };\nexport {\n  all\n};\n";
        assert_eq!(
            wrapped(module),
            "export const makeGlue = () => {\nlet wasm;\nconst i = {\n    a: function(a) {\n      return a;\n    },\n    \
             b: function() {\n      return 2;\n    }\n};\nconst all = { a: i };\n\nreturn { all };\n};\n"
        );
    }

    #[test]
    fn a_module_without_exports_is_refused() {
        assert_eq!(wrapped("let a = 1;"), "the glue exports nothing");
    }
}
