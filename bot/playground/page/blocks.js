// Block Kit as elements. A block of a kind not known here becomes a plain labelled box.

import { h, icon } from "/page/dom.js";
import { emojify } from "/page/emoji.js";
import { control } from "/page/elements.js";
import { mrkdwn, inline } from "/page/mrkdwn.js";
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
      ? h("span", { class: "chip" }, element.alt_text)
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
    h("div", { class: "picture", role: "img", "aria-label": block.alt_text }, icon("file"), h("span", {}, block.alt_text)),
  );
}

function input(block, place) {
  const error = place.errorOf?.(block.block_id);
  const id = `in-${place.key}-${block.block_id}`;
  const group = ["radio_buttons", "checkboxes"].includes(block.element.type);
  const label = [emojify(block.label.text), block.optional && h("span", { class: "optional" }, " (optional)")];
  return h(
    group ? "fieldset" : "div",
    { class: error ? "block input wrong" : "block input" },
    group ? h("legend", {}, label) : h("label", { for: id }, label),
    control(block.element, block, place, { id, describedBy: error || block.hint ? `${id}-note` : undefined }),
    error ? h("p", { class: "error", id: `${id}-note`, role: "alert" }, error) : null,
    block.hint && !error ? h("p", { class: "hint", id: `${id}-note` }, emojify(block.hint.text)) : null,
  );
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
  markdown: (block) => h("div", { class: "block rich" }, mrkdwn(block.text)),
};
