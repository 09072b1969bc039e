// Modals and the home tab.

import { h, icon, iconButton } from "/page/dom.js";
import { drawBlocks } from "/page/blocks.js";
import { emojify } from "/page/emoji.js";
import { sayMoments } from "/page/dates.js";
import { act } from "/page/store.js";

const LOADED = 'input:not([type="hidden"]), select, textarea';

const nameOf = (element, block) => `${block.block_id}/${element.action_id}`;

/** What a person filled into a view so far; kept while the app changes the view around it. */
export class Drafts {
  constructor() {
    this.values = new Map();
  }

  note(element, block, value) {
    this.values.set(nameOf(element, block), { block: block.block_id, value });
  }

  held(element, block) {
    return this.values.get(nameOf(element, block))?.value;
  }

  /** By block and action id, of the blocks that are still there. */
  given(blocks) {
    const there = new Set(blocks.map((block) => block.block_id));
    return Object.fromEntries([...this.values].filter(([, each]) => there.has(each.block)).map(([name, each]) => [name, each.value]));
  }
}

/** Whether the app hears at once of what is chosen in a block. */
export function tells(block) {
  return block.type !== "input" || Boolean(block.dispatch_action);
}

/** The place of a view for the blocks in it. */
function placeIn(view, window, drafts, more = {}) {
  const where = (element, block) => ({ view: view.id, action_id: element.action_id, block_id: block.block_id, values: drafts.given(view.blocks) });
  return {
    key: view.id,
    window,
    note: (element, block, value) => drafts.note(element, block, value),
    held: (element, block) => drafts.held(element, block),
    press: (element, block) => window.try("click", where(element, block)),
    suggest: (element, block, query) => window.try("suggest", { ...where(element, block), query }),
    choose: (element, block, chosen) => tells(block) && window.try("choose", { ...where(element, block), chosen }),
    ...more,
  };
}

/** The home tab, or a word that the app shows none. */
export function drawHome(view, window) {
  const drafts = new Drafts();
  const inner = view
    ? drawBlocks(view.blocks, placeIn(view, window, drafts))
    : h("p", { class: "empty" }, "The app has not published a home tab for this person yet.");
  return sayMoments(h("div", { class: "scroll home", tabindex: "0", role: "region", "aria-label": "Home" }, h("div", { class: "page" }, inner)), window.person);
}

/** The modal in front, over the rest of a window. */
export class Modal {
  constructor(window) {
    Object.assign(this, { window, drafts: new Map(), view: null, errors: {} });
    this.element = h("div", { class: "scrim", hidden: true, onkeydown: (event) => this.key(event) });
  }

  /** Show the last of these views, or nothing. */
  show(views) {
    const view = views.at(-1) ?? null;
    const sameOne = view && this.view?.id === view.id;
    if (sameOne && this.view.hash === view.hash) return;
    const hadFocus = this.element.contains(document.activeElement);
    if (!sameOne) this.errors = {};
    this.view = view;
    this.stacked = views.length > 1;
    if (view && this.element.hidden) this.opener = document.activeElement;
    this.element.hidden = !view;
    this.cover(Boolean(view));
    if (view) this.draw();
    else this.element.replaceChildren();
    if (view && (!sameOne || hadFocus)) this.focus();
    else if (!view && hadFocus) this.giveBack();
  }

  /** While a modal is open nothing behind it in the window can be reached. */
  cover(covered) {
    for (const each of this.window.element?.children ?? []) {
      if (each !== this.element && !each.matches(".toast, .window-head")) each.inert = covered || (each === this.window.body && !this.window.side.hidden);
    }
  }

  /** The focus goes back to what opened the modal, or to where one writes. */
  giveBack() {
    if (this.opener?.isConnected && this.opener !== document.body) this.opener.focus();
    else (this.window.replying ?? this.window.composer)?.focus();
  }

  focus() {
    const first = this.element.querySelector("[data-first]") ?? this.element.querySelector(`.blocks :is(${LOADED}, button)`) ?? this.element.querySelector("button");
    first?.focus({ preventScroll: true });
  }

  draw() {
    const { view } = this;
    if (!this.drafts.has(view.id)) this.drafts.set(view.id, new Drafts());
    const place = placeIn(view, this.window, this.drafts.get(view.id), {
      errorOf: (block) => this.errors[block],
      send: () => this.send(),
    });
    this.sendButton = view.submit && h("button", { type: "button", class: "button primary", onclick: () => this.send() }, emojify(view.submit.text));
    this.element.replaceChildren(h(
      "div",
      { class: "modal", role: "dialog", "aria-modal": "true", "aria-label": view.title.text },
      h(
        "header",
        {},
        this.stacked && iconButton("back", "Back", () => this.close(false)),
        h("h2", {}, emojify(view.title.text)),
        iconButton("close", "Close", () => this.close(true)),
      ),
      sayMoments(h("div", { class: "blocks", tabindex: "-1" }, drawBlocks(view.blocks, place), this.errors[""] && h("p", { class: "error", role: "alert" }, icon("warn"), this.errors[""])), this.window.person),
      h(
        "footer",
        {},
        h("button", { type: "button", class: "button", onclick: () => this.close(false) }, view.close ? emojify(view.close.text) : "Cancel"),
        this.sendButton,
      ),
    ));
  }

  async send() {
    if (!this.sendButton || this.sendButton.classList.contains("busy")) return;
    const { view } = this;
    this.sendButton.classList.add("busy");
    try {
      const values = this.drafts.get(view.id).given(view.blocks);
      const sent = await act("submit", { user: this.window.user, view: view.id, values });
      this.errors = sent.errors;
    } catch (problem) {
      this.errors = { "": problem.message };
    }
    if (this.view?.id === view.id) {
      this.draw();
      if (Object.keys(this.errors).length) this.element.querySelector(`.wrong :is(${LOADED})`)?.focus();
    }
  }

  close(cleared) {
    this.window.try("close_view", { view: this.view.id, cleared });
  }

  key(event) {
    if (event.key === "Escape") {
      event.stopPropagation();
      this.close(false);
    } else if (event.key === "Tab") this.keepInside(event);
  }

  keepInside(event) {
    const stops = [...this.element.querySelectorAll(`${LOADED}, button, summary, a[href]`)].filter((each) => !each.disabled);
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (document.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0]).focus();
  }
}
