// rich_text blocks as elements.

import { h } from "/page/dom.js";
import { emojify } from "/page/emoji.js";
import { broadcast, channelLink, link, mention, moment } from "/page/mrkdwn.js";

/** The content of a rich_text block. */
export function richText(block) {
  return (block.elements ?? []).map(container);
}

function container(part) {
  const bordered = part.border ? "bordered" : null;
  switch (part.type) {
    case "rich_text_list":
      return list(part, bordered);
    case "rich_text_quote":
      return h("blockquote", { class: bordered }, leaves(part));
    case "rich_text_preformatted":
      return h("pre", { class: bordered, tabindex: "0" }, leaves(part));
    case "rich_text_section":
      return h("p", {}, leaves(part));
    default:
      return h("p", { class: "unknown" }, part.type);
  }
}

/** A list, as far in as it says; numbers go 1, a, i as they go in, and on from `offset`. */
function list(part, bordered) {
  const items = (part.elements ?? []).map((item) => h("li", {}, leaves(item)));
  const ordered = part.style === "ordered";
  const made = h(ordered ? "ol" : "ul", { class: ["in", `in-${(part.indent ?? 0) % 3}`, bordered].filter(Boolean).join(" "), start: ordered && part.offset ? part.offset + 1 : null }, items);
  made.style.setProperty("--indent", part.indent ?? 0);
  return made;
}

function leaves(part) {
  return (part.elements ?? []).map(leaf);
}

function leaf(part) {
  const made = (LEAVES[part.type] ?? ((other) => h("span", { class: "unknown" }, other.type)))(part);
  return Object.entries(STYLES).reduce((inner, [style, name]) => (part.style?.[style] ? h(name, {}, inner) : inner), made);
}

const STYLES = { code: "code", bold: "strong", italic: "em", strike: "s", underline: "u", highlight: "mark" };

const LEAVES = {
  text: (part) => h("span", {}, part.text),
  link: (part) => link(part.url, part.text || part.url),
  user: (part) => mention(part.user_id),
  channel: (part) => channelLink(part.channel_id),
  emoji: (part) => h("span", {}, signOf(part)),
  broadcast: (part) => broadcast(part.range),
  usergroup: (part) => broadcast(part.usergroup_id),
  team: (part) => broadcast(part.team_id),
  date: dated,
  color: (part) => h("span", { class: "colour" }, swatch(part.value), part.value),
};

function signOf({ name, unicode, skin_tone: tone }) {
  const known = emojify(`:${name}:${tone > 1 ? `:skin-tone-${tone}:` : ""}`);
  if (!known.startsWith(":") || !unicode) return known;
  return String.fromCodePoint(...unicode.split("-").map((each) => parseInt(each, 16)));
}

function dated(part) {
  const made = moment(part.timestamp, part.format, part.fallback);
  return part.url ? link(part.url, made) : made;
}

function swatch(value) {
  const made = h("span", { class: "swatch", "aria-hidden": "true" });
  if (/^#[0-9a-f]{6}$/i.test(value)) made.style.backgroundColor = value;
  return made;
}
