//! The custom elements manifest and VS Code's custom data, made from the tables of `docs/element.md` and
//! `docs/theming.md`, which `tests/documentation.rs` compares with the code.

use crate::project;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;

/// Both files' contents, from the text of the documentation.
pub(crate) fn of_documentation(text: &str) -> Result<[(&'static str, Value); 2]> {
    let table = |heading: &str| rows(text, heading);
    let attributes = table("## Attributes")?;
    Ok([("custom-elements.json", manifest(&attributes, table)?), ("html-custom-data.json", custom_data(&attributes))])
}

/// The pages that describe the element, as one text.
pub(crate) fn text() -> Result<String> {
    let pages = ["docs/element.md", "docs/theming.md"];
    pages.into_iter().map(|page| fs::read_to_string(project::root().join(page)).with_context(|| page)).collect()
}

const TAG: &str = "cluster-facts";
const CLASS: &str = "ClusterFacts";
const MODULE: &str = "index.js";

/// The form is that of <https://github.com/webcomponents/custom-elements-manifest>.
fn manifest(attributes: &[Row], table: impl Fn(&str) -> Result<Vec<Row>>) -> Result<Value> {
    let mut members: Vec<_> = attributes.iter().filter_map(reflected).collect();
    for row in table("## Properties")? {
        members.push(json!({ "kind": "field", "name": row.name(), "description": format!("{}. Set to {}", capital(&row.text(1)), row.text(2)) }));
    }
    let told = |heading: &str, column: usize| -> Result<Vec<Value>> {
        let rows = table(heading)?;
        let each = |row: &Row| row.names().into_iter().map(|name| described(&name, &row.text(column))).collect();
        Ok(rows.iter().flat_map(|row| -> Vec<Value> { each(row) }).collect())
    };
    let events: Vec<_> = table("## Events")?
        .iter()
        .map(|row| json!({ "name": row.name(), "description": row.text(1), "type": { "text": "CustomEvent" } }))
        .collect();
    let properties: Vec<_> = table("## Custom properties")?
        .iter()
        .map(|row| json!({ "name": row.name(), "description": row.text(1), "default": row.first_code(2).unwrap_or_default() }))
        .collect();
    let slots: Vec<_> = table("## Slots")?.iter().map(|row| described(&row.name(), &row.text(1))).collect();
    let reference = json!({ "name": CLASS, "module": MODULE });
    Ok(json!({
        "schemaVersion": "1.0.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": MODULE,
            "declarations": [{
                "kind": "class",
                "customElement": true,
                "tagName": TAG,
                "name": CLASS,
                "description": "The facts of a business cluster.",
                "superclass": { "name": "HTMLElement" },
                "attributes": attributes.iter().map(attribute).collect::<Vec<_>>(),
                "members": members,
                "events": events,
                "slots": slots,
                "cssParts": told("## Parts", 1)?,
                "cssProperties": properties,
            }],
            "exports": [
                { "kind": "js", "name": CLASS, "declaration": reference },
                { "kind": "custom-element-definition", "name": TAG, "declaration": reference },
            ],
        }],
    }))
}

/// The form is that of <https://github.com/microsoft/vscode-custom-data>.
fn custom_data(attributes: &[Row]) -> Value {
    let attributes: Vec<_> = attributes
        .iter()
        .map(|row| {
            let values: Vec<_> = row.values().iter().map(|value| json!({ "name": value })).collect();
            json!({ "name": row.name(), "description": markdown(row.cell(1)), "values": values })
        })
        .collect();
    json!({
        "version": 1.1,
        "tags": [{ "name": TAG, "description": markdown("The facts of a business cluster."), "attributes": attributes }],
    })
}

fn markdown(text: &str) -> Value {
    json!({ "kind": "markdown", "value": text })
}

fn described(name: &str, text: &str) -> Value {
    json!({ "name": name, "description": text })
}

fn attribute(row: &Row) -> Value {
    let mut attribute = json!({ "name": row.name(), "description": row.text(1), "type": { "text": row.r#type() } });
    if let Some(default) = row.first_code(2) {
        attribute["default"] = default.into();
    }
    if let Some(property) = row.first_code(3) {
        attribute["fieldName"] = property.into();
    }
    attribute
}

/// The property of an attribute, where it has one.
fn reflected(row: &Row) -> Option<Value> {
    let property = row.first_code(3)?;
    Some(json!({
        "kind": "field",
        "name": property,
        "description": row.text(1),
        "type": { "text": row.r#type() },
        "attribute": row.name(),
        "reflects": true,
    }))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A row of a table.
struct Row(Vec<String>);

impl Row {
    fn cell(&self, column: usize) -> &str {
        self.0.get(column).map_or("", String::as_str)
    }

    /// A cell as plain words.
    fn text(&self, column: usize) -> String {
        self.cell(column).replace('`', "")
    }

    /// What a cell has in code marks.
    fn codes(&self, column: usize) -> impl Iterator<Item = &str> {
        self.cell(column).split('`').skip(1).step_by(2)
    }

    fn first_code(&self, column: usize) -> Option<String> {
        self.codes(column).next().map(str::to_owned)
    }

    /// What the row is about; empty for the slot without a name.
    fn name(&self) -> String {
        self.first_code(0).unwrap_or_default()
    }

    fn names(&self) -> Vec<String> {
        self.codes(0).map(str::to_owned).collect()
    }

    /// The values of an attribute that takes one of a few: those are words, and the default is among them.
    fn values(&self) -> Vec<&str> {
        let is_word = |word: &str| word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        let default = self.first_code(2).unwrap_or_default();
        let words: Vec<&str> = self.codes(1).filter(|word| is_word(word)).collect();
        if words.contains(&default.as_str()) { words } else { Vec::new() }
    }

    fn r#type(&self) -> String {
        let values: Vec<_> = self.values().iter().map(|value| format!("'{value}'")).collect();
        if values.is_empty() { "string".into() } else { values.join(" | ") }
    }
}

/// The first table below a heading, without its head.
fn rows(text: &str, heading: &str) -> Result<Vec<Row>> {
    let rest = text.split_once(&format!("\n{heading}\n")).with_context(|| format!("docs/ has no '{heading}'"))?.1;
    let section = rest.split("\n## ").next().unwrap_or_default();
    let rows: Vec<_> = section
        .lines()
        .skip_while(|line| !line.starts_with("|--"))
        .skip(1)
        .take_while(|line| line.starts_with('|'))
        .map(|line| Row(line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect()))
        .collect();
    if rows.is_empty() {
        return Err(anyhow::anyhow!("docs/ has no table below '{heading}'"));
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::{of_documentation, text};
    use serde_json::Value;

    fn files() -> [(&'static str, Value); 2] {
        of_documentation(&text().expect("the pages exist")).expect("the pages have all tables")
    }

    fn named<'a>(list: &'a Value, name: &str) -> &'a Value {
        let mut all = list.as_array().expect("a list").iter();
        all.find(|one| one["name"] == name).unwrap_or_else(|| panic!("no {name} in {list}"))
    }

    #[test]
    fn the_manifest_says_what_the_documentation_says() {
        let [(_, manifest), _] = files();
        let class = &manifest["modules"][0]["declarations"][0];
        let view = named(&class["attributes"], "view");
        assert_eq!(view["type"]["text"], "'card' | 'explainer' | 'full' | 'figure'");
        assert_eq!(view["default"], "card");
        let level = named(&class["attributes"], "heading-level");
        assert_eq!(level["fieldName"], "headingLevel");
        assert_eq!(named(&class["members"], "headingLevel")["attribute"], "heading-level");
        assert!(named(&class["members"], "data")["description"].as_str().is_some_and(|text| text.contains("profile")));
        named(&class["events"], "cluster-facts-error");
        named(&class["cssParts"], "gap");
        assert_eq!(named(&class["cssProperties"], "--cf-paper")["default"], "#FBFAF5");
        assert_eq!(named(&class["slots"], "")["description"].as_str().map(|text| &text[..12]), Some("the fallback"));
    }

    #[test]
    fn editors_offer_the_values_of_a_closed_set_and_no_others() {
        let [_, (_, data)] = files();
        let attributes = &data["tags"][0]["attributes"];
        let values = |name: &str| named(attributes, name)["values"].as_array().map_or(0, Vec::len);
        assert_eq!((values("view"), values("theme"), values("profile"), values("lang")), (4, 3, 0, 0));
        assert_eq!(named(attributes, "theme")["values"][0]["name"], "auto");
    }
}
