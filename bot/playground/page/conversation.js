// The messages of a channel or thread: only those near what is looked at are drawn, and only what changed is drawn anew.

import { fill, h, icon } from "/page/dom.js";
import { foldLong } from "/page/folding.js";
import { day, drawMessage } from "/page/message.js";
import { inChannel, isReply } from "/page/room.js";
import { room } from "/page/store.js";

/** How many messages are drawn at most, and how many more at a time when somebody scrolls there. */
const DRAWN = 180;
const STEP = 60;

/** Messages of one author within so many seconds stand together. */
const TOGETHER = 300;

/** How near to an end counts as being there, in pixels. */
const NEAR = 60;
const SOON = 900;

export class Conversation {
  /** In `window`, of a channel; with `thread` only of that thread. `since` is up to when it was read. */
  constructor(window, channel, { thread, since } = {}) {
    Object.assign(this, { window, channel, thread, drawn: new Map(), end: null, missed: 0, follows: true, top: 0 });
    this.firstNew = since && this.room.newFor(window.user, since).find(inChannel)?.ts;
    this.list = h("ol", { class: "messages" });
    this.element = h("div", { class: "scroll", tabindex: "0", role: "log", "aria-label": thread ? "Thread" : "Messages", onscroll: () => this.scrolled(), onkeydown: (event) => this.key(event) }, this.list);
    this.jump = h("button", { type: "button", class: "jump", hidden: true, onclick: () => this.toLatest() });
    this.frame = h("div", { class: "frame" }, this.element, this.jump);
    const sizes = new ResizeObserver(() => this.resized());
    for (const each of [this.element, this.list]) sizes.observe(each);
    this.draw();
  }

  get room() {
    return room(this.channel);
  }

  /** Which part of the channel is drawn, as places in its list. */
  get range() {
    const to = this.end ?? this.room.main.length;
    return [Math.max(to - DRAWN, 0), to];
  }

  get atEnd() {
    return this.end === null && this.element.scrollHeight - this.element.scrollTop - this.element.clientHeight < NEAR;
  }

  /** Draw what changed, and stay at the end where one was at the end. */
  draw() {
    this.place(this.rows());
    this.fold();
    if (this.follows) this.toEnd();
  }

  /** Fold what is too long, once it can be measured. */
  fold() {
    if (this.element.clientHeight) foldLong(this.list, this.window.unfolded, () => { this.follows = false; });
  }

  /** A picture has come, or there is less room: whoever was at the end stays there. */
  resized() {
    if (this.follows) this.element.scrollTop = this.element.scrollHeight;
  }

  rows() {
    const messages = this.messages();
    const rows = [];
    let above;
    for (const message of messages) {
      const today = day(message.ts, this.window.person);
      if (!above || day(above.ts, this.window.person) !== today) rows.push(this.keep(`day ${today}`, today, () => divider(today)));
      if (message.ts === this.firstNew) rows.push(this.keep("new", "", newLine));
      rows.push(this.row(message, above));
      if (message.ts === this.thread) rows.push(this.counted(messages.length - 1));
      above = message;
    }
    if (!messages.length) rows.push(this.keep("beginning", "", () => beginning(this.window.titleOf(this.channel))));
    return rows;
  }

  messages() {
    const seen = this.thread ? this.room.thread(this.thread, this.window.user) : this.room.seenBy(this.window.user, ...this.range);
    return seen.filter((message) => !this.window.dismissed.has(message.ts) && (this.thread || !message.only_for || !isReply(message)));
  }

  row(message, above) {
    const replies = this.thread ? 0 : (message.reply_count ?? 0);
    const follows = continues(message, above) && !(this.thread && above.ts === this.thread) && this.firstNew !== message.ts;
    const signature = [identity(message), follows, replies, this.window.threadIsNew(message)].join();
    return this.keep(message.ts, signature, () => drawMessage(message, this.window, { follows, inThread: Boolean(this.thread) }));
  }

  counted(count) {
    const words = count === 1 ? "1 reply" : `${count} replies`;
    return this.keep("count", words, () => h("li", { class: "divider thread-count" }, h("span", {}, count ? words : "No replies yet")));
  }

  /** The element kept under a key, drawn anew when its signature changed. */
  keep(key, signature, draw) {
    const known = this.drawn.get(key);
    if (known?.signature === signature) return known.element;
    const element = draw();
    this.drawn.set(key, { key, signature, element });
    return element;
  }

  place(wanted) {
    const keep = new Set(wanted);
    for (const [key, { element }] of this.drawn) if (!keep.has(element)) this.drawn.delete(key);
    for (const child of [...this.list.children]) if (!keep.has(child)) child.remove();
    let next = this.list.firstElementChild;
    for (const element of wanted) {
      if (element === next) next = next.nextElementSibling;
      else this.list.insertBefore(element, next);
    }
  }

  // -- Scrolling

  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.element;
    this.follows = this.atEnd || (this.follows && scrollTop >= this.top);
    this.top = scrollTop;
    if (this.atEnd) this.read();
    if (this.thread || this.moving) return;
    if (scrollTop < SOON) this.showOlder();
    else if (scrollHeight - scrollTop - clientHeight < SOON) this.showNewer();
  }

  async showOlder() {
    const [from, to] = this.range;
    if (from === 0 && !this.room.more) return;
    this.moving = true;
    const before = this.room.main.length;
    try {
      if (from < STEP) await this.room.older();
    } catch {
      this.moving = false;
      return;
    }
    const more = this.room.main.length - before;
    this.moveTo(Math.max(Math.min(DRAWN, this.room.main.length), to + more - STEP));
  }

  showNewer() {
    if (this.end === null) return;
    const end = this.end + STEP;
    this.moveTo(end >= this.room.main.length ? null : end);
  }

  /** Draw another part, with what is looked at where it was. */
  moveTo(end) {
    const top = this.element.getBoundingClientRect().top;
    const anchor = [...this.list.children].find((each) => each.dataset.ts && each.getBoundingClientRect().bottom > top);
    const offset = anchor?.getBoundingClientRect().top;
    this.end = end !== null && end >= this.room.main.length ? null : end;
    this.element.setAttribute("aria-busy", "true");
    this.place(this.rows());
    this.fold();
    const now = anchor && this.drawn.get(anchor.dataset.ts)?.element;
    if (now) this.element.scrollTop += now.getBoundingClientRect().top - offset;
    this.element.removeAttribute("aria-busy");
    this.moving = false;
  }

  /** Count what came in while somebody looks at older messages. */
  came() {
    if (this.follows) return;
    this.missed += 1;
    fill(this.jump, icon("arrow"), this.missed === 1 ? "1 new message" : `${this.missed} new messages`);
    this.jump.hidden = false;
  }

  read() {
    this.missed = 0;
    this.jump.hidden = true;
  }

  toLatest() {
    this.follow();
    this.element.focus();
  }

  /** Show the end, and what comes there. */
  follow() {
    Object.assign(this, { end: null, follows: true });
    this.draw();
  }

  toEnd() {
    this.fold();
    this.element.scrollTop = this.element.scrollHeight;
    requestAnimationFrame(() => {
      this.element.scrollTop = this.element.scrollHeight;
    });
  }

  // -- The keyboard

  /** Arrows go from message to message, Home and End to the first and last that are drawn. */
  key(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step && !["Home", "End"].includes(event.key)) return;
    const here = document.activeElement;
    if (here !== this.element && !here.matches(".message")) return;
    const all = [...this.list.querySelectorAll(".message")];
    const at = here === this.element ? (step === -1 ? all.length : -1) : all.indexOf(here);
    const next = step ? all[at + step] : all.at(event.key === "Home" ? 0 : -1);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

const identities = new WeakMap();
let counted = 0;

function identity(value) {
  if (!identities.has(value)) identities.set(value, ++counted);
  return `#${identities.get(value)}`;
}

function continues(message, above) {
  return above && above.user === message.user && !message.only_for && !above.only_for && !message.subtype?.startsWith("t") && Number(message.ts) - Number(above.ts) < TOGETHER;
}

function beginning(name) {
  return h("li", { class: "beginning" }, h("strong", {}, name), h("span", {}, "This is the very beginning. Nobody has written here yet."));
}

function divider(words) {
  return h("li", { class: "divider" }, h("span", {}, words));
}

function newLine() {
  return h("li", { class: "divider new" }, h("span", {}, "New"));
}
