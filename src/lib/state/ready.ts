import type { ProfileId } from '../core/shared/ids.ts';
import type { Storage } from '../storage/index.ts';

/** What the screens work with once the data are open. */
export type Ready = { readonly storage: Storage; readonly profile: ProfileId };
