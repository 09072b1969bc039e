// The messages of a channel or thread, redrawn only where they changed.

import { h } from "/page/dom.js";
import { day, drawMessage } from "/page/message.js";
import { repliesTo, visibleMessages } from "/page/store.js";

const SHOWN = 300;
const TOGETHER = 300;

export class Conversation {
  /** In `window`, of a channel; with `thread` only of that thread. */
  constructor(window, channel, thread) {
    Object.assign(this, { window, channel, thread, drawn: new Map() });
    this.list = h("ol", { class: "messages" });
    this.element = h("div", { class: "scroll", tabindex: "0", role: "log", "aria-label": thread ? "Thread" : "Messages" }, this.list);
    this.draw();
    this.toEnd();
  }

  /** Draw what changed, and stay at the end where one was at the end. */
  draw() {
    const atEnd = this.element.scrollHeight - this.element.scrollTop - this.element.clientHeight < 60;
    const messages = visibleMessages(this.channel, this.window.user, this.thread)
      .filter((message) => !this.window.dismissed.has(message.ts))
      .slice(-SHOWN);
    const wanted = [];
    let above;
    for (const message of messages) {
      const today = day(message.ts, this.window.person);
      if (!above || day(above.ts, this.window.person) !== today) wanted.push(this.keep(`day ${today}`, today, () => divider(today)));
      wanted.push(this.row(message, above));
      if (this.thread && message.ts === this.thread) wanted.push(this.counted(messages.length - 1));
      above = message;
    }
    if (!messages.length) wanted.push(this.keep("beginning", "", () => beginning(this.window.titleOf(this.channel))));
    this.place(wanted);
    if (atEnd) this.toEnd();
  }

  toEnd() {
    requestAnimationFrame(() => {
      this.element.scrollTop = this.element.scrollHeight;
    });
  }

  row(message, above) {
    const replies = this.thread ? [] : repliesTo(message, this.window.user);
    const follows = continues(message, above) && !(this.thread && above.ts === this.thread);
    const signature = [message, follows, replies.length, replies.at(-1)?.ts].map((each) => identity(each)).join();
    return this.keep(message.ts, signature, () => drawMessage(message, this.window, { follows, replies }));
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
    this.drawn.set(key, { signature, element });
    return element;
  }

  place(wanted) {
    const keep = new Set(wanted);
    for (const child of [...this.list.children]) if (!keep.has(child)) child.remove();
    wanted.forEach((element, index) => {
      if (this.list.children[index] !== element) this.list.insertBefore(element, this.list.children[index] ?? null);
    });
  }
}

const identities = new WeakMap();
let counted = 0;

function identity(value) {
  if (typeof value !== "object" || value === null) return String(value);
  if (!identities.has(value)) identities.set(value, ++counted);
  return `#${identities.get(value)}`;
}

function continues(message, above) {
  return above && above.user === message.user && !message.only_for && !above.only_for && Number(message.ts) - Number(above.ts) < TOGETHER;
}

function beginning(name) {
  return h("li", { class: "beginning" }, h("strong", {}, name), h("span", {}, "This is the very beginning. Nobody has written here yet."));
}

function divider(words) {
  return h("li", { class: "divider" }, h("span", {}, words));
}
