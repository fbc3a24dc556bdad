import { startConfusion } from "#page/confusion.js";
import { startExplorer } from "#page/explorer.js";
import { startSorting } from "#page/sorting.js";
import { startSuspects } from "#page/suspects.js";
import { startTheme } from "#page/theme.js";
import { startThreshold } from "#page/threshold.js";

startTheme();
startSorting();
startThreshold();
startConfusion();
startExplorer();
startSuspects();

// The table of contents is always open where there is room beside the text, and folded on a phone.
const contents = /** @type {HTMLDetailsElement} */ (document.getElementById("sommaire"));
const wide = matchMedia("(min-width: 70rem)");
const fold = () => { contents.open = wide.matches; };
wide.addEventListener("change", fold);
fold();
