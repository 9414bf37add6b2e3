//! What is valid in a profile and probably not meant.

use cluster_facts::{Language, Profile};

/// Returns each warning with the JSON Pointer of its place.
pub(crate) fn warnings(profile: &Profile, language: Language) -> Vec<(String, String)> {
    let mut all = Vec::new();
    if let (Some(more), Some(cta)) = (profile.more(), profile.cta())
        && more.url == cta.url
    {
        let text = language.pick(
            "samma adress som /actions/more/url; kortet visar en enda knapp för båda",
            "the same address as /actions/more/url; the card shows one button for both",
        );
        all.push(("/actions/cta/url".into(), text.into()));
    }
    let names: Vec<&str> = profile.card_figures().map(|figure| figure.measure.short().get(language)).collect();
    if let Some(name) = names.iter().enumerate().find_map(|(at, name)| names[..at].contains(name).then_some(name)) {
        let text = language.pick(
            format!("två siffror på kortet heter ”{name}”; ge var och en ett eget mått med sitt namn i ”short”"),
            format!("two figures on the card are called “{name}”; give each its own measure with its name in “short”"),
        );
        all.push(("/figures".into(), text));
    }
    all
}
