/** What a mouse has done, on which cell of the screen, counted from 0 at the top left. */
export type MouseEvent = {
	readonly kind: 'press' | 'doublePress' | 'wheelUp' | 'wheelDown';
	readonly x: number;
	readonly y: number;
};
