// Fetches contrast.js where it is wanted.

import { BASE } from '#base';

/** @param {ShadowRoot} root @param {Facts.Language} language */
export const report = (root, language) => import(BASE + __CONTRAST__).then((contrast) => contrast.report(root, language)).catch(() => {});
