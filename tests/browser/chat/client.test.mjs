// What needs no browser: the client module as others use it, and the small parts of the widget.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Allo62Client } from "../../../Allo62.Api/Chat/Widget/allo62-client.js";
import { contrast, readable } from "../../../Allo62.Api/Chat/Widget/charter.js";
import { phoneLink, smsLink, webLink } from "../../../Allo62.Api/Chat/Widget/links.js";
import { needsIn } from "../../../Allo62.Api/Chat/Widget/needs.js";
import { openingText } from "../../../Allo62.Api/Chat/Widget/opening.js";
import { languages, fill } from "../../../Allo62.Api/Chat/Widget/texts.js";
import { vcardOf } from "../../../Allo62.Api/Chat/Widget/vcard.js";
import { classify, service, texts } from "./service.mjs";

/** A client whose network answers as told. */
const clientOf = (answer, options = {}) => new Allo62Client({ api: "https://allo62.example/", fetch: answer, ...options });
const json = (status, body, headers = {}) => async () => new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers });
const problem = (status, name, headers) => json(status, { type: `urn:allo62:problem:${name}`, status }, headers);

describe("client module", () => {
  test("Classify_RealService_DrivesAConversationToItsFeedback", async () => {
    const client = new Allo62Client({ api: service });
    const first = await client.classify({ text: texts.clarify });
    assert.ok(first.ok && first.value.decision === "clarify");
    const second = await client.classify({ state: first.value.clarification.state, choice: first.value.clarification.choices[0].id });
    assert.ok(second.ok && second.value.decision === "route");
    const kept = await client.feedback(second.value.requestId, { verdict: "right", comment: "merci, je suis Jean Dupont, 06 12 34 56 78" });
    assert.ok(kept.ok && kept.value.comment && kept.value.verdict === "right");
    const communes = await client.communes("boulogne sur");
    assert.equal(communes.ok && communes.value[0].name, "Boulogne-sur-Mer");
    const contacts = await client.contacts("etat_civil", "62160 Boulogne-sur-Mer");
    assert.ok(contacts.ok && contacts.value.contacts[0].name.includes("Boulogne"));
    assert.ok((await client.humanDesk()).ok);
    assert.equal((await client.categories()).value.length, 55);
  });

  for (const [name, answer, expected] of [
    ["TooManyRequests", problem(429, "too-many-requests", { "Retry-After": "7" }), { kind: "busy", waitSeconds: 7 }],
    ["Starting", problem(503, "not-ready"), { kind: "unavailable", waitSeconds: null }],
    ["StateExpired", problem(410, "state-expired"), { kind: "expired" }],
    ["StateAltered", problem(400, "invalid-state"), { kind: "expired" }],
    ["NoKey", problem(401, "unauthorised"), { kind: "forbidden" }],
    ["InvalidRequest", json(400, { type: "urn:allo62:problem:invalid-request", errors: { text: ["too long"] } }), { kind: "invalid", errors: { text: ["too long"] } }],
    ["ProxyPage", json(502, "<html>Bad gateway</html>"), { kind: "unavailable", type: null }],
    ["PageInsteadOfAnswer", json(200, "<html>Wifi</html>"), { kind: "unreadable" }],
    ["AnswerWithoutContact", json(200, { requestId: "1", decision: "route", urgency: { numbers: [] }, contact: null }), { kind: "unreadable" }],
    ["NoNetwork", async () => { throw new TypeError("failed"); }, { kind: "unreachable", status: 0 }],
  ]) {
    test(`Classify_${name}_IsAValue`, async () => {
      const outcome = await clientOf(answer).classify({ text: "x" });
      assert.equal(outcome.ok, false);
      for (const [member, value] of Object.entries(expected)) assert.deepEqual(outcome.fault[member], value);
    });
  }

  test("Classify_NoAnswer_IsATimeoutAndCancelledWhenCancelled", async () => {
    const never = (_, { signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    assert.equal((await clientOf(never, { patienceSeconds: 0.01 }).classify({ text: "x" })).fault.kind, "timeout");
    const abort = new AbortController();
    const outcome = clientOf(never).classify({ text: "x" }, abort.signal);
    abort.abort();
    assert.equal((await outcome).fault.kind, "cancelled");
  });

  test("Request_HasKeyAndNoCookies", async () => {
    let seen;
    await clientOf(async (address, options) => { seen = { address, ...options }; return new Response("{}"); }, { key: "k" }).contacts("rsa", "62041 Arras");
    assert.equal(seen.address, "https://allo62.example/v1/contacts/rsa?commune=62041%20Arras");
    assert.equal(seen.headers.Authorization, "Bearer k");
    assert.equal(seen.credentials, "omit");
  });
});

describe("several needs", () => {
  for (const [text, count] of [
    ["mon rsa est bloqué et aussi il y a un trou dans la route", 2],
    ["1) refaire ma carte d'identité 2) trouver une aide à domicile", 0],
    ["Bonjour :\n- refaire ma carte d'identité\n- trouver une aide à domicile\n- un trou sur la D939", 0],
    ["- refaire ma carte d'identité\n- trouver une aide à domicile", 2],
    ["mon rsa est bloqué. Autre question : comment refaire mon permis ?", 2],
    ["Ma mère est tombée. Elle a 85 ans. Elle ne peut plus vivre seule. Que faire ?", 0],
    ["j'ai aussi faim", 0],
    ["il a froid et aussi faim", 0],
  ]) test(`Needs_${text.slice(0, 30)}_${count}`, () => assert.equal(needsIn(text).length, count));
});

describe("small parts", () => {
  const contact = { name: "Mairie; de, Sainte-Exemple", phone: "03 21 00 00 00", sms: null, url: "https://exemple.fr", address: "1 rue Haute, 62000 Arras" };

  test("Opening_InFrance_WhateverTheReadersClock", () => {
    const at = (state) => openingText({ ...contact, openNow: false, opensAt: null, closesAt: null, ...state }, languages.fr, "fr", new Date("2026-11-24T22:00:00+01:00"));
    assert.equal(at({ openNow: true, closesAt: "2026-11-24T23:30:00+01:00" }), "Ouvert, ferme à 23 h 30");
    assert.equal(at({ openNow: true }), "Ouvert jour et nuit");
    assert.equal(at({ opensAt: "2026-11-25T08:30:00+01:00" }), "Fermé, ouvre demain à 8 h 30");
    assert.equal(at({ opensAt: "2026-11-27T09:00:00+01:00" }), "Fermé, ouvre vendredi à 9 h");
    assert.equal(at({ opensAt: "2026-12-07T09:00:00+01:00" }), "Fermé, ouvre lundi 7 décembre à 9 h");
    assert.equal(at({ openNow: null }), "Horaires non connus");
  });

  test("Vcard_OfAContact_IsEscapedAndFolded", () => {
    const card = vcardOf(contact, "Très long : " + "é".repeat(80));
    assert.ok(card.startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mairie\\; de\\, Sainte-Exemple\r\n"));
    assert.ok(card.includes('TEL;VALUE=uri;TYPE="voice,work":tel:+33321000000\r\n'));
    for (const line of card.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75);
    assert.ok(card.replace(/\r\n /g, "").includes("NOTE:Très long : " + "é".repeat(80)));
  });

  test("Links_OfHostileValues_AreNone", () => {
    for (const value of ["javascript:alert(1)", "data:text/html,x", "//x", "", null, 12]) assert.equal(webLink(value), null);
    assert.equal(phoneLink("javascript:alert(1)"), "tel:1");
    assert.equal(phoneLink("abc"), null);
    assert.equal(smsLink("114"), "sms:114");
  });

  test("Accent_OfAnyCharter_CanBeReadOnBothGrounds", () => {
    for (const colour of [[255, 230, 0], [0, 0, 0], [255, 255, 255], [0, 166, 160], [230, 0, 126]]) {
      assert.ok(contrast(readable(colour, [255, 255, 255], [0, 0, 0]), [255, 255, 255]) >= 4.5);
      assert.ok(contrast(readable(colour, [27, 32, 41], [255, 255, 255]), [27, 32, 41]) >= 4.5);
    }
  });

  test("Texts_OfEveryLanguage_HaveTheSameGapsAsTheFrench", () => {
    const gaps = (text) => [...String(text).matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [language, words] of Object.entries(languages)) {
      assert.deepEqual(Object.keys(words).sort(), Object.keys(languages.fr).sort(), language);
      for (const [name, text] of Object.entries(words)) assert.deepEqual(gaps(text), gaps(languages.fr[name]), `${language} ${name}`);
      if (language !== "fr") assert.notEqual(words.frenchOnly, "");
    }
    assert.equal(fill("{a} {b}", { a: 1 }), "1 {b}");
  });

  test("Answer_ToRealRequests_NamesWhyAndWhatToPrepare", async () => {
    const { about } = await classify({ text: texts.route });
    assert.ok(about.description.length > 20 && about.prepare.length > 0 && about.dependsOnCommune === false);
  });
});
