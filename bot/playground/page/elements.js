// Buttons, menus and inputs.

import { h, icon } from "/page/dom.js";
import { text } from "/page/blocks.js";
import { chosenIn, choicesOf, groupsOf } from "/page/choices.js";
import { secondsAt, wallTime } from "/page/dates.js";
import { confirmed } from "/page/dialogs.js";
import { emojify } from "/page/emoji.js";
import { external } from "/page/external.js";
import { fileInput } from "/page/handing.js";
import { opensMenu } from "/page/menu.js";
import { follow } from "/page/mrkdwn.js";
import { several } from "/page/several.js";
import { addressOf, picture } from "/page/pictures.js";

/**
 * An interactive element. `place` gives `press(element, block)`, `choose(element, block, value)`,
 * `held(element, block)` (what stands in it) and `note(element, block, value)` (it was changed).
 */
export function control(element, block, place, { id, describedBy, wrong, required } = {}) {
  const make = KINDS[element.type];
  if (!make) return h("span", { class: "unknown" }, h("span", { class: "kind" }, element.type));
  const made = make(element, block, place);
  const target = made.matches("input, select, textarea") ? made : made.querySelector("input, select, textarea");
  if (!target) return made;
  const single = !made.matches(".options, .several");
  if (id && single) {
    target.id = id;
    target.removeAttribute("aria-label");
  }
  const about = { "aria-describedby": describedBy, "aria-invalid": wrong && "true", "aria-required": required && single && "true" };
  for (const [name, value] of Object.entries(about)) if (value) target.setAttribute(name, value);
  return made;
}

function button(element, block, place) {
  const made = h("button", { type: "button", class: `button ${element.style ?? ""}`, "data-action": element.action_id }, emojify(element.text.text), element.url ? icon("link") : null);
  if (element.accessibility_label) made.setAttribute("aria-label", element.accessibility_label);
  made.addEventListener("click", () => whenSure(element, async () => {
    follow(element.url);
    await busy(made, () => place.press(element, block));
  }));
  return made;
}

/** Show that something is under way on a control until it is done. */
async function busy(made, work) {
  if (made.classList.contains("busy")) return;
  made.classList.add("busy");
  made.setAttribute("aria-busy", "true");
  try {
    await work();
  } finally {
    made.classList.remove("busy");
    made.removeAttribute("aria-busy");
  }
}

/** Ask first where the app wants it asked; `otherwise` puts back what was there. */
async function whenSure(element, go, otherwise = () => {}) {
  const asked = element.confirm;
  const sure = !asked || (await confirmed({ title: emojify(asked.title.text), text: text(asked.text), yes: emojify(asked.confirm.text), no: emojify(asked.deny.text), style: asked.style }));
  return sure ? go() : otherwise();
}

/** Something was chosen: keep it and tell the app, or put the control back where it is not to be. */
function chose(made, element, block, place, value, back) {
  return whenSure(element, () => {
    place.note(element, block, value);
    return inTurn(made, () => place.choose(element, block, value));
  }, back);
}

const turns = new WeakMap();

/** What is chosen on one control goes to the app in order, also while an earlier choice is under way. */
function inTurn(made, work) {
  const turn = (turns.get(made) ?? Promise.resolve()).then(() => busy(made, work));
  turns.set(made, turn.catch(() => {}));
  return turn;
}

function select(element, block, place) {
  const [chosen] = chosenIn(element, block, place);
  const option = (each) => h("option", { value: each.value, selected: each.value === chosen }, emojify(each.text.text));
  const made = h("select", { "aria-label": nameOf(element, block) });
  made.append(h("option", { value: "" }, element.placeholder ? emojify(element.placeholder.text) : "Choose"));
  made.append(...groupsOf(element).map((group) => h("optgroup", { label: group.label.text }, group.options.map(option))));
  made.append(...choicesOf(element, place).map(option));
  let before = made.value;
  made.addEventListener("change", () => chose(made, element, block, place, made.value || null, () => { made.value = before; }).then(() => { before = made.value; }));
  return made;
}

/** Choices that all stand there: one of them (radio) or any (checkboxes). */
function options(element, block, place, type) {
  const chosen = chosenIn(element, block, place);
  const name = `g-${place.key}-${block.block_id}-${element.action_id}`;
  const rows = element.options.map((each) => {
    const box = h("input", { type, name, value: each.value, checked: chosen.includes(each.value) });
    return h("label", { class: "option" }, box, h("span", {}, text(each.text), each.description && h("small", {}, text(each.description))));
  });
  const made = h("div", { class: "options", role: type === "radio" ? "radiogroup" : "group", "aria-label": nameOf(element, block) }, rows);
  const ticked = () => [...made.querySelectorAll("input:checked")].map((box) => box.value);
  let before = ticked();
  made.addEventListener("change", () => {
    const values = ticked();
    const back = () => made.querySelectorAll("input").forEach((box) => { box.checked = before.includes(box.value); });
    chose(made, element, block, place, type === "radio" ? values[0] : values, back).then(() => { before = ticked(); });
  });
  return made;
}

function overflow(element, block, place) {
  const made = h("button", { type: "button", class: "icon-button overflow", "aria-label": "More actions" }, icon("more"));
  const item = (each) => ({
    label: [emojify(each.text.text), each.description && h("small", {}, emojify(each.description.text))],
    onchoose: () => whenSure(element, () => {
      follow(each.url);
      return busy(made, () => place.choose(element, block, each.value));
    }),
  });
  return opensMenu(made, () => element.options.map(item));
}

/** Dates and times; a moment is one in the time zone of who chooses it. */
function picker(element, block, place, type) {
  const zone = place.window.person.tz;
  const moment = type === "datetime-local";
  const initial = element.initial_date ?? element.initial_time ?? element.initial_date_time;
  const held = place.held(element, block);
  const shown = (value) => (value && moment ? wallTime(value, zone) : value ?? "");
  const made = h("input", { type, "aria-label": nameOf(element, block), value: shown(held === undefined ? initial : held) });
  const chosen = () => (moment && made.value ? secondsAt(made.value, zone) : made.value || null);
  let before = made.value;
  let typing = false;
  const tell = () => {
    typing = false;
    if (made.value === before) return;
    const was = before;
    before = made.value;
    chose(made, element, block, place, chosen(), () => { made.value = before = was; });
  };
  // Every figure of a date that is typed makes another date: the one that is meant stands there at the end.
  made.addEventListener("keydown", (event) => { if (event.key === "Enter") tell(); else typing = true; });
  made.addEventListener("pointerdown", () => { typing = false; });
  made.addEventListener("change", () => (typing ? place.note(element, block, chosen()) : tell()));
  made.addEventListener("blur", tell);
  return made;
}

function typing(element, block, place, type) {
  const held = place.held(element, block);
  const initial = typeof element.initial_value === "string" ? element.initial_value : plainOf(element.initial_value);
  const attributes = { placeholder: element.placeholder?.text, "aria-label": nameOf(element, block), value: held === undefined ? initial : held ?? "" };
  const many = element.multiline || type === "rich";
  const made = many ? h("textarea", { rows: 4, ...attributes }) : h("input", { type: type === "number" ? "text" : type, inputmode: type === "number" ? "decimal" : null, ...attributes });
  if (element.max_length) made.maxLength = element.max_length;
  if (element.focus_on_load) made.dataset.first = "";
  const tells = block.dispatch_action && element.dispatch_action_config?.trigger_actions_on;
  made.addEventListener("input", () => {
    place.note(element, block, made.value || null);
    if (tells && tells.includes("on_character_entered")) place.choose(element, block, made.value || null);
  });
  made.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || many || event.isComposing) return;
    event.preventDefault();
    if (block.dispatch_action) busy(made, () => place.choose(element, block, made.value || null));
    else place.send?.();
  });
  return made;
}

/** The words of a rich text that an input begins with. */
function plainOf(rich) {
  const words = (part) => part.text ?? (part.elements ?? []).map(words).join(part.type === "rich_text" ? "\n" : "");
  return rich ? words(rich) : "";
}

export function nameOf(element, block) {
  return block.label?.text ?? element.placeholder?.text ?? block.text?.text ?? element.type.replaceAll("_", " ");
}

function asking(element, block, place) {
  return external(element, block, place, { name: nameOf(element, block), chose });
}

const some = (element, block, place) => several(element, block, place, { name: nameOf(element, block), chose });

const KINDS = {
  button,
  workflow_button: button,
  overflow,
  image: (element) => picture(addressOf(element), element.alt_text, { small: true }),
  static_select: select,
  external_select: asking,
  users_select: select,
  channels_select: select,
  conversations_select: select,
  multi_static_select: some,
  multi_external_select: asking,
  multi_users_select: some,
  multi_channels_select: some,
  multi_conversations_select: some,
  checkboxes: (element, block, place) => options(element, block, place, "checkbox"),
  radio_buttons: (element, block, place) => options(element, block, place, "radio"),
  datepicker: (element, block, place) => picker(element, block, place, "date"),
  timepicker: (element, block, place) => picker(element, block, place, "time"),
  datetimepicker: (element, block, place) => picker(element, block, place, "datetime-local"),
  plain_text_input: (element, block, place) => typing(element, block, place, "text"),
  email_text_input: (element, block, place) => typing(element, block, place, "email"),
  url_text_input: (element, block, place) => typing(element, block, place, "url"),
  number_input: (element, block, place) => typing(element, block, place, "number"),
  rich_text_input: (element, block, place) => typing(element, block, place, "rich"),
  file_input: fileInput,
};
