/** An element of an XML document: its name as written, the same without prefix, and the namespace it means. `declares` are the prefixes it makes known ("" for none). */
export interface XmlElement {
  readonly tag: string;
  readonly name: string;
  readonly space: string;
  readonly declares: ReadonlyMap<string, string>;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
}

/** Declarations of namespaces (`xmlns`) are not among the attributes. */
export interface XmlAttribute {
  readonly tag: string;
  readonly name: string;
  readonly space: string;
  readonly value: string;
}

export type XmlNode = XmlElement | string;

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

/** The child elements, all or those of one name, whatever their prefix. */
export function childrenOf(of: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return of?.children.filter(isElement).filter((child) => name === undefined || child.name === name) ?? [];
}

export function childOf(of: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(of, name)[0];
}

/** The value of an attribute by its name without prefix. */
export function attributeOf(of: XmlElement | undefined, name: string): string | undefined {
  return of?.attributes.find((attribute) => attribute.name === name)?.value;
}

/** All text within, markup left out. */
export function textIn(of: XmlElement | undefined): string {
  return of?.children.map((child) => (isElement(child) ? textIn(child) : child)).join("") ?? "";
}

/** Every element within, itself first, in the document's order. */
export function everyElement(of: XmlElement): readonly XmlElement[] {
  return [of, ...childrenOf(of).flatMap(everyElement)];
}
