// Pictures. One that lies on another machine is not fetched: its words stand in its place.

import { h, icon } from "/page/dom.js";
import { link } from "/page/mrkdwn.js";

/** A picture that this machine has, or a frame with its words and where it lies. */
export function picture(url, words, { small = false } = {}) {
  const address = url && URL.canParse(url, location.href) ? new URL(url, location.href) : null;
  if (address?.origin === location.origin || address?.protocol === "data:") {
    return h("img", { class: small ? "drawn small" : "drawn", src: address.href, alt: words, loading: "lazy" });
  }
  const where = address && !small ? h("span", { class: "where" }, link(address.href, address.host)) : null;
  return h("div", { class: small ? "picture small" : "picture" }, h("div", { class: "inner", role: "img", "aria-label": words }, icon("file"), h("span", { "aria-hidden": "true" }, words)), where);
}

/** The address of an image element or block: its own, or that of a file in this Slack. */
export function addressOf(image) {
  if (image.image_url) return image.image_url;
  const { id, url } = image.slack_file ?? {};
  return id ? `/files-pri/${id}/picture` : url;
}
