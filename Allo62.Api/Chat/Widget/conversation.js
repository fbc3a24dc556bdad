import { Delivery } from "./delivery.js";
import { needsIn } from "./needs.js";

/** @typedef {import("./allo62-client.js").Answer} Answer */
/** @typedef {import("./allo62-client.js").Contacts} Contacts */
/** @typedef {import("./allo62-client.js").Contact} Contact */
/** @typedef {import("./delivery.js").Status} Status */
/** @typedef {import("./allo62-client.js").Question} Question */
/** @typedef {import("./allo62-client.js").Feedback} Feedback */
/** @typedef {Pick<import("./allo62-client.js").Commune, "insee" | "name">} Place */

/**
 * One entry of the conversation. `person`: what the person wrote or chose. `answer`: what the service decided. `contacts`: a category that the
 * person picked themselves. `desk`: the human desk, asked for. `needs`: several requests found in one message.
 * @typedef {object} Turn
 * @property {number} id
 * @property {"person" | "answer" | "contacts" | "desk" | "needs"} kind
 * @property {string} [text] the person's words, or the label of their choice
 * @property {Answer} [answer]
 * @property {Contacts} [contacts] of the person's commune, or of the category that they picked
 * @property {Contact} [desk]
 * @property {Place} [place]
 * @property {string} [chosen] id of the choice that was made of this question
 * @property {"wrong" | "right" | "corrected"} [verdict] what the person said of it
 * @property {"sent" | "kept" | "not_kept" | "failed"} [comment] what became of their words on it
 * @property {string} [about] id of the answer that feedback on a picked category is about
 * @property {"updated" | "reread"} [note]
 * @property {string[]} [needs] the requests that are still to be taken
 */

/** What is said and what is going on; nothing of how it looks. Kept in memory only. */
export class Conversation {
  /** @type {Turn[]} */ turns = [];
  /** @type {Status} */ status = { kind: "idle" };
  /** @type {Place | null} */ place = null;
  /** @type {string[]} requests of one message that wait for their turn */ waiting = [];

  #client;
  #onChange;
  #delivery;
  #nextId = 1;
  /** @type {Turn | null} the question that is open */ #open = null;
  #conversationId = newId();

  /**
   * @param {import("./allo62-client.js").Allo62Client} client
   * @param {() => void} onChange
   */
  constructor(client, onChange) {
    this.#client = client;
    this.#onChange = onChange;
    this.#delivery = new Delivery(client, (status) => this.#setStatus(status));
  }

  get isBusy() {
    return this.status.kind !== "idle";
  }

  /** Whether an answer in words belongs to a question. */
  get hasOpenQuestion() {
    return this.#open !== null;
  }

  /** @param {string} text */
  ask(text) {
    if (this.isBusy) return;
    this.#say(text);
    const state = this.#open?.answer?.clarification?.state;
    this.#send(state ? { text, state } : { text });
  }

  /** @param {Turn} turn whose question it was @param {string} choice id, or `none` @param {string} label */
  choose(turn, choice, label) {
    if (this.isBusy || turn.chosen || !turn.answer?.clarification) return;
    turn.chosen = choice;
    this.#open = turn;
    this.#say(label);
    this.#send({ state: turn.answer.clarification.state, choice });
  }

  /** Takes the next of several requests. */
  takeNext() {
    const text = this.waiting[0];
    if (this.isBusy || text === undefined) return;
    this.waiting = this.waiting.slice(1);
    this.#open = null;
    this.#say(text);
    this.#send({ text });
  }

  /** Sends what failed once more, at once. */
  retry() {
    if (this.status.kind === "fault") this.#delivery.retry();
  }

  /** Takes back what failed, so that it can be changed. @returns {string} the words */
  takeBack() {
    const text = this.#delivery.question?.text ?? "";
    if (this.turns.at(-1)?.kind === "person") this.turns.pop();
    if (this.#open) delete this.#open.chosen;
    this.#delivery.cancel();
    return text;
  }

  async showDesk() {
    if (this.turns.at(-1)?.kind === "desk") return;
    const turn = this.#add({ kind: "desk" });
    const outcome = await this.#client.humanDesk();
    if (outcome.ok) turn.desk = outcome.value;
    this.#onChange();
  }

  /** Shows who answers a category that the person picked. @param {string} category @param {string} label @param {Turn} from the answer that was not it */
  async pick(category, label, from) {
    if (this.isBusy) return;
    this.#say(label);
    this.#setStatus({ kind: "sending" });
    const outcome = await this.#client.contacts(category, this.#placeText());
    this.#setStatus({ kind: "idle" });
    if (!outcome.ok) return this.showDesk();
    this.#add({ kind: "contacts", contacts: outcome.value, about: from.answer?.requestId, ...(this.place ? { place: this.place } : {}) });
  }

  /** @param {Turn} turn @param {Place} place @returns {Promise<boolean>} whether the contacts of the place are known now */
  async liveIn(turn, place) {
    const category = turn.answer?.category?.id ?? turn.contacts?.category.id;
    if (!category) return false;
    this.place = place;
    const outcome = await this.#client.contacts(category, this.#placeText());
    if (outcome.ok) Object.assign(turn, { contacts: outcome.value, place });
    this.#onChange();
    return outcome.ok;
  }

  /** @param {Turn} turn forgets the place of it, to choose another */
  leavePlace(turn) {
    this.place = null;
    delete turn.place;
    this.#onChange();
  }

  /** @param {Turn} turn @param {"right" | "wrong"} verdict */
  async judge(turn, verdict) {
    const id = turn.answer?.requestId ?? turn.about;
    if (!id) return;
    turn.verdict = turn.kind === "contacts" && verdict === "right" ? "corrected" : verdict;
    delete turn.comment;
    this.#onChange();
    const outcome = await this.#client.feedback(id, this.#feedbackOf(turn));
    // A new verdict may have been given meanwhile: its own answer counts.
    if (!outcome.ok && turn.verdict) turn.comment = "failed";
    this.#onChange();
  }

  /** @param {Turn} turn @param {string} comment */
  async add(turn, comment) {
    const id = turn.answer?.requestId ?? turn.about;
    if (!id || comment.trim() === "") return;
    turn.comment = "sent";
    this.#onChange();
    const outcome = await this.#client.feedback(id, { ...this.#feedbackOf(turn), comment });
    turn.comment = !outcome.ok ? "failed" : outcome.value.comment ? "kept" : "not_kept";
    this.#onChange();
  }

  /** Begins anew; the commune stays, it is asked once. */
  restart() {
    [this.turns, this.waiting, this.#open] = [[], [], null];
    this.#conversationId = newId();
    this.#delivery.cancel();
  }

  /** Leaves nothing behind. */
  forget() {
    this.place = null;
    this.restart();
  }

  /** What is needed to go on after a reload. */
  toJSON() {
    return { turns: this.turns, place: this.place, waiting: this.waiting, id: this.#conversationId };
  }

  /** @param {ReturnType<Conversation["toJSON"]>} kept */
  restore(kept) {
    ({ turns: this.turns, place: this.place, waiting: this.waiting } = kept);
    this.#conversationId = kept.id;
    this.#nextId = Math.max(0, ...this.turns.map((turn) => turn.id)) + 1;
    const last = this.turns.at(-1);
    this.#open = last?.answer?.clarification ? last : null;
    this.#onChange();
  }

  /** @param {Turn} turn @returns {Feedback} */
  #feedbackOf(turn) {
    return turn.verdict === "corrected" ? { verdict: "corrected", correctedCategory: turn.contacts?.category.id } : { verdict: turn.verdict ?? null };
  }

  /** A code alone can be one commune's INSEE code and another's postal code; with the name it is sure. */
  #placeText() {
    return this.place ? `${this.place.insee} ${this.place.name}` : undefined;
  }

  /** @param {string} text */
  #say(text) {
    this.#add({ kind: "person", text });
  }

  /** @param {Omit<Turn, "id">} turn @returns {Turn} */
  #add(turn) {
    const added = { id: this.#nextId++, ...turn };
    this.turns.push(added);
    this.#onChange();
    return added;
  }

  /** @param {Question} question @param {Turn["note"]} [note] */
  #send(question, note) {
    const whole = { channel: "chat", commune: this.#placeText() ?? null, conversationId: this.#conversationId, ...question };
    this.#delivery.send(whole, (answer) => this.#receive(answer, whole, note), () => this.#reread(whole));
  }

  /** @param {Answer} answer @param {Question} question @param {Turn["note"]} [note] */
  #receive(answer, question, note) {
    const asker = this.#open?.answer?.modelVersion;
    const isUpdated = question.state && asker && asker !== answer.modelVersion;
    const isWhole = question.text && !question.state && this.waiting.length === 0 && answer.handoff?.reason !== "asked_for_human";
    const needs = isWhole ? needsIn(question.text ?? "") : [];
    const turn = this.#add({ kind: needs.length > 0 ? "needs" : "answer", answer, ...(isUpdated ? { note: "updated" } : note ? { note } : {}), ...(needs.length > 0 ? { needs } : {}) });
    this.#open = answer.decision === "clarify" && needs.length === 0 ? turn : null;
    this.#onChange();
    if (needs.length === 0) return;
    this.waiting = needs;
    this.takeNext();
  }

  /** The question is too old, or another service asked it: words are read again alone, a choice is shown as what it is. @param {Question} question */
  #reread(question) {
    const turn = this.#open;
    this.#open = null;
    if (question.choice && question.choice !== "none" && turn) {
      void this.#showPicked(question.choice, turn);
      return;
    }
    const first = this.turns.findLast((one) => one.kind === "person" && one.id < (turn?.id ?? 0))?.text;
    const text = question.text ?? first;
    if (text) this.#send({ text }, "reread");
    else void this.showDesk();
  }

  /** @param {string} category @param {Turn} from */
  async #showPicked(category, from) {
    const outcome = await this.#client.contacts(category, this.#placeText());
    if (outcome.ok) this.#add({ kind: "contacts", contacts: outcome.value, about: from.answer?.requestId });
    else await this.showDesk();
  }

  /** @param {Status} status */
  #setStatus(status) {
    this.status = status;
    this.#onChange();
  }
}

/** Without meaning: nobody can be told by it. */
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
