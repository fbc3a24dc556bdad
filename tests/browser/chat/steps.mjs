// What a person does with the chat, for the tests.
import { service } from "./service.mjs";

export const phone = { width: 375, height: 812, allowed: service, context: { hasTouch: true, isMobile: true, reducedMotion: "reduce" } };
export const desktop = { width: 1280, height: 900, allowed: service, context: { reducedMotion: "reduce" } };

export const lastAnswer = "allo62-chat .turn.service:last-child";

/** @param {import("playwright-core").Page} page */
export async function openChat(page, address = `${service}/chat`) {
  await page.goto(address);
  await page.waitForSelector("allo62-chat .composer");
}

/** Writes and sends, and waits for the answer. @param {import("playwright-core").Page} page @param {string} text */
export async function ask(page, text) {
  await write(page, text);
  await page.waitForSelector(lastAnswer);
}

/** @param {import("playwright-core").Page} page @param {string} text */
export async function write(page, text) {
  await page.fill("allo62-chat #message", text);
  await page.click("allo62-chat .send");
}

/** @param {import("playwright-core").Page} page */
export const answers = (page) => page.locator("allo62-chat .turn.service").count();

/** How the page gets from the first screen to each state that there is. @type {Record<string, (page: import("playwright-core").Page, texts: Record<string, string>) => Promise<void>>} */
export const states = {
  welcome: async (page) => page.click("allo62-chat .welcome summary"),
  route: (page, texts) => ask(page, texts.route),
  why: async (page, texts) => {
    await ask(page, texts.route);
    await page.click(`${lastAnswer} summary`);
  },
  clarify: (page, texts) => ask(page, texts.clarify),
  chosen: async (page, texts) => {
    await ask(page, texts.clarify);
    await page.click(`${lastAnswer} .choices button`);
    await page.waitForSelector(`${lastAnswer} .contact`);
  },
  unsure: (page, texts) => ask(page, texts.unsure),
  outside: (page, texts) => ask(page, texts.outside),
  human: (page, texts) => ask(page, texts.human),
  desk: async (page) => {
    await page.click("allo62-chat .human");
    await page.waitForSelector(`${lastAnswer} .contact`);
  },
  vital: (page, texts) => ask(page, texts.vital),
  urgent: (page, texts) => ask(page, texts.urgent),
  commune: async (page, texts) => {
    await ask(page, texts.local);
    await page.fill(`${lastAnswer} [role=combobox]`, "boul");
    await page.waitForSelector(`${lastAnswer} [role=option]`);
  },
  place: async (page, texts) => {
    await states.commune(page, texts);
    await page.click(`${lastAnswer} [role=option]`);
    await page.waitForSelector(`${lastAnswer} .place`);
  },
  wrong: async (page, texts) => {
    await ask(page, texts.route);
    await page.click(`${lastAnswer} [data-focus=no]`);
    await page.waitForSelector(`${lastAnswer} .noted`);
  },
  corrected: async (page, texts) => {
    await states.wrong(page, texts);
    await page.click(`${lastAnswer} .feedback .choices button`);
    await page.waitForSelector(`${lastAnswer} .contact`);
  },
  right: async (page, texts) => {
    await ask(page, texts.route);
    await page.click(`${lastAnswer} [data-focus=yes]`);
    await page.click(`${lastAnswer} .feedback summary`);
  },
  several: async (page, texts) => {
    await write(page, texts.several);
    await page.waitForSelector(`${lastAnswer} .next`);
  },
  fault: async (page, texts) => {
    await page.route("**/v1/classify", (route) => route.fulfill({ status: 503, headers: { "Retry-After": "60" }, contentType: "application/problem+json", body: '{"type":"urn:allo62:problem:not-ready","status":503}' }));
    await write(page, texts.route);
    await page.waitForSelector("allo62-chat .status.fault");
  },
};
