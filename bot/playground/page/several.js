// Menus of which several can be chosen: what is chosen stands before them, each to be taken away.

import { fill, h, iconButton } from "/page/dom.js";
import { choicesOf, chosenIn, groupsOf } from "/page/choices.js";
import { emojify } from "/page/emoji.js";

/** A menu of several; `chose(made, element, block, place, values, back)` keeps and tells what was chosen. */
export function several(element, block, place, { name, chose }) {
  const all = [...groupsOf(element).flatMap((group) => group.options), ...choicesOf(element, place)];
  const made = h("div", { class: "several", role: "group", "aria-label": name });
  let chosen = chosenIn(element, block, place);
  const change = (values) => {
    const before = chosen;
    chosen = values;
    draw();
    made.querySelector("select")?.focus();
    return chose(made, element, block, place, values, () => {
      chosen = before;
      draw();
    });
  };
  const draw = () => fill(made, tokens(all, chosen, change), adding(element, all, chosen, name, change));
  draw();
  return made;
}

function tokens(all, chosen, change) {
  const token = (value) => {
    const label = emojify(all.find((each) => each.value === value)?.text.text ?? value);
    return h("li", {}, label, iconButton("close", `Take ${label} away`, () => change(chosen.filter((each) => each !== value))));
  };
  return chosen.length ? h("ul", { class: "tokens" }, chosen.map(token)) : null;
}

function adding(element, all, chosen, name, change) {
  const most = element.max_selected_items ?? Infinity;
  const left = all.filter((each) => !chosen.includes(each.value));
  const words = chosen.length ? "Add another" : element.placeholder ? emojify(element.placeholder.text) : "Choose";
  const made = h("select", { "aria-label": name, disabled: chosen.length >= most }, h("option", { value: "" }, chosen.length >= most ? `At most ${most}` : words));
  const option = (each) => h("option", { value: each.value }, emojify(each.text.text));
  const grouped = groupsOf(element).map((group) => [group.label.text, group.options.filter((each) => left.includes(each))]);
  made.append(...grouped.filter(([, each]) => each.length).map(([label, each]) => h("optgroup", { label }, each.map(option))));
  made.append(...left.filter((each) => !grouped.some(([, inside]) => inside.includes(each))).map(option));
  made.addEventListener("change", () => made.value && change([...chosen, made.value]));
  return made;
}
