// Menus whose options the app is asked for while one types.

import { fill, h, iconButton } from "/page/dom.js";
import { chosenIn } from "/page/choices.js";
import { emojify } from "/page/emoji.js";
import { stand } from "/page/menu.js";

/** How many letters have to be typed where the menu does not say. */
const LEAST = 3;

/** How long typing has to pause before the app is asked, in milliseconds. */
const PAUSE = 200;

/** The words of options that were chosen, by action and value, for when they are drawn again. */
const words = new Map();

let lists = 0;

/** A field with what the app offers for it below; `chose(made, element, block, place, value, back)` keeps and tells. */
export function external(element, block, place, { name, chose }) {
  return new External(element, block, place, { name, chose }).element;
}

class External {
  constructor(menu, block, place, { name, chose }) {
    Object.assign(this, { menu, block, place, chose, shown: [], at: -1, asked: 0 });
    this.several = menu.type.startsWith("multi_");
    for (const option of [menu.initial_option, ...(menu.initial_options ?? [])].filter(Boolean)) this.learn(option);
    this.chosen = chosenIn(menu, block, place);
    const id = `offers-of-${++lists}`;
    this.list = h("ul", { class: "menu offers", role: "listbox", id, popover: "manual", "aria-label": name });
    this.field = h("input", {
      type: "text",
      role: "combobox",
      autocomplete: "off",
      "aria-label": name,
      "aria-autocomplete": "list",
      "aria-controls": id,
      "aria-expanded": "false",
      oninput: () => this.typed(),
      onfocus: () => this.typed(),
      onblur: () => this.left(),
      onkeydown: (event) => this.key(event),
    });
    this.tokens = this.several && h("ul", { class: "tokens", hidden: true });
    this.element = h("div", { class: this.several ? "external several" : "external", role: this.several ? "group" : null, "aria-label": this.several ? name : null }, this.tokens, this.field, this.list);
    this.draw();
  }

  get least() {
    return this.menu.min_query_length ?? LEAST;
  }

  get full() {
    return this.several && this.chosen.length >= (this.menu.max_selected_items ?? Infinity);
  }

  draw() {
    const said = this.menu.placeholder ? emojify(this.menu.placeholder.text) : "Choose";
    this.field.placeholder = this.full ? `At most ${this.menu.max_selected_items}` : said;
    this.field.disabled = this.full;
    this.field.value = this.several ? "" : this.wordsOf(this.chosen[0]);
    if (this.several) this.drawTokens();
  }

  drawTokens() {
    this.tokens.hidden = !this.chosen.length;
    fill(this.tokens, this.chosen.map((value) => h("li", {}, this.wordsOf(value), iconButton("close", `Take ${this.wordsOf(value)} away`, () => {
      this.change(this.chosen.filter((each) => each !== value));
      this.field.focus();
    }))));
  }

  // -- Asking

  typed() {
    const query = this.field.value.trim();
    clearTimeout(this.waiting);
    if (!this.several && this.chosen.length && query === this.wordsOf(this.chosen[0])) return this.close();
    if (query.length < this.least) return this.tell(this.least === 1 ? "Type a letter to see options" : `Type ${this.least} letters to see options`);
    this.tell("Looking…");
    this.waiting = setTimeout(() => this.ask(query), PAUSE);
  }

  async ask(query) {
    const number = ++this.asked;
    const answer = await this.place.suggest(this.menu, this.block, query);
    if (number !== this.asked || document.activeElement !== this.field) return;
    if (answer?.trouble || !answer) return this.tell("No results", answer?.messages?.[0] ?? "The app did not answer with options.");
    this.offer(answer);
  }

  /** Show what can be chosen, in its groups. */
  offer({ options, option_groups: groups }) {
    const open = (option) => !this.several || !this.chosen.includes(option.value);
    this.shown = [...options, ...groups.flatMap((group) => group.options)].filter(open);
    this.at = this.shown.length ? 0 : -1;
    if (!this.shown.length) return this.tell("No results");
    const rows = (all) => all.filter(open).map((option) => this.row(option));
    fill(this.list, rows(options), groups.map((group) => h("li", { role: "presentation" }, h("ul", { role: "group", "aria-label": group.label.text }, h("li", { class: "group", role: "presentation" }, emojify(group.label.text)), rows(group.options)))));
    this.open();
    this.mark();
  }

  row(option) {
    const index = this.shown.indexOf(option);
    return h("li", { role: "option", id: `${this.list.id}-${index}`, onmousedown: (event) => {
      event.preventDefault();
      this.choose(option);
    } }, emojify(option.text.text), option.description && h("small", {}, emojify(option.description.text)));
  }

  tell(said, why) {
    this.shown = [];
    this.at = -1;
    fill(this.list, h("li", { class: "empty", role: "option", "aria-disabled": "true", "aria-selected": "false" }, said, why && h("small", {}, why)));
    this.open();
    this.field.removeAttribute("aria-activedescendant");
  }

  // -- The list

  open() {
    if (!this.field.isConnected || document.activeElement !== this.field) return;
    this.list.showPopover();
    this.list.style.minWidth = `${this.field.getBoundingClientRect().width}px`;
    stand(this.list, this.field.getBoundingClientRect());
    this.field.setAttribute("aria-expanded", "true");
  }

  close() {
    clearTimeout(this.waiting);
    this.asked += 1;
    if (this.list.matches(":popover-open")) this.list.hidePopover();
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }

  mark() {
    for (const [index, option] of [...this.list.querySelectorAll('[role="option"]')].entries()) {
      option.setAttribute("aria-selected", String(index === this.at));
      if (index !== this.at) continue;
      option.scrollIntoView({ block: "nearest" });
      this.field.setAttribute("aria-activedescendant", option.id);
    }
  }

  // -- Keys and choosing

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isOpen = this.list.matches(":popover-open");
    if (event.isComposing) return;
    if (step && this.shown.length) {
      this.at = (this.at + step + this.shown.length) % this.shown.length;
      this.mark();
    } else if (step && !isOpen) this.typed();
    else if (event.key === "Enter" && this.shown[this.at]) this.choose(this.shown[this.at]);
    else if (event.key === "Escape" && isOpen) {
      event.stopPropagation();
      this.close();
    } else if (event.key === "Backspace" && this.several && !this.field.value && this.chosen.length) this.change(this.chosen.slice(0, -1));
    else if (event.key !== "Enter") return;
    event.preventDefault();
  }

  choose(option) {
    this.learn(option);
    this.change(this.several ? [...this.chosen, option.value] : [option.value]);
    this.shown = [];
    if (!this.several) this.field.select();
  }

  change(values) {
    const before = this.chosen;
    this.chosen = values;
    this.close();
    this.draw();
    const told = this.several ? values : values[0] ?? null;
    return this.chose(this.element, this.menu, this.block, this.place, told, () => {
      this.chosen = before;
      this.draw();
    });
  }

  /** Who empties the field takes the choice back; any other words that are left there go. */
  left() {
    this.close();
    if (!this.several && this.chosen.length && !this.field.value.trim()) this.change([]);
    else this.draw();
  }

  // -- Words

  learn(option) {
    words.set(`${this.menu.action_id} ${option.value}`, emojify(option.text.text));
  }

  wordsOf(value) {
    return value === undefined ? "" : words.get(`${this.menu.action_id} ${value}`) ?? value;
  }
}
