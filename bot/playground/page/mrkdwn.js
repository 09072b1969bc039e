// Slack's mrkdwn as elements. Everything a person wrote ends in a text node.

import { h } from "/page/dom.js";
import { emojify } from "/page/emoji.js";
import { person, store } from "/page/store.js";

const MARKS = { "*": "strong", _: "em", "~": "s" };
const INLINE = /`([^`\n]+)`|<([^<>]+)>|(?<![\w*_~])([*_~])(?=\S)((?:(?!\3).)*?\S)\3(?![\w*_~])|(https?:\/\/[^\s<>]*[^\s<>.,;:!?)'"])/;
const BULLET = /^\s*[•◦▪]\s+(.*)$/;

/** Encoded mrkdwn as a list of elements: paragraphs, quotes, lists and code. */
export function mrkdwn(text) {
  const parts = String(text).split(/```\n?([\s\S]*?)\n?```/);
  return parts.flatMap((part, index) => (index % 2 ? h("pre", {}, decode(part)) : blocksOf(part)));
}

/** One line of mrkdwn as inline elements. */
export function inline(text) {
  const found = INLINE.exec(text);
  if (!found) return text ? [emojify(decode(text))] : [];
  const [all, code, reference, mark, marked, link] = found;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + all.length);
  return [...inline(before), element({ code, reference, mark, marked, link }), ...inline(after)];
}

/** Text as it was typed, from text as Slack keeps it. */
export function typed(text) {
  return decode(text.replace(/<([^<>]+)>/g, (_, inside) => {
    const [target, label] = inside.split("|");
    if (target.startsWith("@")) return `@${person(target.slice(1)).name}`;
    if (target.startsWith("#")) return `#${label || channelName(target.slice(1))}`;
    return label || target.replace(/^mailto:/, "");
  }));
}

/** A link that leads only to the web or to a mail program. */
export function link(url, label) {
  const safe = /^(https?:|mailto:|tel:)/i.test(url);
  return safe ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label) : h("span", {}, label);
}

export function mention(user) {
  return h("span", { class: "mention" }, `@${person(user).name}`);
}

export function channelLink(id, label) {
  return h("span", { class: "mention" }, `#${label || channelName(id)}`);
}

function channelName(id) {
  return store.channels.get(id)?.name || id;
}

function blocksOf(text) {
  const made = [];
  for (const line of text.split("\n")) place(made, line);
  return made.filter((each) => each.childNodes.length);
}

function place(made, line) {
  const quote = /^(?:&gt;|>)\s?(.*)$/.exec(line);
  const bullet = BULLET.exec(line);
  if (quote) into(made, "blockquote", () => h("blockquote")).append(...inline(quote[1]), h("br"));
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
  if (target.startsWith("@")) return mention(target.slice(1));
  if (target.startsWith("#")) return channelLink(target.slice(1), label);
  if (target.startsWith("!date^")) return dated(target, label);
  if (target.startsWith("!")) return h("span", { class: "mention" }, `@${label?.replace(/^@/, "") || target.slice(1)}`);
  return link(decode(target), decode(label || target.replace(/^mailto:/, "")));
}

/** A moment, to be said by `sayMoments` in the time zone of whoever reads it; until then its fallback. */
function dated(target, fallback) {
  const [, seconds, format] = target.split("^");
  return h("time", { "data-seconds": seconds, "data-format": format }, fallback ?? "");
}

function decode(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
