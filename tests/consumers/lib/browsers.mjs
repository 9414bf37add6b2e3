// The browsers of tests/browser, one session each.
import { Driver, atEnd, missing } from '../../browser/lib/drivers.mjs';
import { Browser } from '../../browser/lib/session.mjs';

/** Those of the names that are there. */
export async function openAll(names, checks) {
  const open = [];
  for (const name of names) {
    const lack = missing(name);
    if (lack && process.env.CI === 'true') checks.fail(name, new Error(lack));
    else if (lack) checks.skip(name, lack);
    if (lack) continue;
    const driver = await Driver.start(name);
    atEnd(() => driver.stop());
    const browser = Browser.attach({ name, url: driver.url, session: await driver.open() });
    open.push(Object.assign(browser, { close: () => driver.close() }));
  }
  return open;
}
