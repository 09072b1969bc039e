// Buttons, menus and inputs.

import { h, icon } from "/page/dom.js";
import { emojify } from "/page/emoji.js";
import { store } from "/page/store.js";

/**
 * An interactive element. `place` gives `press(element, block)`, `choose(element, block, value)`,
 * `held(element, block)` (what stands in it) and `note(element, block, value)` (it was changed).
 */
export function control(element, block, place, { id, describedBy } = {}) {
  const make = KINDS[element.type];
  if (!make) return h("span", { class: "unknown" }, h("span", { class: "kind" }, element.type));
  const made = make(element, block, place);
  const target = made.matches("input, select, textarea") ? made : made.querySelector("input, select, textarea");
  if (id && target && !made.matches(".options")) target.id = id;
  if (describedBy) (target ?? made).setAttribute("aria-describedby", describedBy);
  return made;
}

function button(element, block, place) {
  const made = h("button", { type: "button", class: `button ${element.style ?? ""}`, "data-action": element.action_id }, emojify(element.text.text));
  if (element.accessibility_label) made.setAttribute("aria-label", element.accessibility_label);
  made.addEventListener("click", () => confirmed(element, made, async () => {
    if (element.url) open(element.url, "_blank", "noopener");
    await busy(made, () => place.press(element, block));
  }));
  return made;
}

/** Show that something is under way on a control until it is done. */
async function busy(made, work) {
  if (made.classList.contains("busy")) return;
  made.classList.add("busy");
  try {
    await work();
  } finally {
    made.classList.remove("busy");
  }
}

/** Ask first where the app wants it asked. */
function confirmed(element, near, go) {
  const asked = element.confirm;
  if (!asked) return void go();
  const dialog = h(
    "dialog",
    { class: "confirm", "aria-label": asked.title.text },
    h("h3", {}, emojify(asked.title.text)),
    h("p", {}, emojify(asked.text.text)),
    h(
      "form",
      { method: "dialog" },
      h("button", { class: "button", value: "no" }, asked.deny.text),
      h("button", { class: `button ${asked.style ?? "primary"}`, value: "yes" }, asked.confirm.text),
    ),
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    near.focus();
    if (dialog.returnValue === "yes") go();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function select(element, block, place) {
  const chosen = chosenIn(element, block, place);
  const made = h("select", { "aria-label": nameOf(element, block) });
  made.append(h("option", { value: "" }, element.placeholder ? emojify(element.placeholder.text) : "Choose"));
  for (const group of element.option_groups ?? []) {
    made.append(h("optgroup", { label: group.label.text }, group.options.map((each) => option(each, chosen))));
  }
  made.append(...choices(element).map((each) => option(each, chosen)));
  made.addEventListener("change", () => confirmed(element, made, () => {
    place.note(element, block, made.value || null);
    return busy(made, () => place.choose(element, block, made.value || null));
  }));
  return made;
}

/** What a menu offers besides its groups: its options, or the people or channels there are. */
function choices(element) {
  if (element.type.includes("users")) {
    return [...store.people.values()].filter((each) => !each.deleted).map((each) => named(each.id, each.name));
  }
  if (element.type.includes("channels") || element.type.includes("conversations")) {
    const rooms = [...store.channels.values()].filter((each) => each.kind !== "im");
    return rooms.map((each) => named(each.id, `#${each.name}`));
  }
  return element.options ?? [];
}

function named(value, label) {
  return { value, text: { text: label } };
}

function option(each, chosen) {
  return h("option", { value: each.value, selected: chosen.includes(each.value) }, emojify(each.text.text));
}

/** The values chosen so far: what a person chose here, else what the app set. */
function chosenIn(element, block, place) {
  const held = place.held(element, block);
  if (held !== undefined) return [held].flat().filter((value) => value !== null);
  const initial = element.initial_options ?? (element.initial_option ? [element.initial_option] : undefined);
  if (initial) return initial.map((each) => each.value);
  const ids = element.initial_users ?? element.initial_channels ?? element.initial_conversations;
  return ids ?? [element.initial_user ?? element.initial_channel ?? element.initial_conversation].filter(Boolean);
}

/** Choices that all stand there: one of them (radio) or any (checkboxes, menus of several). */
function options(element, block, place, type) {
  const chosen = chosenIn(element, block, place);
  const name = `g-${place.key}-${block.block_id}-${element.action_id}`;
  const grouped = (element.option_groups ?? []).flatMap((group) => group.options);
  const rows = [...grouped, ...choices(element)].map((each) => {
    const box = h("input", { type, name, value: each.value, checked: chosen.includes(each.value) });
    const words = h("span", {}, emojify(each.text.text), each.description && h("small", {}, emojify(each.description.text)));
    return h("label", { class: "option" }, box, words);
  });
  const made = h("div", { class: "options", role: "group", "aria-label": nameOf(element, block) }, rows);
  made.addEventListener("change", () => {
    const values = [...made.querySelectorAll("input:checked")].map((box) => box.value);
    const value = type === "radio" ? values[0] : values;
    place.note(element, block, value);
    place.choose(element, block, value);
  });
  return made;
}

function overflow(element, block, place) {
  const summary = h("summary", { class: "icon-button", "aria-label": "More" }, icon("more"));
  const made = h("details", { class: "overflow" }, summary);
  const rows = element.options.map((each) =>
    h("button", { type: "button", onclick: () => {
      made.open = false;
      confirmed(element, summary, () => place.choose(element, block, each.value));
    } }, emojify(each.text.text)),
  );
  made.append(h("div", { class: "menu" }, rows));
  made.addEventListener("focusout", (event) => {
    if (!made.contains(event.relatedTarget)) made.open = false;
  });
  return made;
}

function picker(element, block, place, type) {
  const initial = element.initial_date ?? element.initial_time ?? localMinute(element.initial_date_time);
  const held = place.held(element, block);
  const value = held === undefined ? initial : type === "datetime-local" ? localMinute(held) : held;
  const made = h("input", { type, "aria-label": nameOf(element, block), value: value ?? "" });
  made.addEventListener("change", () => {
    const chosen = type === "datetime-local" ? Date.parse(made.value) / 1000 : made.value;
    place.note(element, block, made.value ? chosen : null);
    busy(made, () => place.choose(element, block, made.value ? chosen : null));
  });
  return made;
}

function localMinute(seconds) {
  if (!seconds) return undefined;
  const moment = new Date(seconds * 1000);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function typing(element, block, place, type) {
  const held = place.held(element, block);
  const initial = typeof element.initial_value === "string" ? element.initial_value : "";
  const attributes = { placeholder: element.placeholder?.text, "aria-label": nameOf(element, block), value: held ?? initial };
  const many = element.multiline || type === "rich";
  const made = many ? h("textarea", { rows: 4, ...attributes }) : h("input", { type, ...attributes });
  if (element.max_length) made.maxLength = element.max_length;
  if (element.is_decimal_allowed) made.step = "any";
  if (element.focus_on_load) made.autofocus = true;
  made.addEventListener("input", () => place.note(element, block, made.value || null));
  made.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !many) {
      event.preventDefault();
      place.send?.();
    }
  });
  return made;
}

function picture(element) {
  return h("div", { class: "picture small", role: "img", "aria-label": element.alt_text }, icon("file"), h("span", {}, element.alt_text));
}

function nameOf(element, block) {
  return block.label?.text ?? element.placeholder?.text ?? block.text?.text ?? element.type.replaceAll("_", " ");
}

const several = (element, block, place) => options(element, block, place, "checkbox");

const KINDS = {
  button,
  workflow_button: button,
  overflow,
  image: picture,
  static_select: select,
  external_select: select,
  users_select: select,
  channels_select: select,
  conversations_select: select,
  multi_static_select: several,
  multi_external_select: several,
  multi_users_select: several,
  multi_channels_select: several,
  multi_conversations_select: several,
  checkboxes: several,
  radio_buttons: (element, block, place) => options(element, block, place, "radio"),
  datepicker: (element, block, place) => picker(element, block, place, "date"),
  timepicker: (element, block, place) => picker(element, block, place, "time"),
  datetimepicker: (element, block, place) => picker(element, block, place, "datetime-local"),
  plain_text_input: (element, block, place) => typing(element, block, place, "text"),
  email_text_input: (element, block, place) => typing(element, block, place, "email"),
  url_text_input: (element, block, place) => typing(element, block, place, "url"),
  number_input: (element, block, place) => typing(element, block, place, "number"),
  rich_text_input: (element, block, place) => typing(element, block, place, "rich"),
};
