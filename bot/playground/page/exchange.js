// One exchange between the local Slack and an app: in a row, and in full.

import { h, icon } from "/page/dom.js";
import { drawBlocks } from "/page/blocks.js";
import { sayMoments } from "/page/dates.js";
import { tree } from "/page/json.js";
import { store } from "/page/store.js";

/** Who looks behind the glass. */
const READER = { id: "", tz: "Etc/UTC", locale: "en-GB" };

const KINDS = { api: "Call", event: "Event", interaction: "Interaction", command: "Command" };

/** Whether anything went wrong: on the way, by its status, or by the answer. */
export function isTrouble(exchange) {
  return Boolean(exchange.trouble) || exchange.status >= 400 || exchange.answer?.ok === false;
}

/** Who sent it to whom. */
export function direction(exchange) {
  const app = store.apps.find((each) => each.id === exchange.app)?.name ?? "An app";
  return exchange.kind === "api" ? `${app} → Slack` : `Slack → ${app}`;
}

/** A line of the list. */
export function drawRow(exchange, { chosen, choose }) {
  const inward = exchange.kind === "api";
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", class: isTrouble(exchange) ? "exchange trouble" : "exchange", "data-number": exchange.number, "aria-current": chosen ? "true" : null, onclick: choose },
      h("span", { class: inward ? "way in" : "way", role: "img", "aria-label": direction(exchange) }, icon(inward ? "inward" : "outward")),
      h("span", { class: "name" }, exchange.name, exchange.attempt ? h("small", {}, ` again, ${exchange.attempt}`) : null),
      exchange.explained ? h("span", { class: "why-mark" }, "why") : null,
      h("span", { class: "took" }, isTrouble(exchange) ? wrong(exchange) : took(exchange)),
      h("time", {}, time(exchange)),
    ),
  );
}

/** Everything about it; `blocks` say why the app did what it is about. */
export function drawExchange(exchange, blocks) {
  return [
    h(
      "div",
      { class: "exchange-head" },
      h("h3", { tabindex: "-1" }, exchange.name),
      h("p", {}, `${KINDS[exchange.kind]} · ${direction(exchange)}`),
      h("dl", {}, facts(exchange).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
    ),
    h(
      "div",
      { class: "exchange-body" },
      blocks?.length ? part("Why", sayMoments(h("div", { class: "explanation" }, drawBlocks(blocks, NOWHERE)), READER), "why") : null,
      h(
        "div",
        { class: "exchange-data" },
        part("Signed and sent as", headers(exchange)),
        part("Payload", tree(exchange.payload)),
        part("Answer", tree(exchange.answer)),
      ),
    ),
  ];
}

/** An explanation is to be read: nothing in it can be pressed. */
const NOWHERE = { key: "why", note() {}, held() {}, press() {}, choose() {} };

function part(title, content, kind = "") {
  return h("section", { class: `part ${kind}`, "aria-label": title }, kind === "why" ? null : h("h4", {}, title), content);
}

function headers(exchange) {
  const shown = Object.entries(exchange.headers);
  if (exchange.envelope) shown.push(["Envelope", exchange.envelope]);
  if (!shown.length) return h("p", { class: "nothing" }, "It never went out.");
  return h("dl", { class: "headers" }, shown.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))));
}

function facts(exchange) {
  return [
    ["Status", exchange.status ?? "none"],
    ["Took", took(exchange)],
    ["At", time(exchange)],
    ["Way", exchange.way === "http" ? "HTTP" : "Socket Mode"],
    ["Attempt", exchange.attempt + 1],
    isTrouble(exchange) ? ["Trouble", wrong(exchange)] : null,
  ].filter(Boolean);
}

function wrong(exchange) {
  return exchange.trouble ?? exchange.answer?.error ?? `status ${exchange.status}`;
}

function took(exchange) {
  const milliseconds = exchange.seconds * 1000;
  return milliseconds < 10 ? `${milliseconds.toFixed(1)} ms` : `${Math.round(milliseconds)} ms`;
}

function time(exchange) {
  return new Date(exchange.at).toLocaleTimeString("en-GB", { timeZone: "UTC" });
}
