// Moments, in the time zone of whoever reads them.

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
  time: { hour: "2-digit", minute: "2-digit" },
  time_secs: { timeStyle: "medium" },
};

const NEAR = { "-1": "yesterday", 0: "today", 1: "tomorrow" };
const UNITS = [["year", 31_536_000], ["month", 2_592_000], ["day", 86_400], ["hour", 3600], ["minute", 60]];

/** Put every moment below an element into the words of a reader, and mark where they themselves are mentioned. */
export function sayMoments(root, reader) {
  for (const time of root.querySelectorAll("time[data-seconds]")) {
    const moment = new Date(Number(time.dataset.seconds) * 1000);
    const words = (time.dataset.format || "{date_short_pretty} {time}").replace(/\{(\w+)\}/g, (all, key) => said(moment, key, reader.tz) ?? all);
    time.textContent = words;
    time.dateTime = moment.toISOString();
  }
  for (const mention of root.querySelectorAll(`.mention[data-user="${CSS.escape(reader.id)}"]`)) mention.classList.add("me");
  return root;
}

/** When a message was written, by the clock of who looks at it. */
export function clockTime(ts, viewer) {
  return format({ hour: "2-digit", minute: "2-digit" }, viewer.tz).format(Number(ts) * 1000);
}

const days = new Map();

/** The day a message was written on. */
export function day(ts, viewer) {
  const key = `${viewer.tz} ${Math.floor(Number(ts) / 900)}`;
  if (!days.has(key)) days.set(key, format({ weekday: "long", day: "numeric", month: "long" }, viewer.tz).format(Number(ts) * 1000));
  return days.get(key);
}

/** A moment as date and time in a time zone, as `datetime-local` inputs hold it. */
export function wallTime(seconds, timeZone) {
  const parts = Object.fromEntries(format({ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, timeZone).formatToParts(seconds * 1000).map((part) => [part.type, part.value]));
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
function format(style, timeZone) {
  const key = `${timeZone} ${JSON.stringify(style)}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat("en-GB", { ...style, timeZone }));
  return formats.get(key);
}

function said(moment, key, timeZone) {
  if (key === "ago") return ago(moment);
  const near = key.endsWith("_pretty") && NEAR[daysBetween(new Date(now()), moment, timeZone)];
  return near || (FORMATS[key] && format(FORMATS[key], timeZone).format(moment));
}

function ago(moment) {
  const seconds = (moment - now()) / 1000;
  const [unit, size] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ["second", 1];
  return new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

function daysBetween(from, to, timeZone) {
  const dayOf = (moment) => Date.parse(wallTime(moment / 1000, timeZone).slice(0, 10));
  return Math.round((dayOf(to) - dayOf(from)) / 86_400_000);
}
