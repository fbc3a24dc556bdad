import { onPage, closeBrowser } from "/tmp/pilotage/tests/browser/harness.mjs";
const base = "http://127.0.0.1:5871";
for (const [width, dark] of [[1280, false], [375, false], [1280, true], [375, true]]) {
  await onPage({ width, height: 900, dark, allowed: base, expected: /.*/ }, async (page) => {
    const name = `/tmp/pilotage-shot-${width}-${dark ? "dark" : "light"}`;
    await page.goto(`${base}/pilotage`);
    if (width === 375) await page.screenshot({ path: `${name}-cle.png`, fullPage: true });
    await page.click("text=Entrer");
    await page.waitForSelector("#chiffres-contenu .cards");
    await page.screenshot({ path: `${name}-chiffres.png`, fullPage: true });
    await page.click("#vers-relecture");
    await page.waitForSelector("#demande-titre");
    await page.keyboard.press("p");
    await page.waitForFunction(() => /est à vous/.test(document.getElementById("relecture-message").textContent));
    await page.screenshot({ path: `${name}-relecture.png`, fullPage: true });
    await page.keyboard.press("r");
    await page.waitForFunction(() => /nouveau/.test(document.getElementById("relecture-message").textContent));
  });
}
await closeBrowser();
