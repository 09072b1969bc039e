// A value as JSON has it, to be read and folded.

import { append, h } from "/page/dom.js";

/** So many levels stand open at first. */
const OPEN = 2;
const MANY = 12;

/** The value; what is folded is drawn only when it is opened. */
export function tree(value, name, depth = 0) {
  const entries = entriesOf(value);
  if (!entries.length) return h("div", { class: "json-line" }, keyOf(name), plain(value));
  const [first, last] = Array.isArray(value) ? "[]" : "{}";
  const summary = h("summary", {}, keyOf(name), h("span", { class: "json-brace" }, `${first} ${counted(entries, value)} ${last}`));
  const made = h("details", { class: "json", open: depth < OPEN && entries.length <= MANY * (OPEN - depth) }, summary);
  const draw = () => made.open && made.children.length === 1 && append(made, h("div", { class: "json-inside" }, entries.map(([key, each]) => tree(each, key, depth + 1))));
  made.addEventListener("toggle", draw);
  draw();
  return made;
}

function entriesOf(value) {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function counted(entries, value) {
  if (Array.isArray(value)) return String(entries.length);
  const names = entries.slice(0, 3).map(([key]) => key).join(", ");
  return entries.length > 3 ? `${names}, …` : names;
}

function keyOf(name) {
  return name === undefined ? null : h("span", { class: "json-key" }, `${name}: `);
}

function plain(value) {
  const kind = value === null ? "null" : typeof value;
  const shown = kind === "object" ? (Array.isArray(value) ? "[]" : "{}") : JSON.stringify(value);
  return h("span", { class: `json-${kind}` }, shown);
}
