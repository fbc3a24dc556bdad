/**
 * Single keys that do something while a part of the page is open. They rest while someone types, with any modifier, and when turned off:
 * who speaks to a computer must not set them off (WCAG 2.1.4).
 */
export class Shortcuts {
  isOn = true;
  #actions;
  /** @type {(event: KeyboardEvent) => void} */
  #listener = (event) => this.#pressed(event);

  /** @param {Record<string, () => void>} actions by key, in lower case */
  constructor(actions) {
    this.#actions = actions;
  }

  start() {
    document.addEventListener("keydown", this.#listener);
  }

  stop() {
    document.removeEventListener("keydown", this.#listener);
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (!this.isOn || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.target instanceof Element && event.target.closest("input, select, textarea")) return;
    const action = this.#actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  }
}
