// Emoji by Slack's names.

import { NAMES } from "/page/emoji-names.js";

/** Every emoji: `{ sign, names }`, in the order people know them from their phones. */
export const EMOJI = NAMES.map(([sign, ...names]) => ({ sign, names }));

const SIGNS = new Map(EMOJI.flatMap(({ sign, names }) => names.map((name) => [name, sign])));
const TONES = { "skin-tone-2": "🏻", "skin-tone-3": "🏼", "skin-tone-4": "🏽", "skin-tone-5": "🏾", "skin-tone-6": "🏿" };

/** Text with `:names:` turned into emoji; a name that is not known stays as it is written. */
export function emojify(text) {
  return String(text).replace(/:([a-z0-9_+'-]+):(?::(skin-tone-[2-6]):)?/g, (all, name, tone) =>
    SIGNS.has(name) ? SIGNS.get(name) + (tone ? TONES[tone] : "") : TONES[name] ?? all,
  );
}

/** The emoji whose name begins with some letters, or else has them in it. */
export function emojiNamed(letters, most = 8) {
  const wanted = letters.toLowerCase();
  const begins = EMOJI.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
  const holds = EMOJI.filter((each) => !begins.includes(each) && each.names.some((name) => name.includes(wanted)));
  return [...begins, ...holds].slice(0, most);
}

/** Whether a text is nothing but a few emoji, which Slack shows large. */
export function onlyEmoji(text) {
  const shown = emojify(text).replace(/\s/g, "");
  return shown.length > 0 && shown.length < 60 && /^(\p{Emoji_Presentation}|\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}\u{fe0f}\u{200d}])+$/u.test(shown);
}
