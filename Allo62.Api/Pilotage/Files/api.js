/** @typedef {import("../../Chat/Widget/api.js").components["schemas"]} Schemas */
/** @typedef {Schemas["StatisticsResponse"]} Figures */
/** @typedef {Schemas["ReviewItem"]} Item */
/** @typedef {Schemas["ReviewPage"]} Queue */
/** @typedef {Schemas["CategoryResponse"]} Category */
/** @typedef {{ status: number, type: string, waitSeconds: number | null }} Fault status 0: no answer */

/**
 * @template T
 * @typedef {{ ok: true, value: T } | { ok: false, fault: Fault }} Outcome
 */

/** What the page asks of the service. What can be expected to go wrong is a value. The key lives here and nowhere else. */
export class PilotageApi {
  /** @type {Record<string, string>} */
  #headers;

  /** @param {string} key empty where the service asks for none */
  constructor(key) {
    this.#headers = key ? { Authorization: `Bearer ${key}` } : {};
  }

  /** @param {string} from @param {string} to days such as 2026-11-01 @returns {Promise<Outcome<Figures>>} */
  statistics(from, to) {
    return this.#ask("GET", `statistics?${new URLSearchParams({ from, to })}`);
  }

  /** @returns {Promise<Outcome<Category[]>>} */
  categories() {
    return this.#ask("GET", "categories");
  }

  /** @param {Record<string, string>} query @returns {Promise<Outcome<Queue>>} */
  queue(query) {
    return this.#ask("GET", `review?${new URLSearchParams(query)}`);
  }

  /** @param {string} id @returns {Promise<Outcome<Item>>} */
  item(id) {
    return this.#ask("GET", `review/${encodeURIComponent(id)}`);
  }

  /**
   * Changes an item as it was seen: whoever was faster is not overwritten.
   * @param {Item} item
   * @param {"claim" | "release" | "resolve"} action
   * @param {object} [body]
   * @returns {Promise<Outcome<Item>>}
   */
  change(item, action, body) {
    return this.#ask("POST", `review/${encodeURIComponent(item.requestId)}/${action}`, { "If-Match": item.etag }, body);
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {Record<string, string>} [headers]
   * @param {object} [body]
   * @returns {Promise<Outcome<any>>}
   */
  async #ask(method, path, headers = {}, body) {
    try {
      const response = await fetch(`/v1/${path}`, {
        method,
        headers: { ...this.#headers, ...headers, ...(body ? { "Content-Type": "application/json" } : {}) },
        body: body && JSON.stringify(body),
        cache: "no-store",
        credentials: "omit",
        referrerPolicy: "no-referrer",
      });
      const value = await response.json();
      if (response.ok) return { ok: true, value };
      const type = typeof value?.type === "string" ? value.type.replace("urn:allo62:problem:", "") : "";
      return { ok: false, fault: { status: response.status, type, waitSeconds: Number(response.headers.get("Retry-After")) || null } };
    } catch {
      // No network, no server, or something between that does not answer with JSON.
      return { ok: false, fault: { status: 0, type: "", waitSeconds: null } };
    }
  }
}
