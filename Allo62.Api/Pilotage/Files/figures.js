import { byId, element } from "./element.js";
import { barTable, columnChart } from "./charts.js";
import { atMoment, count, counted, day, decisions, duration, explained, handoffReasons, shareOf, today, urgencies } from "./words.js";

/** @typedef {import("./api.js").Figures} Figures */

const categoriesShown = 10;
const fewDays = 10;

/** The page of figures: a period, and what came in it. */
export class FiguresView {
  #api;
  #lost;
  #from = today();
  #to = today();
  #root = byId("chiffres");
  #asked = 0;

  /**
   * @param {import("./api.js").PilotageApi} api
   * @param {(fault: import("./api.js").Fault) => void} lost what is to be done when the key is not good any more
   */
  constructor(api, lost) {
    this.#api = api;
    this.#lost = lost;
    this.#root.replaceChildren(
      element("h2", { id: "chiffres-titre", tabindex: -1 }, "Chiffres"),
      this.#periods(),
      element("p", { id: "chiffres-message", class: "message", role: "status" }),
      element("div", { id: "chiffres-contenu" }));
  }

  async load() {
    // The last one asked for is shown, not the last one that came.
    const asked = ++this.#asked;
    byId("chiffres-message").textContent = "Calcul en cours…";
    const outcome = await this.#api.statistics(this.#from, this.#to);
    if (asked !== this.#asked || !byId("chiffres-message")) return;
    if (!outcome.ok) {
      if (outcome.fault.status === 401) this.#lost(outcome.fault);
      else byId("chiffres-message").textContent = outcome.fault.status === 400 ? "Cette période n'est pas possible : choisissez au plus 366 jours, le début avant la fin." : explained(outcome.fault);
      return;
    }
    byId("chiffres-message").textContent = `${periodName(outcome.value)} : ${counted(outcome.value.requests, "demande")}. Compté le ${atMoment(outcome.value.at)}.`;
    byId("chiffres-contenu").replaceChildren(...shown(outcome.value));
  }

  #periods() {
    const choices = [
      { name: "Aujourd'hui", range: () => [today(), today()] },
      { name: "Ce mois", range: () => [`${today().slice(0, 8)}01`, today()] },
    ];
    const buttons = choices.map((choice, i) => element("button", {
      type: "button", "aria-pressed": String(i === 0),
      click: () => {
        [this.#from, this.#to] = choice.range();
        [first.value, last.value] = [this.#from, this.#to];
        press(i);
        this.load();
      },
    }, choice.name));
    const press = (/** @type {number} */ chosen) => buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(i === chosen)));
    const first = element("input", { type: "date", id: "debut", value: this.#from, required: true });
    const last = element("input", { type: "date", id: "fin", value: this.#to, required: true });
    const own = element("form", {
      class: "dates",
      submit: (/** @type {Event} */ event) => {
        event.preventDefault();
        [this.#from, this.#to] = [first.value, last.value];
        press(-1);
        this.load();
      },
    },
    element("label", {}, "Du", first), element("label", {}, "au", last), element("button", { type: "submit" }, "Afficher"));
    return element("div", { class: "periods", role: "group", "aria-label": "Période" }, ...buttons, own);
  }
}

/** @param {Figures} figures */
const periodName = (figures) => (figures.from === figures.to ? `Le ${day(figures.from)}` : `Du ${day(figures.from)} au ${day(figures.to)}`);

/** @param {Figures} figures @returns {Node[]} */
function shown(figures) {
  if (!figures.storesRequests && figures.requests === 0) {
    return [
      element("p", { class: "message bad" }, "Le service ne garde pas les demandes : il n'y a rien à compter. L'équipe technique peut l'activer avec le réglage Allo62:Storage:StoreRequests. Les textes sont alors gardés masqués."),
      element("div", { class: "cards" }, feedbackCard(figures)),
    ];
  }
  return [
    element("div", { class: "cards" }, ...cards(figures)),
    part("Décisions", barTable("Demandes par décision", "Décision", figures.decisions.map((row) => ({ label: decisions[row.decision], value: row.requests })))),
    part("Pourquoi un agent", barTable("Demandes passées à un agent, par motif", "Motif", figures.handoffReasons.map((row) => ({ label: handoffReasons[row.reason], value: row.requests })))),
    part("Urgence", barTable("Demandes par urgence", "Urgence", figures.urgencies.map((row) => ({ label: urgencies[row.level], value: row.requests })))),
    part("Heures", hours(figures), figures.outOfHours === null ? unknownHours() : null),
    figures.days.length > 1 ? part("Jours", days(figures)) : null,
    part("Catégories", ...categories(figures)),
    part("Sans réponse", ...unanswered(figures)),
  ].filter((node) => node !== null);
}

/** @param {string} title @param {...(Node | null)} content */
const part = (title, ...content) => element("section", { class: "block" }, element("h3", {}, title), ...content);

const unknownHours = () => element("p", { class: "hint" },
  "Les horaires de l'accueil ne sont pas dans le catalogue : on ne peut pas dire combien de demandes arrivent quand il est fermé, ni combien de temps les personnes attendent. Ajoutez-les au contact de l'accueil, dans data/catalogue.json.");

/** @param {Figures} figures */
function cards(figures) {
  const of = (/** @type {string} */ decision) => figures.decisions.find((row) => row.decision === decision)?.requests ?? 0;
  const urgent = figures.urgencies.filter((row) => row.level !== "none").reduce((sum, row) => sum + row.requests, 0);
  const { humanWait, review } = figures;
  return [
    card("Demandes", count(figures.requests), null),
    card("Orientées sans agent", shareOf(of("route"), figures.requests), counted(of("route"), "demande")),
    card("Passées à un agent", shareOf(of("handoff"), figures.requests), counted(of("handoff"), "demande")),
    card("Urgentes ou vitales", count(urgent), shareOf(urgent, figures.requests)),
    card("Accueil fermé", figures.outOfHours === null ? "inconnu" : count(figures.outOfHours),
      figures.outOfHours === null ? "horaires absents du catalogue" : `${shareOf(figures.outOfHours, figures.requests)} des demandes`),
    feedbackCard(figures),
    card("Attente d'un humain", humanWait.medianMinutes === null ? "inconnue" : duration(humanWait.medianMinutes),
      humanWait.medianMinutes === null ? (humanWait.handoffs === 0 ? "personne n'a été passé à un agent" : "horaires de l'accueil absents du catalogue")
        : `jusqu'à l'ouverture de l'accueil, pour une personne sur deux au plus ; au pire ${duration(humanWait.longestMinutes ?? 0)}`),
    card("À relire", count(review.open), review.oldestOpenAt === null ? "rien n'attend" : `la plus ancienne date du ${atMoment(review.oldestOpenAt)} ; ${count(review.claimed)} en cours`),
  ];
}

/** @param {Figures} figures */
function feedbackCard({ feedback }) {
  return card("Résolues, selon les personnes", feedback.given === 0 ? "–" : shareOf(feedback.resolved, feedback.given),
    feedback.given === 0 ? "aucun retour" : `${count(feedback.resolved)} sur ${counted(feedback.given, "retour")} ; fausses : ${count(feedback.wrong + feedback.corrected)} ; personne n'a répondu : ${count(feedback.notReached)}`);
}

/** @param {string} title @param {string} figure @param {string | null} more */
const card = (title, figure, more) => element("div", { class: "card" }, element("h3", {}, title), element("p", { class: "figure" }, figure), more && element("p", { class: "hint" }, more));

/** @param {Figures} figures */
const hours = (figures) => columnChart("Demandes par heure de la journée", figures.hours.map((row) => ({
  label: `${row.hour} h à ${row.hour + 1} h`, mark: row.hour % 6 === 0 ? `${row.hour} h` : "", value: row.requests, part: row.outOfHours,
})), { what: "Heure", part: "Accueil fermé" });

/** @param {Figures} figures */
function days(figures) {
  const step = Math.ceil(figures.days.length / fewDays) || 1;
  return columnChart("Demandes par jour", figures.days.map((row, i) => ({
    label: day(row.day), mark: i % step === 0 ? String(Number(row.day.slice(8))) : "", value: row.requests, part: null,
  })), { what: "Jour", part: "" });
}

/** @param {Figures} figures */
function categories(figures) {
  const rows = figures.categories.map((row) => ({
    label: row.label ?? "Aucune : rien dans le catalogue n'y répond", value: row.requests, more: [count(row.routed), count(row.clarified), count(row.handedOff)],
  }));
  const table = (/** @type {typeof rows} */ some, /** @type {string} */ caption) => barTable(caption, "Catégorie", some, ["Orientées", "Question", "Agent"], figures.requests);
  if (rows.length === 0) return [element("p", {}, "Aucune demande.")];
  if (rows.length <= categoriesShown) return [table(rows, "Demandes par catégorie la plus probable")];
  return [
    table(rows.slice(0, categoriesShown), `Les ${categoriesShown} catégories les plus demandées`),
    element("details", {}, element("summary", {}, `Voir les ${rows.length} catégories`), table(rows, "Demandes par catégorie la plus probable")),
  ];
}

/** @param {Figures} figures */
function unanswered({ unanswered: found }) {
  const intro = element("p", {}, `${counted(found.requests, "demande est restée", "demandes sont restées")} sans réponse : hors périmètre, pas assez sûr ou plusieurs besoins.`,
    found.compared < found.requests ? ` Les ${count(found.compared)} dernières sont groupées par mots.` : "");
  if (found.topics.length === 0) return [intro, element("p", { class: "hint" }, "Aucun groupe d'au moins quatre demandes semblables.")];
  return [intro, element("ol", { class: "topics" }, ...found.topics.map((topic) => element("li", {},
    element("h4", {}, topic.keyWords.map((word) => word.word).join(", ")),
    element("p", {}, element("strong", {}, counted(topic.requests, "demande")), `. ${topic.keyWords.map((word) => `« ${word.word} » : ${count(word.requests)}`).join(" ; ")}.`),
    ...topic.examples.map((text) => element("blockquote", {}, text)))))];
}
