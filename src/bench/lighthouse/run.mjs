// Looks at pages of a running service (`mvn quarkus:dev`) with Lighthouse's mobile preset and writes the section of docs/benchmarks.md:
//   npm install && node run.mjs http://localhost:8080
// Scores are of one run each; nothing is concluded from them by a test.

import { readFileSync, writeFileSync } from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const PAGES = ["/", "/t/QUOCGIA", "/figures", "/offline"];
const LIMITS = { performance: 95, accessibility: 100, "best-practices": 100 };
const WEAK = { rttMs: 400, throughputKbps: 400, requestLatencyMs: 1500, downloadThroughputKbps: 360, uploadThroughputKbps: 360, cpuSlowdownMultiplier: 4 };
const LCP_LIMIT = 3;
const FILE = new URL("../../../docs/benchmarks.md", import.meta.url);

const service = process.argv[2] ?? "http://localhost:8080";
const chrome = await launch({ chromePath: "/usr/bin/chromium", chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu"] });

async function look(path, throttling) {
  const options = { port: chrome.port, output: "json", onlyCategories: Object.keys(LIMITS), logLevel: "error" };
  const { lhr } = await lighthouse(service + path, options, throttling && { extends: "lighthouse:default", settings: { throttling } });
  return lhr;
}

const verdict = holds => (holds ? "holds" : "missed");
const lines = [];
for (const path of PAGES) {
  const report = await look(path);
  for (const [name, limit] of Object.entries(LIMITS)) {
    const score = Math.round(report.categories[name].score * 100);
    lines.push(`| ${path} ${name} | ${score} | at least ${limit} | ${verdict(score >= limit)} |`);
  }
}
const weak = (await look("/", WEAK)).audits["largest-contentful-paint"].numericValue / 1000;
lines.push(`| / largest contentful paint at 400 kbit/s and 400 ms, s | ${weak.toFixed(2)} | at most ${LCP_LIMIT} | ${verdict(weak <= LCP_LIMIT)} |`);
await chrome.kill();

const section = `## Lighthouse

Measured on ${new Date().toISOString().slice(0, 10)}, by \`src/bench/lighthouse\` against \`mvn quarkus:dev\`.

| what | figure | limit | verdict |
| --- | --- | --- | --- |
${lines.join("\n")}

`;
const page = readFileSync(FILE, "utf8");
const known = /^## Lighthouse$[\s\S]*?(?=^## |$(?![\s\S]))/m;
writeFileSync(FILE, known.test(page) ? page.replace(known, section) : page.replace(/^## Rates$/m, `${section}## Rates`));
console.log(lines.join("\n"));
