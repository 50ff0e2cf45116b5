/** CRC-16/CCITT-FALSE (polynomial 0x1021, start 0xFFFF, nothing reflected) of an ASCII text, as four capital hexadecimal digits. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (let place = 0; place < text.length; place++) {
    crc ^= (text.charCodeAt(place) & 0xff) << 8;
    for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}
