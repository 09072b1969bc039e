// Files in messages.

import { h, icon } from "/page/dom.js";

const SHOWN = /^image\/(png|jpeg|gif|webp)$/;

/** A shared file: a picture as such, anything else as a card that downloads it. */
export function drawFile(shared) {
  const path = shared.url_private_download && new URL(shared.url_private_download).pathname;
  if (!path) return h("p", { class: "file" }, icon("file"), h("span", {}, shared.name ?? shared.title ?? shared.id));
  const link = (inner, className) => h("a", { class: className, href: path, download: shared.name }, inner);
  if (SHOWN.test(shared.mimetype)) return link([h("img", { src: path, alt: shared.name, loading: "lazy" })], "file shown");
  return link([icon("file"), h("span", {}, shared.name, h("small", {}, `${(shared.pretty_type || "File").toUpperCase()} · ${sizeOf(shared.size)}`))], "file");
}

export function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

/** The content of a chosen file as the control API takes it. */
export async function inBase64(file) {
  const address = await new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
  return address.slice(address.indexOf(",") + 1);
}
