//! A small profile as text, and how to change it.

/// A profile with one of most things.
pub(crate) const EXAMPLE: &str = r#"{
  "version": 1,
  "id": "example",
  "name": { "sv": "Exempelklustret", "en": "The example cluster" },
  "sources": [{ "id": "us", "name": { "sv": "Exempelkällan", "en": "The example source" }, "url": "https://example.org/" }],
  "areas": [
    { "id": "c", "name": { "sv": "klustret", "en": "the cluster" }, "place": { "sv": "i klustret", "en": "in the cluster" } },
    { "id": "r", "name": { "sv": "länet", "en": "the county" }, "place": { "sv": "i länet", "en": "in the county" } }
  ],
  "measures": [
    { "id": "m", "label": { "sv": "Antal anställda", "en": "Number of employees" }, "subject": { "sv": "antalet anställda", "en": "the number of employees" } }
  ],
  "figures": [
    {
      "id": "f", "measure": "m", "period": { "from": "2007", "to": "2011" },
      "unit": "percent", "origin": "stated", "source": "us",
      "cluster": { "area": "c", "rate": 2 }, "reference": { "area": "r", "rate": -5 }
    }
  ],
  "facts": [
    { "id": "founded", "label": { "sv": "startår", "en": "founded" }, "value": 1999, "unit": "year", "origin": "stated", "source": "us" }
  ],
  "actions": { "more": { "label": { "sv": "Läs mer", "en": "Read more" }, "url": "https://example.org/more" } },
  "explainer": {
    "sections": [
      {
        "heading": { "sv": "Rubrik", "en": "Heading" },
        "blocks": [{ "text": { "sv": "Ett stycke.", "en": "A paragraph." } }, { "figure": "f" }]
      }
    ]
  }
}
"#;

/// The text with pieces of it replaced, each of which must stand in it exactly once.
pub(crate) fn changed(text: &str, changes: &[(&str, &str)]) -> String {
    let mut out = text.to_string();
    for (from, to) in changes {
        assert_eq!(out.matches(from).count(), 1, "`{from}` must stand once in\n{out}");
        out = out.replace(from, to);
    }
    out
}

/// The example with pieces of it replaced.
pub(crate) fn example(changes: &[(&str, &str)]) -> String {
    changed(EXAMPLE, changes)
}

const SIDES: &str = r#""cluster": { "area": "c", "rate": 2 }, "reference": { "area": "r", "rate": -5 }"#;
const SAID: &str = r#""unit": "percent", "origin": "stated", "source": "us","#;

/// The example with other sides: `cluster` and `reference` are what stands in them beside the area.
pub(crate) fn with_sides(cluster: &str, reference: &str) -> String {
    let sides = format!(r#""cluster": {{ "area": "c", {cluster} }}, "reference": {{ "area": "r", {reference} }}"#);
    example(&[(SIDES, &sides)])
}

/// The example with values from which something is computed, and more fields of the figure.
pub(crate) fn computed(cluster: &str, reference: &str, more: &str) -> String {
    let said = format!(r#""unit": "number", "origin": "statistics", "source": "us", {more}"#);
    changed(&with_sides(cluster, reference), &[(SAID, &said)])
}
