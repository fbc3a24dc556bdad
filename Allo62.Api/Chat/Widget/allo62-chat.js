/**
 * <allo62-chat api="https://allo62.example" lang="fr"></allo62-chat>: the conversation on any page. A button opens it; with mode="page" it
 * fills the page. Attributes: api, key, lang, mode, name, accent, theme, exit, desk-name, desk-phone.
 * @module
 */
import { Allo62Client } from "./allo62-client.js";
import { applyAccent } from "./charter.js";
import { Conversation } from "./conversation.js";
import { element, icon } from "./dom.js";
import { Frame } from "./frame.js";
import { icons } from "./icons.js";
import { keep, readKept } from "./keeping.js";
import { leave, watchReturn, watchShift } from "./quick-exit.js";
import { style } from "./style.js";
import { languageOf, languages } from "./texts.js";

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src;
const scriptOrigin = script ? new URL(script).origin : "";

const defaults = { name: "Allo 62", exit: "https://meteofrance.com/", "desk-name": "Accueil du Département du Pas-de-Calais", "desk-phone": "03 21 216 216" };

class Allo62Chat extends HTMLElement {
  static observedAttributes = ["accent", "lang"];

  #language = "fr";
  #isKept = false;
  /** @type {Conversation | undefined} */ #conversation;
  /** @type {Allo62Client | undefined} */ #client;
  /** @type {Frame | undefined} */ #frame;
  /** @type {HTMLDialogElement | undefined} */ #dialog;
  /** @type {HTMLButtonElement | undefined} */ #launcher;
  /** @type {(() => void)[]} */ #stops = [];

  connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (root.adoptedStyleSheets.length === 0) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      root.adoptedStyleSheets = [sheet];
    }
    this.#language = languageOf(this.getAttribute("lang") ?? document.documentElement.lang);
    this.#client = new Allo62Client({ api: this.getAttribute("api") ?? scriptOrigin, key: this.getAttribute("key") ?? undefined });
    this.#conversation ??= new Conversation(this.#client, () => this.#changed());
    const kept = readKept();
    if (kept && this.#conversation.turns.length === 0) {
      this.#isKept = true;
      this.#conversation.restore(kept);
    }
    applyAccent(this, this.getAttribute("accent"));
    this.#draw();
    this.#watch();
  }

  disconnectedCallback() {
    this.#stops.forEach((stop) => stop());
    this.#stops = [];
    this.#frame?.stop();
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (!this.isConnected || !this.#frame) return;
    if (name === "accent") applyAccent(this, this.getAttribute("accent"));
    else this.#speak(languageOf(this.getAttribute("lang")));
  }

  /** Opens the conversation, with words in the field if given. @param {string} [words] */
  open(words) {
    this.#dialog?.showModal();
    if (words) this.#frame?.write(words);
    this.#frame?.focus();
  }

  close() {
    this.#dialog?.close();
  }

  get #isPage() {
    return this.getAttribute("mode") === "page";
  }

  /** @param {keyof typeof defaults} name */
  #setting(name) {
    return this.getAttribute(name) || defaults[name];
  }

  #draw() {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const before = this.#frame?.text ?? this.#textWithoutScript();
    const wasOpen = this.#dialog?.open ?? false;
    this.#frame?.stop();
    const frame = (this.#frame = new Frame(this.#view(), this.#options()));
    if (this.#isPage) {
      root.replaceChildren(frame.element);
    } else {
      this.#dialog = element("dialog", { "aria-labelledby": "name", close: () => this.#launcher?.focus() }, frame.element);
      this.#launcher = element("button", { type: "button", class: "launcher primary", lang: this.#language, "aria-haspopup": "dialog", click: () => this.open() },
        icon(icons.message), languages[this.#language]?.open);
      root.replaceChildren(this.#launcher, this.#dialog);
      if (wasOpen) this.#dialog.showModal();
    }
    if (before) frame.write(before);
  }

  /** What was typed into the form below before the script was there. */
  #textWithoutScript() {
    return this.querySelector("textarea")?.value ?? "";
  }

  /** @returns {import("./view.js").View} */
  #view() {
    return {
      texts: /** @type {import("./texts.js").Texts} */ (languages[this.#language]),
      language: this.#language,
      conversation: /** @type {Conversation} */ (this.#conversation),
      client: /** @type {Allo62Client} */ (this.#client),
      announce: (words) => this.#frame?.announce(words),
      write: (words) => this.#frame?.write(words),
      refresh: () => this.#frame?.update(),
      desk: { name: this.#setting("desk-name"), phone: this.#setting("desk-phone") },
    };
  }

  /** @returns {import("./frame.js").FrameOptions} */
  #options() {
    return {
      name: this.#setting("name"),
      isPage: this.#isPage,
      exitAddress: this.#setting("exit"),
      accessibilityAddress: `${this.getAttribute("api") ?? scriptOrigin}/chat/accessibilite`,
      onExit: () => this.#leave(),
      onClose: () => this.close(),
      onLanguage: (language) => this.#speak(language),
      isKept: this.#isKept,
      onKeep: (isKept) => {
        this.#isKept = isKept;
        keep(isKept ? this.#conversation ?? null : null);
      },
    };
  }

  /** @param {string} language */
  #speak(language) {
    if (language === this.#language) return;
    this.#language = language;
    this.#draw();
    /** @type {HTMLElement | null} */ (this.shadowRoot?.querySelector("select"))?.focus();
  }

  #changed() {
    this.#frame?.update();
    if (this.#isKept) keep(this.#conversation ?? null);
  }

  #watch() {
    const onOnline = () => this.#conversation?.retry();
    window.addEventListener("online", onOnline);
    this.#stops.push(() => window.removeEventListener("online", onOnline), watchReturn(() => this.#draw()),
      watchShift(() => (this.#isPage || this.#dialog?.open) && this.#leave(), () => this.#view()));
  }

  #leave() {
    leave(this.#setting("exit"), () => {
      keep(null);
      this.#isKept = false;
      this.#conversation?.forget();
      this.#frame?.write("");
    });
  }
}

if (!customElements.get("allo62-chat")) customElements.define("allo62-chat", Allo62Chat);
