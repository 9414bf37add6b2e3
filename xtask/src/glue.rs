//! The JavaScript beside the wasm.
//!
//! wasm-bindgen writes a module that holds one instance for good. An instance that trapped can't be used again, so the
//! module's body is put into a function, `makeGlue`, which starts afresh at each call. And since nobody but this glue
//! sees what the wasm imports and exports, those names shrink on both sides: to a number for an import, to a letter or
//! two for an export.

use anyhow::{Context, Result, bail, ensure};
use std::collections::BTreeMap;
use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Module, RawSection};
use wasmparser::{ExternalKind, Parser, Payload, TypeRef};

/// The name of the one module that the wasm imports from.
const MODULE: &str = "a";

/// Short names for the long ones.
pub(crate) struct Names {
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
    /// The old name of the module that all imports come from.
    module: Option<String>,
}

impl Names {
    /// Names everything that a wasm module imports and exports.
    pub(crate) fn of(wasm: &[u8]) -> Result<Self> {
        let mut names = Self { imports: BTreeMap::new(), exports: BTreeMap::new(), module: None };
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        let module = names.module.get_or_insert_with(|| import.module.to_owned());
                        ensure!(
                            *module == import.module,
                            "the wasm imports from more than one module: {}",
                            import.module
                        );
                        // By its number, so that the functions can stand in a list.
                        let number = names.imports.len().to_string();
                        names.imports.insert(import.name.to_owned(), number);
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let short = short(names.exports.len());
                        names.exports.insert(export?.name.to_owned(), short);
                    }
                }
                _ => {}
            }
        }
        Ok(names)
    }

    /// Puts the new names into a wasm module, whose imports and exports must be among them.
    pub(crate) fn shorten(&self, wasm: &[u8]) -> Result<Vec<u8>> {
        let mut module = Module::new();
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload?;
            match &payload {
                Payload::ImportSection(section) => {
                    let mut imports = ImportSection::new();
                    for import in section.clone().into_imports() {
                        let import = import?;
                        let name = self.imports.get(import.name).with_context(|| unknown("imports", import.name))?;
                        let TypeRef::Func(function) = import.ty else {
                            bail!("the wasm imports {}, which is no function", import.name);
                        };
                        imports.import(MODULE, name, EntityType::Function(function));
                    }
                    module.section(&imports);
                }
                Payload::ExportSection(section) => {
                    let mut exports = ExportSection::new();
                    for export in section.clone() {
                        let export = export?;
                        let name = self.exports.get(export.name).with_context(|| unknown("exports", export.name))?;
                        let kind = match export.kind {
                            ExternalKind::Func => ExportKind::Func,
                            ExternalKind::Table => ExportKind::Table,
                            ExternalKind::Memory => ExportKind::Memory,
                            ExternalKind::Global => ExportKind::Global,
                            other => bail!("the wasm exports {}, which is a {other:?}", export.name),
                        };
                        exports.export(name, kind, export.index);
                    }
                    module.section(&exports);
                }
                // The code's functions are entries of a section that comes whole.
                Payload::CodeSectionEntry(_) => {}
                other => {
                    if let Some((id, range)) = other.as_section() {
                        module.section(&RawSection {
                            id,
                            data: &wasm[usize::try_from(range.start)?..usize::try_from(range.end)?],
                        });
                    }
                }
            }
        }
        Ok(module.finish())
    }

    /// Puts the new names into the glue.
    fn rename(&self, code: &str) -> Result<String> {
        let mut code = code.to_owned();
        if let Some(old) = &self.module {
            let old = format!("\"{old}\":");
            ensure!(code.matches(&old).count() == 1, "the glue doesn't name the module {old} once");
            code = code.replace(&old, &format!("{MODULE}:"));
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

fn unknown(what: &str, name: &str) -> String {
    format!("the smaller wasm {what} {name}, which the larger one doesn't know")
}

/// `a`, `b` … `z`, `A` … `Z`, `aa`, `ab` and so on.
fn short(number: usize) -> String {
    let letters: Vec<char> = ('a'..='z').chain('A'..='Z').collect();
    let last = letters[number % letters.len()].to_string();
    match number / letters.len() {
        0 => last,
        rest => short(rest - 1) + &last,
    }
}

/// Fails unless the glue of the smaller module defines its functions as that of the larger one does: both modules use
/// the larger one's glue, and some of its names are numbers that wasm-bindgen counts anew for each module.
pub(crate) fn agrees(smaller: &str, larger: &str) -> Result<()> {
    for name in defined(smaller) {
        let [one, other] = [smaller, larger].map(|code| definition(code, &name));
        ensure!(one.is_some() && one == other, "the modules' glues differ in {name}. Next: give each its own glue");
    }
    Ok(())
}

/// The text of one definition, from its name to the brace at the same indent.
fn definition<'a>(code: &'a str, name: &str) -> Option<&'a str> {
    let start = code.find(&format!("    {name}: function("))?;
    let end = code[start..].find("\n    }")?;
    Some(&code[start..start + end])
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

/// Text that wasm-bindgen writes many times, each with a shorter text that does the same with our own helpers.
const SHORTER: [(&str, &str); 8] = [
    // Each text goes through the one allocator.
    (", wasm.__wbindgen_malloc, wasm.__wbindgen_realloc)", ")"),
    // The widget's memory never reaches the 2 GB from which an address is a negative number.
    (" >>> 0", ""),
    (
        "var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret);
      var len1 = WASM_VECTOR_LEN;
      getDataViewMemory0().setInt32((arg0) + 4 * 1, len1, true);
      getDataViewMemory0().setInt32((arg0) + 4 * 0, ptr1, true);",
        "returnText(ret, arg0);",
    ),
    (
        "const ptr1 = passStringToWasm0(ret);
      const len1 = WASM_VECTOR_LEN;
      getDataViewMemory0().setInt32((arg0) + 4 * 1, len1, true);
      getDataViewMemory0().setInt32((arg0) + 4 * 0, ptr1, true);",
        "returnText(ret, arg0);",
    ),
    (
        "const ret = typeof obj === \"number\" ? obj : void 0;
      getDataViewMemory0().setFloat64((arg0) + 8 * 1, isLikeNone(ret) ? 0 : ret, true);
      getDataViewMemory0().setInt32((arg0) + 4 * 0, !isLikeNone(ret), true);",
        "returnNumber(obj, arg0);",
    ),
    ("  const len0 = WASM_VECTOR_LEN;\n", ""),
    (", len0)", ", WASM_VECTOR_LEN)"),
    // A fresh glue has nothing cached.
    ("var cachedDataViewMemory0 = null;\n", ""),
];

/// Puts our own helpers in the place of those of the same names, and shorter forms in the place of long ones.
pub(crate) fn with_own_helpers(module: &str) -> Result<String> {
    let mut module = module.to_owned();
    let starts = HELPERS.lines().filter(|line| line.starts_with("function "));
    for start in starts.map(|line| &line[..=line.find('(').unwrap_or_default()]) {
        cut(&mut module, start)?;
    }
    // Our `initSync` and `getStringFromWasm0` do what these did for theirs.
    cut(&mut module, "function __wbg_finalize_init(")?;
    cut(&mut module, "function decodeText(")?;
    // Every browser that runs the wasm has it.
    cut(&mut module, "if (!(\"encodeInto\" in ")?;
    for (long, short) in SHORTER {
        ensure!(module.contains(long), "the glue doesn't have `{long}`");
        module = module.replace(long, short);
    }
    // Where a second text is passed after the first one, its length must be kept in a variable.
    ensure!(!module.contains("len0"), "a function of the glue passes more than one text");
    Ok(HELPERS.to_owned() + &module)
}

/// Puts the functions that the wasm imports, which have numbers as names, into a list: there they need no names.
pub(crate) fn with_list_of_imports(glue: &str) -> Result<String> {
    const START: &str = "const import0 = {\n    __proto__: null,\n";
    let (before, rest) = glue.split_once(START).context("the glue has no object with what the wasm imports")?;
    let (inside, after) = rest.split_once("\n  };").context("the glue's object with imports has no end")?;
    let mut functions: BTreeMap<usize, String> = BTreeMap::new();
    let mut number = None;
    for line in inside.lines() {
        let start = line.trim_start().split_once(": ").and_then(|(name, rest)| Some((name.parse().ok()?, rest)));
        if let Some((found, function)) = start {
            functions.insert(found, function.to_owned());
            number = Some(found);
        } else {
            let function = number.and_then(|number| functions.get_mut(&number)).context("an import has no number")?;
            *function += "\n";
            *function += line;
        }
    }
    ensure!(functions.keys().copied().eq(0..functions.len()), "the numbers of the glue's imports have gaps");
    let list: Vec<&str> = functions.values().map(|function| function.trim_end_matches(',')).collect();
    Ok(format!("{before}const import0 = [\n    {}\n  ];{after}", list.join(",\n    ")))
}

/// Lets `handleError` make each function that may throw, once, instead of running it at each call.
pub(crate) fn without_wrappers(glue: &str) -> Result<String> {
    let (start, end) = (": function() {\n      return handleError(function(", "      }, arguments);\n    }");
    ensure!(glue.matches(start).count() == glue.matches(end).count(), "the glue has wrappers of another form");
    Ok(glue.replace(start, ": handleError(function(").replace(end, "      })"))
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
    use super::{
        HELPERS, Names, SHORTER, agrees, short, with_list_of_imports, with_own_helpers, without_wrappers, wrap,
    };

    fn names() -> Names {
        let table = |pairs: [(&str, &str); 2]| pairs.map(|(old, new)| (old.to_owned(), new.to_owned())).into();
        Names {
            imports: table([("__wbg_get_1", "a"), ("__wbg_get_12", "b")]),
            exports: table([("memory", "c"), ("mount", "d")]),
            module: Some("./w_bg.js".into()),
        }
    }

    fn wrapped(module: &str) -> String {
        let names = names();
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
        let names = HELPERS.lines().filter_map(|line| line.strip_prefix("function ")?.split('(').next());
        let mut theirs: String = names
            .chain(["__wbg_finalize_init", "decodeText"])
            .map(|name| format!("function {name}(a) {{\n  1;\n}}\n"))
            .collect();
        theirs += "let kept;\nif (!(\"encodeInto\" in e)) {\n}\n";
        for (long, _) in SHORTER {
            theirs += long;
        }
        let mine = with_own_helpers(&theirs).expect("all are there");
        let rest = mine.strip_prefix(HELPERS).expect("the helpers go first");
        assert!(rest.starts_with("let kept;\n"));
        for (long, _) in SHORTER {
            assert!(!rest.contains(long), "{long}");
        }
        let error = with_own_helpers("let kept;\n").unwrap_err().to_string();
        assert_eq!(error, "the glue doesn't have `function getUint8ArrayMemory0(` once");
    }

    #[test]
    fn the_glue_wraps_each_function_that_may_throw_once() {
        let long =
            "    a: function() {\n      return handleError(function(x) {\n        x();\n      }, arguments);\n    },\n";
        let short = "    a: handleError(function(x) {\n        x();\n      }),\n";
        assert_eq!(without_wrappers(long).expect("it is a wrapper"), short);
        assert!(without_wrappers("      }, arguments);\n    }").is_err());
    }

    #[test]
    fn numbered_imports_become_a_list() {
        let glue = |inside: &str| format!("a;\n  const import0 = {{\n    __proto__: null,\n{inside}\n  }};\nb;\n");
        let long = glue("    1: function(x) {\n      x ? 1 : 0;\n    },\n    0: handleError(function() {\n      })");
        let short = "a;\n  const import0 = [\n    handleError(function() {\n      }),\n    function(x) {\n      x ? 1 : 0;\n    }\n  ];\nb;\n";
        assert_eq!(with_list_of_imports(&long).expect("they are numbered"), short);
        assert!(with_list_of_imports(&glue("    1: f")).is_err());
        assert!(with_list_of_imports(&glue("    a: f")).is_err());
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
    fn short_names_are_letters() {
        let all: Vec<String> = [0, 25, 26, 51, 52, 104].map(short).into();
        assert_eq!(all, ["a", "z", "A", "Z", "aa", "ba"]);
    }

    #[test]
    fn a_module_is_renamed_and_otherwise_left_as_it_is() {
        use wasm_encoder::{
            CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection, ImportSection, Module,
            TypeSection,
        };
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./w_bg.js", "__wbg_get_1", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut exports = ExportSection::new();
        exports.export("mount", ExportKind::Func, 1);
        let mut body = Function::new([]);
        body.instructions().call(0).end();
        let mut code = CodeSection::new();
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        let long = module.finish();

        let names = Names::of(&long).expect("it is a module");
        let renamed = names.shorten(&long).expect("all names are known");
        let again = Names::of(&renamed).expect("it is a module");
        assert_eq!(again.module.as_deref(), Some("a"));
        assert!(again.imports.contains_key("0") && again.exports.contains_key("a"));
        assert!(long.ends_with(&renamed[renamed.len() - 8..]), "the code is the same");
        let error = again.shorten(&long).unwrap_err().to_string();
        assert_eq!(error, "the smaller wasm imports __wbg_get_1, which the larger one doesn't know");
    }

    #[test]
    fn two_glues_agree_where_their_definitions_do() {
        let larger = "    __wbg_a_1: function(x) {\n        return x;\n    },\n    __wbg_b_2: function() {\n    },\n";
        assert!(agrees("    __wbg_a_1: function(x) {\n        return x;\n    },\n", larger).is_ok());
        assert!(agrees("    __wbg_a_1: function(x) {\n        return -x;\n    },\n", larger).is_err());
        assert!(agrees("    __wbg_c_3: function() {\n    },\n", larger).is_err());
    }

    #[test]
    fn a_module_without_exports_is_refused() {
        assert_eq!(wrapped("let a = 1;"), "the glue exports nothing");
    }
}
