// The figures of docs/evaluation of the chat: « node chat/measure.mjs ». Ten tasks on a phone's screen, as a new user would do them.
import { closeBrowser, onPage } from "../harness.mjs";
import { service } from "./service.mjs";
import { lastAnswer, openChat, phone } from "./steps.mjs";

// A phone's keyboard, one finger.
const keyMilliseconds = 250;

/** What a person does, and what they must see at the end. @type {[string, (act: ReturnType<typeof actions>) => Promise<void>, string][]} */
const tasks = [
  ["RSA perdu", async (act) => act.say("mon rsa n'est pas arrivé ce mois-ci"), ".contact a[href^=tel]"],
  ["courant coupé ce soir", async (act) => act.say("ils ont coupé le courant ce soir"), ".urgency a[href^=tel]"],
  ["une mère à aider", async (act) => {
    await act.say("ma mère ne peut plus vivre seule chez elle");
    await act.tapIfThere(`${lastAnswer} .choices button:has-text("domicile")`);
  }, ".contact a[href^=tel]"],
  ["un trou dans la route", async (act) => act.say("il y a un gros trou sur la D939"), ".contact a[href^=tel]"],
  ["un conjoint violent, quitter vite", async (act) => {
    await act.say("mon mari me frappe");
    await act.tap("allo62-chat button.exit");
  }, "left"],
  ["réponse fausse, corrigée", async (act) => {
    await act.say("mon rsa n'est pas arrivé ce mois-ci");
    await act.tap(`${lastAnswer} [data-focus=no]`);
    await act.tap(`${lastAnswer} .feedback .choices button >> nth=0`);
    await act.tap(`${lastAnswer} [data-focus=yes]`);
  }, ".noted"],
  ["une question", async (act) => {
    await act.say("aide pour le logement");
    await act.tapIfThere(`${lastAnswer} .choices button >> nth=0`);
  }, ".contact"],
  ["une personne", async (act) => act.tap("allo62-chat .human"), ".contact a[href^=tel]"],
  ["hors sujet", async (act) => act.say("je voudrais une pizza"), ".handoff .contact a[href^=tel]"],
  ["English speaker", async (act) => {
    await act.choose("allo62-chat select", "en");
    await act.say("I lost my job and I cannot pay the rent");
  }, ".contact a[href^=tel]"],
  ["carte d'identité, commune", async (act) => {
    await act.say("refaire ma carte d'identité");
    await act.type(`${lastAnswer} [role=combobox]`, "boul");
    await act.tap(`${lastAnswer} [role=option] >> nth=0`);
  }, ".contact a[href^=tel]"],
];

function actions(page) {
  const counts = { taps: 0, keys: 0 };
  const tap = async (selector) => {
    await page.waitForSelector(selector);
    await page.tap(selector);
    counts.taps++;
  };
  const type = async (selector, text) => {
    await page.waitForSelector(selector);
    await page.locator(selector).pressSequentially(text, { delay: keyMilliseconds });
    counts.keys += text.length;
  };
  return {
    counts, tap, type,
    say: async (text) => {
      await tap("allo62-chat #message");
      await type("allo62-chat #message", text);
      await tap("allo62-chat .send");
      await page.waitForSelector(`${lastAnswer} h3`);
    },
    tapIfThere: async (selector) => ((await page.locator(selector).count()) > 0 ? tap(selector) : undefined),
    choose: async (selector, value) => {
      await page.selectOption(selector, value);
      counts.taps += 2;
    },
  };
}

console.log("| task | taps | characters | seconds | reached |\n|---|---|---|---|---|");
for (const [name, run, wanted] of tasks) {
  await onPage({ ...phone, allowed: "" }, async (page) => {
    await page.route((url) => !url.href.startsWith(service), (route) => route.fulfill({ contentType: "text/html", body: "<title>météo</title>" }));
    await openChat(page);
    const act = actions(page);
    const start = performance.now();
    await run(act);
    const reached = wanted === "left" ? page.waitForURL((url) => !url.href.startsWith(service), { timeout: 5_000 }) : page.waitForSelector(`${lastAnswer} ${wanted}`, { timeout: 5_000 });
    const how = await reached.then(() => "yes", () => "NO");
    console.log(`| ${name} | ${act.counts.taps} | ${act.counts.keys} | ${((performance.now() - start) / 1000).toFixed(1)} | ${how} |`);
  });
}

const times = [];
await onPage(phone, async (page) => {
  for (let i = 0; i < 30; i++) {
    await openChat(page);
    await page.fill("allo62-chat #message", "mon rsa n'est pas arrivé ce mois-ci");
    times.push(await page.evaluate(() => new Promise((resolve) => {
      const root = document.querySelector("allo62-chat").shadowRoot;
      let ended = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => entry.name.endsWith("/v1/classify") && (ended = entry.responseEnd))).observe({ type: "resource" });
      new MutationObserver((_, watcher) => {
        if (!root.querySelector(".turn.service")) return;
        watcher.disconnect();
        requestAnimationFrame(() => requestAnimationFrame((painted) => setTimeout(() => resolve(painted - ended))));
      }).observe(root, { childList: true, subtree: true });
      root.querySelector(".send").click();
    })));
  }
});
times.sort((one, other) => one - other);
console.log(`\nfirst answer on screen after the API's, milliseconds, ${times.length} times: median ${times[15].toFixed(0)}, worst ${times.at(-1).toFixed(0)}`);
await closeBrowser();
process.exit(0);
