/** The two screens on which each tool is tried, and the gesture of each: a finger, the keyboard. */
import type { Locator } from 'playwright-core';

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
export const desktop = { viewport: { width: 1280, height: 900 } };

/** Sets a control off as a reader of this screen does: a tap where there is touch, else the keyboard. */
export async function press(control: Locator): Promise<void> {
  const touch = await control.evaluate(() => navigator.maxTouchPoints > 0);
  await (touch ? control.tap() : control.press('Enter'));
}
