//! What the script says on the console and in its events when something on the way fails: each line
//! names what went wrong and what would mend it. The generator writes them into the script.

/// What goes wrong with the script's tag: name, Swedish, English.
pub const TAG: &[(&str, &str, &str)] = &[
    (
        "head",
        "Skripttaggen är i <head>: flytta den dit kortet ska vara",
        "The script tag is in <head>: move it to where the card should be",
    ),
    ("target", "data-target passar inget element", "data-target matches no element"),
    (
        "older",
        "Sidan har redan en äldre version: ta bort en av skripttaggarna",
        "The page already has an older version: remove one of the script tags",
    ),
];

/// What goes wrong in a widget.
pub const LINES: &[(&str, &str, &str)] = &[
    ("script", "Fel i skriptet", "Error in the script"),
    ("profile", "Profilen gick inte att hämta", "The profile could not be fetched"),
    ("big", "Profilen är större än 1 MB och läses inte", "The profile is larger than 1 MB and isn’t read"),
    ("json", "Profilen är inte JSON", "The profile isn’t JSON"),
    ("field", "Profilen har fel", "The profile has faults"),
    (
        "connect",
        "Content-Security-Policy hindrar det: lägg till adressens värd i connect-src",
        "Content-Security-Policy forbids it: add the address’s host to connect-src",
    ),
    ("wasm", "Widgetens wasm gick inte att ladda", "The widget’s wasm could not be loaded"),
    (
        "eval",
        "WebAssembly går inte att köra: lägg till 'wasm-unsafe-eval' i script-src i Content-Security-Policy",
        "WebAssembly can’t run: add 'wasm-unsafe-eval' to script-src in Content-Security-Policy",
    ),
    ("trap", "Internt fel i wasm", "Internal error in the wasm"),
];

/// What a script says that has just a card and can't get the rest: Swedish, English.
pub const LATER: (&str, &str) = (
    "Resten av skriptet gick inte att hämta: tillåt adressens värd i script-src och svara med Access-Control-Allow-Origin",
    "The rest of the script could not be fetched: allow the address’s host in script-src and answer with Access-Control-Allow-Origin",
);

/// What a card says where its language can't be changed: Swedish, English.
pub const LOST: (&str, &str) = ("Språket går inte att byta just nu.", "The language can’t be changed at the moment.");

/// What `embed.html` says where its address asks for no profile that it could show: Swedish, English.
pub const NO_NAME: (&str, &str) = (
    "Adressen nämner ingen profil: lägg till profile=NAMN, där NAMN.json ligger i mappen profiles/",
    "The address names no profile: add profile=NAME, where NAME.json lies in the folder profiles/",
);

/// The same where it asks for something else than a name, which stands behind.
pub const NAME_WRONG: (&str, &str) = (
    "I en ram visas bara profiler ur mappen profiles/, vid namn med a–z, 0–9 och bindestreck. Ändra profile= i adressen; där står",
    "A frame shows only profiles of the folder profiles/, by names of a–z, 0–9 and hyphens. Change profile= in the address, which says",
);

/// What a page's makers are told of their colours: a property and its colour, the one it stands on, the contrast, what is
/// needed, what would do.
pub const CONTRAST: (&str, &str) = (
    "{} ({}) mot {} ({}): kontrasten är {}:1, minst {}:1 behövs (WCAG 2.2); {} räcker",
    "{} ({}) on {} ({}): the contrast is {}:1, at least {}:1 is needed (WCAG 2.2); {} would do",
);
