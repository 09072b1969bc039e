// Playing a story: doing what people do, at the speed one reads at, with a caption below.

import { fill, h, icon, iconButton } from "/page/dom.js";
import { act, onChange, person, store } from "/page/store.js";
import { Pace, Stopped } from "/page/pace.js";
import { choose, modalButton, pressable, send, type } from "/page/puppet.js";

/** How long a message is waited for before the story gives up, in milliseconds. */
const PATIENCE = 15_000;

export class Teller {
  /** On a stage of windows: `windowOf(user)`, `bringToFront(user)`, `openOnly(users)`, and the `glass`. */
  constructor(stage) {
    Object.assign(this, { stage, story: null, pace: null, people: {}, places: {} });
    this.toggle = h("button", { type: "button", class: "bar-button story-toggle", title: "Play the story", "aria-label": "Play the story", hidden: true, onclick: () => this.play() }, icon("play"), h("span", {}, "Play the story"));
    this.caption = h("p", { class: "caption", role: "status" });
    this.progress = h("progress", { max: 1, value: 0, "aria-label": "How much of the story has been played" });
    this.pausing = iconButton("pause", "Pause the story", () => this.pause());
    this.skipping = iconButton("skip", "Skip to the next part", () => this.pace?.skip());
    this.stopping = h("button", { type: "button", class: "bar-button take-over", "aria-label": "Take over", title: "The story stops, and everything stays as it is", onclick: () => this.takeOver() }, icon("hand"), h("span", {}, "Take over"));
    this.element = h("section", { id: "story", "aria-label": "The story", hidden: true }, this.progress, this.caption, h("div", { class: "story-controls" }, this.pausing, this.skipping, this.stopping));
    onChange((change) => change.kind === "snapshot" && this.offer());
    for (const kind of ["pointerdown", "keydown"]) document.addEventListener(kind, (event) => this.touched(event), true);
  }

  /** Offer the story where there is one; after the connection was lost none goes on. */
  offer() {
    this.pace?.stop();
    this.toggle.hidden = !store.story;
  }

  /** Play it from the beginning to its end, or until somebody takes over. */
  async play() {
    if (this.pace || this.toggle.disabled) return;
    this.toggle.disabled = true;
    try {
      this.story = (await (await fetch("/playground/story")).json()).story;
    } finally {
      this.toggle.disabled = false;
    }
    if (!this.story) return this.sorry();
    this.begin();
    try {
      for (const [index, step] of this.story.steps.entries()) {
        this.progress.value = index / this.story.steps.length;
        await this.take(step);
      }
      this.end("");
    } catch (reason) {
      this.end(reason instanceof Stopped ? reason.message : `The story stops here: ${reason.message} It is your turn.`);
    }
  }

  /** Say why it is not played now, for a while. */
  sorry() {
    this.shown(true);
    this.end("The story is not played just now: no rep would get its leads, by the rules, questions and hours of this workspace. Move the clock to when a rep is on, and try again.");
  }

  begin() {
    this.pace = new Pace(Number(new URLSearchParams(location.search).get("pace")) || 1);
    Object.assign(this, { people: {}, places: {}, since: messages().at(-1)?.ts ?? "" });
    this.shown(true);
    this.drawPause();
    this.pausing.focus();
  }

  end(words) {
    this.pace = null;
    this.toggle.disabled = false;
    if (!words) return this.shown(false);
    this.caption.textContent = words;
    this.element.classList.add("over");
    setTimeout(() => this.pace || this.shown(false), Math.max(6000, words.length * 60));
  }

  shown(telling) {
    this.element.hidden = !telling;
    this.element.classList.remove("over");
    this.toggle.disabled = telling;
    document.body.classList.toggle("telling", telling);
  }

  pause() {
    if (!this.pace) return;
    this.pace.paused = !this.pace.paused;
    this.drawPause();
  }

  drawPause() {
    const label = this.pace.paused ? "Go on with the story" : "Pause the story";
    this.pausing.title = label;
    this.pausing.setAttribute("aria-label", label);
    fill(this.pausing, icon(this.pace.paused ? "play" : "pause"));
  }

  takeOver() {
    this.pace?.stop();
    this.shown(false);
  }

  /** Whoever does something in a window of a running story takes over. */
  touched(event) {
    const inWindow = event.isTrusted && event.target.closest?.("#panes .window");
    if (this.pace && inWindow && !["Tab", "Shift"].includes(event.key)) this.pace.stop("The story has stopped, and it is your turn. Everything stays as it is.");
  }

  async take(step) {
    if (step.caption) this.pace.arrive();
    for (const role of [...step.windows, step.who].filter(Boolean)) await this.cast(role);
    if (step.windows.length) this.stage.openOnly([...new Set(step.windows.map((role) => this.people[role]))]);
    if (step.caption) this.caption.textContent = this.named(step.caption);
    const held = this.element.contains(document.activeElement) ? document.activeElement : null;
    const window = step.who ? this.turnTo(step.who) : null;
    await this.pace.wait(400);
    if (step.glass) await this.lookBehind(step.glass === "open");
    if (step.clock_seconds) await act("clock", { move_seconds: step.clock_seconds });
    if (window) await this.perform(step, window);
    held?.focus();
    if (step.until) await this.waitFor(step.until);
    await this.pace.wait(step.read_seconds * 1000);
  }

  /** Give a role to somebody: as the story says, or to somebody new where they have written before. */
  async cast(role) {
    if (this.people[role]) return;
    const { user, name, title, tz, locale, known } = this.story.roles[role];
    if (user && store.people.has(user) && (known || !hasWritten(user))) this.people[role] = user;
    else if (name) this.people[role] = (await act("add_person", { name, title, tz, locale })).user;
    else throw new Error(`nobody plays the ${role}.`);
    await this.until(() => store.people.has(this.people[role]));
  }

  named(words) {
    return words.replace(/\{(\w+)\}/g, (_, role) => (this.people[role] ? person(this.people[role]).name.split(" ")[0] : role));
  }

  /** Their window in front, showing where they have been addressed. */
  turnTo(role) {
    const window = this.stage.bringToFront(this.people[role]);
    const place = this.places[role];
    if (place && window.place !== place) window.open(place);
    return window;
  }

  async lookBehind(open) {
    const { glass } = this.stage;
    if (!open) return glass.open && glass.close();
    glass.show();
    await this.until(async () => glass.chooseDecision());
    return undefined;
  }

  async perform(step, window) {
    if (step.thread === "open") await this.openThread(step.who, window);
    if (step.thread === "close") window.closeThread();
    if (step.say) {
      await type(window, this.named(step.say), this.pace);
      await send(window);
    }
    if (step.press) await this.press(() => pressable(window, step.press));
    if (step.choose) await this.press(() => choose(window, step.choose));
    if (step.modal) await this.press(() => modalButton(window, step.modal));
  }

  async press(find) {
    const found = await this.until(find);
    found.scrollIntoView({ block: "nearest" });
    found.classList.add("pressed");
    await this.pace.wait(450);
    found.classList.remove("pressed");
    const current = find();
    current.click();
    await this.pace.wait(250);
  }

  async openThread(role, window) {
    if (window.thread) return;
    const link = await this.until(() => [...window.body.querySelectorAll(".thread-link")].at(-1));
    await this.press(() => link);
  }

  /** Wait for a message; a button in it makes its role of whoever it came before. */
  async waitFor(wanted) {
    const found = await this.until(() => this.find(wanted));
    this.since = found.ts;
    if (!wanted.button) return;
    const channel = store.channels.get(found.channel);
    const user = channel.kind === "im" ? channel.members.find((each) => !person(each).bot) : /<@(\w+)>/.exec(found.text)?.[1];
    if (user) this.people[wanted.who] = user;
    this.places[wanted.who] = found.channel;
    this.stage.windowOf(this.people[wanted.who])?.leaveThread();
  }

  /** The first message of the app since the last one that was waited for, with what is wanted in it. */
  find(wanted) {
    const words = this.named(wanted.says).toLowerCase();
    return messages().find((each) => {
      if (each.ts <= this.since || !person(each.user).bot) return false;
      return wanted.button ? hasButton(each, wanted.button) : sees(this.people[wanted.who], each) && each.text.toLowerCase().includes(words);
    });
  }

  /** What `find` gives once it gives anything; looked for again at every change. */
  async until(find) {
    const began = performance.now();
    for (;;) {
      const found = await find();
      if (found) return found;
      if (performance.now() - began > PATIENCE) throw new Error("what was to come did not come.");
      await this.pace.tick();
    }
  }
}

/** Every message, oldest first. */
function messages() {
  const all = [...store.rooms.values()].flatMap((room) => [...room.byTs.values()]);
  return all.sort((one, other) => (one.ts < other.ts ? -1 : 1));
}

function hasWritten(user) {
  return messages().some((each) => each.user === user);
}

function sees(user, message) {
  return message.only_for ? message.only_for === user : store.channels.get(message.channel)?.members.includes(user);
}

function hasButton(message, action) {
  return (message.blocks ?? []).some((block) => block.elements?.some((element) => element.action_id === action));
}
