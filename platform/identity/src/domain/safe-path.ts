/**
 * A path of our own to go on to after signing in, or undefined: nothing that a browser could read as another site ("//x", "/\x", "https:…") and
 * none of the sign-in's own pages, which would lead in a circle.
 */
export function safePath(path: string | undefined): string | undefined {
  if (path === undefined || path.length > 1000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.includes("\\")) return undefined;
  const origin = "http://here.invalid";
  const url = URL.canParse(path, origin) ? new URL(path, origin) : undefined;
  if (url?.origin !== origin || url.pathname.startsWith("//")) return undefined;
  return /^\/(dang-nhap|dang-xuat|dang-ky|oidc)(\/|$)/.test(url.pathname) ? undefined : `${url.pathname}${url.search}${url.hash}`;
}
