import type { Face } from '../../card/face.ts';
import type { CardId } from '../../shared/ids.ts';
import { fairFace } from '../fair-face.ts';
import { cardIn } from './card-tasks.ts';
import type { Material, Task } from './mode.ts';

/** The card that a task asks another one against, as it would be asked itself; null where there is none. */
export function againstFace(task: Task, material: Material): Face | null {
	if (task.kind !== 'card' || task.against === undefined) return null;
	return faceIn(task.against, material);
}

/** A card of the round as it is asked for its answer; throws if it is not among those that were chosen. */
export function faceIn(id: CardId, material: Material): Face {
	return fairFace(cardIn(material, id), material.lang, material.pool);
}
