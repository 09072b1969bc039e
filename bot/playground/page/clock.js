// The clock of this Slack, to be stopped, run and moved.

import { fill, h, icon, iconButton } from "/page/dom.js";
import { act, now, onChange, store } from "/page/store.js";

const STEPS = [
  ["+10 min", 600],
  ["+30 min", 1800],
  ["+1 h", 3600],
  ["+1 day", 86_400],
];

/** The clock bar; where the clock cannot be moved it only shows the time. */
export function clockBar() {
  const shown = h("time", { class: "moment", "aria-live": "off" });
  const switching = iconButton("pause", "Stop the clock", () => act("clock", { run: !store.clock.running }));
  const steps = STEPS.map(([label, seconds]) =>
    h("button", { type: "button", class: "step", title: `Move the clock by ${label.slice(1)}`, onclick: () => act("clock", { move_seconds: seconds }) }, label),
  );
  const bar = h("div", { class: "clock", role: "group", "aria-label": "Clock" }, icon("clock"), shown, switching, h("div", { class: "steps" }, steps));
  const [minute, rest] = [h("span"), h("span", { class: "rest" })];
  shown.append(minute, rest);
  const tick = () => {
    const moment = now();
    minute.textContent = moment.toLocaleString("en-GB", { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
    rest.textContent = `:${String(moment.getUTCSeconds()).padStart(2, "0")} UTC`;
  };
  const draw = () => {
    const { running, movable } = store.clock;
    bar.classList.toggle("fixed", !movable);
    bar.classList.toggle("stopped", !running);
    const label = running ? "Stop the clock" : "Run the clock";
    switching.title = label;
    switching.setAttribute("aria-label", label);
    fill(switching, icon(running ? "pause" : "play"));
    tick();
  };
  onChange((change) => ["clock", "snapshot"].includes(change.kind) && draw());
  setInterval(tick, 250);
  draw();
  return bar;
}
