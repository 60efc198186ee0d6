// Tells our server what goes wrong in our scripts: each once, few a page, never what anybody typed.
const MOST = 5;
const told = new Set();

function tell(fault) {
  const stack = String(fault.stack ?? "").slice(0, 4000);
  const sort = `${fault.type} ${fault.message} ${stack}`;
  if (told.size >= MOST || told.has(sort)) return;
  told.add(sort);
  const body = JSON.stringify({ ...fault, message: String(fault.message).slice(0, 1000), stack, page: location.pathname });
  navigator.sendBeacon?.("/browser-errors", new Blob([body], { type: "application/json" }));
}

export function begin() {
  addEventListener("error", (event) => {
    if (event.target !== window) return; // a picture, say
    const { error, message, filename, lineno } = event;
    tell({ type: error?.name ?? "Error", message: error?.message ?? message, stack: error?.stack, file: filename, line: lineno });
  });
  addEventListener("unhandledrejection", ({ reason }) => {
    const isError = reason instanceof Error;
    if (isError && (reason.name === "AbortError" || reason.name === "NetworkError")) return;
    tell({ type: isError ? reason.name : "Rejected", message: isError ? reason.message : "", stack: reason?.stack });
  });
}
