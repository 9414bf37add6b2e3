// What a test does in a frame of its page.

/** Whether the widget of a page stands, with its facts. */
export const stands = (browser) => browser.until(() => view() && !view().matches('[aria-busy]'));

/** Runs something in the nth frame, once its facts stand there; again where the frame's page has only come meanwhile. */
export async function inside(browser, n, act) {
  for (let tries = 0; ; tries++) {
    try {
      await browser.driver.switchTo().frame(n);
      await stands(browser);
      return await act();
    } catch (error) {
      if (tries === 20 || !/unload|destructure|NoSuch/.test(`${error.name} ${error.message}`)) throw error;
    } finally {
      await browser.driver.switchTo().defaultContent();
    }
  }
}
