/** @typedef {import("./allo62-client.js").Answer} Answer */
/** @typedef {import("./allo62-client.js").Fault} Fault */
/** @typedef {import("./allo62-client.js").Question} Question */

/** @typedef {{ kind: "idle" } | { kind: "sending" } | { kind: "slow" } | { kind: "fault", fault: Fault, retryAt: number | null }} Status */

const slowAfterMilliseconds = 4_000;
const pausesSeconds = [3, 8, 20];

/** Brings one question to the service, again and again where that can help, and keeps it until it is answered. */
export class Delivery {
  /** @type {Question | null} */ question = null;

  #client;
  #onStatus;
  #attempts = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  /** @type {AbortController | undefined} */ #abort;

  /**
   * @param {import("./allo62-client.js").Allo62Client} client
   * @param {(status: Status) => void} onStatus
   */
  constructor(client, onStatus) {
    this.#client = client;
    this.#onStatus = onStatus;
  }

  /**
   * @param {Question} question
   * @param {(answer: Answer) => void} onAnswer
   * @param {() => void} onExpired when the question that it answers is too old
   */
  send(question, onAnswer, onExpired) {
    this.question = question;
    this.#attempts = 0;
    this.retry = () => void this.#attempt(question, onAnswer, onExpired);
    this.retry();
  }

  /** Sends it once more, at once. */
  retry() {}

  /** Gives it up. */
  cancel() {
    this.#abort?.abort();
    clearTimeout(this.#timer);
    this.question = null;
    this.retry = () => {};
    this.#onStatus({ kind: "idle" });
  }

  /** @param {Question} question @param {(answer: Answer) => void} onAnswer @param {() => void} onExpired */
  async #attempt(question, onAnswer, onExpired) {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.#onStatus({ kind: "sending" });
    this.#timer = setTimeout(() => this.#onStatus({ kind: "slow" }), slowAfterMilliseconds);
    const outcome = await this.#client.classify(question, abort.signal);
    if (abort.signal.aborted) return;
    clearTimeout(this.#timer);
    if (outcome.ok || outcome.fault.kind === "expired") {
      this.question = null;
      this.#onStatus({ kind: "idle" });
      if (outcome.ok) onAnswer(outcome.value);
      else onExpired();
    } else {
      this.#fail(outcome.fault);
    }
  }

  /** @param {Fault} fault */
  #fail(fault) {
    const canPass = fault.kind !== "invalid" && fault.kind !== "forbidden";
    const pause = fault.waitSeconds ?? pausesSeconds[this.#attempts];
    const isLast = !canPass || this.#attempts >= pausesSeconds.length || pause === undefined || navigator.onLine === false;
    const wait = isLast ? null : Math.max(1, pause ?? 1) * 1000;
    this.#attempts++;
    if (wait !== null) this.#timer = setTimeout(this.retry, wait);
    this.#onStatus({ kind: "fault", fault, retryAt: wait === null ? null : Date.now() + wait });
  }
}
