/**
 * Client of the Allo 62 API for browsers and Node.js. It needs nothing else and can be used alone:
 *
 *   import { Allo62Client } from "https://allo62.example/chat/allo62-client.js";
 *   const client = new Allo62Client({ api: "https://allo62.example" });
 *   const outcome = await client.classify({ text: "on m'a coupé le courant" });
 *   if (outcome.ok) console.log(outcome.value.decision); else console.log(outcome.fault.kind);
 *
 * What can be expected to go wrong is a value, never an exception. Types come from the OpenAPI document (api.d.ts).
 * @module
 */

/** @typedef {import("./api.js").components["schemas"]} Schemas */
/** @typedef {Schemas["ClassifyRequest"]} Question */
/** @typedef {Schemas["ClassifyResponse"]} Answer */
/** @typedef {Schemas["ContactAnswer"]} Contact */
/** @typedef {Schemas["ContactsResponse"]} Contacts */
/** @typedef {Schemas["CategoryResponse"]} Category */
/** @typedef {Schemas["CommuneMatchAnswer"]} Commune */
/** @typedef {Schemas["FeedbackRequest"]} Feedback */
/** @typedef {Schemas["FeedbackResponse"]} KeptFeedback */

/**
 * What went wrong, as far as it matters to a person:
 * - `unreachable`: no network, or no server behind it;
 * - `timeout`: no answer within the client's patience;
 * - `busy`: too many requests (429), `waitSeconds` says how long to wait;
 * - `unavailable`: the service is starting or its database is away (5xx), `waitSeconds` if it said so;
 * - `expired`: the conversation state is too old or not good any more: send the text again as a first one;
 * - `forbidden`: the key is missing or not good;
 * - `invalid`: the request is not acceptable, `errors` names the members;
 * - `unreadable`: the answer is not what the contract says;
 * - `cancelled`: the caller's signal.
 * @typedef {"unreachable" | "timeout" | "busy" | "unavailable" | "expired" | "forbidden" | "invalid" | "unreadable" | "cancelled"} FaultKind
 */

/**
 * @typedef {object} Fault
 * @property {FaultKind} kind
 * @property {number} status HTTP status; 0 without an answer
 * @property {string | null} type type of the problem, such as `urn:allo62:problem:too-many-requests`
 * @property {number | null} waitSeconds after which the same may be sent again
 * @property {Record<string, string[]>} errors by member of the request
 */

/**
 * @template T
 * @typedef {{ ok: true, value: T } | { ok: false, fault: Fault }} Outcome
 */

const problemPrefix = "urn:allo62:problem:";
const restartTypes = ["state-expired", "invalid-state"].map((name) => problemPrefix + name);

export class Allo62Client {
  #api;
  /** @type {Record<string, string>} */
  #headers;
  #fetch;
  #patience;

  /**
   * @param {object} options
   * @param {string} options.api address of the API, such as `https://allo62.example`; empty for the page's own
   * @param {string} [options.key] key of role `frontend`, where the service asks for one
   * @param {typeof globalThis.fetch} [options.fetch]
   * @param {number} [options.patienceSeconds] after which a request without an answer is given up
   */
  constructor({ api, key, fetch = globalThis.fetch.bind(globalThis), patienceSeconds = 20 }) {
    this.#api = api.replace(/\/+$/, "");
    this.#headers = key ? { Authorization: `Bearer ${key}` } : {};
    this.#fetch = fetch;
    this.#patience = patienceSeconds * 1000;
  }

  /**
   * Who can help with what a person wrote; with a `state`, the answer to a question.
   * @param {Question} question
   * @param {AbortSignal} [signal]
   * @returns {Promise<Outcome<Answer>>}
   */
  classify(question, signal) {
    return this.#send("POST", "/v1/classify", isAnswer, question, signal);
  }

  /**
   * Says what became of an answer. Idempotent; safe to send again.
   * @param {string} requestId
   * @param {Feedback} feedback
   * @returns {Promise<Outcome<KeptFeedback>>}
   */
  feedback(requestId, feedback) {
    return this.#send("PUT", `/v1/feedback/${encodeURIComponent(requestId)}`, isObject, feedback);
  }

  /**
   * Everyone who answers a category, the first to be asked first.
   * @param {string} category
   * @param {string} [commune] INSEE code, postal code or name
   * @returns {Promise<Outcome<Contacts>>}
   */
  contacts(category, commune) {
    const query = commune ? `?commune=${encodeURIComponent(commune)}` : "";
    return this.#send("GET", `/v1/contacts/${encodeURIComponent(category)}${query}`, isContacts);
  }

  /**
   * The communes that a person may be about to name.
   * @param {string} text first letters of a name or first digits of a postal code
   * @param {AbortSignal} [signal]
   * @returns {Promise<Outcome<Commune[]>>}
   */
  communes(text, signal) {
    return this.#send("GET", `/v1/communes?q=${encodeURIComponent(text)}`, Array.isArray, undefined, signal);
  }

  /** Who takes over when the right place is not known. @returns {Promise<Outcome<Contact>>} */
  humanDesk() {
    return this.#send("GET", "/v1/human-desk", isContact);
  }

  /** @returns {Promise<Outcome<Category[]>>} */
  categories() {
    return this.#send("GET", "/v1/categories", Array.isArray);
  }

  /**
   * @template T
   * @param {string} method
   * @param {string} path
   * @param {(value: any) => boolean} isExpected
   * @param {object} [body]
   * @param {AbortSignal} [signal]
   * @returns {Promise<Outcome<T>>}
   */
  async #send(method, path, isExpected, body, signal) {
    const abort = new AbortController();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      abort.abort();
    }, this.#patience);
    const cancel = () => abort.abort();
    signal?.addEventListener("abort", cancel);
    if (signal?.aborted) cancel();
    /** @type {Response} */
    let response;
    /** @type {unknown} */
    let value;
    try {
      response = await this.#fetch(this.#api + path, {
        method,
        headers: body ? { ...this.#headers, "Content-Type": "application/json" } : this.#headers,
        body: body && JSON.stringify(body),
        signal: abort.signal,
        credentials: "omit",
        referrerPolicy: "no-referrer",
        cache: "no-store",
      });
      value = parsed(await response.text());
    } catch {
      return failed(signal?.aborted ? "cancelled" : isLate ? "timeout" : "unreachable");
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
    }
    if (!response.ok) return { ok: false, fault: faultOf(response, value) };
    return isExpected(value) ? { ok: true, value: /** @type {T} */ (value) } : failed("unreadable", response.status);
  }
}

/** @param {string} text @returns {any} undefined when it is not JSON: a proxy answered */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * @param {FaultKind} kind
 * @param {number} [status]
 * @returns {{ ok: false, fault: Fault }}
 */
function failed(kind, status = 0) {
  return { ok: false, fault: { kind, status, type: null, waitSeconds: null, errors: {} } };
}

/**
 * @param {Response} response
 * @param {any} problem
 * @returns {Fault}
 */
function faultOf(response, problem) {
  const type = typeof problem?.type === "string" ? problem.type : null;
  return {
    kind: kindOf(response.status, type),
    status: response.status,
    type,
    waitSeconds: secondsOf(response.headers.get("Retry-After")),
    errors: isObject(problem?.errors) ? problem.errors : {},
  };
}

/**
 * @param {number} status
 * @param {string | null} type
 * @returns {FaultKind}
 */
function kindOf(status, type) {
  if (type !== null && restartTypes.includes(type)) return "expired";
  if (status === 429) return "busy";
  if (status === 401 || status === 403) return "forbidden";
  return status >= 500 ? "unavailable" : "invalid";
}

/** @param {string | null} header seconds or a date @returns {number | null} */
function secondsOf(header) {
  if (header === null) return null;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

/** @param {unknown} value @returns {value is Record<string, any>} */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether what a front-end shows is there: an answer of a broken proxy must not become a blank card. @param {any} value */
function isAnswer(value) {
  if (!isObject(value) || typeof value.requestId !== "string" || !isObject(value.urgency) || !Array.isArray(value.urgency.numbers)) return false;
  if (value.decision === "route") return isContact(value.contact);
  if (value.decision === "handoff") return isContact(value.handoff?.contact);
  return value.decision === "clarify" && Array.isArray(value.clarification?.choices) && typeof value.clarification.state === "string";
}

/** @param {any} value */
function isContacts(value) {
  return isObject(value) && Array.isArray(value.contacts) && value.contacts.every(isContact) && value.contacts.length > 0;
}

/** @param {any} value */
function isContact(value) {
  return isObject(value) && typeof value.name === "string";
}
