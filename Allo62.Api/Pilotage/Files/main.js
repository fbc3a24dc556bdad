import { PilotageApi } from "./api.js";
import { byId } from "./element.js";
import { FiguresView } from "./figures.js";
import { QueueView } from "./queue.js";
import { explained, today } from "./words.js";

const views = ["chiffres", "relecture"];
const field = /** @type {HTMLInputElement} */ (byId("cle"));
const form = /** @type {HTMLFormElement} */ (byId("formulaire-cle"));

let shown = views[0];

/** @type {{ figures: FiguresView, queue: QueueView } | null} */
let session = null;

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const api = new PilotageApi(field.value.trim());
  const [asked, categories] = await Promise.all([api.statistics(today(), today()), api.categories()]);
  const fault = !asked.ok ? asked.fault : !categories.ok ? categories.fault : null;
  // The database may be away: figures and queue say so themselves.
  // Entered twice by a double click.
  if (session !== null) return;
  if (fault !== null && fault.type !== "storage-unavailable") return refuse(fault);
  field.value = "";
  session = { figures: new FiguresView(api, leave), queue: new QueueView(api, categories.ok ? categories.value : [], leave) };
  byId("entree").hidden = true;
  byId("session").hidden = false;
  show();
});

byId("oublier").addEventListener("click", () => leave(null));
addEventListener("hashchange", () => session && show());
// A browser may keep a page that was left, memory and key included, for its « back » button.
addEventListener("pagehide", () => leave(null));

/** @param {import("./api.js").Fault} fault */
function refuse(fault) {
  const message = byId("entree-message");
  message.textContent = explained(fault);
  message.hidden = false;
  field.focus();
  field.select();
}

/** Forgets the key and all that was read with it. @param {import("./api.js").Fault | null} fault */
function leave(fault) {
  session?.queue.close();
  session = null;
  field.value = "";
  for (const view of views) {
    byId(view).replaceChildren();
    byId(view).hidden = true;
  }
  byId("session").hidden = true;
  byId("entree").hidden = false;
  byId("entree-message").hidden = true;
  if (fault !== null) refuse(fault);
  else field.focus();
}

function show() {
  // Other fragments, such as that of « Aller au contenu », are places in the page that is open.
  const chosen = views.find((view) => location.hash === `#${view}`) ?? shown;
  if (chosen === shown && !byId(chosen).hidden) return;
  shown = chosen;
  for (const view of views) {
    byId(view).hidden = view !== chosen;
    if (view === chosen) byId(`vers-${view}`).setAttribute("aria-current", "page");
    else byId(`vers-${view}`).removeAttribute("aria-current");
  }
  if (session === null) return;
  if (chosen === "relecture") session.queue.open();
  else {
    session.queue.close();
    session.figures.load();
  }
  byId(`${chosen}-titre`).focus();
}
