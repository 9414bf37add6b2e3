//! The tables of tags and attributes that the script carries: of all that views use, those that its
//! own few trees use.

use anyhow::{Context, Result};
use cluster_facts::view::data::{ATTRIBUTES, FIRST_SVG, TAGS, data};
use cluster_facts::view::node::Node;
use serde_json::Value;

/// Places in the whole tables, in the order of the script's.
#[derive(Default)]
pub(crate) struct Tables {
    tags: Vec<usize>,
    attributes: Vec<usize>,
}

impl Tables {
    /// Those that these trees use.
    pub(crate) fn of<'a>(trees: impl Iterator<Item = &'a Node>) -> Result<Self> {
        let mut tables = Self::default();
        for tree in trees {
            tables.renumbered(tree)?;
        }
        // SVG's tags stand behind the others.
        tables.tags.sort_by_key(|place| *place >= FIRST_SVG);
        Ok(tables)
    }

    pub(crate) fn tags(&self) -> Vec<&'static str> {
        self.tags.iter().map(|place| TAGS[*place]).collect()
    }

    /// Where SVG's tags begin.
    pub(crate) fn first_svg(&self) -> usize {
        self.tags.iter().filter(|place| **place < FIRST_SVG).count()
    }

    pub(crate) fn attributes(&self) -> Vec<&'static str> {
        self.attributes.iter().map(|place| ATTRIBUTES[*place]).collect()
    }

    /// A tree as `data`, by these tables; what they lack is put into them.
    pub(crate) fn renumbered(&mut self, tree: &Node) -> Result<String> {
        let mut value = serde_json::from_str(&data(tree)).context("a tree's data is JSON")?;
        self.element(&mut value)?;
        Ok(value.to_string())
    }

    fn element(&mut self, value: &mut Value) -> Result<()> {
        let Value::Array(parts) = value else { return Ok(()) };
        renumber(&mut parts[0], &mut self.tags)?;
        if let Value::Array(attributes) = &mut parts[1] {
            attributes.iter_mut().step_by(2).try_for_each(|name| renumber(name, &mut self.attributes))?;
        }
        parts[2..].iter_mut().try_for_each(|child| self.element(child))
    }
}

fn renumber(number: &mut Value, table: &mut Vec<usize>) -> Result<()> {
    let old = number.as_u64().context("tags and attributes are numbers")? as usize;
    let new = table.iter().position(|place| *place == old).unwrap_or_else(|| {
        table.push(old);
        table.len() - 1
    });
    *number = new.into();
    Ok(())
}
