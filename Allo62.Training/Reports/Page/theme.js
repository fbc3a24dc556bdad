const preference = matchMedia("(prefers-color-scheme: dark)");

/** Follows the system until the reader chooses. */
export function startTheme() {
  const button = /** @type {HTMLButtonElement} */ (document.getElementById("theme"));
  let chosen = "";
  function show() {
    const dark = chosen ? chosen === "dark" : preference.matches;
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    button.setAttribute("aria-pressed", String(dark));
  }
  button.addEventListener("click", () => {
    chosen = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    show();
  });
  preference.addEventListener("change", show);
  show();
}
