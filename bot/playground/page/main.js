// The page: a bar with the clock, and windows side by side.

import { avatar, fill, h, iconButton } from "/page/dom.js";
import { clockBar } from "/page/clock.js";
import { Glass } from "/page/glass.js";
import { connect, onChange, person, store } from "/page/store.js";
import { Teller } from "/page/story.js";
import { Window } from "/page/window.js";

const panes = document.getElementById("panes");
const switcher = document.getElementById("switcher");
const notice = document.getElementById("notice");
const top = document.getElementById("top");

const glass = new Glass();

const teller = new Teller({ windowOf, bringToFront, openOnly, glass });

let windows = [];
let front = 0;

/** Whose windows to open: those in the address, else those the server names, else the first people there are. */
function wanted() {
  const inAddress = location.hash.slice(1).split(",").filter((user) => store.people.has(user));
  if (inAddress.length) return inAddress;
  if (store.panes.length) return store.panes;
  return [...store.people.values()].filter((each) => !each.bot && !each.deleted).slice(0, 3).map((each) => each.id);
}

function openWindow(user) {
  const made = new Window(user, {
    moved: () => drawSwitcher(),
    replaced: (other) => replaceWindow(made, other),
    closed: () => closeWindow(made),
  });
  made.modal.show(store.modals.get(user) ?? []);
  for (const place of made.places()) made.look(place);
  made.drawTabs();
  return made;
}

function replaceWindow(old, user) {
  windows = windows.map((each) => (each === old ? openWindow(user) : each));
  arrange();
}

function closeWindow(old) {
  windows = windows.filter((each) => each !== old);
  arrange();
}

function addWindow() {
  const open = new Set(windows.map((each) => each.user));
  const next = [...store.people.values()].find((each) => !each.bot && !each.deleted && !open.has(each.id));
  if (!next) return;
  windows.push(openWindow(next.id));
  front = windows.length - 1;
  arrange();
  windows.at(-1).element.scrollIntoView({ inline: "end" });
}

function windowOf(user) {
  return windows.find((each) => each.user === user);
}

/** Have that person's window where it can be seen, opening it where it is not. */
function bringToFront(user) {
  if (!windowOf(user)) {
    windows.push(openWindow(user));
    arrange();
  }
  show(windows.indexOf(windowOf(user)));
  windowOf(user).element.scrollIntoView({ block: "nearest", inline: "nearest" });
  return windowOf(user);
}

/** Have the windows of these people open and no others; those that are open already stay as they are. */
function openOnly(users) {
  windows = users.map((user) => windowOf(user) ?? openWindow(user));
  arrange();
}

function arrange() {
  history.replaceState(null, "", `#${windows.map((each) => each.user).join(",")}`);
  fill(panes, windows.map((each) => each.element));
  panes.style.setProperty("--count", windows.length);
  for (const each of windows) {
    each.conversation?.toEnd();
    each.element.classList.toggle("only", windows.length === 1);
  }
  show(Math.min(front, windows.length - 1));
}

/** On a small screen, the window in front. */
function show(index) {
  front = Math.max(index, 0);
  windows.forEach((each, number) => each.element.classList.toggle("front", number === front));
  windows[front]?.conversation?.toEnd();
  drawSwitcher();
}

function drawSwitcher() {
  fill(switcher, windows.map((each, number) => h(
    "button",
    { type: "button", "aria-current": number === front ? "true" : null, onclick: () => show(number) },
    avatar(person(each.user)),
    h("span", {}, each.person.name.split(" ")[0]),
    number !== front && each.hasUnread ? h("span", { class: "dot", "aria-label": "Unread" }) : null,
  )));
}

function drawTop() {
  const mark = h("span", { class: "mark", "aria-hidden": "true" });
  const app = store.apps[0]?.name ?? "";
  fill(
    top,
    h("div", { class: "brand" }, mark, h("div", {}, h("h1", {}, store.team.name), h("small", {}, `A local Slack with ${app}.`, h("span", { class: "more" }, " Nothing leaves this machine.")))),
    teller.toggle,
    glass.toggle,
    clockBar(),
    iconButton("plus", "Open another person's window", addWindow, { class: "icon-button add" }),
  );
  document.title = `${store.team.name} · local Slack`;
}

onChange((change) => {
  notice.hidden = change.kind !== "lost";
  if (change.kind === "lost") notice.textContent = "The local Slack does not answer. Trying again…";
  else if (change.kind === "snapshot") {
    if (!top.firstChild) drawTop();
    windows = wanted().map(openWindow);
    arrange();
  } else if (!["traffic", "explained"].includes(change.kind)) {
    for (const each of windows) each.changed(change);
    drawSwitcher();
  }
});

panes.after(teller.element);
document.body.append(glass.element);
connect();
