// Long messages: folded to about a screen, as Slack shows them, with a button for the rest.

import { h } from "/page/dom.js";

/** Taller than this, in pixels, what somebody wrote is folded. */
const TALLEST = 700;

/** Whether a message may be folded: words alone are, and no card with something to press in it. */
export function folds(message) {
  return Boolean(message.client_msg_id) || !message.blocks?.length;
}

/** Fold what is too tall of the messages in a list that were drawn since; `unfolded` are those somebody opened. */
export function foldLong(list, unfolded, changing) {
  const fresh = [...list.querySelectorAll(":scope > .message > .body > .content[data-folds]")];
  const tall = fresh.filter((each) => each.scrollHeight > TALLEST);
  for (const each of fresh) if (each.scrollHeight) each.removeAttribute("data-folds");
  for (const each of tall) foldable(each, unfolded, changing);
}

function foldable(content, unfolded, changing) {
  const ts = content.closest(".message").dataset.ts;
  const button = h("button", { type: "button", class: "unfold", onclick: () => turn(!unfolded.has(ts)) });
  const turn = (open) => {
    changing();
    if (open) unfolded.add(ts);
    else unfolded.delete(ts);
    draw();
  };
  const draw = () => {
    const open = unfolded.has(ts);
    content.classList.toggle("folded", !open);
    button.textContent = open ? "Show less" : "Show more";
    button.setAttribute("aria-expanded", String(open));
  };
  content.after(button);
  draw();
}
