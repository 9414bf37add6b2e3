import varmland from 'cluster-facts/profiles/varmland.json' with { type: 'json' };
import { renderHtml, styleHash } from 'cluster-facts/render';

export const html = renderHtml(varmland, { lang: 'en', alternate: { sv: '/', en: '/en' } });
export const policy = `default-src 'none'; style-src ${styleHash()}`;
