// Written by `cargo xtask build` from src/view and src/language. Change those, not this file.
// As `data`, see src/view/data.rs.

/** What stands until a view comes. */
export const SKELETONS = {
  card: [1,[0,"cf cf-card",1,"root skeleton",3,"ltr",36,"true",2,["sv","en"]],[0,[0,"cf-card-in"],[4,[0,"cf-small",5,"status"],["Hämtar klusterfakta","Loading cluster facts"]]]],
};

/** What stands where a view couldn't come. */
export const ERROR = [1,[0,"cf cf-card",1,"root error",3,"ltr",2,["sv","en"]],[0,[0,"cf-card-in"],[0,[0,"cf-note cf-note--error",1,"note",5,"status"],[5,0,["Siffrorna kan inte visas.","The figures cannot be shown."]]],[0,[0,"cf-actions",1,"actions"],[20,[0,"cf-btn",8,"button",23,"retry"],["Försök igen","Try again"]]]]];

/** The note under an element's own children. */
export const NOTE = [0,[0,"cf",1,"root error",3,"ltr",2,["sv","en"]],[0,[0,"cf-note cf-note--error",1,"note",5,"status"],[5,0,["Den interaktiva versionen gick inte att hämta.","The interactive version could not be loaded."]]]];
