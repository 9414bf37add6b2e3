// Where a profile is.

import { BASE, NAME } from '#base';

/** Where the page's names are: with the files of the script that has defined the element. */
export const folder = () => /** @type {{ base?: string } | undefined} */ (customElements.get(NAME))?.base || BASE;

/** A name is one of the profiles in a folder, all else an address. @param {string} profile @param {string} base */
const placed = (profile, base) => (/^[a-z\d-]+$/.test(profile) ? `${base}profiles/${profile}.json` : profile);

/** A profile of this script's own, as the page knows it: by its address where another host's script has defined the element. @param {string} profile */
export const own = (profile) => (folder() === BASE ? profile : placed(profile, BASE));

/** The address of a profile, which a page may give as links have it. @param {string} profile @param {Node} element */
export const addressOf = (profile, element) => {
  try {
    return new URL(placed(profile, folder()), element.baseURI).href;
  } catch {
    return profile; // the fetch will say what is wrong with it
  }
};
