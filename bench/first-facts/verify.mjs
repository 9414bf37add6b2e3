// Before anything is timed: all pages show the same facts, in both languages, or the numbers would say nothing.
import assert from 'node:assert/strict';

/** What a card says in one language; the widget's parts name its lines, which have to be found in the other cards. */
const read = ({ sentence, stats }) => ({ sentence, stats });

/** @param {(page: object, use: (phone: object) => Promise<any>) => Promise<any>} visit without the throttles */
export async function verify(pages, sentences, visit) {
  const expected = {};
  for (const page of pages) {
    const said = await visit(page, async (phone) => {
      await phone.settled(page.widget);
      const sv = await phone.says();
      if (!page.widget && !page.toggle) return { sv };
      if ((await phone.toggle('en')) === null) throw new Error("the toggle doesn't show the English sentence");
      return { sv, en: await phone.says() };
    }).catch((error) => {
      throw new Error(`${page.name}: ${error.message}`);
    });
    for (const [language, card] of Object.entries(said)) {
      const where = `${page.name}, ${language}`;
      expected[language] ??= card;
      assert.equal(card.sentence, sentences[language], `${where}: the sentence`);
      assert.ok(card.stats.length === 3, `${where}: three key numbers, not ${card.stats.length}`);
      assert.deepEqual(read(card), read(expected[language]), `${where}: sentence and key numbers are those of ${pages[0].name}`);
      for (const line of expected[language].lines) assert.ok(card.whole.includes(line), `${where}: ‘${line}’ is missing`);
    }
  }
}
