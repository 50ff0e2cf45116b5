/** What stands before the unit in an authority's name: "Ủy ban nhân dân", "Công an", "Sở Tư pháp", "Văn phòng đăng ký đất đai"… */
const AUTHORITY = /^.+?\s(?=(?:xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh)\s)/u;
const UNIT = /^(xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh)\s+/iu;

/** "Ủy ban nhân dân phường Láng" → "phường Láng": what the authority governs. */
export function unitOf(agencyName: string): string {
  return agencyName.replace(AUTHORITY, "");
}

/**
 * The place a document is dated from (địa danh, Decree 30/2020, Appendix I): the unit's own name without its kind, "Láng"; a unit named by a number keeps the kind,
 * "Phường 9".
 */
export function placeOf(agencyName: string): string {
  const unit = unitOf(agencyName);
  const name = unit.replace(UNIT, "");
  return /^\d/.test(name) ? unit.charAt(0).toUpperCase() + unit.slice(1) : name;
}
