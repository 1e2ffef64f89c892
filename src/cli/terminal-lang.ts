import { isLang, type Lang } from '../lib/core/shared/lang.ts';

/** The language that a terminal is set to (`LC_ALL` before `LANG`, as POSIX has it), else English. */
export function terminalLang(env: { readonly [name: string]: string | undefined }): Lang {
	const setting = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
	const lang = setting.slice(0, 2).toLowerCase();
	return isLang(lang) ? lang : 'en';
}
