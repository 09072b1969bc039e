// What a story does in a window, by the same controls that people use.

/** Type into what is in front, letter by letter. */
export async function type(window, words, pace) {
  const composer = inFront(window);
  composer.field.value = "";
  for (const letter of words) {
    composer.field.value += letter;
    composer.changed();
    if (!(await pace.letter())) break;
  }
  composer.field.value = words;
  composer.changed();
  await pace.wait(350);
}

/** Send what is typed there. */
export function send(window) {
  return inFront(window).send();
}

/** The latest button of that label or action id in what is in front. */
export function pressable(window, wanted) {
  const buttons = [...(window.thread ? window.side : window.body).querySelectorAll(".message .button")];
  return buttons.findLast((each) => each.dataset.action === wanted || each.textContent === wanted);
}

/** An option of the modal in front, by its label or value. */
export function choose(window, wanted) {
  const options = [...window.modal.element.querySelectorAll(".option")];
  return options.find((each) => each.querySelector("input").value === wanted || each.textContent === wanted);
}

/** What sends the modal in front off, or closes it. */
export function modalButton(window, which) {
  const buttons = [...window.modal.element.querySelectorAll("footer .button:not(.busy)")];
  return which === "send" ? buttons.find((each) => each.classList.contains("primary")) : buttons.find((each) => !each.classList.contains("primary"));
}

function inFront(window) {
  return window.thread ? window.replying : window.composer;
}
