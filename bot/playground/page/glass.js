// Behind the glass: every request both ways, live, in a drawer.

import { fill, h, icon, iconButton } from "/page/dom.js";
import { drawExchange, drawRow, isTrouble } from "/page/exchange.js";
import { onChange } from "/page/store.js";

/** So many exchanges are kept, and so many shown. */
const KEPT = 2000;
const SHOWN = 300;

const FILTERS = [
  ["All", () => true],
  ["Calls", (each) => each.kind === "api"],
  ["Events", (each) => each.kind === "event"],
  ["Interactions", (each) => each.kind === "interaction"],
  ["Commands", (each) => each.kind === "command"],
  ["Decisions", (each) => each.explained],
  ["Trouble", isTrouble],
];

const small = matchMedia("(max-width: 760px)");

export class Glass {
  constructor() {
    Object.assign(this, { open: false, paused: false, filter: FILTERS[0], text: "", kept: new Map(), read: 0, newest: 0, chosen: null, asking: null });
    this.toggle = h("button", { type: "button", class: "bar-button glass-toggle", title: "Behind the glass", "aria-label": "Behind the glass", "aria-expanded": "false", "aria-controls": "glass", onclick: () => (this.open ? this.close() : this.show()) }, icon("glass"), h("span", {}, "Behind the glass"));
    this.list = h("ol", { class: "exchanges", "aria-label": "Requests, the newest first", onkeydown: (event) => this.move(event) });
    this.status = h("span", { class: "glass-status", role: "status" });
    this.detail = h("div", { class: "exchange-detail", tabindex: "-1", role: "region", "aria-label": "The request" });
    this.element = h("aside", { id: "glass", "aria-label": "Behind the glass", tabindex: "-1", hidden: true, onkeydown: (event) => this.key(event) }, this.head(), this.filters(), h("div", { class: "glass-body" }, this.list, this.detail));
    this.drawDetail();
    onChange((change) => this.changed(change));
  }

  head() {
    this.pausing = iconButton("pause", "Pause", () => this.pause(!this.paused));
    const clearing = iconButton("trash", "Clear the list", () => this.clear());
    return h("header", {}, h("h2", {}, "Behind the glass"), this.status, this.pausing, clearing, iconButton("close", "Close", () => this.close()));
  }

  filters() {
    this.chips = FILTERS.map((filter) => h("button", { type: "button", class: "filter", "aria-pressed": String(filter === this.filter), onclick: () => this.only(filter) }, filter[0]));
    const search = h("input", { type: "search", placeholder: "Filter by text", "aria-label": "Filter by text", oninput: (event) => {
      this.text = event.target.value.trim().toLowerCase();
      this.draw();
    } });
    return h("div", { class: "glass-filters" }, h("div", { class: "filter-row", role: "group", "aria-label": "Which requests" }, this.chips), search);
  }

  show() {
    this.open = true;
    this.placed();
    this.draw();
    this.ask();
    this.element.focus({ preventScroll: true });
  }

  close() {
    this.open = false;
    this.placed();
    this.toggle.focus();
  }

  placed() {
    this.element.hidden = !this.open;
    document.body.classList.toggle("glass-open", this.open);
    document.getElementById("panes").inert = this.open && small.matches;
    this.toggle.setAttribute("aria-expanded", String(this.open));
  }

  pause(paused) {
    this.paused = paused;
    const label = paused ? "Go on" : "Pause";
    this.pausing.title = label;
    this.pausing.setAttribute("aria-label", label);
    fill(this.pausing, icon(paused ? "play" : "pause"));
    this.draw();
    this.ask();
  }

  clear() {
    this.kept.clear();
    this.choose(null);
    this.draw();
  }

  only(filter) {
    this.filter = filter;
    this.chips.forEach((chip, index) => chip.setAttribute("aria-pressed", String(FILTERS[index] === filter)));
    this.draw();
  }

  changed(change) {
    if (change.kind === "snapshot") Object.assign(this, { read: 0, newest: 0, kept: new Map(), chosen: null });
    if (change.kind === "traffic") this.newest = change.number;
    if (change.kind === "explained") this.explained(change.number);
    if (["snapshot", "traffic"].includes(change.kind) && this.open) this.ask();
  }

  explained(number) {
    const exchange = this.kept.get(number);
    if (!exchange) return;
    exchange.explained = true;
    this.draw();
    if (this.chosen === number) this.drawDetail();
  }

  /** Fetch what is new, one request at a time; nothing while it is paused. */
  async ask() {
    if (this.paused || !this.open) return this.drawStatus();
    if (this.asking) return void (this.again = true);
    this.asking = fetch(`/playground/traffic?after=${this.read}&most=${KEPT}`);
    try {
      this.take((await (await this.asking).json()).exchanges);
    } finally {
      this.asking = null;
    }
    if (this.again) {
      this.again = false;
      this.ask();
    }
  }

  take(exchanges) {
    for (const each of exchanges) {
      this.kept.set(each.number, each);
      this.read = Math.max(this.read, each.number);
    }
    for (const number of [...this.kept.keys()].slice(0, Math.max(this.kept.size - KEPT, 0))) this.kept.delete(number);
    this.draw();
  }

  draw() {
    if (!this.open) return;
    const focused = document.activeElement?.dataset?.number;
    const wanted = [...this.kept.values()].filter((each) => this.filter[1](each) && this.holds(each));
    this.drawStatus(wanted.length);
    const rows = wanted.slice(-SHOWN).reverse();
    fill(this.list, rows.map((each) => drawRow(each, { chosen: each.number === this.chosen, choose: () => this.choose(each.number) })));
    if (!rows.length) fill(this.list, h("li", { class: "nothing" }, this.kept.size ? "No request matches." : "Nothing has gone over the wire yet."));
    if (focused) this.list.querySelector(`[data-number="${focused}"]`)?.focus({ preventScroll: true });
  }

  drawStatus(count) {
    if (count !== undefined) this.counted = count;
    const waiting = this.newest - this.read;
    this.status.textContent = this.paused ? `Paused${waiting > 0 ? `, ${waiting} new` : ""}` : `${this.counted ?? 0} requests`;
  }

  holds(exchange) {
    if (!this.text) return true;
    exchange.words ??= JSON.stringify(exchange).toLowerCase();
    return exchange.words.includes(this.text);
  }

  choose(number) {
    this.chosen = number;
    for (const row of this.list.querySelectorAll(".exchange")) {
      if (Number(row.dataset.number) === number) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
    return this.drawDetail(true);
  }

  /** Show the latest request that the app explains; false where there is none. */
  async chooseDecision() {
    const number = [...this.kept.values()].findLast((each) => each.explained)?.number;
    if (number) await this.choose(number);
    return Boolean(number);
  }

  async drawDetail(moved = false) {
    const exchange = this.kept.get(this.chosen);
    this.element.classList.toggle("reading", Boolean(exchange));
    if (!exchange) return fill(this.detail, h("p", { class: "nothing" }, "Choose a request to see all of it."));
    const blocks = exchange.explained ? await explanationOf(exchange) : null;
    if (this.chosen !== exchange.number) return undefined;
    fill(this.detail, iconButton("back", "Back to the list", () => this.leave(), { class: "icon-button back" }), drawExchange(exchange, blocks));
    if (moved) this.detail.scrollTop = 0;
    if (moved && small.matches) this.detail.focus();
    return undefined;
  }

  leave() {
    const number = this.chosen;
    this.choose(null);
    this.list.querySelector(`[data-number="${number}"]`)?.focus();
  }

  key(event) {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    if (small.matches && this.chosen) this.leave();
    else this.close();
  }

  /** With the arrows from row to row. */
  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const rows = [...this.list.querySelectorAll(".exchange")];
    rows[rows.indexOf(document.activeElement) + step]?.focus();
  }
}

async function explanationOf(exchange) {
  const answer = await fetch(`/playground/traffic/${exchange.number}/explanation`);
  return (await answer.json()).blocks;
}
