// The clock of this Slack, to be stopped, run, moved and set.

import { wallTime } from "/page/dates.js";
import { dialog } from "/page/dialogs.js";
import { fill, h, icon, iconButton, unseen } from "/page/dom.js";
import { act, now, onChange, store } from "/page/store.js";

const STEPS = [
  ["+10 min", 600],
  ["+30 min", 1800],
  ["+1 h", 3600],
  ["+1 day", 86_400],
];

/** The clock bar; where the clock cannot be moved it only shows the time. */
export function clockBar() {
  const shown = h("button", { type: "button", class: "moment", title: "Set the clock", "aria-live": "off", onclick: setClock });
  const switching = iconButton("pause", "Stop the clock", () => act("clock", { run: !store.clock.running }));
  const steps = STEPS.map(([label, seconds]) =>
    h("button", { type: "button", class: "step", title: `Move the clock by ${label.slice(1)}`, onclick: () => act("clock", { move_seconds: seconds }) }, label),
  );
  const bar = h("div", { class: "clock", role: "group", "aria-label": "Clock" }, icon("clock"), shown, switching, h("div", { class: "steps" }, steps));
  const [minute, rest] = [h("time"), h("span", { class: "rest" })];
  shown.append(unseen("Set the clock, it is "), minute, rest);
  const tick = () => {
    const moment = now();
    minute.textContent = moment.toLocaleString("en-GB", { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
    rest.textContent = `:${String(moment.getUTCSeconds()).padStart(2, "0")} UTC`;
  };
  const draw = () => {
    const { running, movable } = store.clock;
    bar.classList.toggle("fixed", !movable);
    bar.classList.toggle("stopped", !running);
    shown.disabled = !movable;
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

/** Ask for the date and time that it is to be; in UTC, as the clock shows it. */
function setClock() {
  return dialog("Set the clock", (close) => {
    const here = wallTime(now() / 1000, "Etc/UTC");
    const moment = h("input", { type: "datetime-local", autofocus: true, required: true, min: here, max: "2099-12-31T23:59", value: here });
    const wrong = h("p", { class: "error", role: "alert", hidden: true });
    const set = async (event) => {
      event.preventDefault();
      try {
        await act("clock", { to: `${moment.value}:00Z` });
        close();
      } catch (problem) {
        wrong.textContent = problem.message;
        wrong.hidden = false;
      }
    };
    return h(
      "form",
      { onsubmit: set },
      h("label", {}, h("span", {}, "Date and time, UTC"), moment),
      h("p", { class: "hint" }, "Everything that waits until then happens at once. The clock goes forward only."),
      wrong,
      h("footer", {}, h("button", { type: "button", class: "button", onclick: () => close() }, "Cancel"), h("button", { type: "submit", class: "button primary" }, "Set")),
    );
  }, { className: "filling" });
}
