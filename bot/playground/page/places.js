// The places a person can be in: direct messages, channels, the home tabs of apps; and the ways to more of them.

import { avatar, h, icon, unseen } from "/page/dom.js";
import { chooseFrom, chooseSeveral, dialog } from "/page/dialogs.js";
import { act, appsOf, channelsOf, namesOf, person, room, store } from "/page/store.js";

/** Besides oneself, so many people have room in a group direct message. */
const MOST_OTHERS = 8;

const RANK = { im: 0, channel: 1, group: 1, mpim: 2 };

/** What a person has open or is a member of: `new BOT`, ids of channels, `home BOT`, where BOT is an app's
 * user; apps' direct messages first. */
export function placesOf(user, opened) {
  const channels = channelsOf(user).filter((each) => !isDirect(each) || isApp(each, user) || opened.has(each.id) || room(each.id).last);
  channels.sort((one, other) => rank(one, user) - rank(other, user) || titleOf(one.id, user).localeCompare(titleOf(other.id, user)));
  const apps = appsOf(user);
  const direct = apps.filter((app) => !channels.some((each) => each.kind === "im" && each.members.includes(app.user)));
  const homes = apps.filter((app) => app.has_home).map((app) => `home ${app.user}`);
  return [...direct.map((app) => `new ${app.user}`), ...channels.map((each) => each.id), ...homes];
}

export function titleOf(place, user) {
  const app = appOf(place);
  if (app) return place.startsWith("home") ? homeTitle(app, user) : app.name;
  const channel = store.channels.get(place);
  if (channel?.kind === "mpim") return others(channel, user).map((each) => person(each).name).join(", ");
  if (channel?.kind !== "im") return `#${channel?.name ?? place}`;
  const other = partner(channel, user);
  return other === user ? `${person(user).name} (you)` : person(other).name;
}

/** Whether people write to each other there, and not into a channel. */
export function isDirect(channel) {
  return channel?.kind === "im" || channel?.kind === "mpim";
}

/** Who else is in it. */
function others(channel, user) {
  return channel.members.filter((each) => each !== user);
}

/** Who somebody talks to in a direct message; themselves in the one with themselves. */
export function partner(channel, user) {
  return channel.members.find((each) => each !== user) ?? user;
}

const SIGNS = { group: "lock", mpim: "people" };

/** The sign before a place's name. */
export function signOf(place, user) {
  if (place.startsWith("home ")) return icon("home");
  const app = appOf(place);
  if (app) return avatar({ ...person(app.user), bot: true });
  const channel = store.channels.get(place);
  if (channel?.kind === "im") return withPresence(person(partner(channel, user)));
  return icon(SIGNS[channel?.kind] ?? "hash");
}

/** Somebody's picture, with a dot that says whether they are there. */
export function withPresence(who) {
  const online = store.online.has(who.id);
  const dot = who.bot ? null : h("span", { class: online ? "presence on" : "presence", "data-presence": who.id, title: online ? "Online" : "Away" });
  return h("span", { class: "pictured" }, avatar(who), dot, who.bot ? null : unseen(online ? "online" : "away"));
}

/** What the menu of all places offers. `window` is whose it is. */
export function placeItems(window, places) {
  const item = (place) => ({
    label: bare(window.titleOf(place)),
    sign: signOf(place, window.user),
    note: badge(place === window.place ? 0 : window.unread(place)),
    current: place === window.place,
    onchoose: () => {
      window.open(place);
      window.composer?.focus();
    },
  });
  const toPeople = (place) => place.startsWith("new ") || isDirect(store.channels.get(place));
  const homes = places.filter((place) => place.startsWith("home "));
  const direct = places.filter(toPeople);
  const channels = places.filter((place) => !toPeople(place) && !homes.includes(place));
  return [
    { group: "Direct messages" },
    ...direct.map(item),
    { label: "New message", sign: icon("write"), onchoose: () => newMessage(window) },
    { label: "New group message", sign: icon("people"), onchoose: () => newGroup(window) },
    { group: "Channels" },
    ...channels.map(item),
    { label: "Find or make a channel", sign: icon("search"), onchoose: () => findChannel(window) },
    ...(homes.length ? [{ group: "Apps" }, ...homes.map(item)] : []),
  ];
}

export function badge(unread) {
  return unread ? h("span", { class: "badge" }, String(unread), unseen("unread")) : null;
}

/** A channel's name without the sign that stands before it anyway. */
export function bare(title) {
  return title.replace(/^#/, "");
}

function everybody() {
  const people = [...store.people.values()].filter((each) => !each.deleted);
  const names = namesOf(people);
  return people.map((each) => ({ label: names.get(each.id), note: each.bot ? "App" : each.title, sign: withPresence(each), value: each.id }));
}

async function newGroup(window) {
  const entries = everybody().filter((each) => each.value !== window.user);
  const chosen = await chooseSeveral("New group message", entries, { placeholder: "Add people", empty: "Nobody else is called that.", least: 2, most: MOST_OTHERS, go: "Start" });
  const done = chosen && (await window.try("open_group", { others: chosen }));
  if (done) window.openSoon(done.channel);
}

async function newMessage(window) {
  const other = await chooseFrom("New message", everybody(), { placeholder: "Write to", empty: "Nobody is called that." });
  if (!other) return;
  const done = await window.try("open_direct", { other });
  if (done) window.openSoon(done.channel);
}

async function findChannel(window) {
  const there = [...store.channels.values()].filter((each) => each.kind === "channel" && !each.archived && isOpenTo(window.person, each));
  const entries = there.map((each) => ({ label: each.name, note: membership(each, window.user), sign: icon("hash"), value: each.id }));
  entries.push({ label: "Make a new channel", sign: icon("plus"), value: "new" });
  const chosen = await chooseFrom("Channels", entries, { placeholder: "Find a channel" });
  if (chosen === "new") return makeChannel(window);
  if (!chosen) return undefined;
  const joined = store.channels.get(chosen).members.includes(window.user) || (await window.try("join", { channel: chosen }));
  return joined && window.openSoon(chosen);
}

/** Whether somebody is in a public channel or can go there by themselves: guests and people from elsewhere cannot. */
function isOpenTo(who, channel) {
  return channel.members.includes(who.id) || (channel.team === who.team && !who.guest);
}

function membership(channel, user) {
  const count = channel.members.length === 1 ? "1 member" : `${channel.members.length} members`;
  return channel.members.includes(user) ? `Joined · ${count}` : count;
}

async function makeChannel(window) {
  const wanted = await dialog("Make a channel", (close) => {
    const name = h("input", { type: "text", autofocus: true, required: true, maxlength: "80", pattern: "[\\p{L}\\p{N}_\\-]+", title: "Letters, digits, hyphens and underscores, without spaces", autocomplete: "off" });
    const secret = h("input", { type: "checkbox" });
    return h(
      "form",
      { onsubmit: (event) => (event.preventDefault(), close({ name: name.value.toLowerCase(), private: secret.checked })) },
      h("label", {}, h("span", {}, "Name"), name),
      h("label", { class: "inline" }, secret, h("span", {}, "Private")),
      h("footer", {}, h("button", { type: "button", class: "button", onclick: () => close() }, "Cancel"), h("button", { type: "submit", class: "button primary" }, "Make")),
    );
  }, { className: "filling" });
  if (!wanted) return;
  try {
    const made = await act("add_channel", { ...wanted, members: [window.user] });
    window.openSoon(made.channel);
  } catch (problem) {
    window.say(problem.message);
  }
}

/** Who is in a channel, and the way in for others and out for oneself. */
export async function showMembers(window, channel) {
  const entries = channel.members.map((id) => person(id)).map((each) => ({ label: each.name, note: each.bot ? "App" : each.title || (store.online.has(each.id) ? "Online" : "Away"), sign: withPresence(each), value: each.id }));
  entries.sort((one, other) => one.label.localeCompare(other.label));
  if (channel.kind === "channel") entries.push({ label: `Leave #${channel.name}`, sign: icon("back"), value: "leave" });
  const chosen = await chooseFrom(`In ${titleOf(channel.id, window.user)}`, entries, { placeholder: "Find somebody" });
  if (chosen === "leave") await window.try("join", { channel: channel.id, joined: false });
  else if (chosen && chosen !== window.user) {
    const done = await window.try("open_direct", { other: chosen });
    if (done) window.openSoon(done.channel);
  }
}

function isApp(channel, user) {
  return channel.kind === "im" && person(partner(channel, user)).bot;
}

function rank(channel, user) {
  return channel.kind === "im" && !isApp(channel, user) ? 2 : RANK[channel.kind];
}

function appOf(place) {
  const [kind, user] = place.split(" ");
  return user && ["new", "home"].includes(kind) ? store.apps.find((each) => each.user === user) : undefined;
}

function homeTitle(app, user) {
  return appsOf(user).length > 1 ? `${app.name} home` : "Home";
}
