/**
 * How the widget looks. Sizes are in em of the reader's own font size, so that no page's style and no zoom breaks it. A page changes colours,
 * corners and font by the custom properties --allo62-accent, --allo62-on-accent, --allo62-link, --allo62-link-dark, --allo62-radius, --allo62-font.
 */
export const style = `
:host {
  all: initial !important; display: block !important; box-sizing: border-box; direction: inherit;
  --accent: var(--allo62-accent, #0b5a7d); --on-accent: var(--allo62-on-accent, #fff); --link: var(--allo62-link, #0b5a7d);
  --radius: var(--allo62-radius, .6em); --ink: #1c2430; --soft-ink: #4c5766; --paper: #fff; --ground: #f2f5f8; --line: #8693a3; --soft-line: #d5dce4;
  --person: #e3eef4; --alarm: #a31621; --alarm-ground: #fdf0ee; --open: #17662f; --doubt: #6b4e00; --doubt-ground: #fff6da;
  font-family: var(--allo62-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif) !important;
  font-size: medium !important; line-height: 1.5 !important; color: var(--ink) !important; color-scheme: light;
}
:host([hidden]) { display: none !important }
@media (prefers-color-scheme: dark) { :host(:not([theme=light])) {
  --ink: #eef2f6; --soft-ink: #b9c4d0; --paper: #1b2029; --ground: #12161d; --line: #8693a3; --soft-line: #3a4452; --link: var(--allo62-link-dark, #7cc4e8);
  --person: #26394a; --alarm: #ffb3ab; --alarm-ground: #3a1a1a; --open: #8fd8a4; --doubt: #f3d58a; --doubt-ground: #38301a; color-scheme: dark } }
:host([theme=dark]) {
  --ink: #eef2f6; --soft-ink: #b9c4d0; --paper: #1b2029; --ground: #12161d; --line: #8693a3; --soft-line: #3a4452; --link: var(--allo62-link-dark, #7cc4e8);
  --person: #26394a; --alarm: #ffb3ab; --alarm-ground: #3a1a1a; --open: #8fd8a4; --doubt: #f3d58a; --doubt-ground: #38301a; color-scheme: dark }
*, ::before, ::after { box-sizing: border-box }
.hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
[hidden] { display: none !important }
p, ul, ol, h1, h2, h3, h4, dialog { margin: 0; padding: 0 }
ul { list-style: none }
h1, h2, h3, h4 { line-height: 1.25; font-weight: 700 }
button, input, textarea, select { font: inherit; color: inherit; margin: 0 }
a { color: var(--link); text-underline-offset: .15em }
:focus-visible { outline: .2em solid var(--ink); outline-offset: .12em; box-shadow: 0 0 0 .12em var(--paper) }
.icon { width: 1.3em; height: 1.3em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; vertical-align: -.25em }
button, .button { display: inline-flex; align-items: center; justify-content: center; gap: .5em; min-height: 2.75em; padding: .5em 1em; border: 1px solid var(--line);
  border-radius: var(--radius); background: var(--paper); color: var(--link); font-weight: 600; text-align: start; text-decoration: none; cursor: pointer; overflow-wrap: anywhere }
button:hover, .button:hover { background: var(--ground) }
.primary { background: var(--accent); color: var(--on-accent); border-color: var(--accent) }
.primary:hover { background: var(--accent); text-decoration: underline }
.link { min-height: 1.5em; padding: .2em .1em; border: 0; background: none; text-decoration: underline; font-weight: 400 }
.quiet { border-color: transparent; background: none; font-weight: 400; padding: .5em .6em }

.launcher { position: fixed; inset-block-end: 1em; inset-inline-end: 1em; z-index: 2147483000; border-radius: 2em; padding: .8em 1.3em; box-shadow: 0 .2em 1em #0006; max-width: calc(100vw - 2em) }
dialog { position: fixed; inset: auto; inset-block-end: 1em; inset-inline-end: 1em; width: min(27em, 100vw - 2em); height: min(46em, 100dvh - 2em); max-width: none; max-height: none;
  border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); color: var(--ink); overflow: hidden; box-shadow: 0 .5em 3em #0006 }
dialog::backdrop { background: #0b15204d }
.frame { position: relative; overflow: hidden; display: grid; grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr); height: 100%; background: var(--paper) }
:host([mode=page]) .frame { height: 100vh; height: 100dvh; max-width: 46em; margin: 0 auto; border-inline: 1px solid var(--soft-line) }
header { display: flex; align-items: center; gap: .5em; padding: .6em .8em .6em 1em; border-block-end: 1px solid var(--soft-line) }
header .title { flex: 1; min-width: 0 }
header h1, header h2 { font-size: 1.2em }
header .title p { color: var(--soft-ink); font-size: .9em; line-height: 1.25 }
.exit { color: var(--ink) }
.emergency { padding: .5em .8em; background: var(--ground); border-block-end: 1px solid var(--soft-line) }
.emergency ul { display: flex; gap: .35em }
.emergency li { flex: 1; min-width: 0 }
.emergency a { display: flex; flex-direction: column; align-items: center; justify-content: center; min-height: 2.75em; padding: .2em 0; border: 1px solid var(--line); border-radius: var(--radius);
  background: var(--paper); color: var(--alarm); text-decoration: none; line-height: 1.15 }
.emergency a:hover { text-decoration: underline }
.emergency strong { font-size: 1.1em }
.emergency span { font-size: .75em; color: var(--ink) }

.thread { position: relative; overflow-y: auto; overscroll-behavior: contain; padding: 1.2em 1em 1.5em }
.thread:focus-visible { outline-offset: -.25em }
.welcome > * + *, .turn > * + *, .route > * + *, .handoff > * + *, .clarify > * + *, .contact > * + *, .prepare > * + *, details > * + *, .feedback > * + *, .commune > * + *, .status > * + *, .urgency > * + * { margin-block-start: .65em }
.welcome h2, .welcome h3 { font-size: 1.45em }
.lead { font-size: 1.1em }
.turns { list-style: none }
.turn { margin-block-start: 1.4em; scroll-margin-block-start: .8em }
.person { margin-inline-start: 2.5em; text-align: end }
.person p { display: inline-block; padding: .6em .9em; border-radius: var(--radius); border-end-end-radius: .15em; background: var(--person); text-align: start; white-space: pre-wrap; overflow-wrap: anywhere }
.service h3 { font-size: 1.25em }
.service h4 { font-size: 1em }
.category { color: var(--soft-ink) }
.contact { padding: 1em; border: 1px solid var(--line); border-inline-start: .35em solid var(--accent); border-radius: var(--radius); background: var(--paper); overflow-wrap: anywhere }
.contact > .who { font-size: 1.2em; font-weight: 700; line-height: 1.3 }
.opening { display: flex; gap: .4em; align-items: center; color: var(--soft-ink) }
.opening.open { color: var(--open); font-weight: 600 }
.opening.closed { color: var(--ink); font-weight: 600 }
.verify .icon { margin-inline-end: .35em }
.verify { padding: .35em .6em; border-radius: .4em; background: var(--doubt-ground); color: var(--doubt); font-size: .95em }
.ways { display: flex; flex-wrap: wrap; gap: .5em }
.ways .primary { flex: 1 1 100%; font-size: 1.1em; min-height: 3em }
.ways .button { flex: 1 1 auto }
.address { display: flex; gap: .4em }
.card-actions { display: flex; flex-wrap: wrap; margin-inline: -.6em; margin-block-end: -.6em; border-block-start: 1px solid var(--soft-line) }
.others { display: grid; gap: .8em }
.others li { padding-inline-start: .8em; border-inline-start: .2em solid var(--soft-line) }
.others .who { font-weight: 600 }
.prepare ul, .service ol { padding-inline-start: 1.3em; list-style: disc }
.service ol { list-style: decimal }
summary { min-height: 1.6em; padding: .25em 0; color: var(--link); cursor: pointer; text-decoration: underline; text-underline-offset: .15em }
.hint, .why:not(details) { color: var(--soft-ink); font-size: .95em }
.choices { display: grid; gap: .5em; justify-items: stretch }
.choices button { justify-content: flex-start; font-weight: 600; width: 100% }
.choices [aria-disabled] { color: var(--soft-ink); cursor: default; border-color: var(--soft-line) }
.choices [aria-pressed=true] { background: var(--person); color: var(--ink); border-color: var(--line) }
.examples button { font-weight: 400 }
.urgency { padding: 1em; border: 2px solid var(--alarm); border-radius: var(--radius); background: var(--alarm-ground); margin-block-end: 1em }
.urgency h3 { font-size: 1.35em; color: var(--alarm) }
.urgency ul { display: grid; grid-template-columns: minmax(0, 1fr); gap: .5em }
.number { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .7em; min-height: 3.2em; padding: .5em .9em; border: 1px solid var(--alarm); border-radius: var(--radius); background: var(--paper); color: var(--ink); text-decoration: none; line-height: 1.3 }
.number strong { font-size: 1.35em; color: var(--alarm); white-space: nowrap }
.number span { flex: 1 1 9em }
.number:hover { text-decoration: underline }
.vital .number:is(a) { background: #a31621; border-color: #a31621; color: #fff }
.vital .number:is(a) strong { color: #fff }
.note { padding: .5em .8em; border-radius: var(--radius); background: var(--ground) }
.feedback { padding-block-start: .8em; border-block-start: 1px solid var(--soft-line) }
.feedback > button { margin-inline-end: .5em; margin-block-start: .4em }
.feedback .noted { font-weight: 600 }
.feedback > details summary { font-weight: 400 }
.commune { position: relative; padding: .9em; border-radius: var(--radius); background: var(--ground) }
.commune label { font-weight: 700 }
.commune > * + * { margin-block-start: .3em }
input:not([type=checkbox]), textarea, select { border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); padding: .55em .7em; min-height: 2.75em; max-width: 100% }
.commune input, details textarea { width: 100%; display: block }
[type=checkbox] { width: 1.3em; height: 1.3em; vertical-align: -.25em; accent-color: var(--link) }
[role=listbox] { border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); max-height: 15em; overflow-y: auto }
[role=option] { display: flex; justify-content: space-between; gap: 1em; padding: .6em .8em; min-height: 2.75em; cursor: pointer }
[role=option]:hover, [role=option][aria-selected=true] { background: var(--accent); color: var(--on-accent) }
[role=option] .code { opacity: .85 }
.status { margin-block-start: 1.2em }
.status.fault, .feedback .fault { padding: .9em; border: 1px solid var(--line); border-inline-start: .35em solid var(--doubt); border-radius: var(--radius); background: var(--doubt-ground) }
.status p:has(button) { display: flex; flex-wrap: wrap; gap: .5em }
.searching { color: var(--soft-ink) }
.next { width: 100% }

.foot { border-block-start: 1px solid var(--soft-line); padding: .6em .8em; background: var(--paper) }
.composer { display: flex; flex-wrap: wrap; gap: .5em; align-items: flex-end }
.composer textarea { flex: 1 1 8em; min-width: 0; resize: none; overflow-y: auto }
.composer > .hint { flex: 1 1 100%; margin: 0 }
.composer > .hint:empty { display: none }
.dictate { padding: .5em .7em }
.dictate[aria-pressed=true] { background: var(--alarm-ground); color: var(--alarm) }
.tools { display: grid; grid-template-columns: 1fr 1fr; gap: .5em; margin-block-start: .5em }
.tools button { padding: .3em .6em; line-height: 1.25; text-align: center }
.options { display: flex; flex-wrap: wrap; align-items: center; gap: .5em 1em }
.options select { padding: .3em .5em }
.options a { display: inline-block; padding: .6em 0 }

@media (max-width: 30em) {
  dialog { inset: 0; width: 100vw; height: 100dvh; border: 0; border-radius: 0 }
  :host([mode=page]) .frame { border: 0 }
  header { padding-inline: .7em .4em }
  .exit, .close { padding-inline: .6em }
  .person { margin-inline-start: 1.5em }
  .send .icon, .human .icon { display: none }
  .tools { font-size: .9em; gap: .4em }
  .tools button { padding-inline: .4em }
}
@media (max-width: 22em) {
  .send span, header .title p { display: none }
  .emergency ul { flex-wrap: wrap }
  .emergency li { flex: 1 1 28% }
}
/* Short screens and large zooms: one page that scrolls, nothing fixed over the words. */
@media (max-height: 30em) {
  dialog { overflow-y: auto; height: 100dvh; inset-block-end: 0 }
  .frame { display: block; height: auto; overflow: visible }
  :host([mode=page]) .frame { height: auto }
  .thread { overflow: visible }
}
@media (prefers-reduced-motion: no-preference) {
  .service { animation: appear .15s ease-out }
  .dots::after { content: "…"; animation: blink 1.2s infinite }
}
@keyframes appear { from { opacity: .3 } }
@keyframes blink { 50% { opacity: 0 } }
@media (forced-colors: active) {
  .contact, .urgency, .person p, .note, .verify, .status.fault { border: 1px solid CanvasText }
  .urgency { border-width: 3px }
  [role=option][aria-selected=true], .choices [aria-pressed=true] { outline: 2px solid Highlight; outline-offset: -2px }
  .icon { stroke: currentColor }
}
`;
