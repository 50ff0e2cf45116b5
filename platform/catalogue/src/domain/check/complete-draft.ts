import { faultsOf, isMembers, type Shape } from "./shape.ts";

/**
 * A half-made document with something harmless in place of what is missing or misshapen, so that the rest can be examined. Nothing the person wrote is lost where
 * it has the shape; what stands in says nothing of its own.
 */
export function completeDraft(shape: Shape, value: unknown): unknown {
  if (faultsOf(shape, value, "").length === 0) return value;
  if (shape.anyOf !== undefined) return completeDraft(nearestOf(shape.anyOf, value), value);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  switch (shape.type) {
    case "object":
      return completeObject(shape, isMembers(value) ? value : {});
    case "array":
      return completeList(shape, Array.isArray(value) ? value : []);
    case "string":
      return someText(shape);
    case "integer":
    case "number":
      return shape.minimum ?? 0;
    case "boolean":
      return false;
    default:
      return value;
  }
}

function completeObject(shape: Shape, value: Readonly<Record<string, unknown>>): unknown {
  const [pattern] = Object.values(shape.patternProperties ?? {});
  const names = new Set([...Object.keys(value), ...(shape.required ?? [])]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const inner = shape.properties?.[name] ?? pattern;
      return inner === undefined || (value[name] === undefined && pattern !== undefined) ? [] : [[name, completeDraft(inner, value[name])]];
    }),
  );
}

function completeList({ items, minItems = 0 }: Shape, value: readonly unknown[]): unknown {
  if (items === undefined) return value;
  const made = value.map((item) => completeDraft(items, item));
  return made.length >= minItems ? made : [...made, completeDraft(items, undefined)];
}

/** "null" is FEEL as well as text. */
const TEXTS = ["null", "x", "01", "x.draft"];

function someText({ pattern, format }: Shape): string {
  if (format === "date") return "2000-01-01";
  return TEXTS.find((text) => pattern === undefined || new RegExp(pattern).test(text)) ?? "x";
}

function nearestOf(shapes: readonly Shape[], value: unknown): Shape {
  const [first = {}] = shapes.toSorted((a, b) => faultsOf(a, value, "").length - faultsOf(b, value, "").length);
  return first;
}
