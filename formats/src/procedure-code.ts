import { type Decision, no, yes } from "@motlan/kernel";

declare const procedureCode: unique symbol;
/** Mã thủ tục hành chính in the national catalogue: a series digit, a dot, six digits ("1.001193"). */
export type ProcedureCode = string & { readonly [procedureCode]: true };

export function isProcedureCode(text: string): text is ProcedureCode {
  return /^[1-9]\.\d{6}$/.test(text);
}

/**
 * Reads a procedure's code. What the State's systems append is cut off: a case ("1.001193.01") or the agency that
 * offers it ("1.010708.000.00.00.H56", "2.000815.H55.02").
 */
export function parseProcedureCode(text: string): Decision<ProcedureCode, "not-a-procedure-code"> {
  const [, code = ""] = /^([1-9]\.\d{6})(\.\d{2}|(\.[0-9A-Z]{2,3})+)?$/.exec(text.trim().toUpperCase()) ?? [];
  return isProcedureCode(code) ? yes(code) : no("not-a-procedure-code", { text });
}
