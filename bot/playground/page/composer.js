// Where a person writes: messages, edits, slash commands with completion, files.

import { fill, h, icon, iconButton } from "/page/dom.js";
import { typed } from "/page/mrkdwn.js";
import { store } from "/page/store.js";

let lists = 0;

export class Composer {
  /** In `window`, for a channel, or for a thread in it. */
  constructor(window, channel, thread) {
    Object.assign(this, { window, channel, thread, editing: null, marked: 0 });
    const listId = `commands-${++lists}`;
    this.field = h("textarea", {
      rows: 1,
      placeholder: this.hint(),
      "aria-label": this.hint(),
      "aria-controls": listId,
      "aria-autocomplete": "list",
      oninput: () => this.changed(),
      onkeydown: (event) => this.key(event),
      onblur: () => setTimeout(() => this.offer([]), 150),
    });
    this.list = h("ul", { class: "completion", role: "listbox", id: listId, "aria-label": "Commands", hidden: true });
    this.banner = h("p", { class: "banner", hidden: true });
    this.file = h("input", { type: "file", hidden: true, onchange: () => this.share() });
    this.sending = iconButton("send", "Send", () => this.send(), { class: "icon-button send" });
    this.element = h(
      "div",
      { class: "composer" },
      this.list,
      this.banner,
      h(
        "div",
        { class: "box" },
        iconButton("clip", "Share a file", () => this.file.click()),
        this.file,
        this.field,
        this.sending,
      ),
    );
  }

  focus() {
    this.field.focus();
  }

  /** Put a message of one's own into the composer to change it. */
  edit(message) {
    this.editing = message;
    this.field.value = typed(message.text);
    fill(this.banner, icon("edit"), "Editing a message. Enter saves, Escape leaves it as it was.");
    this.banner.hidden = false;
    this.changed();
    this.focus();
  }

  hint() {
    if (this.thread) return "Reply…";
    const commands = store.apps.some((app) => app.commands.length) ? ", or / for a command" : "";
    return `Message ${this.window.titleOf(this.window.place)}${commands}`;
  }

  changed() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 140)}px`;
    this.element.classList.toggle("full", Boolean(this.field.value.trim()));
    const start = /^\/\S*$/.exec(this.field.value);
    const commands = store.apps.flatMap((app) => app.commands);
    this.offer(start && !this.thread ? commands.filter((each) => each.name.startsWith(start[0])) : []);
  }

  offer(commands) {
    this.offered = commands;
    this.marked = Math.min(this.marked, Math.max(commands.length - 1, 0));
    this.list.hidden = !commands.length;
    fill(this.list, commands.map((command, index) => h(
      "li",
      { role: "option", "aria-selected": String(index === this.marked), onmousedown: (event) => {
        event.preventDefault();
        this.take(command);
      } },
      h("strong", {}, command.name),
      h("span", { class: "usage" }, command.usage),
      h("small", {}, command.description),
    )));
  }

  take(command) {
    this.field.value = `${command.name} `;
    this.changed();
    this.focus();
  }

  key(event) {
    if (event.isComposing) return;
    if (this.offered?.length && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.marked = (this.marked + step + this.offered.length) % this.offered.length;
      this.offer(this.offered);
    } else if (this.offered?.length && event.key === "Tab") {
      event.preventDefault();
      this.take(this.offered[this.marked]);
    } else if (event.key === "Escape") this.leave();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send();
    }
  }

  leave() {
    this.offer([]);
    if (!this.editing) return;
    this.editing = null;
    this.banner.hidden = true;
    this.field.value = "";
    this.changed();
  }

  async send() {
    const said = this.field.value.trim();
    if (!said) return;
    const editing = this.editing;
    const command = /^(\/[a-z][\w-]*)(?:\s+([\s\S]*))?$/.exec(said);
    this.field.value = "";
    this.leave();
    this.changed();
    const place = { channel: this.channel };
    let done;
    if (editing) done = await this.window.try("edit", { ...place, ts: editing.ts, text: said });
    else if (command && !this.thread) done = await this.window.try("command", { ...place, name: command[1], text: command[2] ?? "" });
    else done = await this.window.try("say", { ...place, thread: this.thread, text: said });
    if (!done && !this.field.value) {
      this.field.value = said;
      this.changed();
    }
  }

  async share() {
    const [file] = this.file.files;
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    let binary = "";
    for (const byte of bytes) binary += String.fromCharCode(byte);
    this.file.value = "";
    const body = { channel: this.channel, thread: this.thread, name: file.name, content: btoa(binary), text: this.field.value.trim() };
    this.field.value = "";
    this.changed();
    await this.window.try("upload", body);
  }
}
