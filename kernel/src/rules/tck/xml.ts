/** An element of an XML document, its prefixes dropped. Enough for the test models; no entity is ever fetched. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;

export function parseXml(text: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  for (const [, cdata, closes, name, attributes, empty, words] of text.matchAll(TOKEN)) {
    const at = open.at(-1) ?? root;
    if (cdata !== undefined) at.text += cdata;
    else if (words !== undefined) at.text += unescapeXml(words);
    else if (closes) open.pop();
    else if (name) {
      const made: Element = { name: local(name), attributes: attributesOf(attributes ?? ""), children: [], text: "" };
      at.children.push(made);
      if (!empty) open.push(made);
    }
  }
  return root;
}

function local(name: string): string {
  return name.replace(/^.*:/, "");
}

function attributesOf(text: string): Record<string, string> {
  const found = text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries([...found].map(([, name, double, single]) => [local(name ?? ""), unescapeXml(double ?? single ?? "")]));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (all, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined || decimal !== undefined) return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    return ENTITIES[name ?? ""] ?? all;
  });
}

export function child(of: Element | undefined, name: string): Element | undefined {
  return of?.children.find((element) => element.name === name);
}

export function all(of: Element | undefined, name: string): readonly Element[] {
  return of?.children.filter((element) => element.name === name) ?? [];
}

/** Every element of that name, however deep. */
export function deep(of: Element, name: string): readonly Element[] {
  return of.children.flatMap((element) => [...(element.name === name ? [element] : []), ...deep(element, name)]);
}
