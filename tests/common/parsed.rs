//! HTML as a browser's parser reads it.

use super::tree::Plain;
use scraper::{ElementRef, Html, Node, Selector};

/// The one element that the HTML of a view is.
pub(crate) fn parsed(html: &str) -> Plain {
    let fragment = Html::parse_fragment(html);
    let roots: Vec<ElementRef<'_>> = fragment.root_element().child_elements().collect();
    assert_eq!(roots.len(), 1, "a view is one element");
    assert_eq!(fragment.root_element().text().collect::<String>(), roots[0].text().collect::<String>());
    plain(roots[0])
}

fn plain(element: ElementRef<'_>) -> Plain {
    let attributes = element.value().attrs().map(|(name, value)| (name.into(), value.into())).collect();
    let children = element
        .children()
        .map(|child| match child.value() {
            Node::Text(text) => Plain::Text(text.to_string()),
            Node::Element(_) => plain(ElementRef::wrap(child).unwrap()),
            other => panic!("a view holds elements and texts, not {other:?}"),
        })
        .collect();
    let is_svg = element.value().name.ns == *"http://www.w3.org/2000/svg";
    Plain::element(element.value().name(), is_svg, attributes, children)
}

/// The texts of all elements of a view that a selector finds, in order.
pub(crate) fn texts(html: &str, selector: &str) -> Vec<String> {
    let fragment = Html::parse_fragment(html);
    let selector = Selector::parse(selector).unwrap();
    fragment.select(&selector).map(|element| element.text().collect()).collect()
}

/// The only such text.
pub(crate) fn text(html: &str, selector: &str) -> String {
    let found = texts(html, selector);
    assert_eq!(found.len(), 1, "{selector}: {found:?}");
    found.into_iter().next().unwrap()
}

/// The values of an attribute of all elements that a selector finds.
pub(crate) fn attributes(html: &str, selector: &str, name: &str) -> Vec<String> {
    let fragment = Html::parse_fragment(html);
    let selector = Selector::parse(selector).unwrap();
    fragment.select(&selector).filter_map(|element| element.attr(name).map(String::from)).collect()
}
