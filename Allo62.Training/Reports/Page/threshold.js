import { onAddress, scrollTo, writeAddress } from "#page/address.js";
import { data } from "#page/data.js";
import { element } from "#page/element.js";
import { count, number, share } from "#page/format.js";

const requests = data.rows.id.length;

/** Calls per request at one threshold, by costs that the reader may have changed. @param {import("#page/data.js").Point} point @param {import("#page/data.js").Costs} costs */
export function callsPerRequest(point, costs) {
  return (point.rightRoute * costs.rightRoute + point.wrongRoute * costs.wrongRoute + point.clarifiedWithAnswer * costs.clarifiedRight
    + (point.clarified - point.clarifiedWithAnswer) * costs.clarifiedWrong + (point.handedOff - point.handedOffOutOfScope) * costs.handedOff
    + point.handedOffOutOfScope * costs.handedOffOutOfScope) / requests;
}

/** The movable threshold: its effect, its cost, its place in both charts. */
export function startThreshold() {
  const slider = /** @type {HTMLInputElement} */ (document.getElementById("seuil-valeur"));
  const read = /** @type {HTMLOutputElement} */ (document.getElementById("seuil-lu"));
  const phrase = /** @type {HTMLElement} */ (document.getElementById("seuil-phrase"));
  const table = /** @type {HTMLElement} */ (document.getElementById("seuil-issues"));
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("#couts input"));
  const costs = () => /** @type {import("#page/data.js").Costs} */ (Object.fromEntries([...fields].map((field) => [field.name, field.valueAsNumber || 0])));
  const asGiven = () => [...fields].every((field) => field.value === field.defaultValue);

  function show() {
    const point = data.curve[Number(slider.value)];
    const calls = callsPerRequest(point, costs());
    const routed = point.rightRoute + point.wrongRoute;
    read.textContent = `${slider.value} %`;
    slider.setAttribute("aria-valuetext", `${slider.value} %`);
    phrase.textContent = `${share(point.coverage)} des demandes orientées sans humain, dont ${routed ? share(point.wrongRoute / routed) : "0 %"} mal ; ${number(calls)} appel par demande`
      + (asGiven() ? ` (${calls > data.calls ? "+" : "−"}${number(Math.abs(calls - data.calls))} par rapport au réglage actuel).` : ", avec vos coûts.");
    table.replaceChildren(element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Issues au seuil choisi" }, element("table", {},
      element("caption", {}, "Issues au seuil choisi"),
      element("thead", {}, element("tr", {}, ...["Bien orientées", "Mal orientées", "Question avec le bon choix", "Question sans", "Passées à un humain", "Appels en tout"].map((name) => element("th", { scope: "col", class: "number" }, name)))),
      element("tbody", {}, element("tr", {}, ...[point.rightRoute, point.wrongRoute, point.clarifiedWithAnswer, point.clarified - point.clarifiedWithAnswer, point.handedOff, Math.round(calls * requests)]
        .map((value) => element("td", { class: "number" }, count(value))))))));
    move("graphe-risque", point.coverage, routed ? point.wrongRoute / routed : 0);
    move("graphe-cout", point.threshold, calls);
  }

  slider.addEventListener("input", () => {
    show();
    writeAddress("seuil", { seuil: (Number(slider.value) / 100).toFixed(2) });
  });
  for (const field of fields) field.addEventListener("input", show);
  const nearest = data.curve.reduce((best, point, i) => (Math.abs(point.coverage - data.routed) < Math.abs(data.curve[best].coverage - data.routed) ? i : best), 0);
  slider.value = String(nearest);
  show();
  onAddress("seuil", (values, followed) => {
    if (!values.has("seuil")) return;
    slider.value = String(Math.round(Number(values.get("seuil")) * 100));
    show();
    if (followed) scrollTo("seuil");
  });
}

/** Puts the round mark of a chart where a value is. @param {string} id @param {number} x @param {number} y */
function move(id, x, y) {
  const chart = document.getElementById(id);
  const mark = chart?.querySelector(".moved");
  if (!chart || !mark) return;
  const scale = Object.fromEntries(Object.entries(chart.dataset).map(([name, value]) => [name, Number(value)]));
  const height = Math.min(Math.max((y - scale.y0) / (scale.y1 - scale.y0), 0), 1);
  mark.setAttribute("cx", String(scale.x0 + x * (scale.x1 - scale.x0)));
  mark.setAttribute("cy", String(scale.bottom - height * (scale.bottom - scale.top)));
}
