import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributeOf, childOf, decodeXml, readXml, tag, textIn, writeXml } from "./index.ts";

function read(text: string) {
  const found = readXml(text);
  if (!found.ok) throw new Error(JSON.stringify(found.about));
  return found.value;
}

describe("readXml", () => {
  it("knows namespaces by what they mean, not by their prefix", () => {
    const root = read('<a:x xmlns:a="urn:1" xmlns="urn:2" a:k="1" k="2"><y/><a:y xmlns:a="urn:3"/></a:x>');
    expect([root.space, ...root.attributes.map(({ space }) => space)]).toEqual(["urn:1", "urn:1", ""]);
    expect(root.children).toMatchObject([{ space: "urn:2" }, { space: "urn:3" }]);
  });

  it("reads references, sections and line ends as XML says", () => {
    expect(textIn(read("<a>&lt;&#x1F600;&#225;<![CDATA[<b>&amp;]]>\r\nx<!-- y --></a>"))).toBe("<😀á<b>&amp;\nx");
    expect(attributeOf(read("<a k='x\n\"y&#10;'/>"), "k")).toBe('x "y\n');
  });

  it.each([
    "<a>",
    "<a></b>",
    "</a>",
    "<a/><b/>",
    "<a x='1' x='2'/>",
    "x<a/>",
    "",
    "<a x=1/>",
    '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
    "<".repeat(9),
  ])("refuses %j", (text) => expect(readXml(text).ok).toBe(false));

  it("refuses what is nested without end", () => expect(readXml("<a>".repeat(100_000)).ok).toBe(false));
});

describe("writeXml", () => {
  it("gives back any text and any attribute", () => {
    const legal = fc
      .array(fc.constantFrom("<", ">", "&", "'", '"', "\r", "\n", "\t", " ", "]]>", "á", "😀", "&lt;", "x"), { maxLength: 12 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(legal, legal, (text, value) => {
        const root = read(writeXml(tag("a", { k: value, none: undefined }, tag("b", {}, text))));
        expect([attributeOf(root, "k"), textIn(childOf(root, "b")), attributeOf(root, "none")]).toEqual([value, text, undefined]);
      }),
    );
  });
});

describe("decodeXml", () => {
  const text = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>é</a>`;
  it.each([
    ["as declared", Buffer.from(text("ISO-8859-1"), "latin1")],
    ["UTF-8", Buffer.from(text("UTF-8"))],
    ["UTF-8 without a declaration", Buffer.from("<a>é</a>")],
    ["with a mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text("utf-8"))])],
    ["UTF-16", Buffer.from(`\ufeff${text("UTF-16")}`, "utf16le")],
    ["an unknown name", Buffer.from(text("x-none"))],
  ])("%s", (_, bytes) => expect(textIn(read(decodeXml(bytes)))).toBe("é"));
});
