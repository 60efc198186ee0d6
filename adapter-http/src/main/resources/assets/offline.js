// Lets the browser keep what pages need without a connection; only where it trusts the way here.
import { workerAddress } from "./page.js";

export function begin() {
  if (!isSecureContext || !navigator.serviceWorker) {
    return;
  }
  const register = () =>
    navigator.serviceWorker.register(workerAddress("/sw.js"), { scope: "/", updateViaCache: "none" }).catch(() => {});
  document.readyState === "complete" ? register() : addEventListener("load", register, { once: true });
}
