import type { HalfFilter, Period } from "@motlan/exchange";

export const EXCHANGE_PATH = "/ban-lam-viec/ket-noi";
export const LINES_PATH = `${EXCHANGE_PATH}/nhat-ky`;

/** The lines behind a figure. */
export function linesPath(period: Period, filter: Partial<HalfFilter>, path = LINES_PATH): string {
  const asked = Object.entries(filter).flatMap(([name, value]) =>
    value === "" || value === false ? [] : [[WORDS[name] ?? name, value === true ? "1" : String(value)]],
  );
  return `${path}?${new URLSearchParams([["ky", PERIOD_WORDS[period]], ...asked])}`;
}

export const PERIOD_WORDS = { hour: "gio", day: "ngay" } as const;

export const WORDS: Readonly<Record<string, string>> = {
  side: "chieu",
  client: "he-thong",
  service: "dich-vu",
  fault: "ly-do",
  overAsked: "qua-muc-dich",
  refused: "tu-choi",
};

export const JOININGS_PATH = `${EXCHANGE_PATH}/de-nghi`;
export const NODE_PATH = `${EXCHANGE_PATH}/nut`;
export const DIAGNOSIS_PATH = `${EXCHANGE_PATH}/kiem-tra`;
export const nodePath = (node: string): string => `${NODE_PATH}?${new URLSearchParams({ nut: node })}`;

export const EVENTS_PATH = `${EXCHANGE_PATH}/su-kien`;
/** What a registry's main node refused. */
export const WRITES_PATH = `${EXCHANGE_PATH}/chua-ghi`;
export const HALVES_PATH = `${EXCHANGE_PATH}/khong-khop`;
/** Files given to and fetched from other nodes. */
export const FILES_PATH = `${EXCHANGE_PATH}/tep`;
