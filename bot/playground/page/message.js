// One message.

import { avatar, h, icon, iconButton } from "/page/dom.js";
import { drawBlocks } from "/page/blocks.js";
import { sayMoments } from "/page/dates.js";
import { emojify } from "/page/emoji.js";
import { mrkdwn } from "/page/mrkdwn.js";
import { person } from "/page/store.js";

/**
 * A message as one person sees it. `window` is theirs; `follows` says that the one above is by the same author, and
 * `replies` holds its thread when the thread is to be offered.
 */
export function drawMessage(message, window, { follows, replies }) {
  const author = person(message.user);
  const alone = Boolean(message.only_for);
  const made = h(
    "li",
    { class: ["message", follows && "follows", alone && "alone"].filter(Boolean).join(" "), "data-ts": message.ts },
    follows ? h("time", { class: "aside" }, clockTime(message.ts, window.person)) : avatar(author),
    h(
      "div",
      { class: "body" },
      alone && h("p", { class: "only-you" }, icon("eye"), "Only visible to you"),
      !follows && byline(author, message, window),
      h("div", { class: "content" }, content(message, window), message.edited && !author.bot && h("span", { class: "edited" }, "(edited)")),
      (message.files ?? []).map(file),
      reactions(message, window),
      replies?.length ? threadLink(message, replies, window) : null,
    ),
    tools(message, window, author),
  );
  return sayMoments(made, window.person.tz);
}

/** When a message was written, by the clock of who looks at it. */
export function clockTime(ts, viewer) {
  return moment(ts, viewer, { hour: "2-digit", minute: "2-digit" });
}

/** The day a message was written on. */
export function day(ts, viewer) {
  return moment(ts, viewer, { weekday: "long", day: "numeric", month: "long" });
}

function moment(ts, viewer, style) {
  return new Date(Number(ts) * 1000).toLocaleString("en-GB", { ...style, timeZone: viewer.tz });
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

function content(message, window) {
  const place = window.placeOf(message);
  const attached = (message.attachments ?? []).map((each) =>
    h("div", { class: "attachment" }, each.blocks?.length ? drawBlocks(each.blocks, place) : mrkdwn(each.text || each.fallback || "")),
  );
  return [message.blocks?.length ? drawBlocks(message.blocks, place) : mrkdwn(message.text), attached];
}

function file(shared) {
  const size = shared.size < 1024 ? `${shared.size} B` : `${Math.round(shared.size / 1024)} KB`;
  const path = new URL(shared.url_private_download).pathname;
  return h("a", { class: "file", href: path, download: shared.name }, icon("file"), h("span", {}, shared.name, h("small", {}, size)));
}

function reactions(message, window) {
  if (!message.reactions?.length) return null;
  const chips = message.reactions.map((each) => {
    const mine = each.users.includes(window.user);
    const who = each.users.map((user) => person(user).name).join(", ");
    return h(
      "button",
      {
        type: "button",
        class: mine ? "reaction mine" : "reaction",
        title: `${who} reacted with :${each.name}:`,
        "aria-pressed": String(mine),
        onclick: () => window.try("react", { channel: message.channel, ts: message.ts, name: each.name, added: !mine }),
      },
      `${emojify(`:${each.name}:`)} ${each.count ?? each.users.length}`,
    );
  });
  return h("div", { class: "reactions" }, chips);
}

function threadLink(message, replies, window) {
  const writers = [...new Set(replies.map((each) => each.user))].slice(0, 4);
  const count = replies.length === 1 ? "1 reply" : `${replies.length} replies`;
  return h(
    "button",
    { type: "button", class: "thread-link", onclick: () => window.openThread(message.ts) },
    h("span", { class: "writers" }, writers.map((user) => avatar(person(user)))),
    h("span", { class: "count" }, count),
    h("span", { class: "last" }, `last ${clockTime(replies.at(-1).ts, window.person)}`),
  );
}

function tools(message, window, author) {
  if (message.only_for) {
    return h("div", { class: "tools" }, iconButton("close", "Dismiss", () => window.dismiss(message)));
  }
  const mine = author.id === window.user;
  const inThread = message.thread_ts && message.thread_ts !== message.ts;
  return h(
    "div",
    { class: "tools" },
    iconButton("smile", "React with :+1:", () => window.try("react", { channel: message.channel, ts: message.ts, name: "+1" })),
    !inThread && iconButton("reply", "Reply in thread", () => window.openThread(message.ts)),
    mine && iconButton("edit", "Edit message", () => window.edit(message)),
    mine && iconButton("trash", "Delete message", () => window.try("delete", { channel: message.channel, ts: message.ts })),
  );
}
