// Tells the server, once and when the page is left, how quickly it came and answered. No cookie, no name, no number.
const told = {};
let shift = { sum: 0, first: 0, last: 0 };
let slowest = new Map();
let sent = false;

function watch(type, take, options) {
  if (PerformanceObserver.supportedEntryTypes?.includes(type)) {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
  }
}

// Shifts count by the worst burst: less than a second apart, five seconds at most.
function shifted(entry) {
  if (entry.hadRecentInput) {
    return;
  }
  const at = entry.startTime;
  shift = at - shift.last < 1000 && at - shift.first < 5000
    ? { sum: shift.sum + entry.value, first: shift.first, last: at }
    : { sum: entry.value, first: at, last: at };
  told.cls = Math.max(told.cls, shift.sum);
}

// Of many interactions the slowest one in fifty is left out.
function answered(entry) {
  if (entry.interactionId) {
    slowest.set(entry.interactionId, Math.max(slowest.get(entry.interactionId) ?? 0, entry.duration));
    const longest = [...slowest].sort((one, other) => other[1] - one[1]).slice(0, 10);
    slowest = new Map(longest);
    const left = Math.floor((performance.interactionCount ?? longest.length) / 50);
    told.inp = longest[Math.min(left, longest.length - 1)][1];
  }
}

function tell() {
  if (!sent && document.visibilityState === "hidden") {
    sent = true;
    navigator.sendBeacon("/vitals", JSON.stringify({ path: location.pathname, ...told }));
  }
}

export function begin() {
  if (document.visibilityState === "hidden" || !navigator.sendBeacon || !window.PerformanceObserver) {
    return;
  }
  const loading = performance.getEntriesByType("navigation")[0];
  if (loading?.responseStart > 0) {
    told.ttfb = Math.max(0, loading.responseStart - (loading.activationStart ?? 0));
  }
  if (PerformanceObserver.supportedEntryTypes?.includes("layout-shift")) {
    told.cls = 0;
  }
  watch("largest-contentful-paint", (entry) => (told.lcp = entry.startTime));
  watch("first-input", (entry) => {
    told.fid = entry.processingStart - entry.startTime;
    told.inp ??= entry.duration;
  });
  watch("event", answered, { durationThreshold: 40 });
  watch("layout-shift", shifted);
  document.addEventListener("visibilitychange", tell);
}
