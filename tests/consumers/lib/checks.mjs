// What is checked, one after the other, with its time; and how many of them hold.

export class Checks {
  #count = { passed: 0, failed: 0, skipped: 0 };
  #failures = [];

  /** @param {string} only a part of the names of those to run; all where it is empty */
  constructor(only) {
    this.only = only;
  }

  async run(name, work) {
    if (!name.includes(this.only)) return;
    await this.made(name, work);
  }

  /** As `run`, for what later checks need and so can't be left out: gives what the work gives, nothing where it fails. */
  async made(name, work) {
    const start = Date.now();
    try {
      const made = (await work()) ?? true;
      this.#count.passed++;
      console.log(`passed ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
      return made;
    } catch (error) {
      this.fail(name, error);
    }
  }

  skip(name, why) {
    this.#count.skipped++;
    console.log(`skipped ${name}: ${why}`);
  }

  fail(name, error) {
    this.#count.failed++;
    this.#failures.push(`${name}\n${`${error?.stack ?? error}`.replace(/^/gm, '    ')}`);
    console.log(`FAILED ${name}`);
  }

  /** Prints failures and the closing line; gives the exit code. */
  close() {
    for (const failure of this.#failures) console.log(`\nFAILED ${failure}`);
    const { passed, failed, skipped } = this.#count;
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
    return failed ? 1 : 0;
  }
}
