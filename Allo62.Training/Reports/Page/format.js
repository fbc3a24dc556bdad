// Figures and names as a French reader expects them.

const counts = new Intl.NumberFormat("fr-FR");
const shares = new Intl.NumberFormat("fr-FR", { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
const calls = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 2, maximumFractionDigits: 3 });

/** @param {number} value */
export const count = (value) => counts.format(value);
/** @param {number} value 0 to 1 */
export const share = (value) => shares.format(value);
/** @param {number} value */
export const number = (value) => calls.format(value);
/** yyyy-MM-dd as dd/MM/yyyy; anything else as it is. @param {string | null} date */
export const day = (date) => (date ?? "").replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");
/** @param {number} value @param {string} one @param {string} [many] */
export const counted = (value, one, many = `${one}s`) => `${count(value)} ${value < 2 ? one : many}`;

/** @type {Record<string, string>} */
export const outcomes = { right_route: "Bien orientée", wrong_route: "Mal orientée", clarified: "Question posée", handed_off: "Passée à un humain" };

/** @type {Record<string, string>} */
export const actions = {
  Relabel: "Relire l'étiquette : elle paraît fausse.",
  WriteExamples: "Écrire des exemples : le modèle n'a presque rien appris de semblable.",
  SplitOrMerge: "Fusionner ou mieux séparer les deux catégories : elles se confondent dans les deux sens.",
  RaiseThreshold: "Relever le seuil : la demande est passée de justesse.",
  CatalogueBorder: "Préciser la frontière dans le catalogue, puis relire les exemples des deux côtés.",
};

/** @type {Record<string, string>} */
export const shortActions = {
  Relabel: "Relire l'étiquette", WriteExamples: "Écrire des exemples", SplitOrMerge: "Fusionner ou séparer", RaiseThreshold: "Relever le seuil", CatalogueBorder: "Préciser la frontière",
};

/** Without case or accents, for searching. @param {string} text */
export const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’ʼ]/g, "'").toLowerCase();
