import type { Finding } from "@motlan/catalogue/declare";
import type { Json, Text } from "@motlan/kernel";
import type { List, Section } from "../boxes/box.ts";
import { pageAt, partAt } from "../parts/part.ts";

/** What the examiner says, with the box it speaks of by its name: "Tóm tắt cho người dân, tiếng Anh: …". */
export function sayFinding(document: Json, { place, vi, en }: Finding): Text {
  const names = namesIn(partAt(place).sections(document, pageAt(place)));
  const nearest = [place, ...ancestorsOf(place)].find((path) => names.has(path));
  const name = nearest === undefined ? undefined : names.get(nearest);
  if (name === undefined) return { vi, en };
  const language = nearest === place ? undefined : LANGUAGES[place.slice(place.lastIndexOf(".") + 1)];
  const said = (word: "vi" | "en", sentence: string) => `${name[word]}${language === undefined ? "" : `, ${language[word]}`}: ${sentence}`;
  return { vi: said("vi", vi), en: said("en", en) };
}

const LANGUAGES: Readonly<Record<string, Text>> = {
  vi: { vi: "tiếng Việt", en: "Vietnamese" },
  en: { vi: "tiếng Anh", en: "English" },
};

/** Every place of these sections as a designer would name it: the entries it stands in, then the box. */
function namesIn(sections: readonly Section[]): ReadonlyMap<string, Text> {
  const names = new Map<string, Text>();
  const add = (path: string, around: Text | undefined, { vi, en }: Text) => {
    names.set(path, around === undefined ? { vi, en } : { vi: `${around.vi} › ${vi}`, en: `${around.en} › ${en}` });
    return names.get(path);
  };
  const addList = ({ path, title, one, entries }: List, around: Text | undefined) => {
    add(path, around, title);
    for (const [index, entry] of entries.entries()) {
      const name = add(entry.path, around, { vi: capital(`${one.vi} ${index + 1}`), en: capital(`${one.en} ${index + 1}`) });
      for (const box of [...entry.boxes, ...(entry.more ?? [])]) if (box.path !== entry.path) add(box.path, name, box.label);
      for (const list of entry.lists ?? []) addList(list, name);
    }
  };
  for (const { boxes = [], lists = [] } of sections) {
    for (const box of boxes) add(box.path, undefined, box.label);
    for (const list of lists) addList(list, undefined);
  }
  return names;
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase("vi") + text.slice(1);
}

/** "a.b.c" → "a.b", "a". */
export function ancestorsOf(path: string): string[] {
  const parts = path.split(".");
  return parts.map((_, index) => parts.slice(0, parts.length - 1 - index).join(".")).filter((one) => one !== "");
}
