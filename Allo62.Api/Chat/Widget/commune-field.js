import { element, fillWith } from "./dom.js";
import { fill } from "./texts.js";

/** @typedef {import("./allo62-client.js").Commune} Commune */

const pauseMilliseconds = 150;
let count = 0;

/**
 * Asks where the person lives, completing names and postal codes; never by their location.
 * @param {(commune: Commune) => void} onChosen
 * @param {import("./view.js").View} view
 */
export function communeField(onChosen, view) {
  const { texts } = view;
  const id = `commune-${++count}`;
  /** @type {Commune[]} */
  let found = [];
  let active = -1;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {AbortController | undefined} */
  let search;

  const list = element("ul", { role: "listbox", id: `${id}-list`, "aria-label": texts.communeAsk, hidden: true });
  const hint = element("p", { class: "hint", id: `${id}-hint` }, texts.communeHint);
  const input = element("input", {
    id, role: "combobox", autocomplete: "off", spellcheck: "false", maxlength: 100, "data-focus": "commune",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `${id}-list`, "aria-describedby": `${id}-hint`,
    input: () => {
      clearTimeout(timer);
      timer = setTimeout(complete, pauseMilliseconds);
    },
    keydown: onKey,
    blur: () => show([]),
  });

  async function complete() {
    const text = input.value.trim();
    search?.abort();
    if (text.length < 2) return show([]);
    search = new AbortController();
    const outcome = await view.client.communes(text, search.signal);
    if (!outcome.ok) return;
    show(outcome.value);
    hint.textContent = found.length === 0 ? texts.communeNone : texts.communeHint;
    view.announce(found.length === 0 ? texts.communeNone : fill(texts.communeCount, { count: found.length }));
  }

  /** @param {Commune[]} communes */
  function show(communes) {
    [found, active] = [communes, -1];
    fillWith(list, ...communes.map((commune, i) => element("li", {
      role: "option", id: `${id}-${i}`, "aria-selected": "false",
      // Before the field loses the focus, which closes the list.
      mousedown: (/** @type {Event} */ event) => event.preventDefault(),
      click: () => choose(commune),
    }, nameOf(commune), element("span", { class: "code" }, String(commune.postalCodes?.[0] ?? "")))));
    list.hidden = communes.length === 0;
    input.setAttribute("aria-expanded", String(communes.length > 0));
    input.removeAttribute("aria-activedescendant");
  }

  /** @param {Commune} commune */
  function nameOf(commune) {
    return commune.otherName ? fill(texts.communeFormer, { other: commune.otherName, name: commune.name }) : commune.name;
  }

  /** @param {number} step */
  function move(step) {
    if (found.length === 0) return;
    active = active < 0 && step < 0 ? found.length - 1 : (active + step + found.length) % found.length;
    for (const [i, option] of [...list.children].entries()) option.setAttribute("aria-selected", String(i === active));
    list.children[active]?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", `${id}-${active}`);
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter") choose(found[active] ?? (found.length === 1 ? found[0] : undefined));
    else if (event.key === "Escape" && found.length > 0) show([]);
    else return;
    // Escape closes the list only, not the dialog around it.
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {Commune | undefined} commune */
  function choose(commune) {
    if (!commune) return;
    show([]);
    onChosen(commune);
  }

  return element("div", { class: "commune" }, element("label", { for: id }, texts.communeAsk), element("p", { class: "why" }, texts.communeWhy), input, list, hint);
}
