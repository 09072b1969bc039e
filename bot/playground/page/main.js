// The page: a bar with the clock, and windows side by side.

import { avatar, fill, h, icon, unseen } from "/page/dom.js";
import { clockBar } from "/page/clock.js";
import { Glass } from "/page/glass.js";
import { opensMenu } from "/page/menu.js";
import { addSomebody } from "/page/newcomers.js";
import { connect, namesOf, onChange, person, showOpen, store } from "/page/store.js";
import { Teller } from "/page/story.js";
import { Window } from "/page/window.js";

const panes = document.getElementById("panes");
const switcher = document.getElementById("switcher");
const notice = document.getElementById("notice");
const top = document.getElementById("top");
const skip = document.getElementById("skip");
const small = matchMedia("(max-width: 760px)");

const glass = new Glass();

const teller = new Teller({ windowOf, bringToFront, openOnly, glass });

let windows = [];
let front = 0;
let due = false;

/** Whose windows to open: those in the address, else those the server names, else the first people there are. */
function wanted() {
  const inAddress = location.hash.slice(1).split(",").filter((user) => store.people.has(user));
  if (inAddress.length) return inAddress;
  if (store.panes.length) return store.panes;
  return people().slice(0, 3).map((each) => each.id);
}

function people() {
  return [...store.people.values()].filter((each) => !each.bot && !each.deleted);
}

function openWindow(user) {
  store.online.add(user);
  const made = new Window(user, {
    moved: () => drawSoon(),
    replaced: (other) => replaceWindow(made, other),
    closed: () => closeWindow(made),
  });
  made.modal.show(store.modals.get(user) ?? []);
  made.readAll();
  return made;
}

function replaceWindow(old, user) {
  windows = windows.map((each) => (each === old ? openWindow(user) : each));
  arrange();
}

function closeWindow(old) {
  windows = windows.filter((each) => each !== old);
  arrange();
  windows[front]?.element.focus();
}

function addWindow(user) {
  windows.push(openWindow(user));
  front = windows.length - 1;
  arrange();
  const { element, composer } = windows.at(-1);
  element.scrollIntoView({ inline: "end" });
  composer?.focus();
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

/** Whose window can be opened besides those that are. */
function others() {
  const open = new Set(windows.map((each) => each.user));
  const left = people().filter((each) => !open.has(each.id));
  const names = namesOf(people());
  const rows = left.map((each) => ({ label: names.get(each.id), sign: avatar(each), note: h("small", {}, each.title), onchoose: () => addWindow(each.id) }));
  return [...(rows.length ? [{ group: "Open the window of" }, ...rows] : []), { group: "Or" }, { label: "Add somebody", sign: icon("plus"), onchoose: addNewcomer }];
}

async function addNewcomer() {
  const user = await addSomebody();
  if (!user) return;
  if (store.people.has(user)) addWindow(user);
  else awaited = user;
}

let awaited = null;

function arrange() {
  history.replaceState(null, "", `#${windows.map((each) => each.user).join(",")}`);
  showOpen(windows.map((each) => each.user));
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
  windows.forEach((each, number) => each.setHidden(small.matches && number !== front));
  windows[front]?.conversation?.toEnd();
  drawSwitcher();
}

function drawSwitcher() {
  if (!small.matches) return fill(switcher);
  const firsts = windows.map((each) => each.person.name.split(" ")[0]);
  const button = (each, number) => {
    const alone = firsts.filter((first) => first === firsts[number]).length === 1;
    const unread = number !== front && each.hasUnread;
    return h(
      "button",
      { type: "button", "aria-current": number === front ? "true" : null, onclick: () => show(number) },
      avatar(person(each.user)),
      h("span", {}, alone ? firsts[number] : each.person.name),
      unread ? h("span", { class: "dot" }, unseen("Unread")) : null,
    );
  };
  return fill(switcher, windows.map(button));
}

function drawSoon() {
  if (due) return;
  due = true;
  queueMicrotask(() => {
    due = false;
    drawSwitcher();
  });
}

function drawTop() {
  const mark = h("span", { class: "mark", "aria-hidden": "true" });
  const app = store.apps[0]?.name ?? "";
  const add = opensMenu(h("button", { type: "button", class: "icon-button add", title: "Open another person's window", "aria-label": "Open another person's window" }, icon("plus")), others);
  fill(
    top,
    h("div", { class: "brand" }, mark, h("div", {}, h("h1", {}, store.team.name), h("small", {}, `A local Slack with ${app}.`, h("span", { class: "more" }, " Nothing leaves this machine.")))),
    teller.toggle,
    glass.toggle,
    clockBar(),
    add,
  );
  document.title = `${store.team.name} · local Slack`;
}

/** F6 goes from window to window, Ctrl+K opens the places of the one that has the focus. */
function key(event) {
  const here = windows.findIndex((each) => each.element.contains(document.activeElement));
  if (event.key === "F6" && windows.length) {
    event.preventDefault();
    const next = here + (event.shiftKey ? -1 : 1);
    focusWindow((next + windows.length) % windows.length);
  } else if (event.key === "k" && (event.ctrlKey || event.metaKey) && here >= 0) {
    event.preventDefault();
    windows[here].all.click();
  }
}

function focusWindow(index) {
  if (small.matches) show(index);
  const { element, modal, replying, composer } = windows[index];
  element.scrollIntoView({ inline: "nearest" });
  if (modal.view) modal.focus();
  else (replying ?? composer ?? element).focus();
}

function begin() {
  if (!top.querySelector(".clock")) drawTop();
  const there = windows.length && windows.every((each) => store.people.has(each.user));
  if (there) {
    showOpen(windows.map((each) => each.user));
    windows.forEach((each) => each.restored());
    return;
  }
  windows = wanted().map(openWindow);
  arrange();
}

skip.addEventListener("click", (event) => {
  event.preventDefault();
  if (windows.length) focusWindow(front);
});
document.addEventListener("keydown", key);
small.addEventListener("change", () => show(front));

onChange((change) => {
  notice.hidden = change.kind !== "lost";
  if (change.kind === "lost") notice.textContent = "The local Slack does not answer. Trying again…";
  else if (change.kind === "snapshot") begin();
  else if (!["traffic", "explained"].includes(change.kind)) {
    for (const each of windows) each.changed(change);
    if (change.kind === "person" && change.person.id === awaited) {
      awaited = null;
      addWindow(change.person.id);
    }
    drawSoon();
  }
});

panes.after(teller.element);
document.body.append(glass.element);
connect();
