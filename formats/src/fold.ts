/** The letters without their marks, capitals kept: "Đăng ký khai sinh" → "Dang ky khai sinh". */
export function withoutDiacritics(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}

/** One spelling for comparing and searching: small letters, no marks, single spaces, whatever Unicode form came in. */
export function foldVietnamese(text: string): string {
  return withoutDiacritics(text).toLowerCase().replace(/\s+/g, " ").trim();
}
