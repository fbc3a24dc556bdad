// Two pictures of the chat for the README: on a phone, and in a town hall's page.
import { join } from "node:path";
import { onPage } from "../harness.mjs";
import { service, texts } from "./service.mjs";
import { ask, desktop, openChat, phone } from "./steps.mjs";

/** @param {string} folder */
export async function takeChatPictures(folder) {
  await onPage({ ...phone, context: { ...phone.context, deviceScaleFactor: 2 } }, async (page) => {
    await openChat(page);
    await ask(page, texts.urgent);
    await page.screenshot({ path: join(folder, "chat-telephone.png") });
  });
  await onPage(desktop, async (page) => {
    await page.goto(`${service}/chat/exemple`);
    await page.click("allo62-chat .launcher");
    await ask(page, texts.local);
    await page.screenshot({ path: join(folder, "chat-mairie.png") });
  });
}
