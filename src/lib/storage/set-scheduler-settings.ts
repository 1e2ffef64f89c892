import type { SchedulerSettings } from '#lib/core/scheduler/schedule.ts';
import { isSetting, isSettingName } from '#lib/core/scheduler/settings.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { putRegister } from './registers.ts';
import { SCHEDULER } from './settings.ts';
import { writing } from './transactions.ts';

/** Sets some of the scheduling; throws on a value outside its bounds. */
export function setSchedulerSettings(
	db: Database,
	profile: ProfileId,
	changes: Partial<SchedulerSettings>
): Promise<void> {
	const wrong = Object.entries(changes).find(
		([name, value]) => !isSettingName(name) || !isSetting(name, value)
	);
	if (wrong) throw new RangeError(`Not a setting: ${wrong.join(' = ')}`);
	return writing(db, [db.registers], async () => {
		for (const [name, value] of Object.entries(changes)) {
			await putRegister(db, profile, SCHEDULER + name, value);
		}
	});
}
