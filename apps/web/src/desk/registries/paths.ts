export const REGISTRIES_PATH = "/ban-lam-viec/co-so-du-lieu";
/** What people say is wrong in the records an agency keeps. */
export const CORRECTIONS_DESK = "/ban-lam-viec/sua-du-lieu";
export const IMPORTS_PATH = "/ban-lam-viec/nhap-du-lieu";
/** Records that may be the same. */
export const TWINS_PATH = "/ban-lam-viec/ban-ghi-trung";
export const LOOK_PATH = `${REGISTRIES_PATH}/tra-cuu`;

export const EXPORTS_PATH = `${REGISTRIES_PATH}/trich-xuat`;
export const exportPath = (code: string): string => `${REGISTRIES_PATH}/so/${code}/trich-xuat`;
export const registryPath = (code: string): string => `${REGISTRIES_PATH}/so/${code}`;
export const twinPath = (twinId: string): string => `${TWINS_PATH}/${twinId}`;
export const lookPath = (lookId: string): string => `${LOOK_PATH}/${lookId}`;
export const recordPath = (lookId: string, recordId: string): string => `${LOOK_PATH}/${lookId}/${recordId}`;
