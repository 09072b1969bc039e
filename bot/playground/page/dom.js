// Building the page. A string is always set as text, never read as markup.

/** An element: h("div", { class: "card", onclick: f }, "text", child, [more]). */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key in SET_AS_PROPERTY) element[key] = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  append(element, children);
  return element;
}

const SET_AS_PROPERTY = { value: 1, checked: 1, selected: 1, disabled: 1, hidden: 1 };

/** Put children (elements, text, lists of them, or nothing) at the end of an element. */
export function append(element, children) {
  for (const child of [children].flat(Infinity)) {
    if (child !== undefined && child !== null && child !== false && child !== "") element.append(child);
  }
}

/** Put children in the place of what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
}

const SVG = "http://www.w3.org/2000/svg";
const PATHS = {
  home: "M3 9.5 10 3.5l7 6V16a1 1 0 0 1-1 1h-4v-4.5H8V17H4a1 1 0 0 1-1-1z",
  lock: "M6 9V6.5a4 4 0 0 1 8 0V9m-9 0h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1z",
  eye: "M1.8 10S4.8 4.5 10 4.5 18.2 10 18.2 10 15.2 15.5 10 15.5 1.8 10 1.8 10zM10 12.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8z",
  reply: "M8.5 5 4 9.5 8.5 14M4.5 9.5H12a4 4 0 0 1 4 4V15",
  edit: "M4 16l.8-3.2L13.2 4.4a1.4 1.4 0 0 1 2 0l.4.4a1.4 1.4 0 0 1 0 2L7.2 15.2z",
  trash: "M4 6h12M8 6V4h4v2m-6.5 0 .7 10.2a.8.8 0 0 0 .8.8h6a.8.8 0 0 0 .8-.8L14.5 6",
  smile: "M10 17.500a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM7 11.800a3.6 3.6 0 0 0 6 0M7.5 8v.6M12.5 8v.6",
  send: "M3.5 10 16.5 4 12.6 16.2 9.5 11zM9.5 11l7-7",
  back: "M11.5 4.5 6 10l5.5 5.500M6.5 10H16",
  close: "M5 5l10 10M15 5 5 15",
  down: "M5.5 8l4.5 4.5L14.5 8",
  more: "M4.6 10h.8M9.6 10h.8M14.6 10h.8",
  glass: "M3 5.500h14M3 10h9M3 14.500h6M14.500 15.800a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600zM16.200 15.200 18 17",
  inward: "M4 10h11M10.5 5.500 15 10l-4.500 4.500",
  outward: "M16 10H5M9.500 5.500 5 10l4.500 4.500",
  skip: "M4.500 4.500v11L11.500 10zM12.500 4.500v11l0 0M15.500 4.500v11",
  hand: "M6.500 10V5.200a1.200 1.200 0 0 1 2.400 0V9m0-5a1.200 1.200 0 0 1 2.400 0v5m0-3.800a1.200 1.200 0 0 1 2.400 0V11m0-3a1.200 1.200 0 0 1 2.300 0v4.500a5 5 0 0 1-5 5h-.800a5 5 0 0 1-4.200-2.300L3.500 11.500a1.200 1.200 0 0 1 2-1.300l1 1.300",
  play: "M6 4.200v11.600L15.5 10z",
  pause: "M6.5 4.500v11M13.5 4.500v11",
  clock: "M10 17.500a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 5.800V10l2.8 2",
  plus: "M10 4v12M4 10h12",
  warn: "M10 3 18 16.500H2zM10 8v4M10 14.200v.3",
  file: "M5 2.500h6l4 4V17a.5.5 0 0 1-.5.5h-9.500A.5.5 0 0 1 4.5 17V3a.5.5 0 0 1 .5-.5zM11 2.500v4h4",
  arrow: "M10 4v12M5.5 11.500l4.5 4.500 4.5-4.500",
  hash: "M7.5 3 6 17M14 3l-1.5 14M3.500 7.500h14M2.500 12.500h14",
  people: "M7.5 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.500c0-3 2.500-4.700 5.500-4.700S13 13.500 13 16.500M13 4a2.800 2.800 0 0 1 0 5.500M15 12.200c2 .6 3 2.200 3 4.300",
  link: "M8.500 11.500a3 3 0 0 0 4.200 0l2.800-2.800a3 3 0 0 0-4.200-4.200L10 5.800M11.500 8.500a3 3 0 0 0-4.200 0L4.500 11.300a3 3 0 0 0 4.200 4.200L10 14.200",
  search: "M9 14.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM13 13l4 4",
  write: "M10.500 4H5a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V9.500M8 12l.6-2.600L15.500 2.800l1.900 1.900L10.600 11.400z",
  clip: "M14.5 9 9.2 14.300a3 3 0 0 1-4.3-4.300l6-6a2 2 0 0 1 2.9 2.900l-5.9 5.900a1 1 0 0 1-1.5-1.400l5-5",
};

/** A drawn icon, hidden from who listens to the page. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 20 20", class: `icon icon-${name}`, "aria-hidden": "true" })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** A button with an icon and a name for it. */
export function iconButton(name, label, onclick, attributes = {}) {
  return h("button", { type: "button", class: "icon-button", title: label, "aria-label": label, onclick, ...attributes }, icon(name));
}

/** The square with somebody's initials, in a colour of their own. */
export function avatar(person) {
  const words = (person?.name ?? "?").trim().split(/\s+/);
  const initials = words.length > 1 ? words[0][0] + words.at(-1)[0] : words[0].slice(0, /[^\x00-\x7f]/.test(words[0]) ? 1 : 2);
  let hash = 2166136261;
  for (const letter of `${person?.id}${person?.name}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
  const hue = Math.round(((hash * 0.618034) % 1) * 24) * 15;
  const square = h("span", { class: person?.bot ? "avatar bot" : "avatar", "aria-hidden": "true" }, initials.toUpperCase());
  square.style.setProperty("--hue", hue);
  return square;
}

/** Words for who listens to the page and does not see it. */
export function unseen(words) {
  return h("span", { class: "unseen" }, words);
}
