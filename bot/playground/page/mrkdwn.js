// Slack's mrkdwn as elements. Everything a person wrote ends in a text node.

import { h } from "/page/dom.js";
import { emojify } from "/page/emoji.js";
import { person, store } from "/page/store.js";

const MARKS = { "*": "strong", _: "em", "~": "s" };
const INLINE = /`([^`\n]+)`|<([^<>]+)>|(?<![\p{L}\p{N}*_~])([*_~])(?=\S)((?:(?!\3).)*?\S)\3(?![\p{L}\p{N}*_~])|(https?:\/\/[^\s<>]*[^\s<>.,;:!?)'"])/gu;
const BULLET = /^\s*[•◦▪]\s+(.*)$/;

/** Encoded mrkdwn as a list of elements: paragraphs, quotes, lists and code. */
export function mrkdwn(text) {
  const parts = String(text ?? "").split(/```\n?([\s\S]*?)\n?```/);
  return parts.flatMap((part, index) => (index % 2 ? h("pre", { tabindex: "0" }, typed(part)) : blocksOf(part.replace(/^\n|\n$/g, (found, at) => (at === 0 && index ? "" : at && index < parts.length - 1 ? "" : found)))));
}

/** One line of mrkdwn as inline elements. */
export function inline(text) {
  const made = [];
  let end = 0;
  const say = (words) => words && made.push(emojify(decode(words)));
  for (const found of text.matchAll(INLINE)) {
    const [all, code, reference, mark, marked, link] = found;
    say(text.slice(end, found.index));
    made.push(element({ code, reference, mark, marked, link }));
    end = found.index + all.length;
  }
  say(text.slice(end));
  return made;
}

/** Text as it was typed, from text as Slack keeps it. */
export function typed(text) {
  return decode(text.replace(/<([^<>]+)>/g, (_, inside) => {
    const [target, label] = inside.split("|");
    if (target.startsWith("@")) return `@${person(target.slice(1)).name}`;
    if (target.startsWith("#")) return `#${channelName(target.slice(1)) ?? (label || target.slice(1))}`;
    if (target.startsWith("!")) return label ? (target.startsWith("!date") ? label : `@${label.replace(/^@/, "")}`) : `@${target.slice(1)}`;
    return label || target.replace(/^mailto:/, "");
  }));
}

/** Whether an address leads to the web or to a program for mail or calls, and runs nothing. */
function isSafe(url) {
  return /^(https?:|mailto:|tel:)/i.test(url);
}

/** Go to an address in a page of its own, where it leads somewhere. */
export function follow(url) {
  if (url && isSafe(url)) open(url, "_blank", "noopener");
}

/** A link that leads only to the web or to a mail program. */
export function link(url, label) {
  return isSafe(url) ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label) : h("span", {}, label);
}

/** A person's name, marked where it is read by themselves. */
export function mention(user, label) {
  return h("span", { class: "mention", "data-user": user }, `@${store.people.get(user)?.name || label || user}`);
}

export function channelLink(id, label) {
  return h("span", { class: "mention" }, `#${channelName(id) ?? (label || id)}`);
}

/** Everybody of a channel, or a group of people. */
export function broadcast(name) {
  return h("span", { class: "mention me" }, `@${name.replace(/^@/, "")}`);
}

/** A moment, to be said by `sayMoments` in the time zone of whoever reads it; until then its fallback. */
export function moment(seconds, format, fallback) {
  return h("time", { "data-seconds": seconds, "data-format": format }, fallback ?? "");
}

function channelName(id) {
  return store.channels.get(id)?.name || undefined;
}

function blocksOf(text) {
  const made = [];
  const [before, ...quoted] = text.split(/^(?:&gt;|>){3}\s?/m);
  for (const line of before.split("\n")) place(made, line);
  for (const line of quoted.join("").split("\n")) if (quoted.length) place(made, `&gt;${line}`);
  return made.filter((each) => each.childNodes.length);
}

function place(made, line) {
  const quote = /^(?:&gt;|>)\s?(.*)$/.exec(line);
  const bullet = BULLET.exec(line);
  if (quote) into(made, "blockquote", () => h("blockquote")).append(h("div", {}, quote[1] ? inline(quote[1]) : h("br")));
  else if (bullet) into(made, "ul", () => h("ul")).append(h("li", {}, inline(bullet[1])));
  else {
    const paragraph = into(made, "p", () => h("p"));
    if (paragraph.childNodes.length) paragraph.append(h("br"));
    paragraph.append(...inline(line));
  }
}

function into(made, name, make) {
  if (made.at(-1)?.localName !== name) made.push(make());
  return made.at(-1);
}

function element({ code, reference, mark, marked, link: url }) {
  if (code !== undefined) return h("code", {}, decode(code));
  if (mark) return h(MARKS[mark], {}, inline(marked));
  if (url) return link(decode(url), decode(url));
  return referred(reference);
}

function referred(reference) {
  const [target, label] = reference.split("|");
  if (target.startsWith("@")) return mention(target.slice(1), label);
  if (target.startsWith("#")) return channelLink(target.slice(1), label);
  if (target.startsWith("!date^")) return dated(target, label);
  if (target.startsWith("!")) return broadcast(label || target.slice(1).split("^").at(-1));
  return link(decode(target), emojify(decode(label || target.replace(/^mailto:|^tel:/, ""))));
}

/** `!date^seconds^format^link` */
function dated(target, fallback) {
  const [, seconds, format, url] = target.split("^");
  if (!/^\d+$/.test(seconds)) return h("span", {}, decode(fallback ?? ""));
  const made = moment(seconds, format, decode(fallback ?? ""));
  return url ? link(decode(url), made) : made;
}

function decode(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
