/** A picture of the camera, RGBA. */
export type Picture = {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8ClampedArray<ArrayBuffer>;
};
