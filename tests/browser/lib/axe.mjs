// axe-core on the whole page, shadow roots too: the rules of WCAG 2.2 A and AA, without best practice.
import { standsOut } from './pixels.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong, one line each; what it leaves undecided about contrast (text in SVG) is decided in the picture. */
export async function faults(browser) {
  const { violations, incomplete, passes } = await browser.run(async (tags) => {
    if (!window.axe) {
      await new Promise((done, fail) =>
        document.head.append(Object.assign(document.createElement('script'), { src: '/t/axe.js', onload: done, onerror: fail })),
      );
    }
    const result = await window.axe.run(document, { runOnly: { type: 'tag', values: tags } });
    const brief = (list) =>
      list.flatMap((rule) =>
        rule.nodes.map((node) => ({
          rule: rule.id,
          help: rule.help,
          target: node.target.flat(),
          html: node.html.slice(0, 200),
          why: node.any
            .concat(node.all, node.none)
            .map((check) => check.message)
            .join('; '),
        })),
      );
    return { violations: brief(result.violations), incomplete: brief(result.incomplete), passes: result.passes.length };
  }, TAGS);
  if (passes < 5) throw new Error(`axe looked at next to nothing: ${passes} rules passed`);
  const lines = violations.map(({ rule, help, target, html, why }) => `${rule}: ${help}\n  ${target.join(' >> ')}\n  ${html}\n  ${why}`);
  for (const { rule, target, html, why } of incomplete) {
    if (rule !== 'color-contrast') {
      lines.push(`${rule} is left undecided: ${why}\n  ${target.join(' >> ')}\n  ${html}`);
      continue;
    }
    const seen = standsOut(
      await browser.picture((path) => path.reduce((at, css) => (at.shadowRoot ?? at).querySelector(css), document), { times: 3, args: [target] }),
    );
    if (seen < 4.5) lines.push(`contrast in the picture is ${seen.toFixed(2)}\n  ${target.join(' >> ')}\n  ${html}`);
  }
  return lines;
}
