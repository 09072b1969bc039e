// What menus offer, and what is chosen in them.

import { isDirect, partner, titleOf } from "/page/places.js";
import { channelsOf, person, store } from "/page/store.js";

/** The groups of a menu. */
export function groupsOf(element) {
  return element.option_groups ?? [];
}

/** What a menu offers besides its groups: its options, or the people or channels there are. */
export function choicesOf(element, place) {
  const people = () => [...store.people.values()].filter((each) => !each.deleted).map((each) => named(each.id, each.name));
  if (element.type.includes("users")) return people();
  const rooms = [...store.channels.values()].filter((each) => !isDirect(each) && !each.archived);
  if (element.type.includes("channels")) return rooms.filter((each) => each.kind === "channel").map(channel);
  if (element.type.includes("conversations")) return conversations(element, place, rooms);
  return element.options ?? [];
}

/** Channels of who chooses, and direct messages, as far as the filter lets them. */
function conversations({ filter = {} }, place, rooms) {
  const kinds = filter.include ?? ["im", "mpim", "private", "public"];
  const user = place.window.user;
  const open = rooms.filter((each) => kinds.includes(each.kind === "group" ? "private" : "public") && (each.kind === "channel" || each.members.includes(user)));
  const direct = channelsOf(user).filter((each) => isDirect(each) && kinds.includes(each.kind));
  const withApp = (each) => each.kind === "im" && person(partner(each, user)).bot;
  return [...open.map(channel), ...direct.filter((each) => !(filter.exclude_bot_users && withApp(each))).map((each) => named(each.id, titleOf(each.id, user)))];
}

function channel(each) {
  return named(each.id, `#${each.name}`);
}

function named(value, label) {
  return { value, text: { type: "plain_text", text: label } };
}

/** The values chosen so far: what a person chose here, else what the app set. */
export function chosenIn(element, block, place) {
  const held = place.held(element, block);
  if (held !== undefined) return [held].flat().filter((value) => value !== null);
  const initial = element.initial_options ?? (element.initial_option ? [element.initial_option] : undefined);
  if (initial) return initial.map((each) => each.value);
  const ids = element.initial_users ?? element.initial_channels ?? element.initial_conversations;
  return ids ?? [element.initial_user ?? element.initial_channel ?? element.initial_conversation].filter(Boolean);
}
