// Attachments: blocks behind a coloured bar, the older kind with title and fields, and previews of links.

import { h } from "/page/dom.js";
import { drawBlocks } from "/page/blocks.js";
import { emojify } from "/page/emoji.js";
import { link, moment, mrkdwn } from "/page/mrkdwn.js";
import { picture } from "/page/pictures.js";

const COLOURS = { good: "#2eb67d", warning: "#ecb22e", danger: "#e01e5a" };

/** One attachment of a message; `place` is where its blocks stand. */
export function drawAttachment(attachment, place) {
  const inner = h("div", { class: "attachment" }, attachment.blocks?.length ? drawBlocks(attachment.blocks, place) : older(attachment));
  const colour = COLOURS[attachment.color] ?? (/^#?[0-9a-f]{6}$/i.test(attachment.color ?? "") ? `#${attachment.color.replace("#", "")}` : null);
  if (colour) inner.style.borderColor = colour;
  return attachment.pretext ? [h("div", { class: "text" }, mrkdwn(attachment.pretext)), inner] : inner;
}

function older(attachment) {
  const { title, title_link: url, author_name: author, author_link: authorUrl, text, fields, footer, ts } = attachment;
  const nothing = !title && !text && !fields?.length && !attachment.image_url;
  return [
    author && h("p", { class: "small" }, authorUrl ? link(authorUrl, author) : author),
    title && h("p", { class: "title" }, url ? link(url, emojify(title)) : emojify(title)),
    text || nothing ? h("div", { class: "text" }, mrkdwn(text || attachment.fallback || "")) : null,
    fields?.length ? h("div", { class: "fields" }, fields.map(field)) : null,
    attachment.image_url ? picture(attachment.image_url, title || attachment.fallback || "A picture") : null,
    footer || ts ? h("p", { class: "small" }, footer, footer && ts ? " · " : null, ts ? moment(ts, "{date_short_pretty} {time}") : null) : null,
  ];
}

function field({ title, value, short }) {
  return h("div", { class: short ? "field" : "field whole" }, h("strong", {}, title), h("div", {}, mrkdwn(value ?? "")));
}
