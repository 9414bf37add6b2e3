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

/// A rendered widget in a page, as a parser reads it that knows no shadow roots.
pub(crate) struct Rendered {
    pub(crate) attributes: Vec<(String, String)>,
    /// The style as it stands: raw text, or the address of a sheet.
    pub(crate) style: Plain,
    /// The view.
    pub(crate) tree: Plain,
    /// What stands in the page itself.
    pub(crate) light: Vec<Plain>,
}

/// Reads a rendered widget, and holds that it ends where it ends.
pub(crate) fn rendered(html: &str) -> Rendered {
    let page = Html::parse_document(&format!("<!doctype html><title>t</title><main>{html}<i>after</i></main>"));
    let select = |selector: &str| -> Vec<ElementRef<'_>> { page.select(&Selector::parse(selector).unwrap()).collect() };
    let main = plain(select("main")[0]);
    let Plain::Element { children, .. } = &main else { panic!("{main:?}") };
    assert_eq!(children.len(), 2, "a widget is one element");
    assert_eq!(children[1].text(), "after");
    let element = select("main > cluster-facts")[0];
    let attributes = element.value().attrs().map(|(name, value)| (name.into(), value.into())).collect();
    let mut children = element.children();
    let template = children.next().and_then(ElementRef::wrap).expect("a template");
    assert_eq!(template.value().name(), "template");
    assert_eq!(template.value().attr("shadowrootmode"), Some("open"));
    // What a template holds is a fragment of its own.
    let inside: Vec<Plain> = template.first_child().unwrap().children().map(any).collect();
    let [style, tree] = inside.try_into().expect("style and tree");
    Rendered { attributes, style, tree, light: children.map(any).collect() }
}

/// A place in scraper's tree, which that crate has no name for.
type Place<'a> = <ElementRef<'a> as std::ops::Deref>::Target;

/// An element or a text.
fn any(node: Place<'_>) -> Plain {
    match node.value() {
        Node::Text(text) => Plain::Text(text.to_string()),
        Node::Element(_) => plain(ElementRef::wrap(node).unwrap()),
        // Of a template's text, a page shows nothing.
        Node::Fragment => Plain::element("fragment", false, Vec::new(), Vec::new()),
        other => panic!("a view holds elements and texts, not {other:?}"),
    }
}

fn plain(element: ElementRef<'_>) -> Plain {
    let attributes = element.value().attrs().map(|(name, value)| (name.into(), value.into())).collect();
    let children = element.children().map(any).collect();
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
