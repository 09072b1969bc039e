// Where a person writes: messages, edits, slash commands with completion, files.

import { fill, h, icon, iconButton } from "/page/dom.js";
import { offersFor } from "/page/completion.js";
import { emojify } from "/page/emoji.js";
import { inBase64, sizeOf } from "/page/files.js";
import { typed } from "/page/mrkdwn.js";
import { act, appsOf, store } from "/page/store.js";
import { pickEmoji } from "/page/tools.js";
import { whileTyping } from "/page/typing.js";

const MOST_HIGH = 140;

let lists = 0;

export class Composer {
  /** In `window`, for a channel, or for a thread in it. */
  constructor(window, channel, thread) {
    Object.assign(this, { window, channel, thread, editing: null, marked: 0, offered: [], files: [] });
    this.id = `offers-${++lists}`;
    this.tellTyping = whileTyping(() => channel && act("typing", { user: window.user, channel, thread }).catch(() => {}));
    this.field = h("textarea", {
      rows: 1,
      placeholder: this.hint().replace("/ for a command", "type /"),
      "aria-label": this.hint(),
      "aria-controls": this.id,
      "aria-haspopup": "listbox",
      "aria-autocomplete": "list",
      oninput: () => this.changed(),
      onkeydown: (event) => this.key(event),
      onblur: () => setTimeout(() => this.offer(null), 150),
      onpaste: (event) => this.stage(event.clipboardData.files, event),
    });
    this.list = h("ul", { class: "completion", role: "listbox", id: this.id, "aria-label": "Suggestions", hidden: true });
    this.banner = h("p", { class: "banner", role: "status", hidden: true });
    this.staged = h("ul", { class: "staged", "aria-label": "Files to send", hidden: true });
    this.also = thread ? h("input", { type: "checkbox" }) : null;
    this.file = h("input", { type: "file", multiple: true, hidden: true, "aria-label": "Files", onchange: () => this.choseFiles() });
    this.element = this.build();
  }

  build() {
    const emoji = iconButton("smile", "Emoji", (event) => pickEmoji(event.currentTarget, (name) => this.insert(`:${name}: `)));
    const box = h("div", { class: "box" }, iconButton("clip", "Share a file", () => this.file.click()), this.file, this.field, emoji, iconButton("send", "Send", () => this.send(), { class: "icon-button send" }));
    return h("div", {
      class: "composer",
      ondragover: (event) => event.preventDefault(),
      ondrop: (event) => this.stage(event.dataTransfer.files, event),
    }, this.list, this.banner, this.staged, box, this.also && h("label", { class: "also" }, this.also, h("span", {}, this.alsoTo())));
  }

  focus() {
    this.field.focus();
  }

  /** What is typed and not sent, to be put back later. */
  unsent() {
    return this.editing ? null : { text: this.field.value, files: this.files };
  }

  restore(kept) {
    if (!kept) return;
    this.field.value = kept.text;
    this.files = kept.files;
    this.drawStaged();
    requestAnimationFrame(() => this.grow());
  }

  /** Put a message of one's own into the composer to change it. */
  edit(message) {
    this.before = this.field.value;
    this.editing = message;
    this.field.value = emojify(typed(message.text));
    fill(this.banner, icon("edit"), "Editing a message. Enter saves, Escape leaves it as it was.");
    this.banner.hidden = false;
    this.grow();
    this.focus();
  }

  hint() {
    if (this.thread) return "Reply…";
    const commands = appsOf(this.window.user).some((app) => app.commands.length) ? ", or / for a command" : "";
    return `Message ${this.window.titleOf(this.window.place)}${commands}`;
  }

  /** What the box under a thread's composer says: where else the reply goes. */
  alsoTo() {
    const { kind } = store.channels.get(this.channel) ?? {};
    return { im: "Also send as a direct message", mpim: "Also send to the group" }[kind] ?? `Also send to ${this.window.titleOf(this.channel)}`;
  }

  insert(words) {
    this.field.setRangeText(words, this.field.selectionStart, this.field.selectionEnd, "end");
    this.focus();
    this.changed();
  }

  changed() {
    this.grow();
    if (this.field.value && !this.field.value.startsWith("/")) this.tellTyping();
    this.marked = 0;
    this.offer(offersFor(this.field.value.slice(0, this.field.selectionStart), { channel: this.channel, inThread: Boolean(this.thread) }));
  }

  grow() {
    this.field.style.height = "";
    if (this.field.value) this.field.style.height = `${Math.min(this.field.scrollHeight || MOST_HIGH, MOST_HIGH)}px`;
    this.element.classList.toggle("full", Boolean(this.field.value.trim() || this.files.length));
  }

  // -- Suggestions

  offer(found) {
    this.offered = found?.entries ?? [];
    this.from = found?.from;
    this.list.hidden = !this.offered.length;
    if (found) this.list.setAttribute("aria-label", found.kind);
    this.drawOffers();
  }

  drawOffers() {
    fill(this.list, this.offered.map((each, index) => h("li", {
      role: "option",
      id: `${this.id}-${index}`,
      "aria-selected": String(index === this.marked),
      onmousedown: (event) => {
        event.preventDefault();
        this.take(each);
      },
    }, each.drawn)));
    const marked = this.list.children[this.marked];
    if (marked) this.field.setAttribute("aria-activedescendant", marked.id);
    else this.field.removeAttribute("aria-activedescendant");
    marked?.scrollIntoView({ block: "nearest" });
  }

  take(offer) {
    this.field.setRangeText(offer.words, this.from, this.field.selectionStart, "end");
    this.focus();
    this.changed();
  }

  // -- Keys

  key(event) {
    if (event.isComposing) return;
    if (this.offered.length && this.keyInOffers(event)) return event.preventDefault();
    if (event.key === "Escape" && this.leave()) event.preventDefault();
    else if (event.key === "ArrowUp" && !this.field.value && this.window.editLast(this.thread)) event.preventDefault();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send();
    }
  }

  /** Arrows choose, Tab and Enter take; a command that is typed in full is sent by Enter. */
  keyInOffers(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const offer = this.offered[this.marked];
    if (step) {
      this.marked = (this.marked + step + this.offered.length) % this.offered.length;
      this.drawOffers();
    } else if (event.key === "Escape") this.offer(null);
    else if (event.key === "Tab" || (event.key === "Enter" && !event.shiftKey && !offer.exact)) this.take(offer);
    else return false;
    return true;
  }

  /** Leave an edit as it was; returns whether there was one. */
  leave() {
    if (!this.editing) return false;
    this.editing = null;
    this.banner.hidden = true;
    this.field.value = this.before ?? "";
    this.grow();
    return true;
  }

  // -- Sending

  async send() {
    const said = this.field.value.trim();
    const { editing, files } = this;
    if (!said && !files.length) return;
    const broadcast = Boolean(this.also?.checked) && !editing;
    if (broadcast) this.also.checked = false;
    this.field.value = "";
    this.files = [];
    this.before = "";
    this.leave();
    this.drawStaged();
    this.offer(null);
    this.grow();
    const done = await this.sent(said, { editing, files, broadcast });
    if (!done && !this.field.value) {
      this.field.value = said;
      if (broadcast) this.also.checked = true;
      this.grow();
    }
  }

  sent(said, { editing, files, broadcast }) {
    const place = { channel: this.channel };
    const command = /^(\/[a-z][\w-]*)(?:\s+([\s\S]*))?$/.exec(said);
    if (editing) return this.window.try("edit", { ...place, ts: editing.ts, text: said });
    if (files.length) return this.upload(said, files, broadcast);
    if (command && this.thread) return this.window.say(`${command[1]} is not supported in threads. Sorry!`);
    if (command) return this.window.try("command", { ...place, name: command[1], text: command[2] ?? "" });
    return this.window.try("say", { ...place, thread: this.thread, broadcast, text: said });
  }

  /** The words go with the first file. */
  async upload(said, files, broadcast) {
    let done = null;
    for (const [index, file] of files.entries()) {
      done = await this.window.try("upload", { channel: this.channel, thread: this.thread, broadcast, name: file.name, content: await inBase64(file), text: index ? "" : said });
    }
    return done;
  }

  // -- Files that are chosen and not sent yet

  choseFiles() {
    this.stage(this.file.files);
    this.file.value = "";
  }

  stage(files, event) {
    if (!files?.length) return;
    event?.preventDefault();
    this.files = [...this.files, ...files];
    this.drawStaged();
    this.grow();
    this.focus();
  }

  drawStaged() {
    this.staged.hidden = !this.files.length;
    fill(this.staged, this.files.map((file) => h("li", {}, icon("file"), h("span", {}, file.name, h("small", {}, sizeOf(file.size))), iconButton("close", `Do not send ${file.name}`, () => {
      this.files = this.files.filter((each) => each !== file);
      this.drawStaged();
      this.grow();
      this.focus();
    }))));
  }
}
