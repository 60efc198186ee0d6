// What the pages do beyond what they do without script. The modules below serve every page; those for some pages come
// only where their mark stands, so that no page loads what it has no use for.
import * as bar from "./bar.js";
import * as faults from "./faults.js";
import * as follows from "./follows.js";
import * as keys from "./keys.js";
import * as likes from "./likes.js";
import * as lists from "./lists.js";
import * as offline from "./offline.js";
import * as share from "./share.js";
import * as theme from "./theme.js";
import * as times from "./times.js";

const onDemand = {
  "[data-search]": () => import("./explore.js"),
  "[data-counts]": () => import("./counts.js"),
  "[data-status]": () => import("./status.js"),
  "[data-slides]": () => import("./carousel.js"),
  "[data-lightbox]": () => import("./lightbox.js"),
  "[data-film]": () => import("./film.js"),
  "[data-save]": () => import("./save.js"),
  "[data-say]": () => import("./comments.js"),
  "[data-onlook]": () => import("./onlook.js"),
  "[data-ring]": () => import("./seen.js"),
  "[data-stories]": () => import("./stories.js"),
  "[data-deeds]": () => import("./activity.js"),
  "[data-live]": () => import("./live.js"),
  "[data-further]": () => import("./further.js"),
  "[data-compose]": () => import("./compose.js"),
  "[data-chat]": () => import("./chat.js"),
  "[data-names]": () => import("./inbox.js"),
  "[data-left]": () => import("./left.js"),
  "body": () => import("./vitals.js"),
  "[data-pin]": () => import("./pins.js"),
};

for (const part of [faults, theme, bar, likes, follows, lists, share, keys, times, offline]) {
  part.begin(document);
}
const loading = Object.entries(onDemand)
  .filter(([mark]) => document.querySelector(mark))
  .map(([, load]) => load().then((part) => part.begin(document)));
Promise.all(loading).then(() => (document.documentElement.dataset.begun = "yes"));
