/** A whole number as people type it, `1203`, `1.203` or `1 203`; NaN where it is none, also where it is empty or below nought. */
export function typedCount(text: string): number {
  const typed = text.trim();
  return /^(\d{1,9}|\d{1,3}([. ]\d{3}){1,2})$/.test(typed) ? Number(typed.replace(/[. ]/g, "")) : Number.NaN;
}
