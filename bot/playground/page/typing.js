// The line that says who is typing.

import { person } from "/page/store.js";
import { h } from "/page/dom.js";

/** How long after the last key somebody is still taken to be typing, and how often others are told, in ms. */
const STOPPED = 5000;
const TELL = 2500;

export class TypingLine {
  /** In a channel, or in a thread of it. */
  constructor(channel, thread) {
    Object.assign(this, { channel, thread, who: new Map() });
    this.element = h("p", { class: "typing", role: "status" });
  }

  began(user) {
    clearTimeout(this.who.get(user));
    this.who.set(user, setTimeout(() => this.stopped(user), STOPPED));
    this.draw();
  }

  stopped(user) {
    clearTimeout(this.who.get(user));
    if (this.who.delete(user)) this.draw();
  }

  draw() {
    const names = [...this.who.keys()].map((user) => person(user).name);
    const words = { 0: "", 1: `${names[0]} is typing…`, 2: `${names[0]} and ${names[1]} are typing…` };
    this.element.textContent = words[names.length] ?? "Several people are typing…";
  }
}

/** Call `tell()` while somebody types, not for every key. */
export function whileTyping(tell) {
  let told = 0;
  return () => {
    if (performance.now() - told < TELL && told) return;
    told = performance.now();
    tell();
  };
}
