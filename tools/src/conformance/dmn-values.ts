import { parseDecimal, toText, type Value } from "@motlan/kernel/rules";
import { isContextValue, isListValue, isNumberValue, parseAt, sameValue } from "@motlan/kernel/rules/dmn";
import { attributeOf, childOf, childrenOf, textIn, type XmlElement } from "@motlan/kernel/xml";

/** A value as the kit writes it: a list, a context of components, or one value with the type of XML Schema. */
export function valueIn(node: XmlElement | undefined): Value {
  const list = childOf(node, "list");
  if (list) return attributeOf(list, "nil") === "true" ? null : childrenOf(list, "item").map(valueIn);
  const components = childrenOf(node, "component");
  if (components.length > 0) return new Map(components.map((component) => [attributeOf(component, "name") ?? "", valueIn(component)]));
  const value = childOf(node, "value");
  if (!value || attributeOf(value, "nil") === "true") return null;
  const text = textIn(value);
  switch ((attributeOf(value, "type") ?? "string").replace(/^.*:/, "")) {
    case "boolean":
      return text.trim() === "true";
    case "decimal":
    case "double":
    case "float":
    case "integer":
    case "int":
    case "long":
      return parseDecimal(text.trim());
    case "string":
      return text;
    default:
      return parseAt(text.trim());
  }
}

/** Equal as the kit's own runners compare: numbers to eight places, everything else exactly. */
export function isExpected(got: Value, expected: Value): boolean {
  if (isNumberValue(got) && isNumberValue(expected)) {
    return Math.abs(got.toNumber() - expected.toNumber()) < 1e-8 * Math.max(1, Math.abs(expected.toNumber()));
  }
  if (isListValue(got) && isListValue(expected)) {
    return got.length === expected.length && got.every((item, at) => isExpected(item, expected[at] ?? null));
  }
  if (isContextValue(got) && isContextValue(expected)) {
    return got.size === expected.size && [...got].every(([key, item]) => expected.has(key) && isExpected(item, expected.get(key) ?? null));
  }
  return sameValue(got, expected);
}

/** "3 instead of 4". */
export function difference(got: Value, expected: Value): string {
  return `${toText(got)} instead of ${toText(expected)}`;
}
