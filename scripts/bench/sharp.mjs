// What RenditionRates measures, done by sharp: FOLDER COUNT FORMAT SECONDS. One picture at a time, on one thread.
import { createRequire } from "node:module";
import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const sharp = createRequire(join(process.cwd(), "package.json"))("sharp");
const [folder, count, format, seconds] = process.argv.slice(2);
sharp.concurrency(1);
sharp.cache(false);

// The settings of FrameEncoder and AvifEncoder in the words of sharp, by what comes out: as alike as ours (SSIM) or a
// little more. Effort 2 is libaom's speed 7.
const settings = {
  jpeg: { quality: 90 },
  webp: { quality: 84, effort: 4 },
  avif: { quality: 52, effort: 2, chromaSubsampling: "4:2:0" },
};
const target = join(mkdtempSync(join(tmpdir(), "sharp-")), "made");

async function run() {
  const start = process.hrtime.bigint();
  const busy = process.cpuUsage();
  const end = start + BigInt(seconds) * 1_000_000_000n;
  let bytes = 0;
  let done = 0;
  while (process.hrtime.bigint() < end) {
    const picture = join(folder, `${(done % Number(count)) + 1}.jpg`);
    const smaller = sharp(picture).resize({ width: 1080, withoutEnlargement: true });
    await smaller.toFormat(format, settings[format]).toFile(target);
    bytes += statSync(target).size;
    done++;
  }
  const used = process.cpuUsage(busy);
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const byProcessor = (done * 1e6) / (used.user + used.system);
  return `${(done / wall).toFixed(3)} ${byProcessor.toFixed(3)} ${Math.round(bytes / done)}`;
}

await run();
console.log(await run());
