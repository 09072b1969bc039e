// What can be done with a message, and choosing an emoji.

import { fill, h, iconButton } from "/page/dom.js";
import { confirmed } from "/page/dialogs.js";
import { EMOJI, emojiNamed } from "/page/emoji.js";
import { popUp } from "/page/menu.js";
import { isReply } from "/page/room.js";

/** The bar of tools at a message. */
export function messageTools(message, window, { inThread }) {
  if (message.only_for) return h("div", { class: "tools" }, iconButton("close", "Dismiss", () => window.dismiss(message)));
  const mine = message.user === window.user;
  return h(
    "div",
    { class: "tools", role: "group", "aria-label": "Message" },
    iconButton("smile", "Add a reaction", (event) => pickReaction(event.currentTarget, message, window)),
    !inThread && iconButton("reply", "Reply in thread", () => window.openThread(isReply(message) ? message.thread_ts : message.ts)),
    !inThread && !mine && iconButton("eye", "Mark as unread", () => window.markUnread(message)),
    mine && iconButton("edit", "Edit message", () => window.edit(message, inThread)),
    mine && iconButton("trash", "Delete message", () => remove(message, window)),
  );
}

async function remove(message, window) {
  const sure = await confirmed({ title: "Delete message", text: "Are you sure you want to delete this message? This cannot be undone.", yes: "Delete", style: "danger" });
  if (sure) window.try("delete", { channel: message.channel, ts: message.ts });
}

/** Let somebody put an emoji under a message. */
export function pickReaction(button, message, window) {
  pickEmoji(button, (name) => {
    const there = message.reactions?.some((each) => each.name === name && each.users.includes(window.user));
    window.try("react", { channel: message.channel, ts: message.ts, name, added: !there });
  });
}

const OFTEN = ["+1", "white_check_mark", "eyes", "raised_hands", "tada", "heart", "joy", "pray"];
const SHOWN = 160;

/** A board of emoji at a button, with a search; `chosen(name)`. */
export function pickEmoji(button, chosen) {
  const grid = h("div", { class: "emoji-grid", role: "group", "aria-label": "Emoji" });
  const search = h("input", { type: "search", placeholder: "Search emoji", "aria-label": "Search emoji", autocomplete: "off" });
  const made = h("div", { class: "menu emoji-board", popover: "auto", role: "dialog", "aria-label": "Choose an emoji", onkeydown: (event) => move(event, search, grid) }, search, grid);
  const one = ({ sign, names }) => h("button", { type: "button", title: `:${names[0]}:`, "aria-label": names[0].replaceAll("_", " "), onclick: () => {
    made.hidePopover();
    button.focus({ preventScroll: true });
    chosen(names[0]);
  } }, sign);
  const often = OFTEN.map((name) => EMOJI.find((each) => each.names.includes(name)));
  const draw = () => fill(grid, (search.value ? emojiNamed(search.value.replaceAll(" ", "_").replaceAll(":", ""), SHOWN) : [...often, ...EMOJI.slice(0, SHOWN)]).map(one));
  search.addEventListener("input", draw);
  draw();
  popUp(made, button);
  search.focus();
}

function move(event, search, grid) {
  const all = [...grid.children];
  const at = all.indexOf(document.activeElement);
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 8, ArrowUp: -8 }[event.key];
  if (event.key === "Enter" && at < 0) {
    event.preventDefault();
    return void all[0]?.click();
  }
  if (!step || (at < 0 && step !== 8)) return;
  event.preventDefault();
  (all[at < 0 ? 0 : at + step] ?? (step < 0 ? search : all.at(-1)))?.focus();
}
