export const CORRECTIONS_PATH = "/du-lieu-cua-toi/yeu-cau";

/** Where somebody says that a value of their own record is wrong. */
export const wrongPath = (recordId: string, path: string): string => `/du-lieu-cua-toi/sai/${recordId}?muc=${encodeURIComponent(path)}`;
