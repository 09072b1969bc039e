// One window: Slack as one person sees it.

import { avatar, fill, h, icon, iconButton, unseen } from "/page/dom.js";
import { Composer } from "/page/composer.js";
import { Conversation } from "/page/conversation.js";
import { opensMenu } from "/page/menu.js";
import { badge, bare, isDirect, placeItems, placesOf, showMembers, signOf, titleOf, withPresence } from "/page/places.js";
import { inChannel } from "/page/room.js";
import { act, namesOf, person, room, store } from "/page/store.js";
import { TypingLine } from "/page/typing.js";
import { Drafts, drawHome, Modal, tells } from "/page/views.js";

const TROUBLES = {
  http_timeout: "The app did not answer within 3 seconds.",
  timeout: "The app did not answer within 3 seconds.",
  connection_failed: "The app could not be reached.",
  held: "The app did not answer within 3 seconds.",
  nobody_listens: "No app is connected yet.",
  http_error: "The app answered with an error.",
};

/** What a person waits for: of anything else Slack does not say that the app did not take it. */
const PRESSED = ["click", "choose", "submit"];

let windows = 0;

export class Window {
  /** For one user; `moved()` is called when it shows something else, `replaced(user)` and `closed()` when it is to go. */
  constructor(user, { moved, replaced, closed }) {
    Object.assign(this, { user, moved, replaced, closed, thread: null, hidden: false, due: null, awaited: null });
    Object.assign(this, { seen: new Map(), seenThreads: new Map(), dismissed: new Set(), unfolded: new Set(), drafts: new Map(), unsent: new Map(), opened: new Set() });
    this.id = `window-${++windows}`;
    this.modal = new Modal(this);
    this.toast = h("p", { class: "toast", role: "alert", hidden: true });
    this.head = h("header", { class: "window-head" });
    this.tabs = h("div", { class: "tabs", role: "tablist", "aria-label": "Places", onkeydown: (event) => this.alongTabs(event) });
    this.all = opensMenu(h("button", { type: "button", class: "all" }), () => placeItems(this, this.places()));
    this.body = h("div", { class: "window-body", role: "tabpanel", id: this.id });
    this.side = h("div", { class: "thread", role: "region", "aria-label": "Thread", hidden: true, onkeydown: (event) => event.key === "Escape" && !event.defaultPrevented && this.closeThread() });
    this.element = h("section", { class: "window", "aria-label": this.person.name, tabindex: "-1" }, this.head, h("div", { class: "tab-bar" }, this.tabs, this.all), this.body, this.side, this.modal.element, this.toast);
    this.open(this.places()[0]);
  }

  get person() {
    return person(this.user);
  }

  places() {
    return placesOf(this.user, this.opened);
  }

  titleOf(place) {
    return titleOf(place, this.user);
  }

  // -- Where this person is

  open(place) {
    this.keepUnsent();
    this.leaveThread();
    this.kept = null;
    this.place = place;
    this.conversation = this.composer = null;
    if (!place) fill(this.body, h("p", { class: "scroll welcome" }, "There is nothing here yet."));
    else if (place.startsWith("home ")) this.openHome();
    else this.openConversation(place.startsWith("new ") ? null : place);
    this.conversation?.toEnd();
    this.look();
    this.drawHead();
    this.drawTabs();
    this.moved();
  }

  openHome() {
    this.try("open_home", {});
    this.drawHome();
  }

  openConversation(channel) {
    if (channel) this.opened.add(channel);
    const since = channel && this.unread(channel) ? (this.seen.get(channel) ?? "0") : undefined;
    this.conversation = channel && new Conversation(this, channel, { since });
    this.composer = new Composer(this, channel);
    this.typing = new TypingLine(channel);
    this.composer.restore(this.unsent.get(this.place));
    fill(this.body, this.about(channel), this.conversation?.frame ?? welcome(this.titleOf(this.place)), this.composer.element, this.typing.element);
  }

  /** The line above a channel that says who is in it. */
  about(id) {
    const channel = store.channels.get(id);
    if (!channel || channel.kind === "im") return null;
    const count = channel.members.length;
    const members = h("button", { type: "button", class: "members", "aria-label": `${count} members: who is in ${bare(titleOf(id, this.user))}`, onclick: () => showMembers(this, store.channels.get(id)) }, icon("people"), String(count));
    return h("div", { class: "about" }, h("h2", {}, signOf(id, this.user), bare(titleOf(id, this.user))), members);
  }

  /** Open a channel that may not have been told of yet. */
  openSoon(channel) {
    if (store.channels.get(channel)?.members.includes(this.user)) {
      this.opened.add(channel);
      this.open(channel);
      this.composer?.focus();
    } else this.awaited = channel;
  }

  keepUnsent() {
    if (this.composer && this.place) this.unsent.set(this.place, this.composer.unsent());
  }

  openThread(ts) {
    this.threadTs = ts;
    this.seenThreads.set(ts, "9");
    this.thread = new Conversation(this, this.place, { thread: ts });
    this.replying = new Composer(this, this.place, ts);
    this.threadTyping = new TypingLine(this.place, ts);
    fill(
      this.side,
      h("header", {}, iconButton("back", "Back to the channel", () => this.closeThread()), h("h2", {}, "Thread"), h("span", {}, this.titleOf(this.place))),
      this.thread.frame,
      this.replying.element,
      this.threadTyping.element,
    );
    this.side.hidden = false;
    this.body.inert = true;
    this.thread.toEnd();
    this.replying.focus();
    this.conversation.draw();
    room(this.place).wholeThread(ts).then(() => this.thread?.draw());
  }

  closeThread() {
    const ts = this.threadTs;
    this.leaveThread();
    this.conversation?.draw();
    const head = this.conversation?.list.querySelector(`[data-ts="${ts}"] .thread-link`);
    (head ?? this.composer)?.focus();
  }

  leaveThread() {
    if (this.threadTs) this.seenThreads.set(this.threadTs, room(this.place).byTs.get(this.threadTs)?.latest_reply ?? "");
    this.thread = this.replying = this.threadTs = null;
    this.side.hidden = true;
    this.body.inert = false;
    fill(this.side);
  }

  /** Whether others answered in a thread since this person looked at it, as far as this page has seen it. */
  threadIsNew(message) {
    if (!message.reply_count || message.ts === this.threadTs) return false;
    const seen = this.seenThreads.get(message.ts) ?? this.began;
    const last = room(message.channel).byTs.get(message.latest_reply);
    return message.latest_reply > seen && last?.user !== this.user;
  }

  // -- Messages

  edit(message, inThread) {
    (inThread ? this.replying : this.composer)?.edit(message);
  }

  /** What this person wrote last here, to be changed. */
  editLast(thread) {
    const all = thread ? room(this.place).thread(thread, this.user) : room(this.place).seenBy(this.user, room(this.place).main.length - 50);
    const mine = all.filter((each) => each.user === this.user && !each.only_for).at(-1);
    if (mine) this.edit(mine, Boolean(thread));
    return Boolean(mine);
  }

  dismiss(message) {
    this.dismissed.add(message.ts);
    this.conversation?.draw();
    this.thread?.draw();
  }

  markUnread(message) {
    const main = room(this.place).main;
    this.seen.set(this.place, main[main.indexOf(message.ts) - 1] ?? "0");
    const place = this.place;
    this.conversation = new Conversation(this, place, { since: this.seen.get(place) });
    this.body.querySelector(".frame").replaceWith(this.conversation.frame);
    this.conversation.toEnd();
    this.kept = place;
    this.drawTabs();
    this.moved();
  }

  /** How many messages of others came into a place since it was last read; in threads, those of the ones they are in. */
  unread(place) {
    const channel = store.channels.get(place);
    if (!channel) return 0;
    const fresh = room(place).newFor(this.user, this.seen.get(place) ?? "0");
    return fresh.filter((each) => !this.dismissed.has(each.ts) && (isDirect(channel) || room(place).concerns(each, this.user))).length;
  }

  get hasUnread() {
    return this.places().some((place) => this.unread(place));
  }

  /** What stands in the place that is open counts as read, where this window can be seen. */
  look() {
    if (this.hidden || this.kept === this.place) return;
    this.read(this.place);
  }

  read(place) {
    const newest = store.channels.has(place) && room(place).newest;
    if (newest) this.seen.set(place, newest);
  }

  /** Begin with everything read. */
  readAll() {
    for (const channel of store.channels.keys()) this.read(channel);
    this.began = this.wrote = [...this.seen.values()].sort().at(-1) ?? "0";
    this.drawTabs();
  }

  /** On a small screen one window is seen at a time. */
  setHidden(hidden) {
    const shown = this.hidden && !hidden;
    this.hidden = hidden;
    if (shown && this.unread(this.place) && !this.thread) this.open(this.place);
    else if (shown) this.look();
  }

  // -- What changed

  changed(change) {
    if (change.kind === "modals" && change.user === this.user) this.modal.show(change.views);
    if (change.kind === "home" && change.view.user === this.user && this.place?.startsWith("home ")) this.drawHome();
    if (change.kind === "person" || change.kind === "presence") this.drawHead();
    if (change.kind === "presence") this.drawTabs();
    if (change.kind === "channel") this.channelChanged(change.channel);
    if (change.kind === "apps") this.appsChanged();
    if (change.kind === "typing" && change.user !== this.user) this.typed(change);
    if (change.message || change.kind.endsWith("_gone")) this.messagesChanged(change);
  }

  /** After the connection was lost: everything as it is by now, with what is typed left alone. */
  restored() {
    this.modal.show(store.modals.get(this.user) ?? []);
    if (!this.places().includes(this.place)) this.open(this.places()[0]);
    this.drawSoon();
  }

  messagesChanged({ kind, message, channel }) {
    const where = message?.channel ?? channel;
    if (kind === "message") this.came(message);
    if (where === this.place) this.drawSoon();
    this.tabsSoon();
  }

  /** Whoever writes sees what they wrote; what others write is counted while one looks elsewhere. */
  came(message) {
    if (message.user !== this.user) return this.heard(message);
    if (message.channel !== this.place || message.ts <= this.wrote) return undefined;
    this.wrote = message.ts;
    if (inChannel(message)) this.conversation?.follow();
    if (message.thread_ts === this.threadTs) this.thread?.follow();
    return undefined;
  }

  heard(message) {
    this.typing?.stopped(message.user);
    this.threadTyping?.stopped(message.user);
    const fresh = message.ts > (this.seen.get(message.channel) ?? "0");
    if (message.channel === this.place && fresh && !message.edited && inChannel(message)) this.conversation?.came();
  }

  typed({ user, channel, thread }) {
    if (channel !== this.place) return;
    if (!thread) this.typing?.began(user);
    else if (thread === this.threadTs) this.threadTyping.began(user);
  }

  /** Draw once for all that came at the same time. */
  drawSoon() {
    this.due ??= queueMicrotask(() => {
      this.due = null;
      this.conversation?.draw();
      this.thread?.draw();
      this.look();
    }) ?? true;
  }

  tabsSoon() {
    this.tabsDue ??= queueMicrotask(() => {
      this.tabsDue = null;
      this.drawTabs();
    }) ?? true;
  }

  channelChanged(channel) {
    if (this.awaited === channel.id && channel.members.includes(this.user)) {
      this.awaited = null;
      return this.openSoon(channel.id);
    }
    const app = this.place?.startsWith("new ") && store.apps.find((each) => this.place === `new ${each.user}`);
    if (app && channel.kind === "im" && channel.members.includes(app.user) && channel.members.includes(this.user)) return this.becomes(channel.id);
    if (!this.places().includes(this.place)) return this.open(this.places()[0]);
    const about = this.body.querySelector(".about");
    if (about && channel.id === this.place) about.replaceWith(this.about(channel.id));
    return this.drawTabs();
  }

  /** Another app is the one of this person's workspace, where it was installed there. */
  appsChanged() {
    if (!this.places().includes(this.place)) this.open(this.places()[0]);
    this.drawTabs();
  }

  /** The direct message with an app is there now, and what is being typed into it stays. */
  becomes(channel) {
    const focused = this.element.contains(document.activeElement) && document.activeElement.matches(".composer textarea");
    this.keepUnsent();
    this.unsent.set(channel, this.unsent.get(this.place));
    this.unsent.delete(this.place);
    this.place = null;
    this.open(channel);
    if (focused) this.composer.focus();
  }

  // -- Doing things

  /** Do something as this person; what is refused, or not answered by the app, is said in the window. */
  async try(wish, body) {
    try {
      const done = await act(wish, { user: this.user, ...body });
      if (TROUBLES[done.trouble] && PRESSED.includes(wish)) this.say(TROUBLES[done.trouble]);
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
      key: `${this.id}-${message.ts}`,
      window: this,
      note: (element, block, value) => drafts.note(element, block, value),
      held: (element, block) => drafts.held(element, block),
      press: (element, block) => this.try("click", where(element, block)),
      suggest: (element, block, query) => this.try("suggest", { ...where(element, block), query }),
      choose: (element, block, chosen) => tells(block) && this.try("choose", { ...where(element, block), chosen }),
    };
  }

  say(words) {
    fill(this.toast, icon("warn"), words);
    this.toast.style.bottom = `${this.belowToast()}px`;
    this.toast.hidden = false;
    clearTimeout(this.fading);
    this.fading = setTimeout(() => { this.toast.hidden = true; }, 6000);
  }

  /** How far from the window's lower edge what is said stands: above whatever one types into. */
  belowToast() {
    const tops = [...this.element.querySelectorAll(".composer")].map((each) => each.getBoundingClientRect()).filter((each) => each.height).map((each) => each.top);
    return tops.length ? this.element.getBoundingClientRect().bottom - Math.min(...tops) + 8 : 14;
  }

  // -- Drawing

  drawHome() {
    const app = store.apps.find((each) => this.place === `home ${each.user}`);
    fill(this.body, drawHome(store.homes.get(`${this.user}/${app?.id}`), this));
  }

  drawHead() {
    const others = [...store.people.values()].filter((each) => !each.bot && !each.deleted);
    const names = namesOf(others);
    const signature = JSON.stringify([[...names.values()], this.person, store.online.has(this.user)]);
    if (signature === this.headDrawn) return;
    this.headDrawn = signature;
    const chooser = h(
      "select",
      { class: "who", "aria-label": "Whose window this is", onchange: (event) => this.replaced(event.target.value) },
      others.map((each) => h("option", { value: each.id, selected: each.id === this.user }, names.get(each.id))),
    );
    const title = this.person.title || (this.person.stranger ? "From another workspace" : this.person.guest ? "Guest" : "Member");
    fill(
      this.head,
      withPresence(this.person),
      h("div", { class: "who-is" }, h("label", { class: "who-box" }, chooser), h("small", {}, title)),
      iconButton("close", `Close the window of ${this.person.name}`, () => this.closed(), { class: "icon-button close-window" }),
    );
  }

  drawTabs() {
    const places = this.places();
    const shown = places.map((place) => [place, this.titleOf(place), place === this.place && this.kept !== place ? 0 : this.unread(place), store.online.has(place)]);
    const signature = JSON.stringify([shown, this.place, [...store.online]]);
    if (signature === this.tabsDrawn) return;
    this.tabsDrawn = signature;
    const focused = this.tabs.contains(document.activeElement);
    fill(this.tabs, shown.map(([place, title, unread]) => this.tab(place, title, unread)));
    const elsewhere = shown.reduce((sum, [place, , unread]) => sum + (place === this.place ? 0 : unread), 0);
    fill(this.all, elsewhere ? badge(elsewhere) : null, icon("down"), unseen("All places"));
    const open = this.tabs.querySelector('[aria-selected="true"]');
    if (open) bring(open, this.tabs);
    if (focused) open?.focus();
  }

  tab(place, title, unread) {
    const open = place === this.place;
    return h(
      "button",
      { type: "button", role: "tab", "aria-selected": String(open), "aria-controls": this.id, tabindex: open ? "0" : "-1", class: unread ? "tab unread" : "tab", "aria-label": unread ? `${title}, ${unread} unread` : title, onclick: () => this.open(place) },
      signOf(place, this.user),
      h("span", { "aria-hidden": "true" }, bare(title)),
      unread ? h("span", { class: "badge", "aria-hidden": "true" }, String(unread)) : null,
    );
  }

  alongTabs(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const places = this.places();
    this.open(places[(places.indexOf(this.place) + step + places.length) % places.length]);
  }
}

/** Scroll a row sideways, and nothing around it, until something in it is seen. */
function bring(element, row) {
  const [there, seen] = [element.getBoundingClientRect(), row.getBoundingClientRect()];
  if (there.left < seen.left) row.scrollLeft -= seen.left - there.left + 12;
  else if (there.right > seen.right) row.scrollLeft += there.right - seen.right + 12;
}

function welcome(name) {
  return h("div", { class: "scroll welcome" }, h("div", {}, h("h2", {}, `Say hello to ${name}`), h("p", {}, "This is the very beginning of a direct message.")));
}
