// Moments that Slack shows each reader in their own time zone.

import { now } from "/page/store.js";

const FORMATS = {
  date_num: { dateStyle: "short" },
  date: { dateStyle: "long" },
  date_short: { dateStyle: "medium" },
  date_long: { dateStyle: "full" },
  date_pretty: { dateStyle: "long" },
  date_short_pretty: { dateStyle: "medium" },
  date_long_pretty: { dateStyle: "full" },
  time: { timeStyle: "short" },
  time_secs: { timeStyle: "medium" },
};

const NEAR = { "-1": "yesterday", 0: "today", 1: "tomorrow" };

/** Put every moment below an element into the words of a reader in that time zone. */
export function sayMoments(root, timeZone) {
  for (const time of root.querySelectorAll("time[data-seconds]")) {
    const moment = new Date(Number(time.dataset.seconds) * 1000);
    time.textContent = time.dataset.format.replace(/\{(\w+)\}/g, (all, key) => said(moment, key, timeZone) ?? all);
  }
  return root;
}

function said(moment, key, timeZone) {
  const near = key.endsWith("_pretty") && NEAR[daysBetween(new Date(now()), moment, timeZone)];
  return near || (FORMATS[key] && moment.toLocaleString("en-GB", { ...FORMATS[key], timeZone }));
}

function daysBetween(from, to, timeZone) {
  const dayOf = (moment) => Date.parse(moment.toLocaleDateString("en-CA", { timeZone }));
  return Math.round((dayOf(to) - dayOf(from)) / 86_400_000);
}
