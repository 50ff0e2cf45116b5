import { createHash } from "node:crypto";
import type { Book } from "./book.ts";
import type { PortalKey } from "./portal-key.ts";
import type { Row } from "./rules.ts";

/** Fetches the results a row names and puts them into the person's own store; what is there already is left. */
export async function storeResults(book: Book, key: PortalKey, row: Row, nodeUrl: string | undefined): Promise<void> {
  const listed: readonly unknown[] = Array.isArray(row.DanhSachGiayToKetQua) ? row.DanhSachGiayToKetQua : [];
  for (const one of listed) {
    const { GiayToId, TenGiayTo, DuongDanTepTinKetQua } = asTexts(one);
    if (GiayToId === undefined || DuongDanTepTinKetQua === undefined) continue;
    if (book.read().stored.some(({ documentId }) => documentId === GiayToId)) continue;
    const url = new URL(DuongDanTepTinKetQua);
    const address = nodeUrl === undefined ? url.href : new URL(`${url.pathname}${url.search}`, nodeUrl).href;
    const bytes = await fetchResult(address, await key.sign({ documentId: GiayToId, code: String(row.MaHoSo) }));
    if (bytes === undefined) continue;
    const contents = book.read();
    const stored = {
      ...{ owner: String(row.MaDoiTuong ?? ""), documentId: GiayToId, name: TenGiayTo ?? "", code: String(row.MaHoSo) },
      ...{ sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length },
    };
    if (!contents.stored.some(({ documentId }) => documentId === GiayToId))
      book.write({ ...contents, stored: [...contents.stored, stored] });
  }
}

async function fetchResult(url: string, message: object): Promise<Buffer | undefined> {
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(message), signal: AbortSignal.timeout(10_000) });
    const { content } = asTexts(response.ok ? await response.json() : {});
    return content === undefined ? undefined : Buffer.from(content, "base64");
  } catch {
    return undefined;
  }
}

function asTexts(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([name, text]) => (typeof text === "string" ? [[name, text]] : [])));
}
