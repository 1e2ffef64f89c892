import type { SchedulerSettings } from '#lib/core/scheduler/schedule.ts';
import { DEFAULT_SETTINGS, isSetting, isSettingName } from '#lib/core/scheduler/settings.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { putRegister, readRegisters } from './registers.ts';
import { writing } from './transactions.ts';

/** Each setting is a register of its own, so that two devices can change two settings. */
export const SCHEDULER = 'scheduler/';
const SETTING = 'setting/';

/** What a learner has set about scheduling, over the defaults. A value that a newer version wrote and this one cannot read is left alone. */
export async function readSchedulerSettings(
	db: Database,
	profile: ProfileId
): Promise<SchedulerSettings> {
	let set = DEFAULT_SETTINGS;
	for (const { key, value } of await readRegisters(db, profile, SCHEDULER)) {
		const name = key.slice(SCHEDULER.length);
		if (isSettingName(name) && isSetting(name, value)) set = { ...set, [name]: value };
	}
	return set;
}

/** A setting of the screens (language, theme, text size ...), as plain JSON; the reader checks it. */
export function setSetting(
	db: Database,
	profile: ProfileId,
	name: string,
	value: unknown
): Promise<void> {
	return writing(db, [db.registers], () => putRegister(db, profile, SETTING + name, value));
}

/** All settings of the screens by name. */
export async function readSettings(
	db: Database,
	profile: ProfileId
): Promise<Map<string, unknown>> {
	const rows = await readRegisters(db, profile, SETTING);
	return new Map(rows.map(({ key, value }) => [key.slice(SETTING.length), value]));
}
