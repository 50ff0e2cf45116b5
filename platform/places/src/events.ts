export const events = {
  "places.loaded": "Units of our facts were added to the list of administrative units; `added` says how many.",
} as const;
