// Keeps "5 min" true while a page stays open. The server wrote it first, in the same words.
import { text } from "./page.js";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

export function begin() {
  refresh();
  setInterval(refresh, 30_000);
}

export function refresh() {
  for (const time of document.querySelectorAll("time[datetime]")) {
    const seconds = (Date.now() - Date.parse(time.dateTime)) / 1000;
    if (seconds < 30 * DAY) {
      const line = ago(seconds);
      if (time.textContent !== line) {
        time.textContent = line;
      }
    }
  }
}

function ago(seconds) {
  if (seconds < MINUTE) {
    return text("time.now");
  }
  if (seconds < HOUR) {
    return text("time.minutes", Math.floor(seconds / MINUTE));
  }
  if (seconds < DAY) {
    return text("time.hours", Math.floor(seconds / HOUR));
  }
  return seconds < WEEK ? text("time.days", Math.floor(seconds / DAY)) : text("time.weeks", Math.floor(seconds / WEEK));
}
