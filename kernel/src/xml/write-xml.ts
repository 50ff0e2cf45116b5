import type { XmlElement } from "./element.ts";

/** An element to be written; an attribute or child that is undefined is left out. */
export interface XmlTag {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly children: readonly (XmlTag | string | undefined)[];
}

/** Makes an element: `tag("task", { id: "a" }, "text", tag("child"))`. */
export function tag(name: string, attributes: XmlTag["attributes"] = {}, ...children: XmlTag["children"]): XmlTag {
  return { tag: name, attributes, children };
}

/** A whole document in UTF-8, indented where an element holds elements alone. */
export function writeXml(root: XmlTag): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}\n`;
}

function written({ tag: name, attributes, children }: XmlTag, indent: string): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${quoted(String(value))}"`]));
  const within = children.filter((child) => child !== undefined && child !== "");
  const open = `${indent}<${name}${pairs.join("")}`;
  if (within.length === 0) return `${open}/>`;
  if (within.some((child) => typeof child === "string")) {
    return `${open}>${within.map((child) => (typeof child === "object" ? written(child, "") : escaped(child ?? ""))).join("")}</${name}>`;
  }
  const lines = within.map((child) => (typeof child === "object" ? written(child, `${indent}  `) : ""));
  return `${open}>\n${lines.join("\n")}\n${indent}</${name}>`;
}

/** Gives back an element that was read: prefixes, order and every sign of its text as they were; comments are not kept. */
export function writeElement(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${asRead(root)}\n`;
}

function asRead({ tag: name, declares, attributes, children }: XmlElement): string {
  const spaces = [...declares].map(([prefix, uri]) => ` xmlns${prefix && `:${prefix}`}="${quoted(uri)}"`);
  const pairs = attributes.map((attribute) => ` ${attribute.tag}="${quoted(attribute.value)}"`);
  const open = `<${name}${spaces.join("")}${pairs.join("")}`;
  if (children.length === 0) return `${open}/>`;
  return `${open}>${children.map((child) => (typeof child === "string" ? escaped(child) : asRead(child))).join("")}</${name}>`;
}

/** Signs that XML 1.0 cannot hold at all are left out. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return text.replace(FORBIDDEN, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}

function quoted(text: string): string {
  return escaped(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}
