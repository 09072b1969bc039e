// Inputs that take files.

import { fill, h, icon, iconButton } from "/page/dom.js";
import { inBase64, sizeOf } from "/page/files.js";

/** An input for files; each is handed in at once, and the modal is sent off with what they are called by. */
export function fileInput(element, block, place) {
  const field = h("input", { type: "file", multiple: (element.max_files ?? 10) > 1, accept: (element.filetypes ?? []).map((each) => `.${each}`).join(","), "aria-label": block.label?.text });
  const list = h("ul", { class: "tokens" });
  const made = h("div", { class: "handing" }, list, field);
  let files = place.held(element, block) ?? [];
  const keep = (now) => {
    files = now;
    place.note(element, block, files.length ? files : null);
    draw();
  };
  const draw = () => fill(list, files.map((each) => h("li", {}, icon("file"), `${each.name} · ${sizeOf(each.size)}`, iconButton("close", `Take ${each.name} away`, () => keep(files.filter((other) => other !== each))))));
  field.addEventListener("change", async () => {
    const chosen = [...field.files].slice(0, (element.max_files ?? 10) - files.length);
    field.value = "";
    for (const file of chosen) {
      const done = await place.window.try("add_file", { name: file.name, content: await inBase64(file) });
      if (done) keep([...files, done.file]);
    }
  });
  draw();
  return made;
}
