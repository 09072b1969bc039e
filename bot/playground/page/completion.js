// What a composer offers while somebody types: commands, people, channels, emoji.

import { avatar, h, icon } from "/page/dom.js";
import { emojiNamed } from "/page/emoji.js";
import { person, store } from "/page/store.js";

const MOST = 8;

/**
 * The offers for what stands before the cursor: `{ from, entries }`, each entry with the words to put there from that
 * position on. `channel` is where, `inThread` whether in a thread, where no command works.
 */
export function offersFor(before, { channel, inThread }) {
  const command = !inThread && /^\/\S*$/.exec(before);
  if (command) return { from: 0, kind: "Commands", entries: commands(before) };
  const found = /(?:^|[\s(])([@#:])([^\s@#:]*)$/u.exec(before);
  if (!found) return null;
  const [, sign, letters] = found;
  const entries = OFFERS[sign](letters.toLowerCase(), channel);
  return { from: before.length - letters.length - 1, kind: KINDS[sign], entries };
}

const KINDS = { "@": "People", "#": "Channels", ":": "Emoji" };

function commands(before) {
  const known = new Map(store.apps.flatMap((app) => app.commands).map((each) => [each.name, each]));
  return [...known.values()]
    .filter((each) => each.name.startsWith(before))
    .map((each) => ({ words: `${each.name} `, exact: each.name === before, drawn: [h("strong", {}, each.name), h("span", { class: "usage" }, each.usage), h("small", {}, each.description)] }));
}

const EVERYBODY = { here: "Everybody here who is online", channel: "Everybody here", everyone: "Everybody in the workspace" };

/** Who is in the channel comes before who is not, and before all who are. */
function people(letters, channel) {
  const everybody = store.channels.get(channel)?.kind === "im" ? [] : Object.entries(EVERYBODY).filter(([name]) => name.startsWith(letters));
  return [...somebody(letters, channel), ...everybody.map(([name, about]) => ({ words: `@${name} `, drawn: [h("span", { class: "named" }, icon("people"), h("strong", {}, `@${name}`)), h("small", {}, about)] }))].slice(0, MOST);
}

function somebody(letters, channel) {
  const members = new Set(store.channels.get(channel)?.members ?? []);
  const named = (each) => `${each.name} ${each.handle}`.toLowerCase().split(/[\s.]+/).some((part) => part.startsWith(letters)) || each.name.toLowerCase().startsWith(letters);
  const found = [...store.people.values()].filter((each) => !each.deleted && named(each));
  found.sort((one, other) => members.has(other.id) - members.has(one.id) || one.name.localeCompare(other.name));
  return found.slice(0, MOST).map((each) => ({
    words: `@${each.name} `,
    drawn: [h("span", { class: "named" }, avatar(person(each.id)), h("strong", {}, each.name)), h("span", { class: "usage" }, each.title || (each.bot ? "App" : "")), members.size && !members.has(each.id) ? h("small", {}, "Not in this channel") : null],
  }));
}

function channels(letters) {
  const found = [...store.channels.values()].filter((each) => each.kind === "channel" && !each.archived && each.name.startsWith(letters));
  return found.slice(0, MOST).map((each) => ({ words: `#${each.name} `, drawn: [h("span", { class: "named" }, icon("hash"), h("strong", {}, each.name))] }));
}

function emoji(letters) {
  if (letters.length < 2) return [];
  return emojiNamed(letters, MOST).map(({ sign, names }) => ({ words: `:${names[0]}: `, drawn: [h("span", { class: "named" }, h("span", { class: "sign" }, sign), h("strong", {}, `:${names[0]}:`))] }));
}

const OFFERS = { "@": people, "#": channels, ":": emoji };
