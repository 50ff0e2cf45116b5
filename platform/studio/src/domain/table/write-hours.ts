/** Working hours as a table writes them: whole days and half ones as days, the rest as hours or minutes; a bare number where the cell was one. */
export function writeHours(hours: number, hoursADay: number, like: string): string {
  if (/^\s*\d+([.,]\d+)?\s*$/.test(like)) return decimal(hours);
  const days = hours / hoursADay;
  if (hours > 0 && Number.isInteger(days * 2) && (/ngày/iu.test(like.normalize("NFC")) || hours > hoursADay))
    return `${decimal(days)} ngày`;
  return hours > 0 && hours < 1 ? `${decimal(Math.round(hours * 60))} phút` : `${decimal(hours)} giờ`;
}

function decimal(count: number): string {
  return String(Math.round(count * 100) / 100).replace(".", ",");
}
