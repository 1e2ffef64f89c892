import type { Face } from '../../card/face.ts';
import { fairFace } from '../fair-face.ts';
import { cardIn } from './card-tasks.ts';
import type { Material, Task } from './mode.ts';

/** The card that a task asks another one against, as it would be asked itself; null where there is none. */
export function againstFace(task: Task, material: Material): Face | null {
	if (task.kind !== 'card' || task.against === undefined) return null;
	return fairFace(cardIn(material, task.against), material.lang, material.pool);
}
