const SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;

/** The sign of a denunciation, "TC-7K3M-9QFW": drawn at random, so that it carries neither name, day nor place. */
export function makeCode(draw: (below: number) => number): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS.charAt(draw(SIGNS.length))).join("");
  return `TC-${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`;
}
