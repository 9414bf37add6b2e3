// Written by `cargo xtask build` from src/view and src/language. Change those, not this file.

/** The page's title, behind the profile's name. */
export const TITLE = ["Klusterfakta", "Cluster facts"];

/** Where the address names no profile. */
export const NO_NAME = ["Adressen nämner ingen profil: lägg till profile=NAMN, där NAMN.json ligger i mappen profiles/", "The address names no profile: add profile=NAME, where NAME.json lies in the folder profiles/"];

/** Where it says something else than a name. */
export const NAME_WRONG = ["I en ram visas bara profiler ur mappen profiles/, vid namn med a–z, 0–9 och bindestreck. Ändra profile= i adressen; där står", "A frame shows only profiles of the folder profiles/, by names of a–z, 0–9 and hyphens. Change profile= in the address, which says"];
