// Somebody new to play.

import { h } from "/page/dom.js";
import { dialog } from "/page/dialogs.js";
import { act } from "/page/store.js";

const KINDS = {
  member: ["Member", {}],
  external: ["From another company", { workspace: "Another company" }],
  guest: ["Guest", { restricted: true }],
};

const ZONES = ["America/Los_Angeles", "America/New_York", "America/Sao_Paulo", "Europe/London", "Europe/Berlin", "Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney"];

/** Ask who it is, and let them in; resolves to their id, or to nothing. */
export function addSomebody() {
  return dialog("Add somebody", (close) => {
    const field = (label, control) => h("label", {}, h("span", {}, label), control);
    const name = h("input", { type: "text", autofocus: true, required: true, maxlength: "80", autocomplete: "off" });
    const title = h("input", { type: "text", maxlength: "80", autocomplete: "off" });
    const email = h("input", { type: "email", autocomplete: "off" });
    const kind = h("select", {}, Object.entries(KINDS).map(([value, [label]]) => h("option", { value }, label)));
    const zone = h("select", {}, ZONES.map((value) => h("option", { value, selected: value === "America/New_York" }, value.replaceAll("_", " "))));
    const wrong = h("p", { class: "error", role: "alert", hidden: true });
    const add = async (event) => {
      event.preventDefault();
      try {
        const made = await act("add_person", { name: name.value.trim(), title: title.value.trim(), email: email.value.trim() || null, tz: zone.value, ...KINDS[kind.value][1] });
        close(made.user);
      } catch (problem) {
        wrong.textContent = problem.message;
        wrong.hidden = false;
      }
    };
    return h(
      "form",
      { onsubmit: add },
      field("Name", name),
      field("Title", title),
      field("E-mail", email),
      field("Kind", kind),
      field("Time zone", zone),
      wrong,
      h("footer", {}, h("button", { type: "button", class: "button", onclick: () => close() }, "Cancel"), h("button", { type: "submit", class: "button primary" }, "Add")),
    );
  }, { className: "filling" });
}
