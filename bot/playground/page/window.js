// One window: Slack as one person sees it.

import { avatar, fill, h, icon, iconButton } from "/page/dom.js";
import { Composer } from "/page/composer.js";
import { Conversation } from "/page/conversation.js";
import { act, channelsOf, person, store } from "/page/store.js";
import { Drafts, drawHome, Modal } from "/page/views.js";

/** With more places than this, a menu stands beside the tabs. */
const MANY = 3;

const TROUBLES = {
  http_timeout: "The app did not answer within 3 seconds.",
  timeout: "The app did not answer within 3 seconds.",
  connection_failed: "The app could not be reached.",
  nobody_listens: "No app is connected yet.",
  http_error: "The app answered with an error.",
};

export class Window {
  /** For one user; `moved()` is called when it shows something else, so that the address can keep it. */
  constructor(user, { moved, replaced, closed }) {
    Object.assign(this, { user, moved, replaced, closed, thread: null, seen: new Map(), dismissed: new Set(), drafts: new Map() });
    this.modal = new Modal(this);
    this.toast = h("p", { class: "toast", role: "alert", hidden: true });
    this.head = h("header", { class: "window-head" });
    this.tabs = h("div", { class: "tabs", role: "tablist", "aria-label": "Channels" });
    this.all = h("div", { class: "all" });
    this.body = h("div", { class: "window-body" });
    this.side = h("div", { class: "thread", hidden: true });
    this.element = h("section", { class: "window", "aria-label": this.person.name }, this.head, h("div", { class: "tab-bar" }, this.tabs, this.all), this.body, this.side, this.modal.element, this.toast);
    this.open(this.places()[0]);
  }

  get person() {
    return person(this.user);
  }

  /** The places this person can open: the app's direct message, their channels, the home tab. */
  places() {
    const rank = { im: 0, channel: 1, group: 1 };
    const channels = channelsOf(this.user).sort((one, other) => rank[one.kind] - rank[other.kind] || one.name.localeCompare(other.name));
    const direct = channels.some((each) => each.kind === "im") ? [] : store.apps.map((app) => `new ${app.id}`);
    const homes = store.apps.filter((app) => app.has_home).map((app) => `home ${app.id}`);
    return [...direct, ...channels.map((each) => each.id), ...homes];
  }

  titleOf(place) {
    const app = store.apps.find((each) => place.endsWith(` ${each.id}`));
    if (app) return place.startsWith("home") ? "Home" : app.name;
    const channel = store.channels.get(place);
    if (channel?.kind === "im") return person(channel.members.find((each) => each !== this.user)).name;
    return `#${channel?.name ?? place}`;
  }

  open(place) {
    this.place = place;
    this.leaveThread();
    this.conversation = null;
    if (place?.startsWith("home ")) {
      this.try("open_home", {});
      this.drawHome();
    } else {
      const channel = place?.startsWith("new ") ? null : place;
      this.conversation = channel && new Conversation(this, channel);
      this.composer = new Composer(this, channel);
      fill(this.body, this.conversation?.element ?? welcome(this.titleOf(place ?? "")), this.composer.element);
    }
    this.conversation?.toEnd();
    this.drawHead();
    this.drawTabs();
    this.moved();
  }

  openThread(ts) {
    this.thread = new Conversation(this, this.place, ts);
    this.replying = new Composer(this, this.place, ts);
    fill(
      this.side,
      h("header", {}, iconButton("back", "Back to the channel", () => this.closeThread()), h("h2", {}, "Thread"), h("span", {}, this.titleOf(this.place))),
      this.thread.element,
      this.replying.element,
    );
    this.side.hidden = false;
    this.body.inert = true;
    this.thread.toEnd();
    this.replying.focus();
  }

  closeThread() {
    this.leaveThread();
    this.composer?.focus();
  }

  leaveThread() {
    this.thread = null;
    this.side.hidden = true;
    this.body.inert = false;
    fill(this.side);
  }

  edit(message) {
    (this.thread && message.thread_ts && message.thread_ts !== message.ts ? this.replying : this.composer).edit(message);
  }

  dismiss(message) {
    this.dismissed.add(message.ts);
    this.conversation?.draw();
    this.thread?.draw();
  }

  /** Take what changed; returns whether this window has something unread. */
  changed(change) {
    if (change.kind === "modals" && change.user === this.user) this.modal.show(change.views);
    if (change.kind === "home" && change.view.user === this.user && this.place?.startsWith("home ")) this.drawHome();
    if (change.kind === "person") this.drawHead();
    if (change.kind === "channel") this.channelChanged();
    if (change.message || change.kind.endsWith("_gone")) this.messagesChanged(change.message?.channel ?? change.channel);
  }

  /** Do something as this person; what is refused, or not answered by the app, is said in the window. */
  async try(wish, body) {
    try {
      const done = await act(wish, { user: this.user, ...body });
      if (TROUBLES[done.trouble] && wish !== "command") this.say(TROUBLES[done.trouble]);
      return done;
    } catch (problem) {
      this.say(problem.message);
      return null;
    }
  }

  /** The place of a message for the blocks in it. */
  placeOf(message) {
    if (!this.drafts.has(message.ts)) this.drafts.set(message.ts, new Drafts());
    const drafts = this.drafts.get(message.ts);
    const where = (element, block) => ({ channel: message.channel, ts: message.ts, action_id: element.action_id, block_id: block.block_id, values: drafts.given(message.blocks ?? []) });
    return {
      key: `${this.user}-${message.ts}`,
      note: (element, block, value) => drafts.note(element, block, value),
      held: (element, block) => drafts.held(element, block),
      press: (element, block) => this.try("click", where(element, block)),
      choose: (element, block, chosen) => this.try("choose", { ...where(element, block), chosen }),
    };
  }

  say(words) {
    fill(this.toast, icon("warn"), words);
    this.toast.hidden = false;
    clearTimeout(this.fading);
    this.fading = setTimeout(() => { this.toast.hidden = true; }, 6000);
  }

  drawHome() {
    const app = this.place.split(" ")[1];
    fill(this.body, drawHome(store.homes.get(`${this.user}/${app}`), this));
  }

  drawHead() {
    const others = [...store.people.values()].filter((each) => !each.bot && !each.deleted);
    const chooser = h(
      "select",
      { class: "who", "aria-label": "Whose window this is", onchange: (event) => this.replaced(event.target.value) },
      others.map((each) => h("option", { value: each.id, selected: each.id === this.user }, each.name)),
    );
    const title = this.person.title || (this.person.stranger ? "From another workspace" : "Member");
    fill(
      this.head,
      avatar(this.person),
      h("div", { class: "who-is" }, h("label", { class: "who-box" }, chooser), h("small", {}, title)),
      iconButton("close", `Close the window of ${this.person.name}`, () => this.closed(), { class: "icon-button close-window" }),
    );
  }

  drawTabs() {
    const places = this.places();
    fill(this.tabs, places.map((place) => this.tab(place)));
    fill(this.all, places.length > MANY ? this.everyPlace(places) : null);
    this.tabs.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  tab(place) {
    const open = place === this.place;
    const kind = store.channels.get(place)?.kind;
    const app = store.apps.find((each) => each.name === this.titleOf(place));
    const sign = place.startsWith("home ") ? icon("home") : kind === "group" ? icon("lock") : app ? avatar({ ...person(app.user), bot: true }) : null;
    const label = kind === "group" ? this.titleOf(place).slice(1) : this.titleOf(place);
    const unread = open ? 0 : this.unread(place);
    return h(
      "button",
      { type: "button", role: "tab", "aria-selected": String(open), class: unread ? "tab unread" : "tab", onclick: () => this.open(place) },
      sign,
      label,
      badge(unread),
    );
  }

  /** A menu of every place, for when the tabs do not fit; it counts what is unread in all of them. */
  everyPlace(places) {
    const unread = places.filter((place) => place !== this.place).reduce((sum, place) => sum + this.unread(place), 0);
    const summary = h("summary", { "aria-label": unread ? `All channels, ${unread} unread` : "All channels" }, unread ? badge(unread) : null, icon("down"));
    const rows = places.map((place) => h("button", { type: "button", onclick: () => this.open(place) }, this.titleOf(place), badge(place === this.place ? 0 : this.unread(place))));
    const made = h("details", { class: "overflow" }, summary, h("div", { class: "menu" }, rows));
    made.addEventListener("focusout", (event) => {
      if (!made.contains(event.relatedTarget)) made.open = false;
    });
    return made;
  }

  /** How many messages of others came into a place since it was last looked at. */
  unread(place) {
    const since = this.seen.get(place) ?? "";
    return [...(store.messages.get(place)?.values() ?? [])].filter(
      (each) => each.ts > since && each.user !== this.user && (!each.only_for || each.only_for === this.user),
    ).length;
  }

  get hasUnread() {
    return this.places().some((place) => place !== this.place && this.unread(place));
  }

  messagesChanged(channel) {
    if (channel === this.place) {
      this.conversation?.draw();
      this.thread?.draw();
      this.look(channel);
    } else this.drawTabs();
  }

  channelChanged() {
    if (this.place?.startsWith("new ") && store.channels.size) {
      const direct = this.places().find((place) => store.channels.get(place)?.kind === "im");
      if (direct) return this.open(direct);
    }
    return this.drawTabs();
  }

  /** Everything in a place counts as read from now on. */
  look(place) {
    const last = [...(store.messages.get(place)?.keys() ?? [])].sort().at(-1);
    if (last) this.seen.set(place, last);
  }
}

function badge(unread) {
  return unread ? h("span", { class: "badge", "aria-label": `${unread} unread` }, unread) : null;
}

function welcome(name) {
  return h("div", { class: "scroll welcome" }, h("div", {}, h("h2", {}, `Say hello to ${name}`), h("p", {}, "This is the very beginning of a direct message.")));
}
