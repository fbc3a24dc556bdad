// Names and figures as analysts read them.

const counts = new Intl.NumberFormat("fr-FR");
const shares = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 0 });
const moments = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
const days = new Intl.DateTimeFormat("fr-FR", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
const isoDays = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });

/** @type {Record<string, string>} */
export const decisions = { route: "Orientée", clarify: "Question posée", handoff: "Passée à un agent" };
/** @type {Record<string, string>} */
export const handoffReasons = { out_of_scope: "Hors périmètre", low_confidence: "Pas assez sûr", several_needs: "Plusieurs besoins", asked_for_human: "Demande un humain" };
/** @type {Record<string, string>} */
export const urgencies = { none: "Pas d'urgence", urgent: "Urgente", vital: "Vitale" };
/** @type {Record<string, string>} */
export const verdicts = { right: "bonne réponse", wrong: "mauvaise réponse", corrected: "mauvaise réponse, corrigée" };
/** @type {Record<string, string>} */
export const states = { open: "À relire", claimed: "En cours", resolved: "Relue", unusable: "Inutilisable" };
/** @type {Record<string, string>} */
export const reasons = {
  reported_wrong: "signalée comme fausse", not_reached: "personne n'a répondu", urgent: "urgente", uncertain: "réponse peu sûre", out_of_scope: "rien dans le catalogue n'y répond",
};

export const outOfScope = { id: "hors_perimetre", label: "Hors périmètre" };

/** @param {number} value */
export const count = (value) => counts.format(value);
/** @param {number} value 0 to 1 */
export const share = (value) => shares.format(value);
/** @param {number} part @param {number} whole */
export const shareOf = (part, whole) => (whole === 0 ? "–" : share(part / whole));
/** @param {number} value @param {string} one @param {string} [many] */
export const counted = (value, one, many = `${one}s`) => `${count(value)} ${value < 2 ? one : many}`;
/** @param {string} moment */
export const atMoment = (moment) => moments.format(new Date(moment)).replace(":", " h ");
/** @param {string} day such as 2026-11-01 */
export const day = (day) => days.format(new Date(day));
/** Today in France, such as 2026-11-01. */
export const today = () => isoDays.format(new Date());

/** @param {number} minutes */
export function duration(minutes) {
  if (minutes < 1) return "aucune attente";
  if (minutes < 60) return `${Math.round(minutes)} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return Math.round(minutes % 60) === 0 ? `${hours} h` : `${hours} h ${String(Math.floor(minutes % 60)).padStart(2, "0")}`;
  return counted(Math.round(hours / 24), "jour");
}

/** Without case or accents, for searching. @param {string} text */
export const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’ʼ]/g, "'").toLowerCase();

/** Why it did not work and what to do. @param {import("./api.js").Fault} fault */
export function explained(fault) {
  if (fault.status === 0) return "Le service ne répond pas. Vérifiez votre connexion, puis réessayez.";
  if (fault.status === 401) return "Cette clé n'est pas connue du service, ou elle n'est plus valable.";
  if (fault.status === 403) return "Cette clé ne donne pas accès au pilotage : il faut une clé d'analyste.";
  if (fault.status === 404) return "Cette demande n'existe plus : elle a été supprimée, ou elle est plus ancienne que la durée de conservation.";
  if (fault.status === 409) return "Quelqu'un d'autre a pris cette demande. Passez à la suivante, ou attendez qu'elle soit rendue.";
  if (fault.status === 412) return "Quelqu'un d'autre a changé cette demande depuis que vous la voyez. Voici où elle en est ; rien de ce que vous avez fait n'a été enregistré.";
  if (fault.status === 429) return `Trop de demandes en peu de temps. Réessayez dans ${counted(fault.waitSeconds ?? 1, "seconde")}.`;
  if (fault.type === "storage-unavailable") return `La base de données ne répond pas. Rien n'a été enregistré ; réessayez dans ${counted(fault.waitSeconds ?? 5, "seconde")}.`;
  return `Le service n'a pas pu répondre (erreur ${fault.status}). Réessayez ; si cela continue, prévenez l'équipe technique.`;
}
