import { expect, type Locator } from "playwright/test";

/** Presses an option of a list, again if need be: a list that has opened this moment does not take a press yet. */
export async function pressOption(option: Locator): Promise<void> {
  await option.waitFor();
  await expect(async () => {
    if (await option.isVisible()) await option.click({ timeout: 2_000 });
    await expect(option).toBeHidden({ timeout: 2_000 });
  }).toPass();
}
