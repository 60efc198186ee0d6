// Prints what a report of Lighthouse says on one line, after a number to sort by: less is better.
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
const scores = ["performance", "accessibility", "best-practices", "seo"].map((name) =>
  Math.round(report.categories[name].score * 100),
);
const lcp = report.audits["largest-contentful-paint"].numericValue;
const shift = report.audits["cumulative-layout-shift"].numericValue;
const script = report.audits["network-requests"].details.items
  .filter((request) => request.resourceType === "Script")
  .reduce((sum, request) => sum + request.transferSize, 0);
const good = Math.min(...scores) >= 98 && lcp < 1500 && shift < 0.0005 && script <= 30_000;
console.log(
  `${String(Math.round(lcp)).padStart(6, "0")} ${scores.join(" / ")}   LCP ${(lcp / 1000).toFixed(2)} s   ` +
    `CLS ${shift.toFixed(3)}   scripts ${(script / 1000).toFixed(1)} kB   ${good ? "good" : "short"}`,
);
