import { element, french } from "./dom.js";

/** @typedef {import("./conversation.js").Turn} Turn */
/** @typedef {import("./view.js").View} View */

let count = 0;

/** « Est-ce que cela vous aide ? », what it could be instead, a word to add. @param {Turn} turn @param {View} view */
export function feedbackPart(turn, view) {
  const { texts, conversation } = view;
  if (!turn.verdict) {
    return element("div", { class: "feedback" }, element("p", {}, texts.helps),
      element("button", { type: "button", "data-focus": "yes", click: () => conversation.judge(turn, "right") }, texts.yes),
      element("button", { type: "button", "data-focus": "no", click: () => conversation.judge(turn, "wrong") }, texts.notThis));
  }
  return element("div", { class: "feedback" },
    element("p", { class: "noted", tabindex: "-1", "data-focus": turn.verdict === "wrong" ? "no" : "yes" }, turn.verdict === "wrong" ? texts.noted : texts.thanks),
    turn.comment === "failed" && element("p", { class: "fault", role: "alert" }, texts.feedbackFailed, " ",
      element("button", { type: "button", click: () => conversation.judge(turn, turn.verdict === "wrong" ? "wrong" : "right") }, texts.retry)),
    turn.verdict === "wrong" && insteadPart(turn, view),
    commentPart(turn, view));
}

/** @param {Turn} turn @param {View} view */
function insteadPart(turn, view) {
  const { texts, conversation } = view;
  const others = turn.answer?.alternatives ?? [];
  return element("div", { class: "choices" },
    others.length > 0 && element("p", {}, texts.notThisTitle),
    ...others.map((other) => element("button", { type: "button", click: () => conversation.pick(other.id, other.label, turn) }, french(String(other.label)))),
    element("button", { type: "button", click: () => conversation.showDesk() }, others.length > 0 ? texts.noneOfThose : texts.human));
}

/** @param {Turn} turn @param {View} view */
function commentPart(turn, view) {
  const { texts, conversation } = view;
  if (turn.comment === "kept" || turn.comment === "not_kept") return element("p", { class: "noted", role: "status" }, turn.comment === "kept" ? texts.commentKept : texts.commentNotKept);
  const id = `comment-${++count}`;
  const field = element("textarea", { id, rows: 2, maxlength: 1000, "aria-describedby": `${id}-hint`, "data-focus": "comment" });
  return element("details", {},
    element("summary", {}, texts.comment),
    element("label", { for: id, class: "hidden" }, texts.comment), field,
    element("p", { class: "hint", id: `${id}-hint` }, texts.commentHint),
    element("button", { type: "button", disabled: turn.comment === "sent", click: () => conversation.add(turn, field.value) }, texts.commentSend));
}
