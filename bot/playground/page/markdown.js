// Markdown, as `markdown` blocks hold it, as elements: headings, lists, quotes, code, tables, links.

import { h } from "/page/dom.js";
import { emojify } from "/page/emoji.js";
import { link } from "/page/mrkdwn.js";

const INLINE = /`([^`]+)`|!?\[([^\]]*)\]\(([^\s)]+)[^)]*\)|(\*\*|__)(.+?)\4|([*_])(?=\S)(.+?)\6(?![\p{L}\p{N}])|~~(.+?)~~|(https?:\/\/[^\s<>]*[^\s<>.,;:!?)'"])/u;
const LIST = /^(\s*)([-*+]|\d+[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/;
const ROW = /^\s*\|(.*)\|\s*$/;

/** A text in Markdown as a list of elements. */
export function markdown(text) {
  const made = [];
  const lines = text.split("\n");
  while (lines.length) made.push(...block(lines));
  return made;
}

/** Take the next block off the lines. */
function block(lines) {
  const line = lines.shift();
  if (!line.trim()) return [];
  const heading = /^(#{1,6})\s+(.*)$/.exec(line);
  if (heading) return [h("h4", { class: `level-${heading[1].length}` }, spans(heading[2]))];
  if (/^\s*(```|~~~)/.test(line)) return [h("pre", { tabindex: "0" }, until(lines, /^\s*(```|~~~)\s*$/).join("\n"))];
  if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) return [h("hr", { class: "divider" })];
  if (/^\s*>/.test(line)) return [h("blockquote", {}, markdown([line, ...following(lines, /^\s*>/)].map((each) => each.replace(/^\s*>\s?/, "")).join("\n")))];
  if (LIST.test(line)) return [list([line, ...following(lines, LIST)])];
  if (ROW.test(line) && /^\s*\|?[\s:|-]+\|?\s*$/.test(lines[0] ?? "")) return [table([line, ...following(lines, ROW)])];
  const paragraph = [line, ...following(lines, /^(?!\s*$|#{1,6}\s|\s*(```|~~~)|\s*>|\s*([-*+]|\d+[.)])\s)/)];
  return [h("p", {}, paragraph.flatMap((each, index) => [index ? h("br") : null, ...spans(each)]))];
}

function following(lines, pattern) {
  const taken = [];
  while (lines.length && pattern.test(lines[0])) taken.push(lines.shift());
  return taken;
}

function until(lines, end) {
  const taken = [];
  while (lines.length && !end.test(lines[0])) taken.push(lines.shift());
  lines.shift();
  return taken;
}

function list(lines) {
  const ordered = /\d/.test(LIST.exec(lines[0])[2]);
  return h(ordered ? "ol" : "ul", {}, lines.map((line) => {
    const [, space, , done, words] = LIST.exec(line);
    const item = h("li", {}, done === undefined ? null : done === " " ? "☐ " : "☑ ", spans(words));
    item.style.marginLeft = `${Math.floor(space.length / 2) * 18}px`;
    return item;
  }));
}

function table([head, , ...rows]) {
  const cells = (line) => ROW.exec(line)[1].split("|").map((each) => each.trim());
  const first = h("tr", {}, cells(head).map((each) => h("th", { scope: "col" }, spans(each))));
  const rest = rows.map((row) => h("tr", {}, cells(row).map((each) => h("td", {}, spans(each)))));
  return h("div", { class: "table", tabindex: "0" }, h("table", {}, h("thead", {}, first), h("tbody", {}, rest)));
}

function spans(text) {
  const found = INLINE.exec(text);
  if (!found) return text ? [emojify(text)] : [];
  return [...spans(text.slice(0, found.index)), span(found), ...spans(text.slice(found.index + found[0].length))];
}

function span([, code, label, url, , bold, , italic, struck, bare]) {
  if (code !== undefined) return h("code", {}, code);
  if (url !== undefined) return link(url, label || url);
  if (bold !== undefined) return h("strong", {}, spans(bold));
  if (italic !== undefined) return h("em", {}, spans(italic));
  return struck !== undefined ? h("s", {}, spans(struck)) : link(bare, bare);
}
