/**
 * How often four digits may be typed in vain. The limits are ours: with some ten people due at a time, a hundred tries a day find one of them once in ten days, and a
 * hall's machine is one address for everybody who mistypes.
 */
export const CODE_LIMITS = {
  address: { most: 10, withinMs: 900_000 },
  hall: { most: 100, withinMs: 86_400_000 },
} as const;
