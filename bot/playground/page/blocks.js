// Block Kit as elements. A block of a kind not known here becomes a plain labelled box.

import { append, h, icon } from "/page/dom.js";
import { emojify } from "/page/emoji.js";
import { control } from "/page/elements.js";
import { markdown } from "/page/markdown.js";
import { inline, link, mrkdwn } from "/page/mrkdwn.js";
import { addressOf, picture } from "/page/pictures.js";
import { richText } from "/page/richtext.js";

/** The blocks, drawn for one place: `place` says who looks and how to act there. */
export function drawBlocks(blocks, place) {
  return blocks.map((block) => {
    const draw = KINDS[block.type];
    try {
      return draw ? draw(block, place) : unknown(block);
    } catch {
      return unknown(block);
    }
  });
}

/** A text object. */
export function text(object) {
  if (!object) return null;
  return object.type === "mrkdwn" ? mrkdwn(object.text) : emojify(object.text);
}

function section(block, place) {
  const fields = block.fields?.map((field) => h("div", { class: "field" }, text(field)));
  const said = h(
    "div",
    { class: "said" },
    block.text && h("div", { class: "text" }, text(block.text)),
    fields && h("div", { class: "fields" }, fields),
  );
  const accessory = block.accessory && h("div", { class: "accessory" }, control(block.accessory, block, place));
  return h("div", { class: "block section" }, said, accessory);
}

function context(block) {
  const parts = block.elements.map((element) =>
    element.type === "image"
      ? h("span", { class: "chip" }, picture(addressOf(element), element.alt_text, { small: true }))
      : h("span", {}, element.type === "mrkdwn" ? element.text.split("\n").flatMap(line) : emojify(element.text)),
  );
  return h("div", { class: "block context" }, parts);
}

function line(words, index) {
  return [index ? h("br") : null, ...inline(words)];
}

function image(block) {
  return h(
    "figure",
    { class: "block image" },
    block.title && h("figcaption", {}, emojify(block.title.text)),
    picture(addressOf(block), block.alt_text),
  );
}

function input(block, place) {
  const error = place.errorOf?.(block.block_id);
  const id = `in-${place.key}-${block.block_id}`;
  const note = error || block.hint ? `${id}-note` : undefined;
  const group = GROUPS.test(block.element.type);
  const label = [emojify(block.label.text), block.optional && h("span", { class: "optional" }, optional(place))];
  const made = h(
    group ? "fieldset" : "div",
    { class: error ? "block input wrong" : "block input", "aria-describedby": group ? note : null },
    group ? h("legend", {}, label) : h("label", { for: id }, label),
  );
  append(made, [
    control(block.element, block, place, { id, describedBy: note, wrong: Boolean(error), required: !block.optional }),
    error ? h("p", { class: "error", id: note, role: "alert" }, icon("warn"), error) : null,
    block.hint && !error ? h("p", { class: "hint", id: note }, emojify(block.hint.text)) : null,
  ]);
  return made;
}

/** What stands behind the label of an input that may be left empty, as its reader's Slack says it. */
function optional(place) {
  return place.window?.person.locale?.startsWith("zh") ? "（可选）" : " (optional)";
}

const GROUPS = /^(radio_buttons|checkboxes|multi_.*)$/;

/** A video's title and words; it is not played here. */
function video(block) {
  const title = emojify(block.title?.text ?? "Video");
  const by = [block.author_name, block.provider_name].filter(Boolean).join(" · ");
  return h(
    "figure",
    { class: "block video" },
    h("figcaption", {}, h("strong", {}, block.title_url ? link(block.title_url, title) : title), by && h("span", { class: "small" }, by), block.description && h("span", {}, emojify(block.description.text))),
    h("div", { class: "picture" }, h("div", { class: "inner", role: "img", "aria-label": block.alt_text ?? "Video" }, icon("play"), h("span", { "aria-hidden": "true" }, block.alt_text ?? ""))),
  );
}

function table(block) {
  const [head, ...rows] = block.rows;
  const sides = (block.column_settings ?? []).map((each) => each?.align);
  const row = (cells, name) => h("tr", {}, cells.map((cell, index) => h(name, { class: sides[index] ?? null, scope: name === "th" ? "col" : null }, cellOf(cell))));
  return h("div", { class: "block table", tabindex: "0" }, h("table", {}, h("thead", {}, row(head, "th")), h("tbody", {}, rows.map((each) => row(each, "td")))));
}

function cellOf(cell) {
  if (cell.type === "rich_text") return richText(cell);
  return emojify(String(cell.text ?? cell.value ?? ""));
}

function unknown(block) {
  const words = [];
  collect(block, words);
  return h("div", { class: "block unknown" }, h("span", { class: "kind" }, String(block?.type ?? "block")), words.join(" · "));
}

function collect(value, words) {
  if (Array.isArray(value)) value.forEach((each) => collect(each, words));
  else if (value && typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) {
      if (["text", "alt_text", "title"].includes(key) && typeof inner === "string") words.push(inner);
      else collect(inner, words);
    }
  }
}

const KINDS = {
  section,
  context,
  image,
  input,
  header: (block) => h("h3", { class: "block header" }, emojify(block.text.text)),
  divider: () => h("hr", { class: "block divider" }),
  actions: (block, place) =>
    h("div", { class: "block actions" }, block.elements.map((element) => control(element, block, place))),
  rich_text: (block) => h("div", { class: "block rich" }, richText(block)),
  markdown: (block) => h("div", { class: "block rich" }, markdown(block.text)),
  video,
  file: (block) => h("p", { class: "block file" }, icon("file"), h("span", {}, block.title ?? "A file", h("small", {}, block.external_id ?? block.source))),
  table,
};
