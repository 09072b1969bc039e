// One message.

import { avatar, h, icon, iconButton, unseen } from "/page/dom.js";
import { drawAttachment } from "/page/attachments.js";
import { drawBlocks } from "/page/blocks.js";
import { clockTime, day, sayMoments, shortTime } from "/page/dates.js";
import { emojify, onlyEmoji } from "/page/emoji.js";
import { drawFile } from "/page/files.js";
import { folds } from "/page/folding.js";
import { inline, mrkdwn, typed } from "/page/mrkdwn.js";
import { isReply } from "/page/room.js";
import { person } from "/page/store.js";
import { messageTools, pickReaction } from "/page/tools.js";

export { clockTime, day };

/** A message as one person sees it. `window` is theirs; `follows` says that the one above is by the same author. */
export function drawMessage(message, window, { follows, inThread }) {
  if (message.subtype === "tombstone") return drawTombstone(message, window, inThread);
  const author = person(message.user);
  const alone = Boolean(message.only_for);
  const made = h(
    "li",
    { class: ["message", follows && "follows", alone && "alone"].filter(Boolean).join(" "), "data-ts": message.ts, tabindex: "-1" },
    follows ? h("time", { class: "aside" }, shortTime(message.ts, window.person)) : avatar(author),
    h(
      "div",
      { class: "body" },
      alone && h("p", { class: "only-you" }, icon("eye"), "Only visible to you"),
      message.subtype === "thread_broadcast" && broadcastNote(message, window, inThread),
      !follows && byline(author, message, window),
      h("div", { class: "content", "data-folds": folds(message) }, content(message, window), message.edited && !author.bot && h("span", { class: "edited", title: `Edited ${clockTime(message.edited.ts, window.person)}` }, "(edited)")),
      (message.files ?? []).map(drawFile),
      reactions(message, window),
      !inThread && message.reply_count ? threadLink(message, window) : null,
    ),
  );
  withTools(made, () => messageTools(message, window, { inThread }));
  return sayMoments(made, window.person);
}

/** Tools are there once somebody points at the message or focuses something in it. */
function withTools(made, build) {
  const show = () => made.querySelector(":scope > .tools") ?? made.append(build());
  made.addEventListener("pointerenter", show);
  made.addEventListener("focusin", show);
}

function drawTombstone(message, window, inThread) {
  return h(
    "li",
    { class: "message gone", "data-ts": message.ts, tabindex: "-1" },
    h("span", { class: "avatar none", "aria-hidden": "true" }, icon("trash")),
    h("div", { class: "body" }, h("p", {}, "This message was deleted."), !inThread && message.reply_count ? threadLink(message, window) : null),
  );
}

/** Of a reply that went to the channel as well: what it answers, or in its thread where else it went. */
function broadcastNote(message, window, inThread) {
  if (inThread) return h("p", { class: "only-you" }, icon("reply"), "Also sent to the channel");
  const [first] = (message.root?.text ?? "").split("\n");
  const root = h("span", {}, inline(first)).textContent;
  return h("p", { class: "only-you" }, icon("reply"), h("span", { class: "whole" }, "replied to a thread:"), h("button", { type: "button", class: "thread-of", onclick: () => window.openThread(message.thread_ts) }, root || "open it"));
}

function byline(author, message, window) {
  return h(
    "p",
    { class: "byline" },
    h("strong", {}, author.name),
    author.bot && h("span", { class: "tag" }, "APP"),
    author.guest && h("span", { class: "tag" }, "GUEST"),
    author.stranger && h("span", { class: "tag" }, "EXTERNAL"),
    h("time", { title: day(message.ts, window.person) }, clockTime(message.ts, window.person)),
  );
}

/** A message is drawn from its blocks where it has some, else from its text. */
function content(message, window) {
  const place = window.placeOf(message);
  const typedHere = message.client_msg_id;
  const said = message.blocks?.length ? drawBlocks(message.blocks, place) : mrkdwn(message.text ?? "");
  const large = typedHere && onlyEmoji(typed(message.text));
  return [large ? h("div", { class: "large" }, said) : said, (message.attachments ?? []).map((each) => drawAttachment(each, place))];
}

function reactions(message, window) {
  if (!message.reactions?.length) return null;
  const chips = message.reactions.map((each) => {
    const mine = each.users.includes(window.user);
    const who = each.users.map((user) => (user === window.user ? "You" : person(user).name)).join(", ");
    const count = each.count ?? each.users.length;
    return h(
      "button",
      {
        type: "button",
        class: mine ? "reaction mine" : "reaction",
        title: `${who} reacted with :${each.name}:`,
        "aria-pressed": String(mine),
        onclick: () => window.try("react", { channel: message.channel, ts: message.ts, name: each.name, added: !mine }),
      },
      h("span", { "aria-hidden": "true" }, `${emojify(`:${each.name}:`)} ${count}`),
      unseen(`${each.name.replaceAll("_", " ")}, ${count}: ${who}`),
    );
  });
  const more = iconButton("smile", "Add a reaction", (event) => pickReaction(event.currentTarget, message, window), { class: "reaction add" });
  return h("div", { class: "reactions" }, chips, more);
}

function threadLink(message, window) {
  const writers = (message.reply_users ?? []).slice(0, 4);
  const count = message.reply_count === 1 ? "1 reply" : `${message.reply_count} replies`;
  const fresh = window.threadIsNew(message);
  return h(
    "button",
    { type: "button", class: fresh ? "thread-link fresh" : "thread-link", onclick: () => window.openThread(isReply(message) ? message.thread_ts : message.ts) },
    h("span", { class: "writers" }, writers.map((user) => avatar(person(user)))),
    h("span", { class: "count" }, count),
    fresh ? h("span", { class: "tag fresh" }, "NEW") : null,
    h("span", { class: "last" }, `last ${clockTime(message.latest_reply, window.person)}`),
  );
}
