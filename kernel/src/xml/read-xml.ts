import { type Decision, no, yes } from "../decision.ts";
import type { XmlAttribute, XmlElement, XmlNode } from "./element.ts";

/** `malformed`: no well-formed XML; says `at`, the place in the text, and `what`. */
export type XmlFault = "malformed";

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE[^[\]>]*>|<\/([\w:.\-\u00b7-\uffff]+)\s*>|<([\w:.\-\u00b7-\uffff]+)((?:\s+[\w:.\-\u00b7-\uffff]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:.\-\u00b7-\uffff]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const XMLNS = "http://www.w3.org/XML/1998/namespace";
/** Files of people and programs we don't know: deeper than any model, and still no danger to the stack. */
const DEEPEST = 500;
/** A dozen is usual. Every element that declares one has a map of all in its reach, so that many on many would take minutes. */
const MOST_SPACES = 200;

interface Open {
  readonly tag: string;
  readonly spaces: ReadonlyMap<string, string>;
  readonly declares: ReadonlyMap<string, string>;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlNode[];
}

/** Reads a document with its namespaces. A document type with definitions of its own is refused, so that no entity can be blown up or fetched. */
export function readXml(text: string): Decision<XmlElement, XmlFault> {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const top: Open = { tag: "", spaces: new Map([["xml", XMLNS]]), declares: new Map(), attributes: [], children: [] };
  const open: Open[] = [top];
  for (let at = 0; at < bare.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(bare);
    if (!found) return no("malformed", { at, what: bare.slice(at, at + 30) });
    const what = take(found, open);
    if (what !== undefined) return no("malformed", { at, what });
  }
  const roots = top.children.filter((child) => typeof child !== "string");
  const [root] = roots;
  if (open.length > 1) return no("malformed", { at: bare.length, what: `<${open.at(-1)?.tag}> is not closed` });
  if (!root || roots.length > 1) return no("malformed", { at: 0, what: "one root element is wanted" });
  return yes(root);
}

/** Takes one token in; says what is wrong with it. */
function take([, cdata, closes, opens, attributes, empty, words]: RegExpExecArray, open: Open[]): string | undefined {
  const at = open.at(-1);
  if (!at) return "an end without its begin";
  if (cdata !== undefined) pushText(at, cdata);
  else if (words !== undefined) {
    if (open.length > 1) pushText(at, unescaped(words));
    else if (words.trim() !== "") return "text outside the root";
  } else if (closes !== undefined) {
    if (at.tag !== closes || open.length === 1) return `</${closes}> closes <${at.tag}>`;
    open.pop();
    open.at(-1)?.children.push(finished(at));
  } else if (opens !== undefined) {
    const made = begun(opens, attributes ?? "", at);
    if (typeof made === "string") return made;
    if (empty) at.children.push(finished(made));
    else open.push(made);
    if (open.length > DEEPEST) return "nested too deeply";
  }
  return undefined;
}

function pushText(at: Open, text: string): void {
  const last = at.children.length - 1;
  const before = at.children[last];
  if (typeof before === "string") at.children[last] = before + text;
  else at.children.push(text);
}

function begun(tag: string, text: string, around: Open): Open | string {
  const written = [...text.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [name, normal(double ?? single ?? "")] as const);
  const names = written.map(([name]) => name);
  if (new Set(names).size < names.length) return `an attribute of <${tag}> stands twice`;
  const declared = written.flatMap(([name, value]) =>
    name === "xmlns" ? [["", value] as const] : name.startsWith("xmlns:") ? [[name.slice(6), value] as const] : [],
  );
  const spaces = declared.length > 0 ? new Map([...around.spaces, ...declared]) : around.spaces;
  if (spaces.size > MOST_SPACES) return `<${tag}> declares too many namespaces`;
  const attributes = written
    .filter(([name]) => name !== "xmlns" && !name.startsWith("xmlns:"))
    .map(([name, value]) => ({ tag: name, name: local(name), space: name.includes(":") ? (spaces.get(prefix(name)) ?? "") : "", value }));
  return { tag, spaces, declares: new Map(declared), attributes, children: [] };
}

function finished({ tag, spaces, declares, attributes, children }: Open): XmlElement {
  return { tag, declares, name: local(tag), space: spaces.get(prefix(tag)) ?? "", attributes, children };
}

function prefix(tag: string): string {
  const at = tag.indexOf(":");
  return at < 0 ? "" : tag.slice(0, at);
}

function local(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? all;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    });
}

/** An attribute's white space is spaces, except where it is written as a reference. */
function normal(value: string): string {
  return unescaped(value.replace(/\r\n?|[\t\n]/g, " "));
}
