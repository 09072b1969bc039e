// Questions to whoever plays: yes or no, one of many, or some words about somebody new.

import { fill, h, iconButton } from "/page/dom.js";

/** A dialog with a title; `close(value)` ends it. Returns what it ended with, or undefined. */
export function dialog(title, build, { className = "" } = {}) {
  const near = document.activeElement;
  return new Promise((done) => {
    let value;
    const close = (given) => {
      value = given;
      made.close();
    };
    const made = h("dialog", { class: `asking ${className}`, "aria-label": title, onclick: (event) => event.target === made && close() });
    made.append(h("div", { class: "inside" }, h("header", {}, h("h2", {}, title), iconButton("close", "Close", () => close())), build(close)));
    made.addEventListener("close", () => {
      made.remove();
      if (near?.isConnected) near.focus();
      done(value);
    });
    document.body.append(made);
    made.showModal();
    (made.querySelector("[autofocus]") ?? made.querySelector("button"))?.focus();
  });
}

/** Ask yes or no; resolves to whether it was yes. */
export async function confirmed({ title, text, yes, no = "Cancel", style = "primary" }) {
  const answer = await dialog(title, (close) => [
    h("div", { class: "text" }, text),
    h(
      "footer",
      {},
      h("button", { type: "button", class: "button", onclick: () => close(false) }, no),
      h("button", { type: "button", class: `button ${style}`, autofocus: true, onclick: () => close(true) }, yes),
    ),
  ], { className: "confirm" });
  return Boolean(answer);
}

let lists = 0;

/** Let somebody choose one of `entries` (`{ label, note, sign, value }`) by typing a part of it; its value, or undefined. */
export function chooseFrom(title, entries, { placeholder = "Type a name", empty = "Nothing is called that." } = {}) {
  return dialog(title, (close) => {
    const id = `choice-${++lists}`;
    const state = { at: 0, shown: entries };
    const list = h("ul", { class: "choices", role: "listbox", id, "aria-label": title });
    const field = h("input", { type: "text", role: "combobox", autofocus: true, placeholder, "aria-label": placeholder, "aria-controls": id, "aria-expanded": "true", "aria-autocomplete": "list", autocomplete: "off" });
    const draw = () => {
      fill(list, state.shown.map((each, index) => h("li", { role: "option", id: `${id}-${index}`, "aria-selected": String(index === state.at), onclick: () => close(each.value) }, each.sign, h("span", { class: "label" }, each.label), each.note && h("small", {}, each.note))));
      if (!state.shown.length) fill(list, h("li", { class: "empty", role: "option", "aria-disabled": "true", "aria-selected": "false" }, empty));
      field.setAttribute("aria-activedescendant", state.shown.length ? `${id}-${state.at}` : "");
      list.children[state.at]?.scrollIntoView({ block: "nearest" });
    };
    field.addEventListener("input", () => {
      const wanted = field.value.trim().toLowerCase();
      Object.assign(state, { at: 0, shown: entries.filter((each) => each.label.toLowerCase().includes(wanted)) });
      draw();
    });
    field.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && state.shown.length) state.at = (state.at + step + state.shown.length) % state.shown.length;
      else if (event.key === "Enter" && state.shown.length) return void (event.preventDefault(), close(state.shown[state.at].value));
      else return;
      event.preventDefault();
      draw();
    });
    draw();
    return [field, list];
  }, { className: "choosing" });
}
