import { foldVietnamese } from "@motlan/formats";

const SHORT_FORMS: Readonly<Record<string, string>> = {
  tp: "thanh pho",
  hcm: "ho chi minh",
  tphcm: "thanh pho ho chi minh",
  hn: "ha noi",
  tx: "thi xa",
  tt: "thi tran",
  dk: "dac khu",
  q: "quan",
  h: "huyen",
  p: "phuong",
  x: "xa",
  t: "tinh",
};

/** The words of an address or a name, without marks, short forms written out: "P.1, Q3 TP.HCM" → phuong 1 quan 3 thanh pho ho chi minh. */
export function searchWords(text: string): readonly string[] {
  return foldVietnamese(text)
    .replace(/\b([pq])\.?(\d+)\b/g, "$1 $2")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .flatMap((word) => (SHORT_FORMS[word] ?? word).split(" "))
    .map((word) => word.replace(/^0+(?=\d)/, ""));
}
