// The speed of a story: its pauses, and whether it is paused, skips ahead or has been stopped.

/** Thrown where somebody took over; its message says so. */
export class Stopped extends Error {}

const TICK = 40;

/** Between two letters. */
const LETTER = 24;

/** From this speed on nobody could see the letters come. */
const VISIBLE = 8;

const calm = matchMedia("(prefers-reduced-motion: reduce)");

export class Pace {
  /** `times` as fast as one reads. */
  constructor(times) {
    Object.assign(this, { times, paused: false, skipping: false, stopped: null });
  }

  stop(words = "") {
    this.stopped = new Stopped(words);
  }

  /** Hurry until the next part begins. */
  skip() {
    this.skipping = true;
    this.paused = false;
  }

  /** The next part begins. */
  arrive() {
    this.skipping = false;
  }

  /** A moment of real time, longer while it is paused. */
  async tick() {
    do {
      if (this.stopped) throw this.stopped;
      await new Promise((resolve) => setTimeout(resolve, this.paused ? 100 : TICK / Math.min(this.times, VISIBLE)));
    } while (this.paused);
    if (this.stopped) throw this.stopped;
  }

  /** So many milliseconds of reading. */
  async wait(milliseconds) {
    let left = milliseconds / this.times;
    do {
      const began = performance.now();
      await this.tick();
      left -= this.paused ? 0 : performance.now() - began;
    } while (left > 0 && !this.skipping);
  }

  /** Between two letters; false where the whole is to be written at once. */
  async letter() {
    if (calm.matches || this.skipping || this.times > VISIBLE) return false;
    await this.wait(LETTER);
    return true;
  }
}
