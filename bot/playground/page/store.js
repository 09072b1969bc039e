// What the local Slack holds, as this page knows it, kept current over one WebSocket.

export const store = {
  ready: false,
  team: {},
  apps: [],
  panes: [],
  clock: { now: new Date().toISOString(), running: true, movable: false },
  people: new Map(),
  channels: new Map(),
  /** By channel, then by ts. */
  messages: new Map(),
  /** By user: their open modals, the one in front last. */
  modals: new Map(),
  /** By user and app. */
  homes: new Map(),
};

const listeners = new Set();
let clockRead = performance.now();

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
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/** Connect, and again whenever the connection is lost. */
export function connect() {
  const socket = new WebSocket(`ws://${location.host}/playground/live`);
  socket.onmessage = (event) => take(JSON.parse(event.data));
  socket.onclose = () => {
    tell({ kind: "lost" });
    setTimeout(connect, 1000);
  };
}

/** The moment it is by the clock of this Slack. */
export function now() {
  const base = Date.parse(store.clock.now);
  return new Date(store.clock.running ? base + (performance.now() - clockRead) : base);
}

export function person(id) {
  return store.people.get(id) ?? { id, name: id, handle: id, tz: "Etc/UTC" };
}

/** The messages of a channel that somebody sees, oldest first; of a thread, or those outside threads. */
export function visibleMessages(channel, user, thread) {
  const all = [...(store.messages.get(channel)?.values() ?? [])];
  const shown = all.filter((message) => {
    if (message.only_for && message.only_for !== user) return false;
    const reply = message.thread_ts && message.thread_ts !== message.ts;
    return thread ? message.ts === thread || message.thread_ts === thread : !reply;
  });
  return shown.sort((one, other) => (one.ts < other.ts ? -1 : 1));
}

/** The replies under a message that somebody sees. */
export function repliesTo(message, user) {
  return visibleMessages(message.channel, user, message.ts).filter((each) => each.ts !== message.ts && !each.only_for);
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
  Object.assign(store, { ready: true, team: snapshot.team, apps: snapshot.apps, panes: snapshot.panes });
  CHANGES.clock(snapshot);
  store.people = new Map(snapshot.people.map((each) => [each.id, each]));
  store.channels = new Map(snapshot.channels.map((each) => [each.id, each]));
  store.messages = new Map();
  for (const message of [...snapshot.messages, ...snapshot.ephemerals]) CHANGES.message({ message });
  store.modals = new Map(Object.entries(snapshot.modals));
  store.homes = new Map(snapshot.homes.map((view) => [`${view.user}/${view.app_id}`, view]));
}

function put({ message }) {
  if (!store.messages.has(message.channel)) store.messages.set(message.channel, new Map());
  store.messages.get(message.channel).set(message.ts, message);
}

function forget({ channel, ts }) {
  store.messages.get(channel)?.delete(ts);
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
  clock: (change) => {
    store.clock = change.clock;
    clockRead = performance.now();
  },
};

function tell(change) {
  for (const listener of listeners) listener(change);
}
