//! What the script says on the console and in its events when something on the way fails: each line
//! names what went wrong and what would mend it. The generator writes them into the script.

/// Name, Swedish, English.
pub const LINES: &[(&str, &str, &str)] = &[
    ("script", "Skriptet stötte på ett fel", "The script met an error"),
    ("profile", "Profilen gick inte att hämta", "The profile could not be fetched"),
    ("big", "Profilen är större än 1 MB och läses inte", "The profile is larger than 1 MB and isn’t read"),
    ("json", "Profilen är inte JSON", "The profile isn’t JSON"),
    ("field", "Profilen har fel", "The profile has faults"),
    (
        "connect",
        "Sidans Content-Security-Policy hindrar hämtningen: lägg till adressens värd i connect-src",
        "The page’s Content-Security-Policy forbids the fetch: add the address’s host to connect-src",
    ),
    ("wasm", "Widgetens wasm gick inte att hämta eller läsa", "The widget’s wasm could not be fetched or read"),
    (
        "eval",
        "WebAssembly går inte att köra här: lägg till 'wasm-unsafe-eval' i script-src i sidans Content-Security-Policy",
        "WebAssembly can’t run here: add 'wasm-unsafe-eval' to script-src in the page’s Content-Security-Policy",
    ),
    (
        "trap",
        "Widgeten stannade av ett internt fel; det som visas står kvar",
        "The widget stopped at an internal error; what is shown stays",
    ),
    (
        "head",
        "Skripttaggen står i <head>, där inget kan visas: flytta den till sin plats i <body>, eller lägg <cluster-facts> där",
        "The script tag stands in <head>, where nothing can be shown: move it to its place in <body>, or put <cluster-facts> there",
    ),
    (
        "older",
        "Sidan har redan en äldre version av cluster-facts, som används: ta bort en av skripttaggarna",
        "The page already has an older version of cluster-facts, which is used: remove one of the script tags",
    ),
];
