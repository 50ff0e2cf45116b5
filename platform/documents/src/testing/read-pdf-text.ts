import { inflateSync } from "node:zlib";

/**
 * The text of a PDF that this room made, as a reader would copy it: glyph numbers through each font's ToUnicode map, strings joined as they
 * are drawn. Enough to prove that Vietnamese comes out as it went in, without a tool of the machine.
 */
export function readPdfText(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString("latin1");
  const objects = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number, body]) => [Number(number), body ?? ""]),
  );
  const maps = new Map<string, ReadonlyMap<string, string>>();
  for (const body of objects.values()) {
    for (const [, name, font] of body.matchAll(/\/([\w+-]+-\d+) (\d+) 0 R/g)) {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(font)) ?? "")?.[1];
      if (name && cmap) maps.set(name, readMap(streamOf(objects.get(Number(cmap)) ?? "")));
    }
  }
  const contents = [...objects.values()].filter((body) => body.includes("FlateDecode") && !body.includes("/Length1")).map(streamOf);
  return contents
    .filter((content) => content.includes(" Tf"))
    .map((content) => readContent(content, maps))
    .join("\n")
    .normalize("NFC");
}

function readContent(content: string, maps: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let map: ReadonlyMap<string, string> | undefined;
  let lines = "";
  let at = "";
  for (const [, font, hex, , y] of content.matchAll(
    /\/([\w+-]+-\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj|(?:[-\d.]+ ){4}([-\d.]+) ([-\d.]+) Tm/g,
  )) {
    if (font) map = maps.get(font);
    if (y !== undefined && y !== at) lines += "\n";
    if (y !== undefined) at = y;
    if (hex) lines += (hex.match(/.{4}/g) ?? []).map((glyph) => map?.get(glyph.toUpperCase()) ?? "�").join("");
  }
  return lines;
}

function readMap(cmap: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, glyph = "", hex = ""] of cmap.matchAll(/<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>/g)) {
    found.set(glyph.toUpperCase(), Buffer.from(hex, "hex").swap16().toString("utf16le"));
  }
  return found;
}

/** By its declared length: one stream in 256 ends with a byte that reads as the end of a line. */
function streamOf(body: string): string {
  const start = /stream\r?\n/.exec(body);
  const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(body)?.[1] ?? 0);
  const data = start === null ? "" : body.slice(start.index + start[0].length, start.index + start[0].length + length);
  try {
    return inflateSync(Buffer.from(data, "latin1")).toString("latin1");
  } catch {
    return data;
  }
}
