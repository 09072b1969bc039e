// Moments, in the language and the time zone of whoever reads them.

import { now } from "/page/store.js";

const FORMATS = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { dateStyle: "long" },
  date_slash: { dateStyle: "short" },
  date_short: { dateStyle: "medium" },
  date_long: { dateStyle: "full" },
  date_pretty: { dateStyle: "long" },
  date_short_pretty: { dateStyle: "medium" },
  date_long_pretty: { dateStyle: "full" },
  day_divider_pretty: { weekday: "long", day: "numeric", month: "long" },
  time: { timeStyle: "short" },
  time_secs: { timeStyle: "medium" },
};

/** The language of the stage itself. */
const STAGE = "en-GB";

const UNITS = [["year", 31_536_000], ["month", 2_592_000], ["day", 86_400], ["hour", 3600], ["minute", 60]];

/**
 * Put every moment below an element into the words of a reader (`{ id, tz, locale }`), and mark where they themselves
 * are mentioned. What is no moment keeps its fallback.
 */
export function sayMoments(root, reader) {
  for (const time of root.querySelectorAll("time[data-seconds]")) {
    const moment = new Date(Number(time.dataset.seconds) * 1000);
    if (Number.isNaN(moment.getTime())) continue;
    const words = (time.dataset.format || "{date_short_pretty} {time}").replace(/\{(\w+)\}/g, (all, key) => said(moment, key, reader) ?? all);
    time.textContent = words;
    time.dateTime = moment.toISOString();
  }
  for (const mention of root.querySelectorAll(`.mention[data-user="${CSS.escape(reader.id)}"]`)) mention.classList.add("me");
  return root;
}

/** When a message was written, by the clock of who looks at it. */
export function clockTime(ts, viewer) {
  return format(FORMATS.time, viewer).format(Number(ts) * 1000);
}

/** The same where there is little room: without AM and PM. */
export function shortTime(ts, viewer) {
  const parts = format(FORMATS.time, viewer).formatToParts(Number(ts) * 1000);
  return parts.filter(({ type }) => type !== "dayPeriod").map(({ value }) => value).join("").trim();
}

const days = new Map();

/** The day a message was written on. */
export function day(ts, viewer) {
  const key = `${viewer.locale} ${viewer.tz} ${Math.floor(Number(ts) / 900)}`;
  if (!days.has(key)) days.set(key, format(FORMATS.day_divider_pretty, viewer).format(Number(ts) * 1000));
  return days.get(key);
}

/** A moment as date and time in a time zone, as `datetime-local` inputs hold it. */
export function wallTime(seconds, timeZone) {
  const parts = Object.fromEntries(format({ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, { tz: timeZone, locale: STAGE }).formatToParts(seconds * 1000).map((part) => [part.type, part.value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** The moment of a date and time in a time zone, in seconds. */
export function secondsAt(wall, timeZone) {
  const guess = Date.parse(`${wall}Z`) / 1000;
  const off = Date.parse(`${wallTime(guess, timeZone)}Z`) / 1000 - guess;
  const found = guess - off;
  return found - (Date.parse(`${wallTime(found, timeZone)}Z`) / 1000 - guess);
}

const formats = new Map();

/** Formats are dear to make, so each is made once. */
function format(style, { tz, locale }) {
  const key = `${locale} ${tz} ${JSON.stringify(style)}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale ?? STAGE, { ...style, timeZone: tz }));
  return formats.get(key);
}

function said(moment, key, reader) {
  if (key === "ago") return ago(moment, reader);
  const days = daysBetween(new Date(now()), moment, reader.tz);
  if (key.endsWith("_pretty") && Math.abs(days) <= 1) return relative(reader).format(days, "day");
  return FORMATS[key] && format(FORMATS[key], reader).format(moment);
}

/** "today", "2 hours ago" and such in a reader's language. */
function relative({ locale }) {
  return new Intl.RelativeTimeFormat(locale ?? STAGE, { numeric: "auto" });
}

function ago(moment, reader) {
  const seconds = (moment - now()) / 1000;
  const [unit, size] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ["second", 1];
  return relative(reader).format(Math.round(seconds / size), unit);
}

function daysBetween(from, to, timeZone) {
  const dayOf = (moment) => Date.parse(wallTime(moment / 1000, timeZone).slice(0, 10));
  return Math.round((dayOf(to) - dayOf(from)) / 86_400_000);
}
