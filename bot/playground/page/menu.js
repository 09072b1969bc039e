// Menus that open at a button, over everything else.

import { h } from "/page/dom.js";

/** Let a button open a menu; `items()` gives `{ label, onchoose, sign, note, group }` each time. */
export function opensMenu(button, items) {
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => openMenu(button, items()));
  return button;
}

function openMenu(button, items) {
  const rows = items.flatMap((item) => (item.group ? [h("p", { class: "group", role: "presentation" }, item.group)] : [row(item, () => made.hidePopover())]));
  const made = h("div", { class: "menu", role: "menu", popover: "auto", "aria-label": button.getAttribute("aria-label") ?? button.textContent, onkeydown: arrows }, rows);
  popUp(made, button);
  made.querySelector("[role=menuitem]")?.focus();
  typed = { letters: "", at: -PAUSE };
}

function row({ label, sign, note, onchoose, current }, close) {
  return h("button", { type: "button", role: "menuitem", tabindex: "-1", "aria-current": current ? "true" : null, onclick: () => {
    close();
    onchoose();
  } }, sign, h("span", { class: "label" }, label), note);
}

/** So many milliseconds after the last letter, the next one begins a new word. */
const PAUSE = 800;

let typed = { letters: "", at: -PAUSE };

/** The item that what is being typed leads to: letters soon after each other are one word, a letter again the next. */
function named(event, all, at) {
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const before = event.timeStamp - typed.at < PAUSE ? typed.letters : "";
  typed = { letters: before + event.key.toLowerCase(), at: event.timeStamp };
  const same = [...typed.letters].every((each) => each === typed.letters[0]);
  const wanted = same ? typed.letters[0] : typed.letters;
  const from = same ? at + 1 : Math.max(at, 0);
  return [...all.slice(from), ...all].find((each) => labelOf(each).startsWith(wanted));
}

function labelOf(item) {
  return item.querySelector(".label").textContent.trim().toLowerCase();
}

/** Arrows, Home and End go from item to item, letters to the one that begins with them. */
function arrows(event) {
  const all = [...event.currentTarget.querySelectorAll("[role=menuitem]")];
  const at = all.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const next = step ? all[(at + step + all.length) % all.length] : event.key === "Home" ? all[0] : event.key === "End" ? all.at(-1) : named(event, all, at);
  if (event.key === "Tab") event.currentTarget.hidePopover();
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Show something at a button until it is left; the button is focused again when it closes. */
export function popUp(made, button) {
  made.addEventListener("toggle", (event) => {
    button.setAttribute("aria-expanded", String(event.newState === "open"));
    if (event.newState === "open") return;
    const inside = made.contains(document.activeElement) || document.activeElement === document.body;
    made.remove();
    if (inside && button.isConnected) button.focus();
  });
  document.body.append(made);
  made.showPopover();
  stand(made, button.getBoundingClientRect());
}

/** Below the button, or above where there is no room; always whole on the screen. */
export function stand(made, at) {
  const { width, height } = made.getBoundingClientRect();
  const left = Math.min(Math.max(8, at.left), innerWidth - width - 8);
  const below = at.bottom + 4 + height <= innerHeight - 8;
  const top = below ? at.bottom + 4 : Math.max(8, at.top - height - 4);
  made.style.left = `${Math.max(8, left)}px`;
  made.style.top = `${Math.min(top, Math.max(8, innerHeight - height - 8))}px`;
}
