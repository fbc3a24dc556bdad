import { composer } from "./composer.js";
import { element, icon } from "./dom.js";
import { emergencyBar } from "./emergency-view.js";
import { icons } from "./icons.js";
import { faultText, statusPart } from "./status-view.js";
import { languages, rightToLeft } from "./texts.js";
import { spokenText, turnView } from "./turn-view.js";
import { welcome } from "./welcome.js";

/** @typedef {import("./conversation.js").Turn} Turn */
/** @typedef {import("./view.js").View} View */

/**
 * @typedef {object} FrameOptions
 * @property {string} name of the service
 * @property {boolean} isPage whether it is a page of its own and no dialog
 * @property {string} exitAddress for browsers that open the link in their own way
 * @property {string} accessibilityAddress
 * @property {() => void} onExit
 * @property {() => void} onClose
 * @property {(language: string) => void} onLanguage
 * @property {boolean} isKept
 * @property {(keep: boolean) => void} onKeep
 */

/** In pixels: a message of two lines. */
const shortWords = 100;

/** The screen in one language: header, emergency numbers, conversation, field. Only what changed is drawn again. */
export class Frame {
  #view;
  #turns = element("ol", { class: "turns" });
  #status = element("div");
  #spoken = element("div", { class: "hidden", role: "status", "aria-live": "polite" });
  /** @type {Map<number, { element: HTMLElement, drawn: string, place: string | undefined }>} */
  #drawn = new Map();
  #composer;
  #thread;
  #lastSpoken = 0;
  /** @type {string} */
  #statusDrawn = "";
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #ticking;

  /** @param {View} view @param {FrameOptions} options */
  constructor(view, options) {
    this.#view = view;
    const { texts } = view;
    this.#composer = composer(view, (text) => view.conversation.ask(text));
    this.#turns.setAttribute("aria-label", options.name);
    const heading = options.isPage ? "h1" : "h2";
    this.#thread = element("div", { class: "thread", tabindex: "0", role: "region", "aria-labelledby": "name" },
      welcome(view, {
        heading: options.isPage ? "h2" : "h3", isKept: options.isKept, onKeep: options.onKeep,
        more: [languageChoice(view, options.onLanguage), element("a", { href: options.accessibilityAddress, target: options.isPage ? null : "_blank" }, texts.accessibility)],
      }), this.#turns, this.#status);
    this.element = element("div", { class: "frame", lang: view.language, dir: rightToLeft.includes(view.language) ? "rtl" : "ltr" },
      element("header", {},
        element("div", { class: "title" }, element(heading, { id: "name" }, options.name), element("p", {}, texts.intro)),
        element("button", { type: "button", class: "exit", title: texts.exitHint, click: options.onExit }, icon(icons.leave), texts.exit),
        !options.isPage && element("button", { type: "button", class: "close", "aria-label": texts.close, click: options.onClose }, icon(icons.close))),
      emergencyBar(texts),
      this.#thread,
      element("div", { class: "foot" }, this.#composer.form,
        element("div", { class: "tools" },
          element("button", { type: "button", class: "human", click: () => view.conversation.showDesk() }, icon(icons.person), texts.human),
          element("button", { type: "button", class: "restart", click: () => this.#restart() }, texts.restart))),
      this.#spoken);
    this.#lastSpoken = view.conversation.turns.at(-1)?.id ?? 0;
    this.update();
  }

  /** @param {string} words */
  write(words) {
    this.#composer.write(words);
    this.#composer.field.focus();
  }

  get text() {
    return this.#composer.field.value;
  }

  focus() {
    this.#composer.field.focus();
  }

  /** @param {string} words */
  announce(words) {
    // Emptied first: the same words again are said again.
    this.#spoken.textContent = "";
    setTimeout(() => (this.#spoken.textContent = words), 50);
  }

  update() {
    const { conversation } = this.#view;
    const kept = new Map();
    conversation.turns.forEach((turn, i) => kept.set(turn.id, this.#draw(turn, i === conversation.turns.length - 1)));
    for (const [id, { element: gone }] of this.#drawn) if (!kept.has(id)) gone.remove();
    this.#drawn = kept;
    this.#drawStatus();
    this.#composer.update(conversation.hasOpenQuestion);
    this.#tellLast();
  }

  stop() {
    clearInterval(this.#ticking);
  }

  /** @param {Turn} turn @param {boolean} isLast */
  #draw(turn, isLast) {
    const drawn = JSON.stringify([turn, isLast && this.#view.conversation.waiting]);
    const before = this.#drawn.get(turn.id);
    if (before?.drawn === drawn) return before;
    const made = turnView(turn, isLast, this.#view);
    if (!before) {
      this.#turns.append(made);
    } else {
      const focused = before.element.contains(this.#focused()) ? this.#focused()?.closest("[data-focus]")?.getAttribute("data-focus") : null;
      const open = [...before.element.querySelectorAll("details")].map((one) => one.open);
      before.element.replaceWith(made);
      made.style.animation = "none";
      made.querySelectorAll("details").forEach((one, i) => (one.open ||= open[i] ?? false));
      if (focused) /** @type {HTMLElement | null} */ (made.querySelector(`[data-focus="${focused}"]`))?.focus();
    }
    // The card of the place chosen took the place of the field: it begins further up.
    if (before && turn.place && before.place !== turn.place.insee) requestAnimationFrame(() => this.#bringIntoSight(turn));
    return { element: made, drawn, place: turn.place?.insee };
  }

  #focused() {
    return /** @type {ShadowRoot} */ (this.element.getRootNode()).activeElement ?? null;
  }

  #drawStatus() {
    const { status } = this.#view.conversation;
    const drawn = JSON.stringify(status);
    if (drawn === this.#statusDrawn) return;
    this.#statusDrawn = drawn;
    clearInterval(this.#ticking);
    const part = statusPart(this.#view);
    this.#status.replaceChildren(...(part ? [part] : []));
    if (status.kind === "slow") this.announce(this.#view.texts.slow);
    if (status.kind === "fault") this.announce(`${faultText(this.#view)} ${this.#view.texts.kept}`);
    if (status.kind !== "idle") this.#thread.scrollTo({ top: this.#thread.scrollHeight });
    if (status.kind === "fault" && status.retryAt !== null) this.#ticking = setInterval(() => this.#tick(), 1_000);
  }

  /** Counts down without drawing the buttons again: one of them may be about to be pressed. */
  #tick() {
    const shown = this.#status.querySelector(".countdown");
    const now = statusPart(this.#view)?.querySelector(".countdown");
    if (shown && now) shown.textContent = now.textContent;
  }

  #tellLast() {
    const last = this.#view.conversation.turns.at(-1);
    if (!last || last.id <= this.#lastSpoken) return;
    this.#lastSpoken = last.id;
    this.#bringIntoSight(last);
    if (last.kind !== "person") this.announce(spokenText(last, this.#view));
  }

  /** The beginning of the answer, with the words that it answers where these are short and nothing is urgent. @param {Turn} turn */
  #bringIntoSight(turn) {
    const drawn = this.#drawn.get(turn.id)?.element;
    const words = /** @type {HTMLElement | null | undefined} */ (drawn?.previousElementSibling);
    const isCalm = turn.answer?.urgency.level !== "vital" && turn.answer?.urgency.level !== "urgent";
    const target = isCalm && turn.kind !== "person" && words?.classList.contains("person") && words.offsetHeight < shortWords ? words : drawn;
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    // Only the conversation is moved, not the page around it; on short screens they are one.
    if (this.#thread.scrollHeight > this.#thread.clientHeight) this.#thread.scrollTo({ top: (target?.offsetTop ?? 0) - 12, behavior });
    else target?.scrollIntoView({ block: "start", behavior });
  }

  #restart() {
    this.#view.conversation.restart();
    this.#lastSpoken = 0;
    this.focus();
  }
}

/** @param {View} view @param {(language: string) => void} onLanguage */
function languageChoice({ texts, language }, onLanguage) {
  const choice = element("select", { "aria-label": texts.chooseLanguage, change: () => onLanguage(choice.value) },
    ...Object.entries(languages).map(([code, other]) => element("option", { value: code, lang: code, selected: code === language }, other.language)));
  return choice;
}
