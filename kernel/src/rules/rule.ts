/**
 * A rule as it is stored and sent: plain JSON, made from FEEL by `@motlan/kernel/rules/parse` and run by `evaluate`.
 * Numbers are kept as text so that no binary fraction ever stands between the law's figure and ours.
 */
export type Rule =
  | { readonly is: "null" }
  | { readonly is: "boolean"; readonly value: boolean }
  | { readonly is: "string"; readonly value: string }
  | { readonly is: "number"; readonly value: string }
  /** `@"2026-01-01"`: a date, time, date and time or duration, told apart by its look. */
  | { readonly is: "at"; readonly value: string }
  /** A fact, a local name, or `?`, the value under test. */
  | { readonly is: "name"; readonly name: string }
  | { readonly is: "path"; readonly of: Rule; readonly name: string }
  | { readonly is: "arithmetic"; readonly op: ArithmeticOp; readonly left: Rule; readonly right: Rule }
  | { readonly is: "negate"; readonly of: Rule }
  | { readonly is: "compare"; readonly op: CompareOp; readonly left: Rule; readonly right: Rule }
  | { readonly is: "and" | "or"; readonly left: Rule; readonly right: Rule }
  | { readonly is: "between"; readonly of: Rule; readonly low: Rule; readonly high: Rule }
  | { readonly is: "in"; readonly of: Rule; readonly tests: readonly Test[]; readonly not: boolean }
  | { readonly is: "if"; readonly when: Rule; readonly yes: Rule; readonly no: Rule }
  | { readonly is: "for" | "some" | "every"; readonly each: readonly Each[]; readonly do: Rule }
  | { readonly is: "list"; readonly items: readonly Rule[] }
  | { readonly is: "context"; readonly entries: readonly Entry[] }
  | RangeRule
  | { readonly is: "filter"; readonly of: Rule; readonly where: Rule }
  /** `names` only where a function of the rule's own is called by parameter names. */
  | { readonly is: "call"; readonly of: Rule; readonly args: readonly Rule[]; readonly names?: readonly string[] }
  | { readonly is: "function"; readonly params: readonly string[]; readonly body: Rule }
  | { readonly is: "instance"; readonly of: Rule; readonly type: TypeRule };

export type ArithmeticOp = "+" | "-" | "*" | "/" | "**";
export type CompareOp = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** An interval. An end that is absent (`> 5`) is open to infinity. */
export interface RangeRule {
  readonly is: "range";
  readonly low?: Rule;
  readonly high?: Rule;
  readonly lowIn: boolean;
  readonly highIn: boolean;
}

/** One unary test. `asks` when it is itself a question about `?`, otherwise it is a value or a range to be matched. */
export interface Test {
  readonly asks: boolean;
  readonly rule: Rule;
}

/** One loop of `for`, `some` or `every`: over a list or a range, or, with `to`, from number to number in either direction. */
export interface Each {
  readonly name: string;
  readonly in: Rule;
  readonly to?: Rule;
}

export interface Entry {
  readonly key: string;
  readonly value: Rule;
}

/** The type named after `instance of`. */
export type TypeRule =
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "list"; readonly of: TypeRule }
  | { readonly type: "range"; readonly of: TypeRule }
  | { readonly type: "context"; readonly entries: Readonly<Record<string, TypeRule>> }
  | { readonly type: "function"; readonly params: number; readonly of?: readonly TypeRule[]; readonly result?: TypeRule };
