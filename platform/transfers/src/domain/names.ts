const NAME = /^(?!\.{1,2}$)[^/\\\p{Cc}\p{Cs}]{1,255}$/u;
const TYPE = /^[\w.+-]{1,127}\/[\w.+-]{1,127}$/;

/** What a file may be called: of one place, on any machine. A name from elsewhere is believed no more than one from here. */
export function isName(text: string): boolean {
  return NAME.test(text);
}

/** A media type without parameters. */
export function isType(text: string): boolean {
  return TYPE.test(text);
}
