import { readFileSync } from "node:fs";
import packed from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const [, , out, width, perSheet, ...files] = process.argv;
const W = +width,
  H = W === 360 ? 1150 : 1000;
const size = (f) => {
  const b = readFileSync(f);
  return [b.readUInt32BE(16), b.readUInt32BE(20)];
};
const b = await chromium.launch({
  executablePath: await packed.executablePath(),
  args: ["--no-sandbox", "--headless=shell", "--disable-gpu"],
});
const slices = [];
for (const f of files) {
  const [, h] = size(f);
  const data = readFileSync(f).toString("base64");
  for (let y = 0; y < h; y += H)
    slices.push({ f: f.split("/").slice(-1)[0].replace(".png", "") + (y ? ` +${y}` : ""), y, hh: Math.min(H, h - y), data });
}
let n = 0;
for (let i = 0; i < slices.length; i += +perSheet) {
  const part = slices.slice(i, i + +perSheet);
  const p = await b.newPage({ viewport: { width: part.length * (W + 10) + 10, height: H + 40 } });
  await p.setContent(
    `<body style="margin:5px;background:#777;display:flex;gap:10px">${part.map((s) => `<div style="width:${W}px"><div style="font:14px sans-serif;color:#fff">${s.f}</div><div style="width:${W}px;height:${s.hh}px;background:url(data:image/png;base64,${s.data}) 0 -${s.y}px no-repeat"></div></div>`).join("")}</body>`,
  );
  await p.screenshot({ path: `${out}-${n++}.png` });
  await p.close();
}
console.log(n);
await b.close();
