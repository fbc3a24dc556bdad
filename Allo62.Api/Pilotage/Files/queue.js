import { byId, element } from "./element.js";
import { categoryChoice, choicesOf } from "./category-choice.js";
import { keyHelp, queueFilters } from "./queue-tools.js";
import { itemFacts, itemText, suggestionsOf } from "./item-card.js";
import { Shortcuts } from "./shortcuts.js";
import { counted, explained, outOfScope, states } from "./words.js";

/** @typedef {import("./api.js").Item} Item */
/** @typedef {import("./api.js").Fault} Fault */

const pageSize = "50";

/** The review queue: one request at a time, taken, settled, next. */
export class QueueView {
  #api;
  #choices;
  #lost;
  #root = byId("relecture");
  /** @type {Item[]} */
  #items = [];
  #total = 0;
  #at = 0;
  /** Requests that were taken here: the name behind a key is not known before. @type {Set<string>} */
  #mine = new Set();
  #isBusy = false;
  /** @type {(() => void) | null} */
  #search = null;
  #shortcuts = new Shortcuts({
    p: () => this.#claim(), v: () => this.#confirm(), c: () => this.#search?.(), h: () => this.#settle({ category: outOfScope.id }), i: () => this.#settle({ unusable: true }),
    r: () => this.#release(), s: () => this.#go(this.#at + 1), d: () => this.#go(this.#at - 1),
  });

  /**
   * @param {import("./api.js").PilotageApi} api
   * @param {import("./api.js").Category[]} categories
   * @param {(fault: Fault) => void} lost
   */
  constructor(api, categories, lost) {
    this.#api = api;
    this.#choices = choicesOf(categories);
    this.#lost = lost;
    this.#root.replaceChildren(
      element("h2", { id: "relecture-titre", tabindex: -1 }, "Relecture"), queueFilters(() => this.#load()), keyHelp(this.#shortcuts),
      element("p", { id: "relecture-message", class: "message", role: "status" }),
      element("div", { class: "work" }, element("article", { id: "demande", "aria-label": "Demande" }), element("nav", { id: "file", "aria-label": "File de relecture" })));
  }

  open() {
    this.#shortcuts.stop();
    this.#shortcuts.start();
    this.#load();
  }

  close() {
    this.#shortcuts.stop();
  }

  async #load() {
    const query = { state: byId("etat").value, order: byId("ordre").value, pageSize, ...(byId("raison").value && { reason: byId("raison").value }) };
    const outcome = await this.#api.queue(query);
    if (!byId("relecture-message")) return;
    if (!outcome.ok) return this.#say(outcome.fault);
    this.#items = outcome.value.items;
    this.#total = outcome.value.total;
    this.#at = 0;
    this.#tell(`${counted(this.#total, "demande")} : ${states[query.state].toLowerCase()}.`);
    this.#show();
  }

  get #current() {
    return this.#items[this.#at];
  }

  /** @param {number} at */
  #go(at) {
    if (at < 0 || at >= this.#items.length) return this.#tell(at < 0 ? "C'est la première demande." : "C'est la dernière demande de la liste. « Mettre à jour » cherche la suite.");
    this.#at = at;
    this.#tell("");
    this.#show();
  }

  #claim() {
    const item = this.#current;
    if (item && (item.state === "open" || item.state === "claimed") && !this.#mine.has(item.requestId)) this.#change("claim");
  }

  #confirm() {
    const [proposed] = this.#current ? suggestionsOf(this.#current) : [];
    if (proposed) this.#settle({ category: proposed });
  }

  #release() {
    if (this.#current && this.#current.state !== "open") this.#change("release");
  }

  /** @param {{ category?: string, unusable?: boolean }} decision */
  #settle(decision) {
    const item = this.#current;
    if (!item) return;
    if (item.state !== "claimed" || !this.#mine.has(item.requestId)) return this.#tell("Prenez d'abord la demande (touche P) : ainsi personne d'autre n'y travaille.");
    this.#change("resolve", decision);
  }

  /**
   * @param {"claim" | "release" | "resolve"} action
   * @param {{ category?: string, unusable?: boolean }} [body]
   */
  async #change(action, body) {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const item = this.#current;
    const outcome = await this.#api.change(item, action, body);
    if (outcome.ok) this.#changed(outcome.value, action);
    else if (outcome.fault.status === 409 || outcome.fault.status === 412) await this.#reread(item, outcome.fault);
    else this.#say(outcome.fault);
    this.#isBusy = false;
  }

  /** @param {Item} item @param {"claim" | "release" | "resolve"} action */
  #changed(item, action) {
    this.#replace(item);
    if (action === "claim") {
      this.#mine.add(item.requestId);
      this.#tell("La demande est à vous.");
      return this.#show();
    }
    this.#mine.delete(item.requestId);
    if (action === "release") {
      this.#tell("La demande est de nouveau à relire.");
      return this.#show();
    }
    const said = item.state === "unusable" ? "inutilisable" : `« ${this.#labelOf(item.reviewedCategory)} »`;
    // What is settled leaves the list; the next one takes its place.
    this.#items = this.#items.filter((other) => other.requestId !== item.requestId);
    this.#total -= 1;
    this.#at = Math.min(this.#at, Math.max(0, this.#items.length - 1));
    this.#tell(`Enregistré : ${said}.`);
    this.#show();
    if (this.#items.length === 0 && this.#total > 0) this.#load();
  }

  /** Someone else was faster: shows where the request is now. @param {Item} item @param {Fault} fault */
  async #reread(item, fault) {
    const now = await this.#api.item(item.requestId);
    if (!now.ok) return this.#say(now.fault);
    this.#mine.delete(item.requestId);
    this.#replace(now.value);
    this.#show();
    this.#say(fault);
  }

  /** @param {Item} item */
  #replace(item) {
    this.#items = this.#items.map((other) => (other.requestId === item.requestId ? item : other));
  }

  #show() {
    const item = this.#current;
    byId("demande").replaceChildren(...(item ? this.#card(item) : [element("p", { class: "empty" }, "Rien dans cette liste.")]));
    byId("file").replaceChildren(...(item ? [this.#list()] : []));
    byId("demande-titre")?.focus();
  }

  /** @param {Item} item */
  #card(item) {
    const isMine = item.state === "claimed" && this.#mine.has(item.requestId);
    const choice = isMine ? categoryChoice(this.#choices, (category) => this.#settle({ category }), () => byId("demande-titre").focus()) : null;
    this.#search = choice && choice.focus;
    const button = (/** @type {string} */ text, /** @type {string} */ key, /** @type {() => void} */ click, isMain = false) =>
      element("button", { type: "button", class: isMain && "main", "aria-keyshortcuts": key || false, click }, text, key && element("kbd", {}, key));
    const settle = isMine ? [
      ...suggestionsOf(item).map((id, i) => button(`C'est « ${this.#labelOf(id)} »`, i === 0 ? "V" : "", () => this.#settle({ category: id }), i === 0)),
      button("Hors périmètre", "H", () => this.#settle({ category: outOfScope.id })),
      button("Inutilisable", "I", () => this.#settle({ unusable: true })),
    ] : [];
    return [
      element("h3", { id: "demande-titre", tabindex: -1 }, `Demande ${this.#at + 1} sur ${this.#items.length}${this.#total > this.#items.length ? ` (${this.#total} en tout)` : ""}`),
      itemText(item), itemFacts(item, (id) => this.#labelOf(id)),
      element("div", { class: "actions" },
        item.state === "open" || (item.state === "claimed" && !isMine) ? button("Prendre", "P", () => this.#claim(), item.state === "open") : null, ...settle,
        item.state === "open" ? null : button(isMine ? "Rendre" : "Remettre à relire", "R", () => this.#release())),
      choice && choice.root,
      element("div", { class: "actions" }, button("Précédente", "D", () => this.#go(this.#at - 1)), button("Suivante", "S", () => this.#go(this.#at + 1))),
    ].filter((node) => node !== null);
  }

  #list() {
    return element("ol", {}, ...this.#items.map((item, i) => element("li", {}, element("button", {
      type: "button", "aria-current": i === this.#at && "true", click: () => this.#go(i),
    }, element("span", { class: "start" }, item.text ?? "(choix dans une liste)"), item.state === "claimed" ? element("span", { class: "state" }, this.#mine.has(item.requestId) ? "à vous" : `pris par ${item.reviewedBy}`) : null))));
  }

  /** @param {string | null} id */
  #labelOf(id) {
    return this.#choices.find((choice) => choice.id === id)?.label ?? id ?? "aucune";
  }

  /** @param {Fault} fault */
  #say(fault) {
    if (fault.status === 401) this.#lost(fault);
    else this.#tell(explained(fault), true);
  }

  /** @param {string} text @param {boolean} [isBad] */
  #tell(text, isBad = false) {
    const message = byId("relecture-message");
    message.textContent = text;
    message.classList.toggle("bad", isBad);
  }
}
