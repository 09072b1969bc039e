// What the local Slack holds, as this page knows it, kept current over one WebSocket.

import { Room } from "/page/room.js";

export const store = {
  ready: false,
  team: {},
  apps: [],
  panes: [],
  /** Whether there is a story to play. */
  story: false,
  clock: { now: new Date().toISOString(), running: true, movable: false },
  people: new Map(),
  channels: new Map(),
  /** The messages of each channel, as far as they are here. */
  rooms: new Map(),
  /** By user: their open modals, the one in front last. */
  modals: new Map(),
  /** By user and app. */
  homes: new Map(),
  /** Who has a window open, in this page or another. */
  online: new Set(),
};

const listeners = new Set();
let clockRead = performance.now();
let socket;
let open = [];

/** Be told of everything that changes: `listener({ kind, … })`. */
export function onChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Ask the server for one thing to be done; what it refuses is thrown with its sentence. */
export async function act(wish, body) {
  const response = await fetch(`/playground/do/${wish}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  const answer = await response?.json().catch(() => null);
  if (!answer) throw new Error("That was not done: the local Slack does not answer.");
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/** Connect, and again whenever the connection is lost. */
export function connect() {
  socket = new WebSocket(`ws://${location.host}/playground/live`);
  socket.onopen = () => showOpen(open);
  socket.onmessage = (event) => take(JSON.parse(event.data));
  socket.onclose = () => {
    tell({ kind: "lost" });
    setTimeout(connect, 1000);
  };
}

/** Let everybody know whose windows are open here: these people are online. */
export function showOpen(users) {
  open = users;
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ open }));
}

/** The moment it is by the clock of this Slack. */
export function now() {
  const base = Date.parse(store.clock.now);
  return new Date(store.clock.running ? base + (performance.now() - clockRead) : base);
}

export function person(id) {
  return store.people.get(id) ?? { id, name: id === "USLACKBOT" ? "Slackbot" : id, handle: id, tz: "Etc/UTC" };
}

/** By id, what tells these people apart: their name, with a number from the second of that name on. */
export function namesOf(people) {
  const counts = new Map();
  return new Map(people.map(({ id, name }) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return [id, count === 1 ? name : `${name} (${count})`];
  }));
}

/** The messages of a channel. */
export function room(channel) {
  if (!store.rooms.has(channel)) store.rooms.set(channel, new Room(channel));
  return store.rooms.get(channel);
}

/** The apps that somebody meets: those in their workspace, else those in the one of this Slack. */
export function appsOf(user) {
  const [theirs, ours] = [person(user).team, store.team.id].map((team) => store.apps.filter((each) => each.team === team));
  return theirs.length ? theirs : ours;
}

export function channelsOf(user) {
  return [...store.channels.values()].filter((channel) => channel.members.includes(user) && !channel.archived);
}

function take(said) {
  if (said.kind === "snapshot") {
    restart(said);
    tell({ kind: "snapshot" });
    return;
  }
  for (const change of said.changes) {
    CHANGES[change.kind]?.(change);
    tell(change);
  }
}

function restart(snapshot) {
  Object.assign(store, { ready: true, team: snapshot.team, apps: snapshot.apps, panes: snapshot.panes, story: snapshot.story });
  CHANGES.clock(snapshot);
  CHANGES.presence(snapshot);
  store.people = new Map(snapshot.people.map((each) => [each.id, each]));
  store.channels = new Map(snapshot.channels.map((each) => [each.id, each]));
  store.rooms = new Map();
  for (const channel of snapshot.more) room(channel).more = true;
  for (const message of [...snapshot.messages, ...snapshot.ephemerals]) room(message.channel).put(message);
  store.modals = new Map(Object.entries(snapshot.modals));
  store.homes = new Map(snapshot.homes.map((view) => [`${view.user}/${view.app_id}`, view]));
}

function put({ message, root }) {
  room(message.channel).put(message);
  if (root) room(message.channel).put(root);
}

function forget({ channel, ts, root }) {
  room(channel).forget(ts);
  if (root) room(channel).put(root);
}

const CHANGES = {
  message: put,
  ephemeral: put,
  message_gone: forget,
  ephemeral_gone: forget,
  modals: (change) => store.modals.set(change.user, change.views),
  home: (change) => store.homes.set(`${change.view.user}/${change.view.app_id}`, change.view),
  person: (change) => store.people.set(change.person.id, change.person),
  channel: (change) => store.channels.set(change.channel.id, change.channel),
  apps: (change) => {
    store.apps = change.apps;
  },
  presence: (change) => {
    store.online = new Set([...change.online, ...open]);
  },
  clock: (change) => {
    store.clock = change.clock;
    clockRead = performance.now();
  },
};

function tell(change) {
  for (const listener of listeners) listener(change);
}
