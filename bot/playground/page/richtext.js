// rich_text blocks as elements.

import { h } from "/page/dom.js";
import { emojify } from "/page/emoji.js";
import { channelLink, link, mention } from "/page/mrkdwn.js";

/** The content of a rich_text block. */
export function richText(block) {
  return (block.elements ?? []).map(container);
}

function container(part) {
  const inner = () => (part.elements ?? []).map(leaf);
  switch (part.type) {
    case "rich_text_list": {
      const items = (part.elements ?? []).map((item) => h("li", {}, (item.elements ?? []).map(leaf)));
      return h(part.style === "ordered" ? "ol" : "ul", { class: `indent-${part.indent ?? 0}` }, items);
    }
    case "rich_text_quote":
      return h("blockquote", {}, inner());
    case "rich_text_preformatted":
      return h("pre", {}, inner());
    default:
      return h("p", {}, inner());
  }
}

function leaf(part) {
  const made = (LEAVES[part.type] ?? ((other) => h("span", { class: "unknown" }, other.type)))(part);
  return Object.entries(STYLES).reduce((inner, [style, name]) => (part.style?.[style] ? h(name, {}, inner) : inner), made);
}

const STYLES = { code: "code", bold: "strong", italic: "em", strike: "s", underline: "u" };

const LEAVES = {
  text: (part) => h("span", {}, part.text),
  link: (part) => link(part.url, part.text || part.url),
  user: (part) => mention(part.user_id),
  channel: (part) => channelLink(part.channel_id),
  emoji: (part) => h("span", {}, emojify(`:${part.name}:`)),
  broadcast: (part) => h("span", { class: "mention" }, `@${part.range}`),
  usergroup: (part) => h("span", { class: "mention" }, `@${part.usergroup_id}`),
  date: (part) => h("time", {}, part.fallback ?? new Date(part.timestamp * 1000).toLocaleString("en-GB")),
  color: (part) => h("span", {}, part.value),
};
