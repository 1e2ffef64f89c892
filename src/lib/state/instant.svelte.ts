/** Something that is so for a short while, and then no more. */
export class Instant {
	#millis: number;
	#is = $state(false);
	#ending: ReturnType<typeof setTimeout> | undefined;

	constructor(millis: number) {
		this.#millis = millis;
	}

	get is(): boolean {
		return this.#is;
	}

	begin(): void {
		this.end();
		this.#is = true;
		this.#ending = setTimeout(() => this.end(), this.#millis);
	}

	end(): void {
		clearTimeout(this.#ending);
		this.#is = false;
	}
}
