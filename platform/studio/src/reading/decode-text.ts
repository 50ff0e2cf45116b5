/** Bytes as text: by the mark at their beginning, else UTF-8 where they are, else UTF-16 or Windows-1258, whose combining marks are joined. Line ends become "\n". */
export function decodeText(bytes: Uint8Array): string {
  return decode(bytes)
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const zeros = countZeros(bytes);
  if (zeros.odd > bytes.length / 8) return new TextDecoder("utf-16le").decode(bytes);
  if (zeros.even > bytes.length / 8) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1258").decode(bytes);
  }
}

/** UTF-16 without a mark shows itself by zeros at every other place. */
function countZeros(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const first = bytes.subarray(0, 4000);
  const at = (rest: number) => first.filter((byte, index) => byte === 0 && index % 2 === rest).length;
  return { even: at(0), odd: at(1) };
}
