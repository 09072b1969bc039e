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
export function chooseFrom(title, entries, words) {
  return dialog(title, (close) => [...finder(title, entries, (each) => close(each.value), words)], { className: "choosing" });
}

/** Let somebody choose at least and at most so many; their values once `go` is pressed, or undefined. */
export function chooseSeveral(title, entries, { least, most, go, ...words }) {
  return dialog(title, (close) => {
    const chosen = [];
    const tokens = h("ul", { class: "tokens", "aria-label": "Chosen" });
    const done = h("button", { type: "button", class: "button primary", onclick: () => close(chosen.map((each) => each.value)) }, go);
    const left = () => (chosen.length < most ? entries.filter((each) => !chosen.includes(each)) : []);
    const change = (work) => {
      work();
      fill(tokens, chosen.map((each) => h("li", {}, each.label, iconButton("close", `Take ${each.label} away`, () => change(() => chosen.splice(chosen.indexOf(each), 1))))));
      done.disabled = chosen.length < least;
      field.value = "";
      field.dispatchEvent(new Event("input"));
      field.focus();
    };
    const [field, list] = finder(title, left, (each) => change(() => chosen.push(each)), words);
    field.addEventListener("keydown", (event) => {
      if (event.key === "Backspace" && !field.value && chosen.length) change(() => chosen.pop());
    });
    done.disabled = true;
    return [tokens, field, list, h("footer", {}, h("button", { type: "button", class: "button", onclick: () => close() }, "Cancel"), done)];
  }, { className: "choosing" });
}

/** A field and the list of what it finds; `entries` are given, or asked for each time. */
function finder(title, entries, choose, { placeholder = "Type a name", empty = "Nothing is called that." } = {}) {
  const all = typeof entries === "function" ? entries : () => entries;
  const id = `choice-${++lists}`;
  const state = { at: 0, shown: all() };
  const list = h("ul", { class: "choices", role: "listbox", id, "aria-label": title });
  const field = h("input", { type: "text", role: "combobox", autofocus: true, placeholder, "aria-label": placeholder, "aria-controls": id, "aria-expanded": "true", "aria-autocomplete": "list", autocomplete: "off" });
  const draw = () => {
    fill(list, state.shown.map((each, index) => h("li", { role: "option", id: `${id}-${index}`, "aria-selected": String(index === state.at), onclick: () => choose(each) }, each.sign, h("span", { class: "label" }, each.label), each.note && h("small", {}, each.note))));
    if (!state.shown.length) fill(list, h("li", { class: "empty", role: "option", "aria-disabled": "true", "aria-selected": "false" }, empty));
    field.setAttribute("aria-activedescendant", state.shown.length ? `${id}-${state.at}` : "");
    list.children[state.at]?.scrollIntoView({ block: "nearest" });
  };
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLowerCase();
    Object.assign(state, { at: 0, shown: all().filter((each) => each.label.toLowerCase().includes(wanted)) });
    draw();
  });
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && state.shown.length) state.at = (state.at + step + state.shown.length) % state.shown.length;
    else if (event.key === "Enter" && state.shown.length) return void (event.preventDefault(), choose(state.shown[state.at]));
    else return;
    event.preventDefault();
    draw();
  });
  draw();
  return [field, list];
}
