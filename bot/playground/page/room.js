// The messages of one channel, as far as the page has them: the latest, and older ones once somebody wants them.

export class Room {
  constructor(channel) {
    Object.assign(this, { channel, byTs: new Map(), all: [], main: [], threads: new Map(), more: false, asking: null });
  }

  /** Keep a message, new or changed; one that is older than what is here is left out until it is asked for. */
  put(message) {
    if (this.more && this.main.length && message.ts < this.main[0] && !this.byTs.has(message.ts) && !isReply(message)) return;
    this.keep(message);
  }

  forget(ts) {
    const message = this.byTs.get(ts);
    if (!message) return;
    this.byTs.delete(ts);
    takeOut(this.all, ts);
    takeOut(this.main, ts);
    takeOut(this.threads.get(message.thread_ts) ?? [], ts);
  }

  /** What a person sees in the channel itself, oldest first; of long channels the part between two places. */
  seenBy(user, from = 0, to = this.main.length) {
    return this.main.slice(Math.max(from, 0), to).map((ts) => this.byTs.get(ts)).filter((each) => isFor(each, user));
  }

  /** A message and its replies, as a person sees them. */
  thread(ts, user) {
    const replies = (this.threads.get(ts) ?? []).map((each) => this.byTs.get(each));
    return [this.byTs.get(ts), ...replies].filter((each) => each && isFor(each, user));
  }

  /** The `ts` of the latest message outside threads. */
  get last() {
    return this.main.at(-1);
  }

  /** The `ts` of the latest message, in a thread or not. */
  get newest() {
    return this.all.at(-1);
  }

  /** What others wrote after a moment that a person sees, oldest first. */
  newFor(user, since) {
    let first = this.all.length;
    while (first > 0 && this.all[first - 1] > since) first -= 1;
    return this.all.slice(first).map((ts) => this.byTs.get(ts)).filter((each) => each.user !== user && isFor(each, user));
  }

  /** Whether a message stands in the channel itself, or in a thread that somebody takes part in. */
  concerns(message, user) {
    return inChannel(message) || this.thread(message.thread_ts, user).some((each) => each.user === user);
  }

  /** Get the messages before the oldest that is here; several who ask at once wait for one answer. */
  older() {
    if (!this.more) return Promise.resolve();
    this.asking ??= this.ask(`before=${this.main[0] ?? ""}`).then((page) => {
      this.more = page.more;
    }).finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  /** Get a whole thread. */
  wholeThread(ts) {
    return this.ask(`thread=${ts}`);
  }

  async ask(what) {
    const page = await (await fetch(`/playground/history?channel=${this.channel}&${what}`)).json();
    for (const message of page.messages) this.keep(message);
    return page;
  }

  keep(message) {
    this.byTs.set(message.ts, message);
    putIn(this.all, message.ts);
    if (isReply(message)) {
      if (!this.threads.has(message.thread_ts)) this.threads.set(message.thread_ts, []);
      putIn(this.threads.get(message.thread_ts), message.ts);
    }
    if (inChannel(message)) putIn(this.main, message.ts);
  }
}

/** Whether a message stands in the channel itself, in a thread as well or not. */
export function inChannel(message) {
  return !isReply(message) || message.subtype === "thread_broadcast";
}

export function isReply(message) {
  return Boolean(message.thread_ts) && message.thread_ts !== message.ts;
}

function isFor(message, user) {
  return !message.only_for || message.only_for === user;
}

/** Put a moment into a sorted list of them, where most belong at the end. */
function putIn(list, ts) {
  let index = list.length;
  while (index > 0 && list[index - 1] > ts) index -= 1;
  if (list[index - 1] !== ts) list.splice(index, 0, ts);
}

function takeOut(list, ts) {
  const index = list.indexOf(ts);
  if (index >= 0) list.splice(index, 1);
}
