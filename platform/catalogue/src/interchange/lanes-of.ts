import { attributeOf, childrenOf, everyElement, textIn, type XmlElement } from "@motlan/kernel/xml";

/** The innermost lane of each shape by its id; a process without lanes is one lane, called as its pool or itself. What lies in a sub-process stands where that stands. */
export function lanesOf(process: XmlElement, root: XmlElement): ReadonlyMap<string, string> {
  const lanes = new Map<string, string>();
  const whole = poolOf(process, root);
  if (whole !== undefined) for (const node of childrenOf(process)) lanes.set(attributeOf(node, "id") ?? "", whole);
  // Outer lanes come first in the document, so inner ones overwrite them.
  for (const lane of everyElement(process).filter(({ name }) => name === "lane")) {
    const name = attributeOf(lane, "name") ?? "";
    if (name.trim() === "") continue;
    for (const reference of childrenOf(lane, "flowNodeRef")) lanes.set(textIn(reference).trim(), name);
  }
  return lanes;
}

function poolOf(process: XmlElement, root: XmlElement): string | undefined {
  const id = attributeOf(process, "id");
  const pool = everyElement(root).find(
    (element) => element.name === "participant" && attributeOf(element, "processRef")?.replace(/^.*:/, "") === id,
  );
  return [attributeOf(pool, "name"), attributeOf(process, "name")].find((name) => name !== undefined && name.trim() !== "");
}
