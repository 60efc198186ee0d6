// Lets the picture that a page is for come and be seen first: the scripts would share its line, and all works without
// them until then.
const PATIENCE = 3_000;

const lead = document.querySelector("img[fetchpriority=high]");
const late = new Promise((done) => setTimeout(done, PATIENCE));
const painted = new Promise((done) => {
  if (document.hidden || !window.PerformanceObserver) {
    done();
  } else {
    new PerformanceObserver(done).observe({ type: "paint", buffered: true });
  }
});
Promise.race([late, Promise.all([painted, lead?.decode().catch(() => {})])]).then(() => {
  import("./everywhere.js");
  import("./moltgram.js");
});
