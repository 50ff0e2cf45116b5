export const MORNING_PATH = "/ban-lam-viec/hom-nay";

/** Where an official's day begins: those with neither dossiers nor money before them go straight to what they look after; some posts have nothing here. */
export function beginningOf(can: (permission: string) => boolean): string | undefined {
  if (can("dossiers.read") || can("payments.see-held")) return MORNING_PATH;
  if (can("agencies.manage")) return "/ban-lam-viec/co-quan";
  return can("studio.read") ? "/studio" : undefined;
}
