import {openScene, type Size} from './open-scene.ts';
import {type Scene, scenes} from './scenes.ts';

/** A scene at a size. */
export type Frame = {readonly scene: Scene; readonly columns: number; readonly rows: number};

const sizes: readonly Size[] = [
	{columns: 120, rows: 40},
	{columns: 80, rows: 24},
	{columns: 40, rows: 12},
];

/** Layouts between and beyond these differ in the panes alone. */
const otherSizes: readonly Size[] = [
	{columns: 200, rows: 60},
	{columns: 60, rows: 20},
];

/** All frames that are kept. */
export const frames: readonly Frame[] = [
	...sizes.flatMap(size => scenes.map(scene => ({scene, ...size}))),
	...otherSizes.flatMap(size =>
		scenes
			.filter(({name}) => ['quote', 'actor-card', 'story-map'].includes(name))
			.map(scene => ({scene, ...size})),
	),
];

/** Where a frame is kept, as text. */
export function frameFile({scene, columns, rows}: Frame): URL {
	return new URL(`../frames/${columns}x${rows}/${scene.name}.txt`, import.meta.url);
}

/** The rows of a scene's screen, as text. */
export async function takeFrame({scene, ...size}: Frame): Promise<string> {
	const screen = await openScene(scene, size);
	return `${screen.lines.map(line => line.trimEnd()).join('\n')}\n`;
}
