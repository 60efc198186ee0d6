// What the pages do beyond what they do without script. Every module looks for its own marks and leaves the rest alone.
import * as bar from "./bar.js";
import * as comments from "./comments.js";
import * as compose from "./compose.js";
import * as follows from "./follows.js";
import * as keys from "./keys.js";
import * as likes from "./likes.js";
import * as lists from "./lists.js";
import * as share from "./share.js";
import * as theme from "./theme.js";
import * as times from "./times.js";

for (const part of [theme, bar, likes, follows, comments, lists, share, keys, times, compose]) {
  part.begin(document);
}
